import type { BreakMark, EventRule, Mark } from "../../spec/chartSpec.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { providerClass } from "../marks/provider.ts";
import { groupedRules, monthScale } from "./beside.ts";
import { markButton } from "./markButton.ts";
import type { Scales } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Half the side of a break's target, px. */
const HALF = 13;
const LINE = 15;
const CHARACTER = 6.2;

interface BreaksProps {
  readonly breaks: readonly BreakMark[];
  /** Centre of a drawn period, px. */
  readonly x: (period: string) => number;
  readonly scales: Scales;
  readonly controls: MarkControls;
  /** Only above the axis, where words stand in the middle of the plot. */
  readonly low?: boolean;
}

/** Height of a low break with its title, px. */
const LOW = 34;

/** A break between two periods: a dashed hairline from top to axis, a zigzag on the axis as the control, its title at the top where it fits. */
export function BreakMarks({ breaks, x, scales, controls, low = false }: BreaksProps) {
  const top = low ? Math.max(scales.top, scales.bottom - LOW - LINE * (breaks.length - 1)) : scales.top;
  return breaks.map((mark, k) => {
    const at = (x(mark.before) + x(mark.after)) / 2;
    const width = mark.title.length * CHARACTER;
    const right = at + 6 + width <= scales.right;
    const fits = right || at - 6 - width >= scales.left;
    return (
      <g key={mark.receiptId} {...markButton(mark, controls, "pt pt-text brk")}>
        <rect className="col-hit" x={at - HALF} y={scales.bottom - HALF} width={2 * HALF} height={2 * HALF} rx={4} />
        <line className="brk-line" x1={at} x2={at} y1={top} y2={scales.bottom - 10} />
        <path className="brk-zig" d={`M${at - 6} ${scales.bottom - 4}l4 -5l4 10l4 -5`} />
        {fits && (
          <text className="lb-3 it halo-t" x={at + (right ? 6 : -6)} y={top + 10 + k * LINE} textAnchor={right ? "start" : "end"}>
            {mark.title}
          </text>
        )}
      </g>
    );
  });
}

interface RulesProps {
  readonly rules: readonly EventRule[];
  readonly periods: readonly string[];
  readonly x: (period: string) => number;
  readonly scales: Scales;
}

/** Events as dotted hairlines with their numbers over the plot. Decorative: the list under the chart names and opens them. */
export function EventRules({ rules, periods, x, scales }: RulesProps) {
  const at = monthScale(periods, x);
  if (at === null) return null;
  const placed = rules.map((rule) => ({ number: rule.number, x: Math.min(scales.right, Math.max(scales.left, at(rule.at))) }));
  return (
    <g {...DECORATIVE}>
      {placed.map((rule) => (
        <line key={rule.number} className="ev-rule" x1={rule.x} x2={rule.x} y1={scales.top - 4} y2={scales.bottom} />
      ))}
      {groupedRules(placed).map((group) => (
        <text key={group.text} className="lb-3 halo-t" x={group.x} y={scales.top - 8} textAnchor="middle">
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
