/** A whole set of the reader's own as CSV, from its columns: it comes back as the same figures when it is opened again, however many there are. */
import Papa from "papaparse";
import { figureBound, figureStatus, unpackText } from "../../domain/figureColumns.ts";
import type { Dataset } from "../../domain/model.ts";
import { type FigureText, type OwnSet, ownFigureId } from "../../domain/ownSet.ts";
import { guardCell } from "./guard.ts";
import type { Cell } from "./sheet.ts";

/** Named as in every CSV of this page, so that the import knows what each holds. */
const HEADER = [
  "receipt_id",
  "kind",
  "firm",
  "segment",
  "geography",
  "provider",
  "measure",
  "period",
  "value",
  "unit",
  "low",
  "high",
  "bound",
  "as_printed",
  "status",
  "vintage",
  "document",
  "locator",
  "note",
  "set",
] as const;

/** Figures that are written before the page is let in between. */
const CHUNK = 5000;

const finite = (value: number | undefined): Cell => (value !== undefined && Number.isFinite(value) ? value : null);

const lines = (cells: readonly (readonly Cell[])[]): string =>
  `${Papa.unparse(
    cells.map((line) => line.map(guardCell)),
    { newline: "\r\n" },
  )}\r\n`;

/** Reads a column of words; each distinct text is unpacked once. */
function wordsOf({ figures }: OwnSet, field: FigureText): (place: number) => string {
  const { values, codes } = figures.texts[field];
  const held: (string | undefined)[] = [];
  return (place) => {
    const code = codes[place] ?? 0;
    const text = held[code] ?? unpackText(values, code);
    held[code] = text;
    return text;
  };
}

/**
 * The file, with a byte order mark. Providers of the dataset stand under its names for them, all else as it was typed; every row says that it is the
 * reader's own.
 */
export async function ownSetCsv(set: OwnSet, dataset: Pick<Dataset, "providerById">): Promise<Blob> {
  const { figures, setId, name } = set;
  const words = {
    providerId: wordsOf(set, "providerId"),
    providerText: wordsOf(set, "providerText"),
    measureId: wordsOf(set, "measureId"),
    period: wordsOf(set, "period"),
    unit: wordsOf(set, "unit"),
    asTyped: wordsOf(set, "asTyped"),
    firm: wordsOf(set, "firm"),
    segment: wordsOf(set, "segment"),
    geography: wordsOf(set, "geography"),
    vintage: wordsOf(set, "vintage"),
    note: wordsOf(set, "note"),
    sourceText: wordsOf(set, "sourceText"),
  };
  const rowOf = (place: number): readonly Cell[] => [
    ownFigureId(setId, place),
    "own",
    words.firm(place),
    words.segment(place),
    words.geography(place),
    dataset.providerById.get(words.providerId(place))?.label ?? words.providerText(place),
    words.measureId(place),
    words.period(place),
    finite(figures.value[place]),
    words.unit(place),
    finite(figures.low[place]),
    finite(figures.high[place]),
    figureBound(figures, place),
    words.asTyped(place),
    figureStatus(figures, place),
    words.vintage(place),
    words.sourceText(place),
    `line ${figures.line[place] ?? 0}, column ${figures.column[place] ?? 0}`,
    words.note(place),
    name,
  ];
  const parts: BlobPart[] = ["\uFEFF", lines([HEADER])];
  for (let from = 0; from < figures.count; from += CHUNK) {
    const rows: (readonly Cell[])[] = [];
    for (let place = from; place < Math.min(from + CHUNK, figures.count); place += 1) rows.push(rowOf(place));
    parts.push(lines(rows));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(parts, { type: "text/csv" });
}
