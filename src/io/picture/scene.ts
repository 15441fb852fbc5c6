/**
 * A picture as plain shapes: what every form of chart, the frame around it and its tables are drawn with before they become SVG.
 * Lengths are px of the unscaled picture, colours are plain (`#rrggbb`), so the result needs no style sheet and no font of its own.
 */

export interface Paint {
  /** `#rrggbb`, `none` or a pattern of the palette (`hatch:aws`, `own:aws`, `dots`). Absent = none. */
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** "4 3" */
  readonly dash?: string;
  readonly cap?: "round" | "butt";
}

export type Face = "sans" | "serif" | "mono";

/** A stretch of a text with a look of its own; what is absent is that of the text. */
export interface Run {
  readonly text: string;
  readonly fill?: string;
  readonly face?: Face;
  readonly size?: number;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
}

export interface TextShape {
  readonly kind: "text";
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly text: string;
  /** The same text in stretches of different look, which the program that draws it sets one after the other. */
  readonly runs?: readonly Run[];
  readonly size: number;
  readonly fill: string;
  readonly face?: Face;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of a rim under the letters that keeps them legible over lines. */
  readonly halo?: string;
}

/** A mark's shapes with the figure they stand for: readers of the file find it by its receipt. */
export interface MarkShape {
  readonly kind: "mark";
  readonly receiptId: string;
  /** The number as the table has it; null for a gap, a break or an event. */
  readonly value: number | null;
  /** The sentence that names the mark. */
  readonly label: string;
  readonly shapes: readonly Shape[];
}

export type Shape =
  | ({
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | ({ readonly kind: "path"; readonly d: string } & Paint)
  | ({ readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number } & Paint)
  | ({ readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } & Paint)
  | TextShape
  | MarkShape
  | { readonly kind: "group"; readonly x: number; readonly y: number; readonly scale?: number; readonly shapes: readonly Shape[] };

/** Shapes with the room they take, from 0 0 on. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Moves shapes. */
export const moved = (x: number, y: number, shapes: readonly Shape[]): Shape => ({ kind: "group", x, y, shapes });
