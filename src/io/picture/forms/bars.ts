/** Bars: one row a provider over one axis, groups of rows by period, gaps in brackets at their place. */
import * as filesWords from "../../../domain/words/en/files.ts";
import { levelOf } from "../../../spec/axis.ts";
import type { BarsChart } from "../../../spec/chartBody.ts";
import type { Axis, Gap, Mark } from "../../../spec/mark.ts";
import { hasSoftTip, isOwnInk } from "../../../spec/words.ts";
import { baseIn, NOTHING, paragraph, words, wordsWidth } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { BRACKETS, badge, hollowPaint, inkPaint, marker } from "../inks.ts";
import { fillOf, type Palette } from "../palette.ts";
import { type Drawing, moved, type Shape } from "../scene.ts";
import { type Styles, stylesOf } from "../styles.ts";
import { marked } from "./point.ts";

const BAR = 24;
export const ROW = 38;
const GHOST_ROW = 24;
const BETWEEN = 4;
export const AXIS = 28;
const PERIOD = 18;
const BETWEEN_GROUPS = 12;
/** A soft tip narrower than this part of the axis would be a smear, not a statement. */
const LEAST_BAND = 0.006;
const LEAST_NAME = 108;
const LEAST_PAD = 60;

/** What every row is drawn with. */
export interface Track {
  readonly palette: Palette;
  readonly styles: Styles;
  readonly axis: Axis;
  /** Left end of the scale and its length, px. */
  readonly left: number;
  readonly length: number;
  readonly width: number;
}

export const at = ({ axis, left, length }: Track, value: number): number =>
  left + (length * (Math.min(axis.max, Math.max(axis.min, value)) - axis.min)) / (axis.max - axis.min);

/** Left end, end, soft tip and further ends of a bar, px. */
function endsOf(track: Track, mark: Mark) {
  const zero = at(track, 0);
  const end = at(track, levelOf(mark));
  const low = at(track, levelOf(mark, mark.band.low));
  const high = at(track, levelOf(mark, mark.band.high));
  const isOpen = mark.bound === "at_least";
  const hasBand = !isOpen && high - low > track.length * LEAST_BAND && hasSoftTip(mark.ink);
  const edge = hasBand ? Math.max(high, end) : Math.max(end, zero);
  return {
    zero,
    end,
    low,
    high,
    isOpen,
    hasBand,
    // As on the page: the rules of an own figure with an upper end alone run to that end.
    solid: hasBand && !(low <= zero && isOwnInk(mark.ink)) ? low : end,
    edge,
    text: edge + (isOpen ? 20 : mark.ink === "estimate" ? 6 : 0) + 8,
  };
}

/** Px that a value takes right of its bar. */
function valueRoom(styles: Styles, mark: Mark): number {
  return wordsWidth(mark.shortText, styles.bold) + 8 + (mark.bound === "at_least" ? 20 : 6) + (mark.ink === "derived" ? 24 : 0);
}

function barShapes(track: Track, mark: Mark): readonly Shape[] {
  const { palette } = track;
  const { zero, end, low, high, isOpen, hasBand, solid } = endsOf(track, mark);
  const top = (ROW - BAR) / 2;
  const between = (a: number, b: number) => ({ kind: "rect", x: Math.min(a, b), width: Math.abs(b - a) }) as const;
  const fill = fillOf(palette, mark.providerId);
  const outline = { ...between(zero, end), y: top + 1, height: BAR - 2 } as const;
  const body: Shape = isOwnInk(mark.ink)
    ? { ...between(zero, solid), y: top + 1, height: BAR - 2, ...inkPaint(palette, mark.ink, mark.providerId) }
    : mark.ink === "derived" || mark.ink === "forecast" || mark.ink === "assumed"
      ? { ...outline, ...inkPaint(palette, mark.ink, mark.providerId) }
      : { ...between(zero, solid), y: top, height: BAR, fill };
  return [
    body,
    ...(hasBand ? [{ ...between(low, high), y: top, height: BAR, fill, fillOpacity: 0.38 } as const] : []),
    ...(mark.ink === "estimate" ? [{ kind: "circle", x: end, y: ROW / 2, r: 5, ...hollowPaint(palette, mark.providerId) } as const] : []),
    ...(isOpen
      ? [moved(end, top, [{ kind: "path", d: "M4 6L9 12L4 18M11 6L16 12L11 18", stroke: fill, strokeWidth: 2, cap: "round" }])]
      : []),
  ];
}

function nameShapes(track: Track, providerId: string, label: string, hollow: boolean): readonly Shape[] {
  const { palette, styles } = track;
  return [moved(0, (ROW - 14) / 2, marker(palette, providerId, hollow).shapes), words(label, 22, baseIn(0, ROW, 14), styles.body)];
}

function barRow(track: Track, mark: Mark): Shape {
  const { styles, palette } = track;
  const { text } = endsOf(track, mark);
  const value = wordsWidth(mark.shortText, styles.bold);
  return marked(mark, [
    ...nameShapes(track, mark.providerId, mark.providerLabel, false),
    ...barShapes(track, mark),
    { ...words(mark.shortText, text, baseIn(0, ROW, 14), styles.bold), halo: palette.page },
    ...(mark.ink === "derived" ? [moved(text + value + 6, (ROW - 18) / 2, badge(palette).shapes)] : []),
  ]);
}

/** An earlier value under the bar that replaced it: a hollow ring where that bar ended, with its value. */
function ghostRow(track: Track, mark: Mark): Shape {
  const { palette, styles } = track;
  const x = at(track, levelOf(mark));
  const base = baseIn(0, GHOST_ROW, 12);
  return marked(mark, [
    words(filesWords.earlier, 22, base, { ...styles.caption, italic: true }),
    { kind: "circle", x, y: GHOST_ROW / 2, r: 4, fill: palette.page, stroke: fillOf(palette, mark.providerId), strokeWidth: 1.5 },
    { ...words(mark.shortText, x + 12, base, styles.caption), halo: palette.page },
  ]);
}

function gapRow(track: Track, gap: Gap): Shape {
  const { palette, styles, left } = track;
  const text = `${BRACKETS} ${gap.text}`;
  const style = { ...styles.gap, size: 14 };
  return {
    kind: "mark",
    receiptId: gap.receiptId,
    value: null,
    label: gap.label,
    shapes: [
      ...nameShapes(track, gap.providerId, gap.providerLabel, true),
      { kind: "rect", x: left + 6, y: 7, width: wordsWidth(text, style) + 8, height: BAR, fill: palette.page },
      words(text, left + 10, baseIn(0, ROW, 14), style),
    ],
  };
}

/** The value axis over the rows, its grid down to `height`, and the line at zero. */
export function scaleShapes(track: Track, height: number): readonly Shape[] {
  const { axis, palette, styles, left } = track;
  const zero = at(track, 0);
  return [
    ...axis.ticks.flatMap((tick, k): readonly Shape[] => {
      const x = at(track, tick);
      return [
        { kind: "line", x1: x, x2: x, y1: 20, y2: height, stroke: palette.grid, strokeWidth: 1 },
        words(axis.tickTexts[k] ?? String(tick), x, 13, styles.caption, x === left ? "start" : "middle"),
      ];
    }),
    { kind: "line", x1: zero, x2: zero, y1: 20, y2: height, stroke: palette.axis, strokeWidth: 1 },
  ];
}

/** The earlier values of a drawn one: a quantity is a provider, a measure and a period. */
const earlierOf = (ghosts: readonly Mark[], mark: Mark): readonly Mark[] =>
  ghosts.filter((ghost) => ghost.providerId === mark.providerId && ghost.measureId === mark.measureId && ghost.period === mark.period);

/** A bars chart, also that of an assumption. */
export function barsDrawing(chart: BarsChart, ghosts: readonly Mark[], width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const all = chart.groups.flatMap((group) => group.rows);
  const marks = all.filter((row): row is Mark => "value" in row);
  const left = Math.max(LEAST_NAME, ...all.map((row) => 22 + wordsWidth(row.providerLabel, styles.body) + 8));
  const pad = Math.max(LEAST_PAD, ...marks.map((mark) => valueRoom(styles, mark)));
  const track: Track = { palette, styles, axis: chart.axis, left, length: width - left - pad, width };
  const shapes: Shape[] = [];
  let y = AXIS;
  const put = (shape: Shape, height: number) => {
    shapes.push(moved(0, y, [shape]));
    y += height;
  };
  for (const [k, group] of chart.groups.entries()) {
    if (k > 0) y += BETWEEN_GROUPS;
    if (chart.groups.length > 1) {
      const head = paragraph(group.periodText, left, styles.caption);
      shapes.push(moved(0, y, [{ kind: "rect", x: 0, y: 0, width: head.width + 8, height: 16, fill: palette.page }, ...head.shapes]));
      y += PERIOD;
    }
    for (const [row, one] of group.rows.entries()) {
      if (row > 0) y += BETWEEN;
      put("value" in one ? barRow(track, one) : gapRow(track, one), ROW);
      if ("value" in one) for (const ghost of earlierOf(ghosts, one)) put(ghostRow(track, ghost), GHOST_ROW);
    }
  }
  return { width, height: y, shapes: [...scaleShapes(track, y), ...shapes] };
}

export const drawBars: DrawPanel = (panel, width, palette) =>
  panel.chart.form === "bars" ? barsDrawing(panel.chart, panel.ghosts, width, palette) : NOTHING;
