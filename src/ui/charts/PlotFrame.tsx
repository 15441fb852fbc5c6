import { type ReactNode, useMemo } from "react";
import { CartesianGrid, ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { axisRoom, type Frame, type Scales, type SlotTick, TICK_ROOM } from "../../spec/geometry/plot.ts";
import { DECORATIVE } from "../marks/decorative.ts";

/** Recharts takes its horizontal domain from data; the two ends of the percent axis are all it needs. */
const ENDS = [{ at: 0 }, { at: 100 }];

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** One array for as long as the slots say the same, however often the caller makes them anew. */
function useSame(slots: readonly SlotTick[]): readonly SlotTick[] {
  const text = JSON.stringify(slots);
  return useMemo(() => JSON.parse(text) as readonly SlotTick[], [text]);
}

/** Hands the scales of the surrounding Recharts frame to the mark layer. */
function Marks({ children }: { children: (scales: Scales) => ReactNode }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const plot = usePlotArea();
  if (!x || !y || !plot) return null;
  return children({
    x: (percent) => x(percent) ?? plot.x,
    y: (value) => y(value) ?? plot.y + plot.height,
    left: plot.x,
    right: plot.x + plot.width,
    top: plot.y,
    bottom: plot.y + plot.height,
  });
}

/** The frame of every time chart: value axis at the left, slots below, grid at the axis ticks, all by Recharts. */
export function PlotFrame(props: Frame & { readonly children: (scales: Scales) => ReactNode }) {
  const { axis, height, under = 0 } = props;
  const slots = useSame(props.slots);
  const left = axisRoom(axis);
  // Recharts lays its axes out anew for every new array or function, so both are kept while nothing they say changes.
  const valueAxis = useMemo(() => {
    const textOf = new Map(axis.ticks.map((tick, k) => [tick, axis.tickTexts[k] ?? String(tick)]));
    const tick = ({ y, payload }: TickProps) => (
      <text className="tk" x={left - 10} y={Number(y) + 4} textAnchor="end" {...DECORATIVE}>
        {textOf.get(payload?.value ?? Number.NaN)}
      </text>
    );
    return (
      <YAxis
        type="number"
        domain={[axis.min, axis.max]}
        allowDataOverflow
        ticks={[...axis.ticks]}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
    );
  }, [axis, left]);
  const slotAxis = useMemo(() => {
    const slotAt = new Map(slots.map((slot) => [slot.at, slot]));
    const tick = ({ x, payload }: TickProps) => {
      const slot = slotAt.get(payload?.value ?? Number.NaN);
      return (
        <text className={slot?.muted ? "tk" : "tk tk-on"} x={x} y={height - under - 12} textAnchor="middle" {...DECORATIVE}>
          {slot?.text}
        </text>
      );
    };
    return (
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, 100]}
        allowDataOverflow
        ticks={slots.map((slot) => slot.at)}
        interval={0}
        height={TICK_ROOM}
        tickLine={false}
        tick={tick}
      />
    );
  }, [slots, height, under]);
  return (
    <ComposedChart
      width={props.width}
      height={height}
      data={ENDS}
      accessibilityLayer={false}
      // A picture has no parts: as one, it would hide the marks in it, which are the controls.
      role="presentation"
      margin={{ top: props.top, right: props.right, bottom: under, left: 0 }}
    >
      <CartesianGrid vertical={false} syncWithTicks />
      {slotAxis}
      {valueAxis}
      <Marks>{props.children}</Marks>
    </ComposedChart>
  );
}
