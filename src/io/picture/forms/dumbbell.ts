/** Disagreement: the prints of each quantity against its first print, with their values in words beside the track. */
import type { DumbbellChart, DumbbellRow } from "../../../spec/chartBody.ts";
import { CROSS, dotJoiner, dotKey, dotShape, fittingTicks, rowWords } from "../../../spec/geometry/dumbbell.ts";
import { baseIn, beside, flowed, NOTHING, paragraph, runWidth, stacked, words } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { hollowPaint, marker } from "../inks.ts";
import { fillOf, type Palette } from "../palette.ts";
import { type Drawing, moved, type Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { AXIS, at, ROW, scaleShapes, type Track } from "./bars.ts";
import { marked, markerShapes } from "./point.ts";

const NAME = 176;
const WORDS = 320;
/** Px between the track and its words, and between two values. */
const INDENT = 24;
const BETWEEN = 8;
/** Px between two rows, and over and under the words of one. */
const ROW_GAP = 2;
const AIR = 2;

type Dot = DumbbellRow["dots"][number];

/** The shape of a print about 0 0. */
function dotShapes(palette: Palette, dot: Dot): readonly Shape[] {
  const { providerId } = dot.mark;
  const shape = dotShape(dot);
  const stroke = { stroke: fillOf(palette, providerId), strokeWidth: 2.25 };
  if (shape === "tick") return [{ kind: "line", x1: 0, x2: 0, y1: -8, y2: 8, ...stroke }];
  if (shape === "cross") return [{ kind: "path", d: CROSS, cap: "round", ...stroke }];
  return markerShapes(palette, providerId, shape);
}

/** Where the values of a row stand, px from the left end of its words: on as many lines as they need. */
function placedValues({ palette, styles }: Track, dots: readonly Dot[]) {
  const { small } = styles;
  let x = 0;
  let line = 0;
  const places = dots.map((dot, k) => {
    const joiner = k === 0 ? "" : `${dotJoiner(dot)} `;
    const runs = [
      ...(joiner === "" ? [] : [{ text: joiner, fill: palette.ink3, weight: 400 } as const]),
      { text: dot.mark.shortText, weight: 600, fill: palette.ink1 } as const,
    ];
    const width = runs.reduce((sum, run) => sum + runWidth(run, small), 0);
    if (x > 0 && x + width > WORDS - INDENT) {
      x = 0;
      line += 1;
    }
    const place = { dot, runs, text: joiner + dot.mark.shortText, x, line };
    x += width + BETWEEN;
    return place;
  });
  return { places, lines: line + 1 };
}

function rowDrawing(track: Track, row: DumbbellRow): Drawing {
  const { palette, styles, width } = track;
  const { small, body } = styles;
  const name = paragraph([{ text: row.providerLabel }, { text: ` ${row.periodText}`, fill: palette.ink3 }], NAME - 30, body);
  const { places, lines } = placedValues(track, row.dots);
  const verdict = paragraph(rowWords(row), WORDS - INDENT, small);
  const wordsHeight = lines * small.line + verdict.height;
  const height = Math.max(ROW, name.height + 2 * AIR, wordsHeight + 2 * AIR);
  const middle = height / 2;
  const left = width - WORDS + INDENT;
  const top = middle - wordsHeight / 2;
  const ends = row.dots.map((dot) => at(track, dot.at));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const marks = places.map(({ dot, runs, text, x, line }) =>
    marked(dot.mark, [
      moved(at(track, dot.at), middle, dotShapes(palette, dot)),
      { ...words(text, left + x, baseIn(top + line * small.line, small.line, small.size), small), runs },
    ]),
  );
  const link = { kind: "rect", x: low, width: high - low, y: middle - 2, height: 4 } as const;
  return {
    width,
    height,
    shapes: [
      moved(0, middle - 7, marker(palette, row.providerId).shapes),
      moved(22, middle - name.height / 2, name.shapes),
      { ...link, fill: fillOf(palette, row.providerId), fillOpacity: 0.38 },
      // The first print last, so that its tick lies over what stands at the same place.
      ...marks.toReversed(),
      moved(left, top + lines * small.line, verdict.shapes),
    ],
  };
}

/** The meaning of each shape that is present. */
function keyDrawing(chart: DumbbellChart, palette: Palette, width: number): Drawing {
  const stroke = { stroke: fillOf(palette, "total"), strokeWidth: 2.25 };
  const signs: Readonly<Record<Dot["place"], Shape>> = {
    first: { kind: "line", x1: 0, x2: 0, y1: -7, y2: 7, ...stroke },
    disputed: { kind: "path", d: CROSS, cap: "round", ...stroke },
    between: { kind: "circle", x: 0, y: 0, r: 4.6, ...hollowPaint(palette, "total") },
    latest: { kind: "circle", x: 0, y: 0, r: 5, fill: fillOf(palette, "total") },
  };
  const entries = dotKey(chart).map(([place, text]) =>
    beside([{ width: 14, height: 14, shapes: [moved(7, 7, [signs[place]])] }, paragraph(text, 300, stylesOf(palette).key)], 6),
  );
  return flowed(entries, width, 16, 4);
}

function dumbbellDrawing(chart: DumbbellChart, width: number, palette: Palette): Drawing {
  const length = width - NAME - WORDS;
  const track: Track = { palette, styles: stylesOf(palette), axis: fittingTicks(chart.axis, length), left: NAME, length, width };
  const rows = stacked(chart.rows.map((row) => ({ gap: ROW_GAP, block: rowDrawing(track, row) })));
  const height = AXIS + rows.height;
  const plot: Drawing = { width, height, shapes: [...scaleShapes(track, height), moved(0, AXIS, rows.shapes)] };
  return {
    ...stacked([
      { gap: 0, block: plot },
      { gap: 16, block: keyDrawing(chart, palette, width) },
    ]),
    width,
  };
}

export const drawDumbbell: DrawPanel = ({ chart }, width, palette) =>
  chart.form === "dumbbell" ? dumbbellDrawing(chart, width, palette) : NOTHING;
