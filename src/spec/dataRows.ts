/** The rows of the data table: one for each stored observation, found by words and put in a total order. Pure. */
import type { Dataset, Observation } from "../domain/model.ts";
import { periodMonths } from "../domain/period.ts";
import { UNITS } from "../domain/unit.ts";
import { lastDayOf } from "../domain/vintage.ts";
import { scopeOf } from "./cards/panel.ts";
import type { DataRow } from "./chartSpec.ts";
import { bandOfObservation, observedMark } from "./observedMark.ts";
import { siblingsOf } from "./quantities.ts";
import { headVerdict } from "./receipts/crossCheck.ts";
import { markRow } from "./rows.ts";
import { foldText, searchWords } from "./search.ts";
import { type Sort, type SortKey, sortParts } from "./sort.ts";
import { articleName, dateWords, locatorWords } from "./sourceWords.ts";
import { capitalise, INK_WORDS } from "./words.ts";

type Orderable = string | number;

/** A row with what it is found and ordered by. */
interface Entry {
  readonly row: DataRow;
  /** Everything that a search looks at, folded. */
  readonly text: string;
  /** Compared from left to right in the asked direction; an empty key has nothing to say and stays last either way. */
  readonly keys: Readonly<Record<SortKey, readonly Orderable[]>>;
  /** Values and bands are ordered within their unit, whatever the direction. */
  readonly unit: number;
}

/** "p2" before "p10", "article 2" before "article 10": runs of digits are compared as numbers. */
const natural = (text: string): string => foldText(text).replace(/\d+/g, (digits) => digits.padStart(8, "0"));
const orNone = (text: string): readonly Orderable[] => (text === "" ? [] : [natural(text)]);

const INK_ORDER: readonly DataRow["ink"][] = ["reported", "estimate", "forecast"];
const CHECK_ORDER: readonly string[] = ["=", "≈", "≠", "?"];
const UNIT_ORDER: ReadonlyMap<string, number> = new Map(UNITS.map((unit, index) => [unit.unitId, index]));

function entryOf(dataset: Dataset, o: Observation): Entry | null {
  const market = dataset.marketById.get(o.marketId);
  if (market === undefined) return null;
  const source = dataset.sourceById.get(o.sourceId);
  const band = bandOfObservation(dataset, o);
  const mark = observedMark(dataset, o);
  const scope = scopeOf(dataset, market, o.measureId, o);
  const check = headVerdict(dataset, { value: o.value, unit: o.unit, band, vintage: o.vintage }, siblingsOf(dataset, o));
  const document = capitalise(articleName(dataset, o.sourceId));
  const row: DataRow = {
    ...markRow(dataset, scope, mark),
    marketText: market.label,
    vintageText: o.vintage === "" ? "" : dateWords(o.vintage),
    documentText: document,
    documentTitle: source?.title ?? "",
    placeText: locatorWords(o.locator),
    check,
  };
  const { start, end } = periodMonths(o.period);
  const bounded = Number.isFinite(band.low) || Number.isFinite(band.high);
  return {
    row,
    text: foldText(
      [
        row.providerLabel,
        market.label,
        market.geography,
        market.segment,
        row.measureLabel,
        row.firmLabel,
        source?.title,
        document,
        o.asPrinted,
      ].join(" \n "),
    ),
    keys: {
      // By start, then the longer first, as everywhere.
      period: [start, -end, ...(o.basePeriod === "" ? [] : [periodMonths(o.basePeriod).start])],
      provider: [natural(row.providerLabel)],
      market: [natural(row.firmLabel), natural(market.label)],
      measure: [natural(row.measureLabel)],
      value: [o.value],
      band: row.bandText === "" || !bounded ? [] : [band.low, band.high],
      printed: orNone(o.asPrinted),
      status: [INK_ORDER.indexOf(row.ink), INK_WORDS[row.ink]],
      vintage: o.vintage === "" ? [] : [o.vintage.padEnd(10, "-01"), lastDayOf(o.vintage)],
      source: [natural(document), natural(o.locator)],
      check: [CHECK_ORDER.indexOf(row.check.glyph), row.check.text],
    },
    unit: UNIT_ORDER.get(o.unit) ?? UNITS.length,
  };
}

const ENTRIES = new WeakMap<Dataset, Map<Observation, Entry | null>>();

/** Made once for each observation: typing a search must not build thousands of rows anew. */
function entriesOf(dataset: Dataset, observations: readonly Observation[]): readonly Entry[] {
  const held = ENTRIES.get(dataset) ?? new Map<Observation, Entry | null>();
  ENTRIES.set(dataset, held);
  return observations.flatMap((o) => {
    let entry = held.get(o);
    if (entry === undefined) {
      entry = entryOf(dataset, o);
      held.set(o, entry);
    }
    return entry === null ? [] : [entry];
  });
}

function compareKeys(a: readonly Orderable[], b: readonly Orderable[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** The asked column; among equals newest period first, then market, measure, provider, newest vintage and the id: a total order. */
function compareEntries(a: Entry, b: Entry, key: SortKey, sign: 1 | -1): number {
  const [x, y] = [a.keys[key], b.keys[key]];
  const byUnit = key === "value" || key === "band" ? a.unit - b.unit : 0;
  const asked = x.length === 0 || y.length === 0 ? Number(x.length === 0) - Number(y.length === 0) : byUnit || sign * compareKeys(x, y);
  return (
    asked ||
    compareKeys(b.keys.period, a.keys.period) ||
    compareKeys(a.keys.market, b.keys.market) ||
    compareKeys(a.keys.measure, b.keys.measure) ||
    compareKeys(a.keys.provider, b.keys.provider) ||
    compareKeys(b.keys.vintage, a.keys.vintage) ||
    (a.row.receiptId < b.row.receiptId ? -1 : 1)
  );
}

const ORDERED = new WeakMap<
  readonly Observation[],
  { readonly dataset: Dataset; readonly sort: Sort; readonly entries: readonly Entry[] }
>();

/** The last order of a selection is kept, so that typing only looks through it. */
function orderedEntries(dataset: Dataset, observations: readonly Observation[], sort: Sort): readonly Entry[] {
  const held = ORDERED.get(observations);
  if (held?.dataset === dataset && held.sort === sort) return held.entries;
  const { key, descending } = sortParts(sort);
  const entries = entriesOf(dataset, observations).toSorted((a, b) => compareEntries(a, b, key, descending ? -1 : 1));
  ORDERED.set(observations, { dataset, sort, entries });
  return entries;
}

/** The rows of these observations that hold every word of the search, in the asked order. The same rows are the same objects each time. */
export function dataRows(dataset: Dataset, observations: readonly Observation[], q: string, sort: Sort): readonly DataRow[] {
  const words = searchWords(q);
  return orderedEntries(dataset, observations, sort)
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ row }) => row);
}
