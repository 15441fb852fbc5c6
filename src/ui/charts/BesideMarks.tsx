import type { BreakMark, EventRule } from "../../spec/chartBody.ts";
import { type Lane, placedBreaks, placedRules } from "../../spec/geometry/beside.ts";
import type { Scales } from "../../spec/geometry/plot.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

interface BreaksProps {
  readonly breaks: readonly BreakMark[];
  /** Centre of a drawn period, px. */
  readonly x: (period: string) => number;
  readonly scales: Scales;
  readonly controls: MarkControls;
  readonly lane: Lane;
  /** Px over the plot that something else takes, under the lane. */
  readonly over: number;
}

/** A break between two periods: a dashed hairline from its title in the lane to the axis, a zigzag on the axis as the control. */
export function BreakMarks({ breaks, x, scales, controls, lane, over }: BreaksProps) {
  return placedBreaks(breaks, lane, over, x, scales).map(({ mark, at, line, paper, zigzag, title }) => (
    <g key={mark.receiptId} {...markButton(mark, controls, "pt pt-text brk")}>
      <rect className="col-hit" {...paper} rx={4} />
      <line className="brk-line" x1={at} x2={at} {...line} />
      <path className="brk-zig" d={zigzag} />
      {title.text !== "" && (
        <text className="lb-3 it halo-t" x={title.x} y={title.y} textAnchor={title.anchor}>
          {title.text}
        </text>
      )}
    </g>
  ));
}

interface RulesProps {
  readonly rules: readonly EventRule[];
  readonly periods: readonly string[];
  readonly x: (period: string) => number;
  readonly scales: Scales;
  /** Px over the plot that something else takes, under the numbers. */
  readonly rise?: number;
}

/** Events as dotted hairlines with their numbers over the plot. Decorative: the list under the chart names and opens them. */
export function EventRules({ rules, periods, x, scales, rise = 0 }: RulesProps) {
  const { lines, labels } = placedRules(rules, periods, x, scales, rise);
  if (lines.length === 0) return null;
  return (
    <g {...DECORATIVE}>
      {lines.map((rule) => (
        <line key={rule.number} className="ev-rule" x1={rule.x} x2={rule.x} y1={rule.y1} y2={rule.y2} />
      ))}
      {labels.map((group) => (
        <text key={group.text} className="lb-3 halo-t" x={group.x} y={group.y} textAnchor="middle">
          {group.text}
        </text>
      ))}
    </g>
  );
}

/** An earlier value: a small hollow ring in the ink of its provider, beside the drawn mark. */
export function GhostPoint({ mark, x, y, controls }: { mark: Mark; x: number; y: number; controls: MarkControls }) {
  const isSelected = controls.selected === mark.receiptId;
  return (
    <g transform={`translate(${x} ${y})`} {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="hit-area" x={-12} y={-12} width={24} height={24} />
      <circle className="hit" r={11} />
      {isSelected && <circle className="halo" r={9} />}
      <circle className="mk-ghost" r={4} />
    </g>
  );
}
