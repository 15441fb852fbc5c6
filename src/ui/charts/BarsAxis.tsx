import { Fragment, memo } from "react";
import { BARS_AXIS_ROOM } from "../../spec/geometry/plot.ts";
import type { Axis } from "../../spec/mark.ts";
import { type Frames, useLiveFrames } from "./liveFrames.ts";
import { type Size, textScale, useSize } from "./size.tsx";

interface BarsAxisProps {
  readonly axis: Axis;
  /** Left and right of the tracks, in px at the usual text size: the style sheet holds the same in rem. */
  readonly name: number;
  readonly pad: number;
  /** Rows at the axis: their number is known before their height is measured. */
  readonly rows: number;
}

/** A frame for Recharts: of this size it fits these rows. */
interface BarsFrame extends BarsAxisProps {
  readonly size: Size;
}

/** Axis and grid behind rows of bars. The chart's own drawing is in percent of the track, so it needs no measured width. */
export function BarsAxis({ axis, name, pad, rows }: BarsAxisProps) {
  // Measured here: a toggle that takes a row away draws this alone for the new height.
  const { ref, size } = useSize<HTMLDivElement>();
  const frame: BarsFrame = { axis, name, pad, rows, size };
  const live = useLiveFrames(JSON.stringify(frame), frame);
  const isLive = live?.isNow === true && size.width > 0;
  return (
    <div className="bars-grid" aria-hidden="true" ref={ref}>
      {live !== null && (
        <div hidden={!isLive}>
          <LiveBars frames={live.frames} {...live.drawn} />
        </div>
      )}
      {!isLive && <OwnBars axis={axis} />}
    </div>
  );
}

/** Drawn again only when the frame that Recharts was handed is another one. */
const LiveBars = memo(function LiveBars({ frames, axis, size, name, pad }: BarsFrame & { frames: Frames }) {
  const scale = textScale();
  return <frames.BarsAxes axis={axis} width={size.width} height={size.height} name={name * scale} pad={pad * scale} />;
});

function OwnBars({ axis }: { axis: Axis }) {
  return (
    <svg className="bars-own" width="100%" height="100%" aria-hidden="true">
      {axis.ticks.map((tick, k) => (
        <Fragment key={tick}>
          <line className="grid" x1={percentOf(tick, axis)} x2={percentOf(tick, axis)} y1={BARS_AXIS_ROOM} y2="100%" />
          <text className="tk" x={percentOf(tick, axis)} y={13} textAnchor={tick === axis.min ? "start" : "middle"}>
            {axis.tickTexts[k] ?? String(tick)}
          </text>
        </Fragment>
      ))}
      <line className="axis" x1={zeroOf(axis)} x2={zeroOf(axis)} y1={BARS_AXIS_ROOM} y2="100%" />
    </svg>
  );
}

const percentOf = (value: number, axis: Axis): string => `${Math.round((1e5 * (value - axis.min)) / (axis.max - axis.min)) / 1000}%`;

const zeroOf = (axis: Axis): string => percentOf(Math.min(Math.max(0, axis.min), axis.max), axis);
