/** Blocks of a picture: words that wrap, rows that flow, and blocks one below the other. What a style sheet does on the page. */
import { type Drawing, type Face, moved, type Run, type Shape, type TextShape } from "./scene.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** How words are set. `line` is the height of a line, px. */
export interface TextStyle {
  readonly size: number;
  readonly line: number;
  readonly fill: string;
  readonly face?: Face;
  readonly weight?: TextShape["weight"];
  readonly italic?: boolean;
}

/** From the middle of a line down to the base line, in parts of the type size. */
const TO_BASE = 0.35;

/** Base line of a text that stands in the middle of `height` px from `top` on. */
export const baseIn = (top: number, height: number, size: number): number => top + height / 2 + size * TO_BASE;

/** Px of a stretch of words in a style. */
export function runWidth(run: Run, style: TextStyle): number {
  return textWidth(run.text, run.size ?? style.size, run.face ?? style.face ?? "sans", run.weight ?? style.weight ?? 400);
}

/** Px of words in a style, set on one line. */
export const wordsWidth = (text: string, style: TextStyle): number => runWidth({ text }, style);

/** Words on one line; `y` is the base line. */
export function words(text: string, x: number, y: number, style: TextStyle, anchor: TextShape["anchor"] = "start"): TextShape {
  const { size, fill, face, weight, italic } = style;
  return {
    kind: "text",
    text,
    x,
    y,
    size,
    fill,
    ...(face === undefined ? {} : { face }),
    ...(weight === undefined ? {} : { weight }),
    ...(italic === undefined ? {} : { italic }),
    ...(anchor === "start" ? {} : { anchor }),
  };
}

/** A word or the space between two, of the stretch that it was written in. */
interface Piece {
  readonly text: string;
  readonly of: Run;
  readonly width: number;
}

/** The words and spaces of stretches; runs of white space are one space. */
function piecesOf(runs: readonly Run[], style: TextStyle): readonly Piece[] {
  return runs.flatMap((of) => {
    const space = runWidth({ ...of, text: " " }, style);
    return of.text.split(/(\s+)/).flatMap((part): readonly Piece[] => {
      if (part === "") return [];
      return part.trim() === "" ? [{ text: " ", of, width: space }] : [{ text: part, of, width: runWidth({ ...of, text: part }, style) }];
    });
  });
}

/** Pieces as stretches again: one for each look, without the space at the end. */
function lineOf(pieces: readonly Piece[]): readonly Run[] {
  const out: { of: Run; text: string }[] = [];
  for (const { of, text } of pieces.at(-1)?.text === " " ? pieces.slice(0, -1) : pieces) {
    const last = out.at(-1);
    if (last?.of === of) last.text += text;
    else out.push({ of, text });
  }
  return out.map(({ of, text }) => ({ ...of, text }));
}

/** Lines of stretches no wider than `width` px; a word that is longer is cut between letters. */
function wrapRuns(runs: readonly Run[], width: number, style: TextStyle): readonly (readonly Run[])[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const piece of piecesOf(runs, style)) {
    const isSpace = piece.text === " ";
    if (isSpace && line.length === 0) continue;
    if (isSpace || used + piece.width <= width) {
      line.push(piece);
      used += piece.width;
      continue;
    }
    if (line.length > 0) lines.push(line);
    const { of } = piece;
    const look = { size: of.size ?? style.size, face: of.face ?? style.face ?? "sans", weight: of.weight ?? style.weight ?? 400 };
    const cut = piece.width <= width ? [piece.text] : wrapText(piece.text, width, look.size, look.face, look.weight);
    lines.push(...cut.slice(0, -1).map((text) => [{ text, of, width }]));
    const text = cut.at(-1) ?? "";
    line = [{ text, of, width: runWidth({ ...of, text }, style) }];
    used = line[0]?.width ?? 0;
  }
  return (line.length > 0 ? [...lines, line] : lines).map(lineOf);
}

/** A paragraph: stretches of words, wrapped. Nothing for no words. Its width is that of its longest line. */
export function paragraph(text: string | readonly Run[], width: number, style: TextStyle, align: "start" | "end" = "start"): Drawing {
  const lines = wrapRuns(typeof text === "string" ? [{ text }] : text, width, style);
  const widths = lines.map((runs) => runs.reduce((sum, run) => sum + runWidth(run, style), 0));
  const widest = Math.max(0, ...widths);
  const shapes = lines.map((runs, k): Shape => {
    const shape = words(
      runs.map((run) => run.text).join(""),
      align === "end" ? widest : 0,
      baseIn(k * style.line, style.line, style.size),
      style,
      align === "end" ? "end" : "start",
    );
    const [first] = runs;
    const isPlain = runs.length === 1 && first !== undefined && Object.keys(first).length === 1;
    return isPlain ? shape : { ...shape, runs };
  });
  return { width: widest, height: lines.length * style.line, shapes };
}

/** A paragraph whose lines are about equally long: as narrow as it can be without one line more. */
export function balanced(text: string, width: number, style: TextStyle): Drawing {
  const widest = paragraph(text, width, style);
  let low = width / 2;
  let high = width;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (paragraph(text, middle, style).height > widest.height) low = middle;
    else high = middle;
  }
  return paragraph(text, high, style);
}

export const NOTHING: Drawing = { width: 0, height: 0, shapes: [] };

/** Blocks one below the other, each with the px over it; a block without height is left out with its gap. */
export function stacked(blocks: readonly { readonly gap: number; readonly block: Drawing }[]): Drawing {
  const shapes: Shape[] = [];
  let y = 0;
  let width = 0;
  for (const { gap, block } of blocks) {
    if (block.height === 0) continue;
    y += y === 0 ? 0 : gap;
    shapes.push(moved(0, y, block.shapes));
    y += block.height;
    width = Math.max(width, block.width);
  }
  return { width, height: y, shapes };
}

/** Blocks beside each other, on as many rows as they need in `width` px; in a row they stand on one middle line. */
export function flowed(blocks: readonly Drawing[], width: number, gapX: number, gapY: number): Drawing {
  const rows: Drawing[][] = [];
  let used = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row === undefined || used + gapX + block.width > width) {
      rows.push([block]);
      used = block.width;
    } else {
      row.push(block);
      used += gapX + block.width;
    }
  }
  return stacked(rows.map((row) => ({ gap: gapY, block: beside(row, gapX) })));
}

/** Blocks in one row, on one middle line. */
export function beside(blocks: readonly Drawing[], gap: number): Drawing {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  const shapes: Shape[] = [];
  let x = 0;
  for (const block of blocks) {
    if (block.width === 0) continue;
    x += x === 0 ? 0 : gap;
    shapes.push(moved(x, (height - block.height) / 2, block.shapes));
    x += block.width;
  }
  return { width: x, height, shapes };
}
