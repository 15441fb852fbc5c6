/**
 * Mutation testing: `npm run mutate -- src/domain` or one file. Each mutant is a small fault in a source file; one that no test notices shows
 * what the tests leave open. `run.mjs` starts this with the files and sums the report.
 */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: true },
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  // Inside the project, so that the copy finds the packages; not among them, for what lies there is not transformed.
  tempDirName: ".cache/mutation/copies",
  cleanTempDir: "always",
  ignorePatterns: ["dist*", "public", "seeds", ".github", ".ci"],
  reporters: ["clear-text", "json"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  timeoutMS: 20_000,
  // Nothing is to be rewritten in tsconfig.json, and TypeScript 7 has no function for it: no file of this name is there.
  tsconfigFile: "tests/mutation/none.json",
};
