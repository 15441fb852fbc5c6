/** The frames of charts as Recharts draws them: axes and grid. Fetched after the page stands; nothing else imports Recharts. */
import { memo } from "react";
import { CartesianGrid, ComposedChart, usePlotArea, useXAxisScale, XAxis, YAxis } from "recharts";
import { axisRoom, BARS_AXIS_ROOM, type Frame, TICK_ROOM } from "../../spec/geometry/plot.ts";
import type { Axis } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";

/** Recharts takes its horizontal domain from data; the two ends of the percent axis are all it needs. */
const ENDS = [{ at: 0 }, { at: 100 }];
const ZERO = [{ at: 0 }];

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** The frame of a time chart: value axis at the left, slots below, grid at the axis ticks. */
export const PlotAxes = memo(function PlotAxes({ axis, slots, width, height, top, right, under = 0 }: Frame) {
  const left = axisRoom(axis);
  const textOf = new Map(axis.ticks.map((tick, k) => [tick, axis.tickTexts[k] ?? String(tick)]));
  const slotAt = new Map(slots.map((slot) => [slot.at, slot]));
  const valueTick = ({ y, payload }: TickProps) => (
    <text className="tk" x={left - 10} y={Number(y) + 4} textAnchor="end" {...DECORATIVE}>
      {textOf.get(payload?.value ?? Number.NaN)}
    </text>
  );
  const slotTick = ({ x, payload }: TickProps) => {
    const slot = slotAt.get(payload?.value ?? Number.NaN);
    return (
      <text className={slot?.muted ? "tk" : "tk tk-on"} x={x} y={height - under - 12} textAnchor="middle" {...DECORATIVE}>
        {slot?.text}
      </text>
    );
  };
  return (
    <ComposedChart
      width={width}
      height={height}
      data={ENDS}
      accessibilityLayer={false}
      role="presentation"
      margin={{ top, right, bottom: under, left: 0 }}
    >
      <CartesianGrid vertical={false} syncWithTicks />
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, 100]}
        allowDataOverflow
        ticks={slots.map((slot) => slot.at)}
        interval={0}
        height={TICK_ROOM}
        tickLine={false}
        tick={slotTick}
      />
      <YAxis
        type="number"
        domain={[axis.min, axis.max]}
        allowDataOverflow
        ticks={[...axis.ticks]}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={valueTick}
      />
    </ComposedChart>
  );
});

interface BarsAxesProps {
  readonly axis: Axis;
  readonly width: number;
  readonly height: number;
  /** Px left and right of the tracks. */
  readonly name: number;
  readonly pad: number;
}

/** The frame of bars: value axis above, grid down through the rows. */
export const BarsAxes = memo(function BarsAxes({ axis, width, height, name, pad }: BarsAxesProps) {
  const texts = new Map(axis.ticks.map((tick, k) => [tick, axis.tickTexts[k] ?? String(tick)]));
  const tick = ({ x, payload }: TickProps) => (
    <text className="tk" x={x} y={13} textAnchor={payload?.value === axis.min ? "start" : "middle"}>
      {texts.get(payload?.value ?? Number.NaN)}
    </text>
  );
  return (
    <ComposedChart
      // A frame has no parts to name: the marks over it are the controls.
      role="presentation"
      layout="vertical"
      width={width}
      height={height}
      data={ZERO}
      accessibilityLayer={false}
      margin={{ top: 0, right: pad, bottom: 0, left: name }}
    >
      <CartesianGrid horizontal={false} syncWithTicks />
      <XAxis
        dataKey="at"
        type="number"
        orientation="top"
        domain={[axis.min, axis.max]}
        allowDataOverflow
        ticks={[...axis.ticks]}
        interval={0}
        height={BARS_AXIS_ROOM}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
      <YAxis type="category" dataKey="at" hide width={0} />
      <ZeroLine at={Math.min(Math.max(0, axis.min), axis.max)} />
    </ComposedChart>
  );
});

function ZeroLine({ at }: { at: number }) {
  const x = useXAxisScale();
  const plot = usePlotArea();
  if (!x || !plot) return null;
  const px = x(at) ?? plot.x;
  return <line className="axis" x1={px} x2={px} y1={plot.y} y2={plot.y + plot.height} />;
}
