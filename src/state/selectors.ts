/** Selectors, memoised by reference: a selector that returns a fresh object for the same inputs would loop. */
import type { Dataset } from "../domain/model.ts";
import { inPlain, isPlain } from "../domain/numerals.ts";
import { buildChartSpec } from "../spec/build.ts";
import { buildReceipt } from "../spec/buildReceipt.ts";
import type { Card } from "../spec/card.ts";
import type { ChartSpec } from "../spec/chartSpec.ts";
import type { Receipt } from "../spec/receipt.ts";
import { encodeView, type ViewState } from "../spec/view.ts";
import type { ViewId } from "../spec/viewId.ts";
import { alike, keepAlike, keepLines } from "./alike.ts";
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

/** Cards, choices and tabs that say the same as before stay the same objects, so that a toggle redraws only what it changed. */
function sharing<A extends readonly unknown[]>(build: (...inputs: A) => ChartSpec): (...inputs: A) => ChartSpec {
  let before: ChartSpec | null = null;
  let cardsBefore: ReadonlyMap<string, Card> = new Map();
  return (...inputs) => {
    const built = build(...inputs);
    const cards = built.cards.map((card) => {
      const old = cardsBefore.get(card.cardId);
      if (old === undefined) return card;
      if (same(old, card)) return old;
      return old.kind === "table" && card.kind === "table" ? keepLines(old, card) : card;
    });
    const tabs = before === null || !alike(before.tabs, built.tabs) ? built.tabs : before.tabs;
    const filters = before === null ? built.filters : keepAlike(before.filters, built.filters);
    const spec = { ...built, cards, tabs, filters };
    before = spec;
    cardsBefore = new Map(cards.map((card) => [card.cardId, card]));
    return spec;
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

/** Addresses of the other views with the choices of one, made once for each. */
const OTHERS = new WeakMap<ViewState, Map<ViewId, string>>();

/** The address of another view with all choices as they are, without a receipt. */
export function selectSearchOfView({ view, context }: Pick<AppState, "view" | "context">, other: ViewId): string {
  const made = OTHERS.get(view) ?? new Map<ViewId, string>();
  OTHERS.set(view, made);
  const search = made.get(other) ?? encodeView({ ...view, view: other, receipt: null }, context);
  made.set(other, search);
  return search;
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
