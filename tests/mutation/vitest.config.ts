import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

/**
 * The tests that mutants of the sources must fail: those of the layers that keep no page, as `npm test` runs them. Tests that read the sources as
 * text, or build them, would fail on every mutant, or on none.
 */
const TESTS_OF: Readonly<Record<string, readonly string[]>> = {
  domain: ["tests/domain/**/*.test.ts", "tests/data/contract.test.ts"],
  spec: ["tests/{spec,state}/**/*.test.ts"],
  io: ["tests/{io,data}/**/*.test.ts"],
};
const layer = process.env["MUTATED_LAYER"] ?? "";

export default defineConfig({
  test: {
    environment: "node",
    include: [...(TESTS_OF[layer] ?? ["tests/{domain,spec,io,state}/**/*.test.ts", "tests/data/contract.test.ts"])],
    exclude: ["tests/data/verify.test.ts"],
    setupFiles: ["tests/setup.ts"],
    isolate: false,
    testTimeout: 120_000,
  },
});
