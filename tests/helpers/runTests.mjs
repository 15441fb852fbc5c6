/** Runs test files and gives the figures that tests leave in their `task.meta.figures`: what a command prints comes from the tests themselves. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {{ file: string, name: string, status: string, meta: { figures?: Record<string, any>, fuzz?: { runs: number, seed: number }[] } }} Ran
 * `isTold`: each file is named when it has run.
 * @param {{ project: string, files: readonly string[], env?: Record<string, string>, isTold?: boolean }} asked
 * @returns {{ ok: boolean, tests: Ran[], failures: string[] }}
 */
export function figuresOf({ project, files, env = {}, isTold = false }) {
  const report = path.join(root, "node_modules/.cache/cloud-shares", `figures-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--project",
      project,
      ...(isTold ? ["--reporter=default"] : []),
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...files,
    ],
    { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", isTold ? "inherit" : "ignore", "inherit"] },
  );
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report, { force: true });
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status: how, meta, failureMessages }) => {
      const file = path.relative(root, name).split(path.sep).join("/");
      return { file, name: fullName, status: how, meta: meta ?? {}, failureMessages };
    }),
  );
  return {
    ok: status === 0,
    tests,
    failures: [
      ...tests.filter((one) => one.status === "failed").map((one) => `${one.name}\n${one.failureMessages.join("\n")}`),
      ...testResults
        .filter(({ status: how, assertionResults }) => how === "failed" && assertionResults.length === 0)
        .map(({ name, message }) => `${name}\n${message}`),
    ],
  };
}
