import type { ReactNode } from "react";
import { type Frame, type Scales, scalesOf } from "../../spec/geometry/plot.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { useLiveFrames } from "./liveFrames.ts";

/**
 * The frame of every time chart, and the marks over it. The frame is drawn here at first and taken over by Recharts when the browser is idle; both
 * follow `scalesOf`, and the marks stay the same elements throughout.
 */
export function PlotFrame({ children, ...frame }: Frame & { readonly children: (scales: Scales) => ReactNode }) {
  const live = useLiveFrames(JSON.stringify(frame), frame);
  const { width, height } = frame;
  const scales = scalesOf(frame);
  return (
    <div className="frame">
      {live !== null && (
        <div hidden={!live.isNow}>
          <live.frames.PlotAxes {...live.drawn} />
        </div>
      )}
      {/* The marks inside have names of their own: no image, which would hide them. */}
      <svg
        className="surface"
        role="presentation"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="xMinYMin meet"
      >
        {live?.isNow !== true && <OwnAxes frame={frame} scales={scales} />}
        {children(scales)}
      </svg>
    </div>
  );
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
