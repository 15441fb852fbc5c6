import type { IntervalsChart } from "../../spec/chartBody.ts";
import { intervalBox, intervalsPlot } from "../../spec/geometry/intervalsPlot.ts";
import type { Scales } from "../../spec/geometry/plot.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { markButton } from "./markButton.ts";
import { PlotFrame } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Intervals on a time axis: a bar from the least to the most that a value can be, and the thresholds as rules across. */
export function IntervalsForm({ chart, width, controls }: { chart: IntervalsChart; width: number; controls: MarkControls }) {
  const { frame, room } = intervalsPlot(chart, width);
  return (
    <PlotFrame {...frame}>
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
            <Span key={mark.receiptId} mark={mark} chart={chart} room={room} scales={scales} controls={controls} />
          ))}
        </>
      )}
    </PlotFrame>
  );
}

function Span(props: { mark: Mark; chart: IntervalsChart; room: number; scales: Scales; controls: MarkControls }) {
  const { mark, chart, room, scales, controls } = props;
  const { x, width, top, height, texts } = intervalBox(mark, chart, room, scales);
  const reach = Math.max(width, Math.min(44, room));
  const box = { x: x - width / 2, y: top, width, height };
  return (
    <g {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="col-hit" x={x - reach / 2} y={scales.top} width={reach} height={scales.bottom - scales.top} />
      <rect className="ink-band" {...box} />
      <rect className="ink-derived" {...box} />
      {controls.selected === mark.receiptId && <rect className="halo" x={box.x - 3} y={top - 3} width={width + 6} height={height + 6} />}
      {texts.map(({ text, y, isHigh }) => (
        <text key={y} className={isHigh ? "lb b halo-t" : "lb halo-t"} x={x} y={y} textAnchor="middle" {...DECORATIVE}>
          {text}
        </text>
      ))}
    </g>
  );
}
