/** Selectors, memoised by reference: a selector that returns a fresh object for the same inputs would loop. */
import type { Dataset } from "../domain/model.ts";
import { inPlain, isPlain } from "../domain/numerals.ts";
import { buildChartSpec } from "../spec/build.ts";
import { buildReceipt } from "../spec/buildReceipt.ts";
import type { Card } from "../spec/card.ts";
import type { ChartSpec } from "../spec/chartSpec.ts";
import { idsOfLazyRows } from "../spec/lazyRows.ts";
import type { Receipt } from "../spec/receipt.ts";
import { encodeView } from "../spec/view.ts";
import type { AppState } from "./store.ts";

/** Remembers the last result for the last inputs, compared by identity. */
function remember<A extends readonly unknown[], R>(compute: (...inputs: A) => R): (...inputs: A) => R {
  let last: { readonly inputs: A; readonly result: R } | null = null;
  return (...inputs) => {
    if (last === null || inputs.some((input, i) => input !== last?.inputs[i])) last = { inputs, result: compute(...inputs) };
    return last.result;
  };
}

/** Remembers the last few results: what is switched off and on again is there at once. */
function rememberFew<A extends readonly unknown[], R>(compute: (...inputs: A) => R): (...inputs: A) => R {
  let kept: readonly { readonly inputs: A; readonly result: R }[] = [];
  return (...inputs) => {
    const known = kept.find((one) => one.inputs.every((input, i) => input === inputs[i]));
    const one = known ?? { inputs, result: compute(...inputs) };
    // Only of the same dataset: a set that was taken away is not held on to.
    kept = [one, ...kept.filter((other) => other !== one && other.inputs[0] === inputs[0])].slice(0, 4);
    return one.result;
  };
}

const specOf = rememberFew(sharing(buildChartSpecFor));

/** Whether two pieces of plain data say the same. Marks and rows of the same figure are the same objects, so most of it is seen at a glance. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  // Rows that are not made yet say what their receipts do, on a panel that is compared as a whole.
  const ids = Array.isArray(a) && Array.isArray(b) ? [idsOfLazyRows(a), idsOfLazyRows(b)] : [];
  if (ids[0] !== undefined && ids[1] !== undefined) return alike(ids[0], ids[1]);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => alike(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && alike(Reflect.get(a, key), Reflect.get(b, key)));
}

/** Thousands of rows are not written out to compare them: the ids and what narrows them say the same. */
function same(a: Card, b: Card): boolean {
  if (a.kind !== "data" || b.kind !== "data") return alike(a, b);
  return (
    a.q === b.q &&
    a.sort === b.sort &&
    a.total === b.total &&
    a.asOf === b.asOf &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, i) => id === b.ids[i]) &&
    alike(a.facets, b.facets)
  );
}

/** Cards that say the same as before stay the same objects, so that a toggle redraws only what it changed. */
function sharing<A extends readonly unknown[]>(build: (...inputs: A) => ChartSpec): (...inputs: A) => ChartSpec {
  let before: ReadonlyMap<string, Card> = new Map();
  return (...inputs) => {
    const spec = build(...inputs);
    const cards = spec.cards.map((card) => {
      const old = before.get(card.cardId);
      return old !== undefined && same(old, card) ? old : card;
    });
    before = new Map(cards.map((card) => [card.cardId, card]));
    return { ...spec, cards };
  };
}

/** The page. Independent of the open receipt and of which cards show their table: the view without them is compared as text. */
export function selectChartSpec({ dataset, context, problems, view }: AppState): ChartSpec {
  return specOf(dataset, context, problems, JSON.stringify({ ...view, tables: [], receipt: null }));
}

function buildChartSpecFor(
  dataset: AppState["dataset"],
  context: AppState["context"],
  problems: AppState["problems"],
  view: string,
): ChartSpec {
  return buildChartSpec(dataset, JSON.parse(view), problems, context);
}

const PLAIN = new WeakMap<Dataset, Dataset>();

/** The dataset for what is written plainly: a copy, since all that was made of a dataset is remembered with its words. Itself while the page is plain too. */
export function plainDataset(dataset: Dataset): Dataset {
  if (isPlain()) return dataset;
  const held = PLAIN.get(dataset) ?? { ...dataset, observations: [...dataset.observations] };
  PLAIN.set(dataset, held);
  return held;
}

const plainSpecOf = remember((...inputs: Parameters<typeof buildChartSpecFor>) => inPlain(() => buildChartSpecFor(...inputs)));

/** The page as its files, its citations and its copies have it: numbers written plainly, whatever the reader's locale. */
export function selectPlainSpec(state: AppState): ChartSpec {
  const { dataset, context, problems, view } = state;
  if (isPlain()) return selectChartSpec(state);
  return plainSpecOf(plainDataset(dataset), context, problems, JSON.stringify({ ...view, tables: [], receipt: null }));
}

const receiptOf = remember((dataset: Dataset, receiptId: string | null, asOf: string): Receipt | null => {
  if (receiptId === null) return null;
  const result = buildReceipt(dataset, receiptId, asOf);
  if (!result.ok) return null;
  if (isPlain()) return result.value;
  const plain = plainDataset(dataset);
  const copied = inPlain(() => buildReceipt(plain, receiptId, asOf));
  return copied.ok ? { ...result.value, citation: copied.value.citation, label: copied.value.label } : result.value;
});

/** The open receipt, or null. */
export function selectReceipt({ dataset, view }: AppState): Receipt | null {
  return receiptOf(dataset, view.receipt, view.asOf);
}

const searchOf = remember(encodeView);

/** The address of the view: "" or `?…`. */
export function selectSearch({ view, context }: AppState): string {
  return searchOf(view, context);
}

/** A set of the reader's own in a list of them. */
export interface OwnSetEntry {
  readonly setId: string;
  readonly name: string;
  readonly fileName: string;
  readonly addedOn: string;
  /** Figures of the set, and those of them that are drawn and listed: all but of very large sets. */
  readonly figures: number;
  readonly joined: number;
  readonly rowsRead: number;
  readonly rowsLeft: number;
  /** Whether it is switched on. */
  readonly on: boolean;
}

const entriesOf = remember(
  (ownSets: AppState["ownSets"], joined: AppState["dataset"]["ownSets"], firms: readonly string[]): readonly OwnSetEntry[] =>
    ownSets.map(({ setId, name, fileName, addedOn, rowsRead, rowsLeft, figures }) => ({
      setId,
      name,
      fileName,
      addedOn,
      figures: figures.count,
      joined: joined?.find((set) => set.setId === setId)?.joined ?? 0,
      rowsRead,
      rowsLeft,
      on: firms.includes(setId),
    })),
);

/** The reader's own sets, in the order of their numbers; made without looking at a figure. */
export function selectOwnSets({ ownSets, dataset, view }: AppState): readonly OwnSetEntry[] {
  return entriesOf(ownSets, dataset.ownSets, view.firms);
}
