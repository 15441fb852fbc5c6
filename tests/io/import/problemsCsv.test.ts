import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { problemsFile, problemsText } from "../../../src/io/import/problemsCsv.ts";
import type { Problem } from "../../../src/io/import/types.ts";

const problem: Problem = {
  severity: "error",
  code: "type-error",
  line: 4,
  column: 2,
  found: '=HYPERLINK("http://x")',
  cause: "It is no figure.",
  remedy: "Write one number.",
  leaves: "figure",
};

test("the list of problems is a CSV with the place, what was found, why and what to do, in which no formula runs", () => {
  const { name, text } = problemsFile("my shares.csv", [problem, { ...problem, line: 0, column: 0, found: "" }]);
  expect(name).toBe("my shares-problems.csv");
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows[0]).toEqual({
    file: "my shares.csv",
    line: "4",
    column: "2",
    place: "",
    severity: "error",
    kind: "type-error",
    found: `'${problem.found}`,
    cause: problem.cause,
    remedy: problem.remedy,
    leaves_out: "figure",
  });
  expect([rows[1]?.["line"], rows[1]?.["column"]]).toEqual(["", ""]);
});

test("the copied list has the same cells with tabs between them", () => {
  const lines = parse(problemsText("=a.csv", [problem]), { delimiter: "\t" }) as string[][];
  expect(lines[1]).toEqual(["'=a.csv", "4", "2", "", "error", "type-error", `'${problem.found}`, problem.cause, problem.remedy, "figure"]);
});

test("of a file without lines the place is told in its own words", () => {
  const where = "record 3, key “share”";
  const [, row = []] = parse(problemsText("a.json", [{ ...problem, line: 3, where }]), { delimiter: "\t" }) as string[][];
  expect(row.slice(0, 4)).toEqual(["a.json", "3", "2", where]);
});
