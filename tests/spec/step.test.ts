import { expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import { keepStep, type Step } from "../../src/spec/step.ts";
import { DATASET } from "../helpers/dataset.ts";

const [sample] = DATASET.observations;
if (!sample) throw new Error("the dataset is empty");
const at = (marketId: string, measureId: string, period: string): Observation => ({ ...sample, marketId, measureId, period });

const both = [at("a", "share", "2021"), at("a", "share", "2021-Q4"), at("a", "share", "2022-Q1")];
const quartersOnly = [at("b", "share", "2021-Q4")];
const spendOnly = [at("a", "spend", "2021")];
const months = [at("c", "share", "2021-12"), at("c", "share", "2021")];

const CASES: readonly [step: Step, held: readonly Observation[], kept: readonly string[], note: string][] = [
  ["best", both, ["2021-Q4", "2022-Q1"], "the kind that covers more years"],
  ["best", both.slice(0, 2), ["2021"], "years, where quarters cover no more of them"],
  ["best", [...both.slice(0, 2), at("a", "share", "2021-Q3")], ["2021"], "years, also where several quarters are of one year"],
  ["year", both, ["2021"], "years when asked for, though they are fewer"],
  ["quarter", both, ["2021-Q4", "2022-Q1"], "never a year among quarters"],
  ["best", quartersOnly, ["2021-Q4"], "a market without years keeps what it has"],
  ["quarter", spendOnly, ["2021"], "a measure without quarters keeps its years"],
  ["quarter", [...both, ...spendOnly], ["2021-Q4", "2022-Q1", "2021"], "each measure by itself"],
  ["quarter", months, ["2021-12"], "months are nearer to quarters than years"],
  ["best", [...both, ...quartersOnly], ["2021-Q4", "2022-Q1", "2021-Q4"], "each market by itself"],
];

test.each(CASES)("at step %s %# keeps the right periods", (step, held, kept, note) => {
  expect(
    keepStep(held, step).map((o) => o.period),
    note,
  ).toEqual(kept);
});

test("of the whole dataset no step mixes kinds of period in one market and measure, and none loses a market", () => {
  for (const step of ["best", "year", "quarter"] as const) {
    const kept = keepStep(DATASET.observations, step);
    const kinds = new Map<string, Set<string>>();
    for (const o of kept) {
      const key = `${o.marketId} ${o.measureId}`;
      kinds.set(key, (kinds.get(key) ?? new Set()).add(parsePeriod(o.period)?.kind ?? ""));
    }
    expect([...kinds.values()].every((set) => set.size === 1)).toBe(true);
    expect(kinds.size).toBe(new Set(DATASET.observations.map((o) => `${o.marketId} ${o.measureId}`)).size);
  }
});
