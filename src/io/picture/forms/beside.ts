/** What stands beside the values: breaks, numbered rules of events, earlier values, brackets round what is not published. */
import type { EventRule } from "../../../spec/chartBody.ts";
import { type BreakPlace, placedRules } from "../../../spec/geometry/beside.ts";
import { bracketPath } from "../../../spec/geometry/gapSpans.ts";
import type { Scales } from "../../../spec/geometry/plot.ts";
import type { Gap, Mark } from "../../../spec/mark.ts";
import { words } from "../block.ts";
import { fillOf, type Palette } from "../palette.ts";
import type { MarkShape, Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { haloed } from "./label.ts";
import { marked } from "./point.ts";

/** Breaks between two periods: a dashed hairline from the title down, a zigzag on the axis. */
export function drawBreaks(palette: Palette, places: readonly BreakPlace[]): readonly Shape[] {
  const italic = { ...stylesOf(palette).caption, italic: true };
  return places.map(({ mark, at, line, paper, zigzag, title }) => ({
    kind: "mark",
    receiptId: mark.receiptId,
    value: null,
    label: mark.label,
    shapes: [
      { kind: "rect", ...paper, radius: 4, fill: palette.page },
      { kind: "line", x1: at, x2: at, ...line, stroke: palette.ink3, strokeWidth: 1, dash: "5 4" },
      { kind: "path", d: zigzag, stroke: palette.ink1, strokeWidth: 1.75 },
      ...(title.text === "" ? [] : [haloed(palette, title.text, title.x, title.y, italic, title.anchor)]),
    ],
  }));
}

/** Events as dotted hairlines with their numbers over the plot; the list under the chart names them. `rise`: what stands under the numbers. */
export function drawRules(
  palette: Palette,
  rules: readonly EventRule[],
  periods: readonly string[],
  x: (period: string) => number,
  scales: Scales,
  rise = 0,
): readonly Shape[] {
  const { lines, labels } = placedRules(rules, periods, x, scales, rise);
  const { caption } = stylesOf(palette);
  return [
    ...lines.map(
      (rule): Shape => ({
        kind: "line",
        x1: rule.x,
        x2: rule.x,
        y1: rule.y1,
        y2: rule.y2,
        stroke: palette.ink3,
        strokeWidth: 1,
        dash: "1 3",
      }),
    ),
    ...labels.map((group) => haloed(palette, group.text, group.x, group.y, caption, "middle")),
  ];
}

/** An earlier value: a small hollow ring in the ink of its provider. */
export const ghost = (palette: Palette, mark: Mark, x: number, y: number): MarkShape =>
  marked(mark, [{ kind: "circle", x, y, r: 4, fill: palette.page, stroke: fillOf(palette, mark.providerId), strokeWidth: 1.5 }]);

/** Square brackets from `x1` to `x2` about `y`, with words between them. */
export function bracketSpan(palette: Palette, x1: number, x2: number, y: number, text: string): readonly Shape[] {
  const italic = { ...stylesOf(palette).caption, italic: true };
  return [
    { kind: "path", d: bracketPath(x1, x2, y), stroke: palette.ink3, strokeWidth: 1.25 },
    ...(text === "" ? [] : [words(text, (x1 + x2) / 2, y + 4, italic, "middle")]),
  ];
}

/** The place of a gap: nothing to see but the brackets round it, and the sentence that names it. */
export const gapPlace = (palette: Palette, gap: Gap, box: { x: number; y: number; width: number; height: number }): MarkShape => ({
  kind: "mark",
  receiptId: gap.receiptId,
  value: null,
  label: gap.label,
  shapes: [{ kind: "rect", ...box, fill: palette.page, fillOpacity: 0 }],
});
