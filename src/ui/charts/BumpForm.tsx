import { useMemo } from "react";
import type { BumpChart } from "../../spec/chartBody.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { pushApart } from "../../spec/geometry/pushApart.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import type { Mark } from "../../spec/mark.ts";
import { EndLabel } from "./EndLabel.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const ROW = 44;
const LABEL_GAP = 17;
/** Px between two providers of one rank. */
const TIE = 24;

/** Ranks date by date, first at the top; providers of one rank stand side by side. A line stops where a rank is missing. */
export function BumpForm({ chart, width, controls }: { chart: BumpChart; width: number; controls: MarkControls }) {
  const { ranks, series, periods } = chart;
  const count = Math.max(1, periods.length);
  const right = 28 + 7.4 * Math.max(0, ...series.map((one) => one.providerLabel.length + 4));
  const room = (width - 40 - right) / count;
  const texts = slotTexts(chart.periods, chart.periodTexts, room);
  const at = (period: string) => (100 * (periods.indexOf(period) + 0.5)) / count;
  const axis = useMemo(() => {
    const ticks = Array.from({ length: ranks }, (_, k) => -(k + 1));
    return { min: -ranks - 0.5, max: -0.5, ticks, tickTexts: ticks.map((tick) => String(-tick)) };
  }, [ranks]);
  const shiftOf = useMemo(() => tieShifts(chart, Math.min(TIE, room / 2)), [chart, room]);
  const slots = periods.map((period, k) => ({
    at: at(period),
    text: texts[k] ?? "",
    muted: !series.some((one) => one.marks.some((mark) => mark.period === period)),
  }));
  return (
    <PlotFrame width={width} height={60 + ranks * ROW} top={12} right={right} axis={axis} slots={slots}>
      {(scales) => {
        const x = (mark: Mark) => scales.x(at(mark.period)) + (shiftOf.get(mark.receiptId) ?? 0);
        const y = (mark: Mark) => scales.y(-mark.value);
        return (
          <>
            {series.map((one) => (
              <Segments key={one.providerId} marks={one.marks} stops={one.stops} periods={periods} x={x} y={y} />
            ))}
            <Ends chart={chart} scales={scales} x={x} y={y} />
            {series.flatMap((one) =>
              one.marks.map((mark) => (
                <MarkPoint
                  key={mark.receiptId}
                  mark={mark}
                  x={x(mark)}
                  y={y(mark)}
                  side={shiftOf.has(mark.receiptId) ? TIE / 2 : room / 2}
                  controls={controls}
                />
              )),
            )}
          </>
        );
      }}
    </PlotFrame>
  );
}

/** How far marks that share rank and period stand from the middle of their slot, in px; marks that are alone are not in it. */
function tieShifts({ series }: BumpChart, step: number): ReadonlyMap<string, number> {
  const places = new Map<string, string[]>();
  for (const mark of series.flatMap((one) => one.marks)) {
    const place = `${mark.period} ${mark.value}`;
    places.set(place, [...(places.get(place) ?? []), mark.receiptId]);
  }
  const tied = [...places.values()].filter((ids) => ids.length > 1);
  return new Map(tied.flatMap((ids) => ids.map((id, k) => [id, (k - (ids.length - 1) / 2) * step] as const)));
}

/** Whether another provider takes the rank after the last mark of a series: its markers stand where the name would, which is then lifted over them. */
function goesOn({ series }: BumpChart, last: Mark): boolean {
  return series.some((one) => one.marks.some((mark) => mark.value === last.value && mark.period > last.period));
}

function Ends(props: { chart: BumpChart; scales: Scales; x: (mark: Mark) => number; y: (mark: Mark) => number }) {
  const { chart, scales, x, y } = props;
  const last = chart.series.flatMap((one) => one.marks.slice(-1));
  return [...new Set(last.map((mark) => mark.period))].flatMap((period) => {
    const marks = last.filter((mark) => mark.period === period);
    const edge = Math.max(...marks.map(x));
    const ys = marks.map(y);
    const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - 4);
    return marks.map((mark, k) => (
      <EndLabel
        key={mark.receiptId}
        className={providerClass(mark.providerId)}
        x={edge}
        from={ys[k] ?? 0}
        to={goesOn(chart, mark) ? (ys[k] ?? 0) - LABEL_GAP : (placed[k] ?? 0)}
        name={mark.providerLabel}
        value={mark.shortText}
      />
    ));
  });
}
