import type { BreakMark, EventRule } from "../../spec/chartBody.ts";
import { groupedRules, monthScale } from "../../spec/geometry/beside.ts";
import { type LanePlace, laneBase, laneHeight, placeTitles } from "../../spec/geometry/breakLane.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { Axis, Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { markButton } from "./markButton.ts";
import { axisRoom, type Scales } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Half the side of a break's target, px. */
const HALF = 13;

interface Lane {
  readonly places: readonly LanePlace[];
  /** Px over the plot that the titles need. */
  readonly height: number;
}

/** The lane of a panel's break titles over a plot of this width; `at` gives the middle of a period in percent of the plot's width. */
export function laneOf(breaks: readonly BreakMark[], axis: Axis, width: number, right: number, at: (period: string) => number): Lane {
  const left = axisRoom(axis);
  const px = (period: string) => left + (at(period) / 100) * (width - left - right);
  const wishes = breaks.map((mark) => ({ at: (px(mark.before) + px(mark.after)) / 2, title: mark.title }));
  const places = placeTitles(wishes, 0, width);
  const rows = places.length === 0 ? 0 : 1 + Math.max(...places.map((place) => place.row));
  return { places, height: laneHeight(rows) };
}

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
  return breaks.map((mark, k) => {
    const at = (x(mark.before) + x(mark.after)) / 2;
    const place = lane.places[k];
    const base = scales.top - over - laneBase(place?.row ?? 0);
    return (
      <g key={mark.receiptId} {...markButton(mark, controls, "pt pt-text brk")}>
        <rect className="col-hit" x={at - HALF} y={scales.bottom - HALF} width={2 * HALF} height={2 * HALF} rx={4} />
        <line className="brk-line" x1={at} x2={at} y1={base - 10} y2={scales.bottom - 10} />
        <path className="brk-zig" d={`M${at - 6} ${scales.bottom - 4}l4 -5l4 10l4 -5`} />
        {place && place.text !== "" && (
          <text
            className="lb-3 it halo-t"
            x={at + (place.side === "right" ? 5 : -5)}
            y={base}
            textAnchor={place.side === "right" ? "start" : "end"}
          >
            {place.text}
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
