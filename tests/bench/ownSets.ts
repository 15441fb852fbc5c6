/**
 * The path of a reader's own set without a browser: which figures are kept, how they join the dataset, and each view's first spec with them.
 * The sets are made of plain arithmetic, so that every run measures the same.
 */
import { type FigureRow, figureColumnsOf } from "../../src/domain/figureColumns.ts";
import type { OwnSet } from "../../src/domain/ownSet.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { keptPlaces, MOST_FIGURES } from "../../src/spec/own/ownLimit.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";

/** What files of a size can look like: what is slow with one is not with another. */
const SHAPES = {
  /** Forty markets of ten known and unknown providers, by quarters and months. */
  "many markets": { markets: 40, providers: 10, periods: 1200 },
  /** A market of thousands of providers, by years. */
  "many providers": { markets: 1, providers: 2500, periods: 8 },
  /** A market of few providers over centuries of months. */
  "long series": { markets: 1, providers: 4, periods: 12_000 },
} as const;

export type Shape = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as readonly Shape[];

/** A plain sequence of numbers from 0 to 1: the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const KNOWN = ["aws", "microsoft", "google", "alibaba", "huawei"];
const MEASURES = ["share", "share", "share", "spend", "revenue"];

function periodOf(n: number, periods: number): string {
  if (periods <= 20) return String(2010 + n);
  return `${1100 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
}

/** A set of this many figures; at most as many as the shape has room for. */
export function madeSet(shape: Shape, count: number): OwnSet {
  const { markets, providers, periods } = SHAPES[shape];
  const next = sequence(count);
  const perMarket = Math.ceil(count / markets);
  const perProvider = Math.ceil(perMarket / Math.min(providers, perMarket));
  const rows = Array.from({ length: count }, (_, k): FigureRow => {
    const market = Math.floor(k / perMarket);
    const inMarket = k % perMarket;
    const provider = Math.floor(inMarket / perProvider);
    const known = provider < KNOWN.length ? (KNOWN[provider] ?? null) : null;
    const measureId = markets === 1 ? "share" : (MEASURES[market % MEASURES.length] ?? "share");
    const typed = (next() * (measureId === "share" ? 100 / Math.min(providers, 50) : 90)).toFixed(2);
    const period = periodOf(inMarket % perProvider, Math.min(periods, perProvider));
    return {
      line: k + 2,
      column: 5,
      providerId: known,
      providerText: known ?? `Provider ${provider}`,
      measureId,
      period,
      periodText: period,
      amount: { kind: "value", value: Number(typed), bound: "exact" },
      unit: measureId === "share" ? "percent" : "usd_billion",
      asTyped: typed,
      status: k % 11 === 0 ? "forecast" : "reported",
      market: { firm: "Own research", segment: `Segment ${market}`, geography: "Worldwide" },
      vintage: "",
      note: "",
      sourceText: "",
      rowId: "",
    };
  });
  const fileName = `${shape}.csv`;
  return {
    setId: "own-1",
    name: fileName,
    fileName,
    addedOn: "2026-11-22",
    rowsRead: count,
    rowsLeft: 0,
    figures: figureColumnsOf(rows),
  };
}

export interface OwnTime {
  readonly what: string;
  readonly milliseconds: number;
}

/** Milliseconds of the processor, which a busy machine does not stretch. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function curated() {
  const result = loadBundled();
  if (!result.ok) throw new Error(result.issues.map((i) => `${i.place}: ${i.cause}`).join("\n"));
  return result.value;
}

/** Times of one set: keeping, joining, what the store makes of it, each view's first spec, and the set off and on again. */
export function measureOwnSet(shape: Shape, count: number, views: readonly (typeof VIEW_IDS)[number][] = VIEW_IDS): readonly OwnTime[] {
  const set = madeSet(shape, count);
  const times: OwnTime[] = [];
  const add = (what: string, run: () => unknown) => times.push({ what, milliseconds: timed(run) });
  add("figures picked", () => keptPlaces({ ...set.figures }, MOST_FIGURES));
  const dataset = curated();
  add("set joined", () => withOwnSets(dataset, [set]));
  for (const view of views) {
    const base = curated();
    const store = createAppStore({ dataset: base, search: `?view=${view}&collection=record` });
    selectChartSpec(store.getState());
    if (view === views[0]) add("set added to the store", () => store.getState().addOwnSet(set));
    else store.getState().addOwnSet(set);
    const { firms } = store.getState().view;
    add(`${view}: first spec`, () => selectChartSpec(store.getState()));
    const others = firms.filter((id) => id !== set.setId);
    const toggle = (on: boolean) => {
      store.getState().setView({ firms: on ? firms : others });
      return timed(() => selectChartSpec(store.getState()));
    };
    times.push({ what: `${view}: set off, first time`, milliseconds: toggle(false) });
    times.push({
      what: `${view}: set on again`,
      milliseconds: Math.max(...[toggle(true), toggle(false), toggle(true)].filter((_, k) => k !== 1)),
    });
  }
  return times;
}
