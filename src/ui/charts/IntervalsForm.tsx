import type { IntervalsChart } from "../../spec/chartBody.ts";
import { offRules } from "../../spec/geometry/offRules.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { markButton } from "./markButton.ts";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const HEIGHT = 310;
const WIDEST = 30;
/** Px of a slot that the two ends of an interval need as text. */
const TEXT = 42;

/** Intervals on a time axis: a bar from the least to the most that a value can be, and the thresholds as rules across. */
export function IntervalsForm({ chart, width, controls }: { chart: IntervalsChart; width: number; controls: MarkControls }) {
  const { axis, periods } = chart;
  const count = Math.max(1, periods.length);
  const right = 10 + 6.4 * Math.max(0, ...chart.rules.map((rule) => rule.text.length));
  const room = (width - 60 - right) / count;
  const texts = slotTexts(chart.periods, chart.periodTexts, room);
  const at = (period: string) => (100 * (periods.indexOf(period) + 0.5)) / count;
  const published = new Set(chart.marks.map((mark) => mark.period));
  const slots = periods.map((period, k) => ({ at: at(period), text: texts[k] ?? "", muted: !published.has(period) }));
  return (
    <PlotFrame width={width} height={HEIGHT} top={24} right={right} axis={axis} slots={slots}>
      {(scales) => (
        <>
          {chart.rules.map((rule) => (
            <g key={rule.at} {...DECORATIVE}>
              <line className="threshold" x1={scales.left} x2={scales.right} y1={scales.y(rule.at)} y2={scales.y(rule.at)} />
              <text className="lb-3" x={scales.right + 6} y={scales.y(rule.at) + 4}>
                {rule.text}
              </text>
            </g>
          ))}
          {chart.marks.map((mark) => (
            <Span
              key={mark.receiptId}
              mark={mark}
              x={scales.x(at(mark.period))}
              room={room}
              rules={chart.rules.map((rule) => scales.y(rule.at))}
              scales={scales}
              controls={controls}
            />
          ))}
        </>
      )}
    </PlotFrame>
  );
}

function Span(props: { mark: Mark; x: number; room: number; rules: readonly number[]; scales: Scales; controls: MarkControls }) {
  const { mark, x, room, rules, scales, controls } = props;
  const width = Math.max(3, Math.min(WIDEST, room * 0.6));
  const reach = Math.max(width, Math.min(44, room));
  const top = scales.y(mark.band.high);
  const height = Math.max(2, scales.y(mark.band.low) - top);
  const [low = "", high = ""] = mark.shortText.split(" to ");
  return (
    <g {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="col-hit" x={x - reach / 2} y={scales.top} width={reach} height={scales.bottom - scales.top} />
      <rect className="ink-band" x={x - width / 2} y={top} width={width} height={height} />
      <rect className="ink-derived" x={x - width / 2} y={top} width={width} height={height} />
      {controls.selected === mark.receiptId && (
        <rect className="halo" x={x - width / 2 - 3} y={top - 3} width={width + 6} height={height + 6} />
      )}
      {room >= TEXT && (
        <g {...DECORATIVE}>
          <text className="lb b halo-t" x={x} y={offRules(top - 8, rules, "up")} textAnchor="middle">
            {high}
          </text>
          <text className="lb halo-t" x={x} y={offRules(top + height + 16, rules, "down")} textAnchor="middle">
            {low}
          </text>
        </g>
      )}
    </g>
  );
}
