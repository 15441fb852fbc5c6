import { afterEach, beforeEach, vi } from "vitest";

/** A test that makes the console complain fails: warnings are how React and Recharts report misuse. */
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      complaints.push(`console.${level}: ${args.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  const said = complaints.splice(0);
  vi.restoreAllMocks();
  if (said.length > 0) throw new Error(`The console must stay clean, but it said:\n${said.join("\n")}`);
});
