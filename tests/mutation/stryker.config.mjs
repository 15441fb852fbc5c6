/**
 * Mutation testing: `npm run mutate -- src/domain` or one file. Each mutant is a small fault in a source file; one that no test notices shows
 * what the tests leave open. `run.mjs` starts this with the files and sums the report.
 */
export default {
  plugins: ["./tests/mutation/runner.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  // Inside the project, so that the copy finds the packages; not among them, for what lies there is not transformed.
  tempDirName: ".cache/mutation/copies",
  cleanTempDir: "always",
  ignorePatterns: ["dist*", ".github", ".ci"],
  reporters: ["json"],
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  timeoutMS: 10_000,
  // Every test of a layer is run once before the mutants; with other programs beside it that takes more than the five minutes given by default.
  dryRunTimeoutMinutes: 20,
  // Nothing is to be rewritten in tsconfig.json, and TypeScript 7 has no function for it: no file of this name is there.
  tsconfigFile: "tests/mutation/none.json",
};
