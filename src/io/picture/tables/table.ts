/** A table as shapes: columns as wide as what they hold, words that wrap, hair lines between rows. */
import type { Palette } from "../palette.ts";
import { type Drawing, moved, type Shape } from "../scene.ts";
import type { Cell } from "./cell.ts";

export interface TableDrawing {
  readonly heads: readonly Cell[];
  readonly lines: readonly (readonly Cell[])[];
  /** Upright hair lines between columns; all but the first column are then of one width. */
  readonly ruled?: boolean;
}

/** Between two columns; where words would be cut, rather less room between them. */
const PAD = 16;
const LEAST_PAD = 8;
const OVER = 8;

const spanOf = (cell: Cell): number => cell.span ?? 1;

/** Of each column the px that its widest cell must and would have. */
function wishesOf({ heads, lines }: TableDrawing): readonly { readonly least: number; readonly wished: number }[] {
  const wishes = heads.map(({ least, wished }) => ({ least, wished }));
  for (const line of lines) {
    let at = 0;
    for (const cell of line) {
      const wish = wishes[at];
      if (spanOf(cell) === 1 && wish !== undefined) {
        wish.least = Math.max(wish.least, cell.least);
        wish.wished = Math.max(wish.wished, cell.wished);
      }
      at += spanOf(cell);
    }
  }
  return wishes;
}

interface Columns {
  readonly pad: number;
  readonly widths: readonly number[];
}

/** Px of each column, which with the room between them fill `width`. What is missing is taken from those that can wrap. */
function columnsOf(table: TableDrawing, width: number): Columns {
  const wishes = wishesOf(table);
  const words = wishes.reduce((sum, wish) => sum + wish.least, 0);
  const pad = words + PAD * (wishes.length - 1) > width ? LEAST_PAD : PAD;
  return { pad, widths: widthsIn(table, wishes, width - pad * (wishes.length - 1)) };
}

function widthsIn(table: TableDrawing, wishes: ReturnType<typeof wishesOf>, room: number): readonly number[] {
  if (table.ruled === true && wishes.length > 1) {
    const first = Math.min(144, room / 3);
    return wishes.map((_, k) => (k === 0 ? first : (room - first) / (wishes.length - 1)));
  }
  const wished = wishes.reduce((sum, wish) => sum + wish.wished, 0);
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  if (wished <= room) return wishes.map((wish) => wish.wished + ((room - wished) * wish.wished) / wished);
  if (least >= room) return wishes.map((wish) => (room * wish.least) / least);
  return wishes.map((wish) => wish.least + ((room - least) * (wish.wished - wish.least)) / (wished - least));
}

/** Whether every cell of a table has room on one line. */
export function fitsOnLines(table: TableDrawing, width: number): boolean {
  const wishes = wishesOf(table);
  return wishes.reduce((sum, wish) => sum + wish.wished, PAD * (wishes.length - 1)) <= width;
}

/** The table over `width` px. */
export function drawTable(table: TableDrawing, width: number, palette: Palette): Drawing {
  const { widths, pad } = columnsOf(table, width);
  const lefts = widths.map((_, k) => widths.slice(0, k).reduce((sum, one) => sum + one + pad, 0));
  const shapes: Shape[] = [];
  let y = 0;
  const row = (cells: readonly Cell[], isHead: boolean) => {
    const base = Math.max(0, ...cells.map((cell) => cell.base));
    let at = 0;
    const drawn = cells.map((cell) => {
      const from = at;
      at += spanOf(cell);
      const right = (lefts[at - 1] ?? 0) + (widths[at - 1] ?? 0);
      return { left: lefts[from] ?? 0, block: cell.draw(right - (lefts[from] ?? 0)), down: isHead ? 0 : base - cell.base };
    });
    const top = isHead ? 0 : OVER;
    const inside = Math.max(0, ...drawn.map(({ block, down }) => block.height + down));
    const height = top + inside + OVER + 1;
    for (const { left, block, down } of drawn) shapes.push(moved(left, y + top + (isHead ? inside - block.height : down), block.shapes));
    if (table.ruled === true)
      for (const { left } of drawn.slice(1))
        shapes.push({ kind: "line", x1: left - pad + 4, x2: left - pad + 4, y1: y, y2: y + height, stroke: palette.hair, strokeWidth: 1 });
    y += height;
    shapes.push({ kind: "line", x1: 0, x2: width, y1: y - 0.5, y2: y - 0.5, stroke: isHead ? palette.axis : palette.hair, strokeWidth: 1 });
  };
  row(table.heads, true);
  for (const line of table.lines) row(line, false);
  return { width, height: y, shapes };
}
