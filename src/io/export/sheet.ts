/** A card as one sheet of columns and lines: what every format of rows is written from, so that no two of them can differ. */
import type { Card, DefinitionsCard } from "../../spec/card.ts";
import { CSV_COLUMNS } from "../../spec/rows.ts";
import type { Taken } from "./taken.ts";

/** Null = nothing published, or nothing to say. */
export type Cell = string | number | null;

/** Every line has one cell for each column; names of columns are unique. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
}

/** One line for each market that is kept apart, one column for each field. */
function definitionLines({ markets, firms, fields }: DefinitionsCard): Sheet {
  return {
    columns: ["firm", "market_id", "document", ...fields.map(({ name }) => name.toLowerCase().replaceAll(" ", "_"))],
    lines: firms.map((firm, k) => [
      firm,
      markets[k]?.marketId ?? "",
      markets[k]?.document ?? "",
      ...fields.map(({ values }) => values[k] ?? ""),
    ]),
  };
}

/** Tables and definitions have columns of their own, every other card those of CSV_COLUMNS. */
export const hasOwnColumns = (card: Card): boolean => card.kind === "table" || card.kind === "definitions";

function ownSheet(card: Card): Sheet {
  if (card.kind === "table")
    return { columns: card.columns.map((c) => c.id), lines: card.lines.map((line) => line.cells.map((c) => c.text)) };
  if (card.kind === "definitions") return definitionLines(card);
  return { columns: CSV_COLUMNS, lines: card.rows.map((row) => row.cells) };
}

const extended = (sheet: Sheet, more: readonly (readonly [string, Cell])[]): Sheet => ({
  columns: [...sheet.columns, ...more.map(([name]) => name)],
  lines: sheet.lines.map((line) => [...line, ...more.map(([, cell]) => cell)]),
});

/** The rows of one card, each with the dataset's version, the day whose knowledge it shows where that is not today, and the address of the view. */
export function cardSheet(card: Card, datasetVersion: string, address: string): Sheet {
  const sheet = ownSheet(card);
  return extended(sheet, [
    ...(sheet.columns.includes("dataset_version") ? [] : [["dataset_version", datasetVersion] as const]),
    ...(card.asOf === undefined ? [] : [["as_of", card.asOf] as const]),
    ["view_address", address] as const,
  ]);
}

/** The rows of cards with the same columns one below the other, each line led by its card; null where cards have columns of their own. */
function stacked(cards: readonly Card[], taken: Taken): Sheet | null {
  const sheets = cards.map((card) => ({ card, sheet: cardSheet(card, taken.spec.datasetVersion, taken.address) }));
  const [first] = sheets;
  if (first === undefined) return null;
  const columns = first.sheet.columns.join();
  if (sheets.some(({ sheet }) => sheet.columns.join() !== columns)) return null;
  return {
    columns: ["card_id", "card", ...first.sheet.columns],
    lines: sheets.flatMap(({ card, sheet }) => sheet.lines.map((line) => [card.cardId, card.title, ...line])),
  };
}

/** All that is taken as one sheet; null where that would mix columns that mean different things. */
export function takenSheet(taken: Taken): Sheet | null {
  const [only, ...others] = taken.cards;
  if (only === undefined) return null;
  return others.length === 0 ? cardSheet(only, taken.spec.datasetVersion, taken.address) : stacked(taken.cards, taken);
}

/** All that is taken as few sheets as say the truth: the figures of all charts in one, each table in its own. */
export function takenSheets(taken: Taken): readonly { readonly name: string; readonly sheet: Sheet }[] {
  const figures = stacked(
    taken.cards.filter((card) => !hasOwnColumns(card)),
    taken,
  );
  return [
    ...(figures === null ? [] : [{ name: "figures", sheet: figures }]),
    ...taken.cards
      .filter(hasOwnColumns)
      .map((card) => ({ name: card.cardId, sheet: cardSheet(card, taken.spec.datasetVersion, taken.address) })),
  ];
}
