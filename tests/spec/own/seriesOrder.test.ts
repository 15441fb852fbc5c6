import { expect, test, vi } from "vitest";
import { type FigureRow, figureColumnsOf } from "../../../src/domain/figureColumns.ts";
import type { FigureColumns } from "../../../src/domain/ownSet.ts";
import { comparePeriods } from "../../../src/domain/period.ts";
import { COMPARED_PROVIDERS } from "../../../src/spec/compared.ts";
import { keptPlaces, lookThrough, needsLookingThrough } from "../../../src/spec/own/ownLimit.ts";
import { mostMarkets } from "../../../src/spec/own/seriesOrder.ts";
import { figure } from "../../helpers/ownSet.ts";

/** A plain sequence of whole numbers below a limit: the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function made(seed: number): readonly FigureRow[] {
  const next = sequence(seed);
  const [markets, providers, years] = [1 + next(seed % 3 === 0 ? 90 : 6), 1 + next(9), 1 + next(12)];
  return Array.from({ length: 1 + next(400) }, () => {
    const known = next(4) === 0;
    const name = known ? (COMPARED_PROVIDERS[next(5)] ?? "aws") : `P${next(providers)}`;
    const value = next(20);
    return figure({
      providerId: known ? name : null,
      providerText: name,
      measureId: next(3) === 0 ? "spend" : "share",
      period: String(2000 + next(years)),
      market: { firm: `F${next(2)}`, segment: "IaaS", geography: `G${next(markets)}` },
      amount: { kind: "value", value, bound: "exact" },
    });
  });
}

function groups(figures: readonly FigureRow[], places: readonly number[], key: (f: FigureRow) => unknown): readonly number[][] {
  const held = new Map<string, number[]>();
  for (const place of places) {
    const f = figures[place];
    const text = JSON.stringify(f === undefined ? null : key(f));
    held.set(text, [...(held.get(text) ?? []), place]);
  }
  return [...held.values()];
}

/** The rule as it is told, row by row. */
function toldPlaces(figures: readonly FigureRow[], allowance: number): readonly number[] {
  const at = (place: number): FigureRow => figures[place] ?? figure();
  const markets = groups(figures, [...figures.keys()], (f) => f.market);
  const largest =
    markets.length <= 40
      ? [...figures.keys()]
      : markets
          .toSorted((a, b) => b.length - a.length)
          .slice(0, 40)
          .flat();
  if (largest.length <= allowance) return largest.toSorted((a, b) => a - b);
  const latest = (places: readonly number[]): number => {
    const last = places.reduce((best, place) => (comparePeriods(at(place).period, at(best).period) > 0 ? place : best));
    const { amount } = at(last);
    return amount.kind === "value" ? amount.value : 0;
  };
  const compared = (places: readonly number[]): number =>
    Number((COMPARED_PROVIDERS as readonly string[]).includes(at(places[0] ?? 0).providerId ?? ""));
  const series = groups(figures, largest, (f) => [f.market, f.providerId, f.providerText, f.measureId]).toSorted(
    (a, b) => compared(b) - compared(a) || b.length - a.length || latest(b) - latest(a),
  );
  const kept: number[] = [];
  for (const places of series) if (kept.length + places.length <= allowance) kept.push(...places);
  const [first] = series;
  if (kept.length > 0 || first === undefined || allowance === 0) return kept.toSorted((a, b) => a - b);
  return first
    .toSorted((a, b) => comparePeriods(at(a).period, at(b).period) || a - b)
    .slice(-allowance)
    .toSorted((a, b) => a - b);
}

/** Fifteen files a test, so that each is quick. */
const FIRST_SEEDS = Array.from({ length: 20 }, (_, k) => 1 + 15 * k);

test.each(FIRST_SEEDS)(
  "the figures that are kept are those of the rule as it is told, for 15 made files from number %i on and any allowance",
  (first) => {
    for (let seed = first; seed < first + 15; seed += 1) {
      const figures = made(seed);
      const columns = figureColumnsOf(figures);
      for (const allowance of [0, 1, 2, 7, 40, Math.floor(figures.length / 2), figures.length - 1, figures.length])
        expect([seed, allowance, keptPlaces(columns, allowance)]).toEqual([seed, allowance, toldPlaces(figures, allowance)]);
    }
  },
);

test("a large set is looked through in steps, and the same figures are kept", async () => {
  const row = figure();
  const figures = Array.from({ length: 120_000 }, (_, k) => ({
    ...row,
    providerId: null,
    providerText: `P${k % 7}`,
    period: String(1900 + (k % 90)),
  }));
  const columns = figureColumnsOf(figures);
  const stopped = { ...columns };
  let breaths = 0;
  const third = async () => {
    breaths += 1;
    return breaths < 3;
  };
  expect(await lookThrough(stopped, third)).toBe(false);
  expect([breaths, needsLookingThrough(stopped)]).toEqual([3, true]);
  const told: number[] = [];
  const turn = async (done: number) => {
    told.push(done);
    return true;
  };
  expect(await lookThrough(columns, turn)).toBe(true);
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(Math.max(...told)).toBeLessThanOrEqual(columns.count);
  expect(keptPlaces(columns, 500)).toEqual(keptPlaces({ ...columns }, 500));
  expect(keptPlaces(columns, 500)).toHaveLength(500);
});

/** A set of so many figures, all alike. */
const alike = (count: number): FigureColumns => {
  const columns = figureColumnsOf([figure()]);
  const texts = Object.fromEntries(
    Object.entries(columns.texts).map(([field, { values }]) => [field, { values, codes: new Uint8Array(count) }]),
  ) as unknown as FigureColumns["texts"];
  return { ...columns, count, texts, value: new Float64Array(count) };
};

test("a set of more than 2,000 figures has panels of half as many markets", () => {
  expect([mostMarkets(2000), mostMarkets(2001)]).toEqual([40, 20]);
});

test("more than 10,000 figures are looked through first, once", async () => {
  expect([needsLookingThrough(alike(10_000)), needsLookingThrough(alike(10_001))]).toEqual([false, true]);
  const columns = alike(10_001);
  const breathe = vi.fn(async () => true);
  expect(await lookThrough(alike(10_000), breathe)).toBe(true);
  expect(breathe).not.toHaveBeenCalled();
  expect(await lookThrough(columns, breathe)).toBe(true);
  expect([needsLookingThrough(columns), keptPlaces(columns, 3)]).toEqual([false, [9998, 9999, 10_000]]);
});

test("a page is told how much is done, never more than all, and may end it", async () => {
  const told: number[] = [];
  const turn = async (done: number) => told.push(done) < 5;
  const columns = alike(50_000);
  expect(await lookThrough(columns, turn)).toBe(false);
  // 50,000 figures are looked at seven times, and a step looks at as many once.
  expect(told).toEqual([7142, 14_285, 21_428, 28_571, 35_714]);
  expect(needsLookingThrough(columns)).toBe(true);
  expect(await lookThrough(alike(50_000), async (done) => told.push(done) > 0)).toBe(true);
  expect(Math.max(...told)).toBe(50_000);
});

test.each([
  [4, [2, 4, 7, 8]],
  [3, [2, 4, 7]],
  [2, [4, 7]],
  [1, [7]],
])("where no series fits, of the longest the %i latest are kept, of one year those that the file has last", (allowance, places) => {
  const [short, long] = ["Short", "Long"];
  const told = [
    ...[`${long} 2020`, `${short} 2022`, `${long} 2021`, `${short} 2022`, `${long} 2021`, `${long} 2019`],
    ...[`${short} 2022`, `${long} 2021`, `${long} 2020`, `${short} 2022`, `${short} 2022`],
  ].map((words) => words.split(" "));
  const figures = told.map(([providerText = "", period = ""]) => figure({ providerId: null, providerText, period }));
  expect(keptPlaces(figureColumnsOf(figures), allowance)).toEqual(places);
});

test("a figure of an earlier year never takes the place of a later one, wherever the file has it", () => {
  const figures = ["2021", "2020", "2020", "2020"].map((period) => figure({ period }));
  expect(keptPlaces(figureColumnsOf(figures), 2)).toEqual([0, 3]);
});
