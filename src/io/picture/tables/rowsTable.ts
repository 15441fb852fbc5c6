/** The figures of a card as a table: the rows, in the order and with the words of the page's table (RowsTable.tsx, DataLine.tsx). */
import * as filesWords from "../../../domain/words/en/files.ts";
import type { Row } from "../../../spec/cardBase.ts";
import type { DataRow } from "../../../spec/dataCard.ts";
import { CSV_COLUMNS } from "../../../spec/rows.ts";
import { BRACKETS, marker, swatch } from "../inks.ts";
import type { Palette } from "../palette.ts";
import type { Drawing, MarkShape } from "../scene.ts";
import { type Styles, stylesOf } from "../styles.ts";
import { type Cell, wordsCell } from "./cell.ts";
import { drawTable } from "./table.ts";

const VALUE = CSV_COLUMNS.indexOf("value");
const VINTAGE = CSV_COLUMNS.indexOf("vintage");

/** What a row says in one sentence, and the number that it stands for. */
function markOf(row: Row): Pick<MarkShape, "receiptId" | "value" | "label"> {
  const value = row.cells[VALUE];
  const said = row.kind === "gap" ? row.statusText : `${row.valueText}. ${row.statusText}`;
  return {
    receiptId: row.receiptId,
    value: typeof value === "number" ? value : null,
    label: `${row.providerLabel}, ${row.measureLabel}, ${row.periodText}: ${said}`,
  };
}

const head = (styles: Styles, text: string, align: "start" | "end" = "start"): Cell => wordsCell({ text, style: styles.caption, align });

function valueCell(styles: Styles, row: Row): Cell {
  return wordsCell({
    text: row.kind === "gap" ? BRACKETS : row.valueText,
    style: styles.bold,
    align: "end",
    mark: markOf(row),
    whole: true,
  });
}

function statusCell(palette: Palette, styles: Styles, row: Row): Cell {
  const icon =
    row.kind === "mark"
      ? swatch(palette, styles, row.ink)
      : row.kind === "ghost"
        ? swatch(palette, styles, "ghost", row.providerId)
        : undefined;
  const vintage = String(row.cells[VINTAGE] ?? "");
  return wordsCell({
    text: row.statusText,
    style: styles.small,
    ...(icon === undefined ? {} : { icon }),
    ...(vintage === "" ? {} : { sub: { text: filesWords.vintage(vintage), style: { ...styles.caption, size: 11, line: 14 } } }),
  });
}

/** Rows of a panel: one market, so that its name stands in the scope line alone. */
export function drawRows(rows: readonly Row[], width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const muted = { ...styles.small, fill: palette.ink3 };
  const showMeasure = new Set(rows.map((row) => row.measureLabel)).size > 1;
  const heads = [
    head(styles, filesWords.provider),
    ...(showMeasure ? [head(styles, filesWords.measure)] : []),
    head(styles, filesWords.period),
    head(styles, filesWords.value, "end"),
    head(styles, filesWords.couldBe, "end"),
    head(styles, filesWords.asPrinted),
    head(styles, filesWords.status),
    head(styles, filesWords.source),
  ];
  const lines = rows.map((row) => [
    wordsCell({ text: row.providerLabel, style: styles.body, icon: marker(palette, row.providerId, row.kind === "gap") }),
    ...(showMeasure ? [wordsCell({ text: row.measureLabel, style: styles.small })] : []),
    wordsCell({ text: row.periodText, style: styles.body, whole: true }),
    valueCell(styles, row),
    wordsCell({ text: row.bandText, style: muted, align: "end", whole: true }),
    wordsCell({ text: row.asPrinted, style: styles.printed }),
    statusCell(palette, styles, row),
    wordsCell({ text: row.sourceText, style: { ...styles.caption, fill: palette.ink2 } }),
  ]);
  return drawTable({ heads, lines }, width, palette);
}

/** Events: when, what, who, where told. */
export function drawEventRows(rows: readonly Row[], width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  return drawTable(
    {
      heads: [filesWords.when, filesWords.event, filesWords.about, filesWords.source].map((text) => head(styles, text)),
      lines: rows.map((row) => [
        wordsCell({ text: row.periodText, style: { ...styles.body, fill: palette.ink3 } }),
        wordsCell({ text: row.valueText, style: styles.body, mark: { ...markOf(row), label: `${row.periodText}: ${row.valueText}` } }),
        wordsCell({ text: row.providerLabel, style: styles.body, icon: marker(palette, row.providerId) }),
        wordsCell({ text: row.sourceText, style: { ...styles.small } }),
      ]),
    },
    width,
    palette,
  );
}

/** Rows of the data table: every one names firm and market. */
export function drawDataRows(rows: readonly DataRow[], width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const small = { ...styles.key, fill: palette.ink1 };
  const sub = (...texts: readonly string[]) => {
    const text = texts.filter((part) => part !== "").join(", ");
    return text === "" ? {} : { sub: { text, style: { ...styles.caption, size: 11, line: 14 } } };
  };
  const vintageWords = ({ vintageText, basisText }: DataRow): string =>
    vintageText === "" ? "" : filesWords.vintageVintageTextBasisText(vintageText, basisText).trim();
  const heads = [
    ...[filesWords.period, filesWords.providerAndMeasure, filesWords.market].map((text) => head(styles, text)),
    head(styles, filesWords.value, "end"),
    ...[filesWords.asPrinted, filesWords.status, filesWords.document].map((text) => head(styles, text)),
  ];
  const lines = rows.map((row) => [
    wordsCell({ text: row.periodText, style: small }),
    wordsCell({ text: row.providerLabel, style: small, icon: marker(palette, row.providerId), ...sub(row.measureLabel, row.remark) }),
    wordsCell({
      text: [
        { text: row.firmLabel, weight: 600 },
        { text: ` ${row.marketText}`, fill: palette.ink3 },
      ],
      style: small,
    }),
    wordsCell({ text: row.valueText, style: { ...small, weight: 600 }, align: "end", mark: markOf(row) }),
    wordsCell({ text: row.asPrinted, style: { ...small, face: "mono" } }),
    wordsCell({ text: row.statusText, style: small, icon: swatch(palette, styles, row.ink), ...sub(vintageWords(row)) }),
    wordsCell({ text: `${row.documentText}, ${row.placeText}`, style: small }),
  ]);
  return drawTable({ heads, lines }, width, palette);
}
