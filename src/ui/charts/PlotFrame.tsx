import { type ReactNode, useRef } from "react";
import { type Frame, type Scales, scalesOf } from "../../spec/geometry/plot.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { useLiveFrames } from "./liveFrames.ts";

/**
 * The frame of every time chart, and the marks over it. The frame is drawn here at first and taken over by Recharts when the browser is idle; both
 * follow `scalesOf`, and the marks stay the same elements throughout.
 */
export function PlotFrame({ children, ...given }: Frame & { readonly children: (scales: Scales) => ReactNode }) {
  const frame = useSame(given);
  const frames = useLiveFrames(frame.text);
  const { width, height } = frame.value;
  const scales = scalesOf(frame.value);
  return (
    <div className="frame">
      {frames !== null && <frames.PlotAxes {...frame.value} />}
      {/* The marks inside have names of their own: no image, which would hide them. */}
      <svg
        className="surface"
        role="presentation"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="xMinYMin meet"
      >
        {frames === null && <OwnAxes frame={frame.value} scales={scales} />}
        {children(scales)}
      </svg>
    </div>
  );
}

/** One object, and its text, for as long as it says the same: Recharts lays its axes out anew for every new one. */
function useSame(frame: Frame): { readonly text: string; readonly value: Frame } {
  const text = JSON.stringify(frame);
  const kept = useRef({ text, value: frame });
  if (kept.current.text !== text) kept.current = { text, value: frame };
  return kept.current;
}

function OwnAxes({ frame, scales }: { frame: Frame; scales: Scales }) {
  const { axis, slots, height, under = 0 } = frame;
  const { left, right, bottom } = scales;
  return (
    <g className="own-axes" {...DECORATIVE}>
      {axis.ticks.map((tick) => (
        <line key={tick} className="grid" x1={left} x2={right} y1={scales.y(tick)} y2={scales.y(tick)} />
      ))}
      <line className="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {slots.map((slot) => (
        <text
          key={slot.at}
          className={slot.muted ? "tk" : "tk tk-on"}
          x={scales.x(slot.at)}
          y={height - under - 12}
          textAnchor="middle"
          {...DECORATIVE}
        >
          {slot.text}
        </text>
      ))}
      {axis.ticks.map((tick, k) => (
        <text key={tick} className="tk" x={left - 10} y={scales.y(tick) + 4} textAnchor="end" {...DECORATIVE}>
          {axis.tickTexts[k] ?? String(tick)}
        </text>
      ))}
    </g>
  );
}
