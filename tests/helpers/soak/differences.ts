/** Where the page and the model differ, in words; nothing where chart, table, address, controls and count agree. */
import type { Card } from "../../../src/spec/card.ts";
import { FACET_IDS } from "../../../src/spec/facetIds.ts";
import type { Choice } from "../../../src/spec/filterSpec.ts";
import { CSV_COLUMNS } from "../../../src/spec/rows.ts";
import type { TableCard } from "../../../src/spec/tableCard.ts";
import { tableState } from "../../../src/spec/tableState.ts";
import { meantIn, meantInCell } from "../meant.ts";
import type { Model } from "./model.ts";
import type { PageState, ShownCard, ShownLine } from "./pageState.ts";

const VALUE = CSV_COLUMNS.indexOf("value");
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const named = ({ receiptId, value }: { readonly receiptId: string; readonly value: number | null }) => `${receiptId} ${value ?? ""}`;
/** Null where both say the same. */
const unlike = (what: string, shown: unknown, meant: unknown): string | null => {
  const [a, b] = [JSON.stringify(shown), JSON.stringify(meant)];
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 40);
  return `${what}: ${a.slice(from, from + 160)} is not ${b.slice(from, from + 160)}`;
};
type Differences = readonly (string | null)[];

/** A table of rows: each line opens its own receipt, with its own value. */
function rowLines(card: Card, lines: readonly ShownLine[], isPart: boolean): Differences {
  const opened = (index: number): string => {
    const row = card.rows[index];
    const value = row?.cells[VALUE];
    return row === undefined ? "no row" : named({ receiptId: row.receiptId, value: typeof value === "number" ? value : null });
  };
  return lines.map((line, place) => {
    const index = isPart ? line.index : place;
    const id = card.rows[index]?.receiptId;
    return unlike(`${card.cardId}, line ${index}`, [line.id, line.cells.flatMap(({ opens }) => opens)], [id, [opened(index)]]);
  });
}

/** A table of lines of its own: each cell opens what it is meant to, the first of them where it says how many more there are. */
function ownLines(card: TableCard, { lines, folded }: ShownCard): Differences {
  const shown = card.columns.flatMap(({ downloadOnly }, index) => (downloadOnly === true ? [] : [index]));
  const cells = lines.map((line, place) => {
    const meant = shown.map((index) => meantInCell(card.lines[place]?.cells[index] ?? { text: "" }));
    const opens = meant.map((all, index) => all.slice(0, all.length - (line.cells[index]?.more ?? 0)).map(named));
    return unlike(`${card.cardId}, line ${place}`, [line.id, line.cells.map((cell) => cell.opens)], [card.lines[place]?.id, opens]);
  });
  return [unlike(`${card.cardId}: lines shown and folded`, lines.length + folded, card.lines.length), ...cells];
}

/** A card without what stands in the last rows of its chart alone, which are folded away. */
function unfolded(card: Card, folded: number): Card {
  if (card.kind !== "panel" || card.chart.form !== "dumbbell") return card;
  const { rows } = card.chart;
  const idsOf = (some: typeof rows) => new Set(some.flatMap(({ dots }) => dots.map(({ mark }) => mark.receiptId)));
  const [all, shown] = [idsOf(rows), idsOf(rows.slice(0, rows.length - folded))];
  return { ...card, marks: card.marks.filter(({ receiptId }) => shown.has(receiptId) || !all.has(receiptId)) };
}

function cardDifferences(card: Card, shown: ShownCard, tables: readonly string[]): Differences {
  const { cardId } = card;
  const { asTable } = tableState(card, tables);
  const title = unlike(`${cardId}: title`, shown.title, plain(card.title));
  if (card.kind === "table") return [title, ...ownLines(card, shown)];
  if (card.kind === "data")
    return [
      title,
      unlike(`${cardId}: rows`, shown.rowCount ?? 0, card.rows.length),
      card.rows.length > 0 && shown.lines.length === 0 ? `${cardId}: no row is drawn` : null,
      ...rowLines(card, shown.lines, true),
    ];
  const isTable = unlike(`${cardId}: as a table`, shown.hasTable, asTable);
  if (isTable !== null) return [title, isTable];
  if (asTable) return [title, unlike(`${cardId}: lines`, shown.lines.length, card.rows.length), ...rowLines(card, shown.lines, false)];
  return [title, unlike(`${cardId}: drawn`, shown.drawn, [...new Set(meantIn(unfolded(card, shown.folded)).map(named))].sort())];
}

function controlDifferences(
  name: string,
  shown: PageState["controls"]["firm"],
  choices: readonly (Choice & { more?: boolean })[],
): Differences {
  const ids = new Set(shown.map(({ id }) => id));
  // Providers behind "more" are in the page only while that is open.
  const meant = choices.filter(({ id, more }) => more !== true || ids.has(id)).map(({ id, on, disabled }) => ({ id, on, disabled }));
  return [unlike(`${name} controls`, shown, meant)];
}

/** The cards, all of them but for panels beyond a fold that says how many it keeps. */
function cardsDifferences(shown: PageState, model: Model): Differences {
  const { cards } = model.spec();
  const ids = shown.cards.map(({ cardId }) => cardId);
  const panels = cards.filter(({ kind }) => kind === "panel");
  const folded = new Set(panels.slice(panels.length - shown.foldedCards).map(({ cardId }) => cardId));
  const meant = shown.foldedCards === 0 ? cards : cards.filter(({ cardId }) => !folded.has(cardId));
  const order = unlike(
    "cards",
    ids,
    meant.map(({ cardId }) => cardId),
  );
  if (order !== null) return [order];
  const { tables } = model.view();
  return meant.flatMap((card, place) => {
    const drawn = shown.cards[place];
    return drawn === undefined ? [] : cardDifferences(card, drawn, tables);
  });
}

export function differences(shown: PageState, model: Model): readonly string[] {
  const spec = model.spec();
  const view = model.view();
  const { filters, status } = spec;
  const narrowed = spec.cards.some(({ kind }) => kind === "data") ? [...FACET_IDS.map((id) => view[id]), view.q] : [];
  const found: Differences = [
    model.leadsHere(shown.search) ? null : unlike("address", shown.search, model.search()),
    unlike("heading", shown.heading, plain(spec.heading)),
    unlike("tab", shown.tab, spec.tabs.find((tab) => tab.view === view.view)?.label),
    unlike("count", shown.status, plain(`${status.lead} ${status.rest}`)),
    unlike("problems", shown.problems, spec.problems.map(plain)),
    unlike("period", shown.period, [String(filters.from), String(filters.to)]),
    unlike("search and choices", shown.narrowed, narrowed),
    unlike("receipt", shown.receipt, model.receipt()),
    unlike("theme", shown.theme, model.theme()),
    unlike("cards that could not be drawn", shown.faults, 0),
    ...controlDifferences("firm", shown.controls.firm, filters.firms),
    ...controlDifferences("collection", shown.controls.collection, filters.collections),
    ...controlDifferences("provider", shown.controls.provider, filters.providers),
    ...controlDifferences("form", shown.controls.form, filters.forms),
    ...cardsDifferences(shown, model),
  ];
  return found.filter((difference) => difference !== null);
}
