import type { MultiplesChart, SeriesOfMarks } from "../../spec/chartBody.ts";
import { markerPath, providerClass } from "../../spec/geometry/providerInk.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** A sum over providers carries no provider's sign: a ring, and where slots are narrow the dot that still shows its place. */
const RING = "M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z";
const DOT = "M2 0A2 2 0 1 1 -2 0A2 2 0 1 1 2 0Z";
const GAP = 16;
const LEAST = 236;
const HEIGHT = 160;
/** Px of a slot under which markers are drawn small. */
const DENSE = 16;

/** One small plot a series, all on the same axes. A slot is one target over the whole height of its plot. */
export function MultiplesForm({ chart, width, controls }: { chart: MultiplesChart; width: number; controls: MarkControls }) {
  const fitting = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
  const columns = Math.min(fitting, Math.max(1, chart.series.length));
  const each = Math.floor((width - GAP * (columns - 1)) / columns);
  const lastPeriod = chart.periods.findLast((period) => chart.series.some((one) => one.marks.some((mark) => mark.period === period)));
  return (
    <div className="multiples">
      {chart.series.map((one) => (
        <div key={one.providerId} className="multiple">
          <p className="multiple-name" aria-hidden="true">
            <ProviderMarker providerId={one.marks[0]?.providerId ?? one.providerId} />
            <b>{one.providerLabel}</b> {lastWords(one, lastPeriod)}
          </p>
          <Small one={one} chart={chart} width={each} controls={controls} />
        </div>
      ))}
    </div>
  );
}

/** The last value, with its period where the series ends before the others do. */
function lastWords({ marks }: SeriesOfMarks, lastPeriod: string | undefined): string {
  const last = marks.at(-1);
  if (last === undefined) return "";
  return last.period === lastPeriod ? last.shortText : `${last.shortText} in ${last.periodText}`;
}

function Small({ one, chart, width, controls }: { one: SeriesOfMarks; chart: MultiplesChart; width: number; controls: MarkControls }) {
  const { axis, periods } = chart;
  const count = Math.max(1, periods.length);
  // The text under the last slot is centred on it, and may be wider than the slot.
  const right = Math.max(4, 3.3 * (chart.periodTexts.at(-1)?.length ?? 0) + 2 - (width - 44) / count / 2);
  const room = (width - 40 - right) / count;
  const texts = slotTexts(chart.periods, chart.periodTexts, room);
  const at = (period: string) => (100 * (periods.indexOf(period) + 0.5)) / count;
  const published = new Set(one.marks.map((mark) => mark.period));
  const slots = periods.map((period, k) => ({ at: at(period), text: texts[k] ?? "", muted: !published.has(period) }));
  return (
    <PlotFrame width={width} height={HEIGHT} top={20} right={right} axis={axis} slots={slots}>
      {(scales) => {
        const x = (mark: Mark) => scales.x(at(mark.period));
        const y = (mark: Mark) => scales.y(mark.value);
        return (
          <>
            <Segments marks={one.marks} stops={one.stops} periods={periods} x={x} y={y} />
            {one.marks.map((mark) => (
              <Point key={mark.receiptId} mark={mark} x={x(mark)} y={y(mark)} room={room} scales={scales} controls={controls} />
            ))}
            {periods.length > 1 && <First one={one} x={x} y={y} left={scales.left} />}
          </>
        );
      }}
    </PlotFrame>
  );
}

function Point(props: { mark: Mark; x: number; y: number; room: number; scales: Scales; controls: MarkControls }) {
  const { mark, x, y, room, scales, controls } = props;
  const shape = mark.ink === "reported" ? "mk" : mark.ink === "derived" ? "mk-derived" : "mk-hollow";
  const half = Math.min(22, room / 2);
  return (
    <g {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="hit-area" x={x - half} y={scales.top} width={2 * half} height={scales.bottom - scales.top} />
      <g transform={`translate(${x} ${y})`}>
        <circle className="hit" r={Math.max(5, Math.min(14, room))} />
        {controls.selected === mark.receiptId && <circle className="halo" r={room < DENSE ? 6.5 : 10.5} />}
        {mark.providerId === "total" ? (
          <path className={room < DENSE ? "mk" : shape} d={room < DENSE ? DOT : RING} />
        ) : (
          <path className={shape} d={markerPath(mark.providerId)} {...(room < DENSE ? { transform: "scale(0.5)" } : {})} />
        )}
      </g>
    </g>
  );
}

/** The first value: with the last one in the heading it says the change without the axis. It keeps to the right of the axis texts. */
function First(props: { one: SeriesOfMarks; x: (mark: Mark) => number; y: (mark: Mark) => number; left: number }) {
  const { one, x, y, left } = props;
  const [first] = one.marks;
  if (first === undefined || one.marks.length < 2) return null;
  return (
    <text
      className="lb-3 halo-t"
      x={Math.max(x(first), left + 2 + 3.5 * first.shortText.length)}
      y={y(first) - 11}
      textAnchor="middle"
      {...DECORATIVE}
    >
      {first.shortText}
    </text>
  );
}
