import { expect } from "vitest";
import type { Issue, Result } from "../../src/domain/model.ts";

/** The value of a result that must be one; a refusal fails the test with its cause. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`not accepted: ${result.issues.map((issue) => issue.cause).join("; ")}`);
}

/** The first issue of a result that must be refused; place, cause and remedy must all say something. */
export function refused<T>(result: Result<T>): Issue {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  const [issue] = result.issues;
  if (issue === undefined) throw new Error("refused without an issue");
  for (const part of [issue.place, issue.cause, issue.remedy, issue.rule]) expect(part).not.toBe("");
  return issue;
}
