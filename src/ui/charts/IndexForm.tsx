import type { Panel } from "../../spec/card.ts";
import type { IndexChart, SeriesOfMarks } from "../../spec/chartBody.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { pushApart } from "../../spec/geometry/pushApart.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { BreakMarks, EventRules, laneOf } from "./BesideMarks.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const HEIGHT = 246;
const LABEL_GAP = 36;
const BASE = 100;
const FIRST = 12;

/** How an index point came to be, in one line: the printed words, or the formula with its range. */
function madeFrom(mark: Mark): string {
  if (mark.provenance.kind === "observed") return mark.asPrinted === "" ? "" : `“${mark.asPrinted}”, no level`;
  // A printed ratio times 100: the arithmetic is trivial, that no level was printed is not.
  if (mark.ink === "estimate") return "printed as a ratio, no level";
  return [mark.asPrinted, mark.bandText === "" ? "" : `(${mark.bandText})`].filter((text) => text !== "").join(" ");
}

/** Two published dates are a slope, so empty slots between them would only look like a gap that was bridged. */
function shownPeriods(chart: IndexChart): readonly string[] {
  const used = new Set([chart.basePeriod, ...chart.series.flatMap((one) => one.marks.map((mark) => mark.period))]);
  return used.size === 2 ? chart.periods.filter((period) => used.has(period)) : chart.periods;
}

/** Index: the base period is 100 and belongs to all; whiskers show what rounding allows; labels carry the formula. */
export function IndexForm({ panel, chart, width, controls }: { panel: Panel; chart: IndexChart; width: number; controls: MarkControls }) {
  const ends = chart.series.flatMap((one) => one.marks.slice(-1));
  const periods = shownPeriods(chart);
  const room =
    20 + 6.3 * Math.max(...ends.map((mark) => Math.max(madeFrom(mark).length, mark.providerLabel.length + mark.shortText.length + 4)), 0);
  const plotWidth = Math.max(1, width - 40);
  const last = Math.max(34, Math.min(periods.length > 2 ? 80 : 58, 100 - (100 * room) / plotWidth));
  const step = periods.length > 1 ? (last - FIRST) / (periods.length - 1) : 0;
  const at = (period: string) => FIRST + step * periods.indexOf(period);
  const names = periods.map((period) => chart.periodTexts[chart.periods.indexOf(period)] ?? period);
  const texts = slotTexts(periods, names, (plotWidth * step) / 100 || plotWidth);
  const slots = periods.map((period, k) => ({ at: at(period), text: texts[k] ?? period }));
  const height = Math.max(HEIGHT, 70 + ends.length * LABEL_GAP);
  const over = panel.events.length > 0 ? 38 : 24;
  const lane = laneOf(panel.breaks, chart.axis, width, 0, at);
  return (
    <PlotFrame width={width} height={height + lane.height} top={over + lane.height} right={0} axis={chart.axis} slots={slots}>
      {(scales) => (
        <>
          <EventRules rules={panel.events} periods={periods} x={(period) => scales.x(at(period))} scales={scales} />
          <BreakMarks
            breaks={panel.breaks}
            x={(period) => scales.x(at(period))}
            scales={scales}
            controls={controls}
            lane={lane}
            over={over - 8}
          />
          {chart.series.map((one) => (
            <Series key={one.providerId} one={one} chart={chart} periods={periods} scales={scales} at={at} />
          ))}
          <g transform={`translate(${scales.x(at(chart.basePeriod))} ${scales.y(BASE)})`} {...DECORATIVE}>
            <circle className="base-pt" r={4} />
            <text className="lb-3 halo-t" y={22} textAnchor="middle">
              {BASE}
            </text>
          </g>
          <Labels ends={ends} scales={scales} at={at} />
          {chart.series.flatMap((one) =>
            one.marks
              .filter((mark) => mark.period !== chart.basePeriod)
              .map((mark) => (
                <MarkPoint key={mark.receiptId} mark={mark} x={scales.x(at(mark.period))} y={scales.y(mark.value)} controls={controls} />
              )),
          )}
        </>
      )}
    </PlotFrame>
  );
}

interface PartProps {
  readonly chart: IndexChart;
  readonly periods: readonly string[];
  readonly scales: Scales;
  readonly at: (period: string) => number;
}

function Series({ one, chart, periods, scales, at }: PartProps & { one: SeriesOfMarks }) {
  const marks = one.marks.filter((mark) => mark.period !== chart.basePeriod);
  const first = marks[0];
  const isJoined = !one.stops.includes(chart.basePeriod);
  const isNext = isJoined && first !== undefined && Math.abs(periods.indexOf(first.period) - periods.indexOf(chart.basePeriod)) === 1;
  const ink = providerClass(one.providerId);
  return (
    <g {...DECORATIVE}>
      {isNext && (
        <line
          className={`${first.ink === "derived" ? "ink-line-derived" : "ink-line"} ${ink}`}
          x1={scales.x(at(chart.basePeriod))}
          y1={scales.y(BASE)}
          x2={scales.x(at(first.period))}
          y2={scales.y(first.value)}
        />
      )}
      <Segments
        marks={marks}
        stops={one.stops}
        periods={periods}
        x={(mark) => scales.x(at(mark.period))}
        y={(mark) => scales.y(mark.value)}
      />
      {marks
        .filter((mark) => mark.ink === "derived" && mark.band.high > mark.band.low)
        .map((mark) => (
          <line
            key={mark.receiptId}
            className={`whisk ${ink}`}
            x1={scales.x(at(mark.period))}
            x2={scales.x(at(mark.period))}
            y1={scales.y(Math.max(chart.axis.min, mark.band.low))}
            y2={scales.y(Math.min(chart.axis.max, mark.band.high))}
          />
        ))}
    </g>
  );
}

function Labels({ ends, scales, at }: { ends: readonly Mark[]; scales: Scales; at: (period: string) => number }) {
  const ys = ends.map((mark) => scales.y(mark.value));
  const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - 24);
  return ends.map((mark, k) => {
    const from = ys[k] ?? 0;
    const to = placed[k] ?? 0;
    const isPushed = Math.abs(to - from) > 2;
    const x = scales.x(at(mark.period)) + (isPushed ? 28 : 15);
    const name = `${mark.providerLabel} ${mark.shortText}`;
    return (
      <g key={mark.receiptId} {...DECORATIVE}>
        {isPushed && <path className="lead" d={`M${x - 20} ${from + Math.sign(to - from) * 2}L${x - 8} ${to}H${x - 4}`} />}
        <text className="lb b halo-t" x={x} y={to + 4}>
          {name}
        </text>
        {mark.ink === "derived" && <PlotFBadge x={x + 6 + name.length * 7.2} y={to + 4} />}
        <text className="lb-3 halo-t" x={x} y={to + 20}>
          {madeFrom(mark)}
        </text>
      </g>
    );
  });
}
