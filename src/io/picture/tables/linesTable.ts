/** A table card: a table where every cell has room on one line, else one entry a line with the name of the column before each cell. */
import * as filesWords from "../../../domain/words/en/files.ts";
import type { TableCard, TableCell, TableColumn, TableMark } from "../../../spec/tableCard.ts";
import { flowed, NOTHING, paragraph, stacked, type TextStyle } from "../block.ts";
import { BRACKETS, derivedPaint, forecastPaint, hair, hollowPaint, inkPaint, marker } from "../inks.ts";
import type { Palette } from "../palette.ts";
import { type Drawing, moved, type Run, type Shape } from "../scene.ts";
import { type Styles, stylesOf } from "../styles.ts";
import { type Cell, wordsCell } from "./cell.ts";
import { drawTable, fits } from "./table.ts";

/** Marks of one cell that are drawn: the fullest of the articles fits. */
const MOST_MARKS = 24;
const LABEL = 96;
const GAP = 12;

interface Column extends TableColumn {
  readonly at: number;
}

function signShapes(palette: Palette, { ink, providerId }: TableMark): readonly Shape[] {
  const box = { kind: "rect", x: 5, y: 3, width: 12, height: 12 } as const;
  switch (ink) {
    case "estimate":
      return [{ kind: "circle", x: 11, y: 9, r: 5.2, ...hollowPaint(palette, providerId) }];
    case "forecast":
      return [{ ...box, ...forecastPaint(palette, providerId) }];
    case "derived":
    case "assumed":
      return [{ ...box, ...derivedPaint(palette, providerId) }];
    case "event":
      return [{ kind: "line", x1: 11, x2: 11, y1: 2, y2: 16, stroke: palette.ink2, strokeWidth: 2 }];
    case "reported":
    case "own":
    case "own-forecast":
      return [{ ...box, ...inkPaint(palette, ink, providerId) }];
  }
}

/** The small marks of a cell in rows, and how many more there are. */
function signs(cell: TableCell, width: number, palette: Palette, styles: Styles): Drawing {
  const { marks = [], allMarks } = cell;
  const shown = allMarks === undefined ? marks : marks.slice(0, MOST_MARKS);
  const drawn = shown.map(
    (mark): Drawing => ({
      width: 22,
      height: 18,
      shapes: [{ kind: "mark", receiptId: mark.receiptId, value: mark.value, label: mark.label, shapes: signShapes(palette, mark) }],
    }),
  );
  const rest = marks.length - shown.length;
  return flowed(rest > 0 ? [...drawn, paragraph(filesWords.restMore(rest), 90, styles.small)] : drawn, width, 2, 2);
}

function runsOf(cell: TableCell, palette: Palette): readonly Run[] {
  if (cell.marksOnly === true) return [];
  if (cell.gap === true) return [{ text: BRACKETS, weight: 600, fill: palette.ink3 }];
  return [...(cell.glyph === undefined ? [] : [{ text: `${cell.glyph} `, weight: 700 } as const]), { text: cell.text }];
}

function textCell(cell: TableCell, style: TextStyle, palette: Palette, styles: Styles, align: "start" | "end" = "start"): Cell {
  const { sub = "", receiptId, providerId } = cell;
  return wordsCell({
    text: runsOf(cell, palette),
    style: cell.mono === true ? { ...styles.printed, size: style.size - 1, line: style.line } : style,
    align,
    ...(sub === "" ? {} : { sub: { text: sub, style: styles.caption } }),
    ...(providerId === undefined ? {} : { icon: marker(palette, providerId) }),
    ...(receiptId === undefined ? {} : { mark: { receiptId, value: cell.value ?? null, label: cell.text } }),
  });
}

const EMPTY: TableCell = { text: "" };

/** One line as an entry: what names it, then a row for each other cell that says something. */
function entry(cells: readonly TableCell[], columns: readonly Column[], width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const head = columns.find((column) => column.num !== true);
  const named = cells[head?.at ?? -1] ?? EMPTY;
  const title = textCell(named, styles.bold, palette, styles).draw(width);
  const rows = columns
    .filter((column) => column !== head)
    .map((column): Drawing => {
      const cell = cells[column.at] ?? EMPTY;
      const room = width - LABEL - GAP;
      const value = stacked([
        { gap: 0, block: signs(cell, room, palette, styles) },
        { gap: 0, block: textCell(cell, { ...styles.body, size: 13, line: 18 }, palette, styles).draw(room) },
      ]);
      if (value.height === 0) return NOTHING;
      const label = paragraph(column.label, LABEL, { ...styles.caption, line: 18 });
      return {
        width,
        height: Math.max(label.height, value.height),
        shapes: [...label.shapes, moved(LABEL + GAP, 0, value.shapes)],
      };
    });
  return stacked([
    { gap: 0, block: title },
    ...rows.map((block, k) => ({ gap: k === 0 ? 4 : 0, block })),
    { gap: 12, block: hair(palette, width, 0) },
  ]);
}

/** The first `most` lines of a table card. */
export function drawLines(card: TableCard, most: number, width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const columns = card.columns.map((column, at) => ({ ...column, at })).filter((column) => column.downloadOnly !== true);
  const lines = card.lines.slice(0, most);
  const align = (column: Column) => (column.num === true ? "end" : "start");
  const table = {
    heads: columns.map((column) => wordsCell({ text: column.label, style: styles.caption, align: align(column) })),
    lines: lines.map(({ cells }) =>
      columns.map((column) => textCell(cells[column.at] ?? EMPTY, styles.body, palette, styles, align(column))),
    ),
  };
  const hasSigns = lines.some(({ cells }) => cells.some((cell) => (cell.marks ?? []).length > 0));
  // Numbers are compared down a column: only its head may wrap.
  const isNumbers = columns.slice(1).every((column) => column.num === true);
  if (!hasSigns && fits(table, width, isNumbers ? "least" : "wished")) return drawTable(table, width, palette);
  return stacked(lines.map(({ cells }) => ({ gap: 12, block: entry(cells, columns, width, palette) })));
}
