/** A cell of a drawn table: how wide it wants to be, and its drawing once the table has decided. */
import { NOTHING, paragraph, runWidth, stacked, type TextStyle } from "../block.ts";
import { type Drawing, type MarkShape, moved, type Run } from "../scene.ts";

export interface Cell {
  /** Px of the longest word, and of all words on one line. */
  readonly least: number;
  readonly wished: number;
  /** From the top of the cell to its first base line, px: cells of a row stand on one line. */
  readonly base: number;
  /** Columns that it takes; one where it is absent. */
  readonly span?: number;
  readonly draw: (width: number) => Drawing;
}

export interface CellWords {
  readonly text: string | readonly Run[];
  readonly style: TextStyle;
  readonly align?: "start" | "end";
  /** Small print under the words. */
  readonly sub?: { readonly text: string; readonly style: TextStyle };
  /** A sign before the words. */
  readonly icon?: Drawing;
  /** The figure that the cell stands for. */
  readonly mark?: Pick<MarkShape, "receiptId" | "value" | "label">;
  readonly span?: number;
  /** Asks for room on one line. */
  readonly whole?: boolean;
}

const ICON_GAP = 8;
/** A word longer than this may be cut. */
const LONGEST = 130;

const runsOf = (text: string | readonly Run[]): readonly Run[] => (typeof text === "string" ? [{ text }] : text);

function wordWidths(text: string | readonly Run[], style: TextStyle): { readonly longest: number; readonly all: number } {
  const runs = runsOf(text);
  const words = runs.flatMap((run) => run.text.split(/\s+/).map((word) => runWidth({ ...run, text: word }, style)));
  return { longest: Math.min(LONGEST, Math.max(0, ...words)), all: runs.reduce((sum, run) => sum + runWidth(run, style), 0) };
}

/** A cell of words. */
export function wordsCell({ text, style, align = "start", sub, icon, mark, span, whole = false }: CellWords): Cell {
  const before = icon === undefined ? 0 : icon.width + ICON_GAP;
  const own = wordWidths(text, style);
  const small = sub === undefined ? { longest: 0, all: 0 } : wordWidths(sub.text, sub.style);
  return {
    least: Math.ceil(before + Math.max(whole ? own.all : own.longest, small.longest)) + 1,
    wished: Math.ceil(before + Math.max(own.all, small.all)) + 1,
    base: style.line / 2 + style.size * 0.35,
    ...(span === undefined ? {} : { span }),
    draw: (width) => {
      const room = Math.max(1, width - before);
      const blocks = [
        { gap: 0, block: paragraph(text, room, style, align) },
        { gap: 0, block: sub === undefined ? NOTHING : paragraph(sub.text, room, sub.style) },
      ];
      const body = stacked(blocks);
      const shapes = [
        ...(icon === undefined ? [] : [moved(0, (style.line - icon.height) / 2, icon.shapes)]),
        moved(before + (align === "end" ? room - body.width : 0), 0, body.shapes),
      ];
      return {
        width,
        height: Math.max(body.height, icon?.height ?? 0),
        shapes: mark === undefined ? shapes : [{ kind: "mark", ...mark, shapes }],
      };
    },
  };
}
