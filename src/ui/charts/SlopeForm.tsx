import type { Panel } from "../../spec/card.ts";
import type { SlopeChart } from "../../spec/chartBody.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { providerClass } from "../marks/provider.ts";
import { BreakMarks, EventRules, GhostPoint, laneOf } from "./BesideMarks.tsx";
import { GHOST_SHIFT } from "./beside.ts";
import { MarkPoint } from "./MarkPoint.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import { pushApart } from "./pushApart.ts";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const HEIGHT = 214;
const VALUE_GAP = 17;
/** A name line and a change line. */
const LABEL_GAP = 36;

/** Slope: two uprights, values outside, the change with its ƒ and range beside the line it measures. */
export function SlopeForm({ panel, chart, width, controls }: { panel: Panel; chart: SlopeChart; width: number; controls: MarkControls }) {
  const isOne = chart.series.length === 1;
  // One unbroken line carries its own words; over a break, which stands where they would, and with several lines they have a column at the right.
  const isOnLine = isOne && chart.series.every((one) => one.stops.length === 0);
  const uprights = isOnLine ? ([22, 78] as const) : ([16, columnUpright(chart, width - 40)] as const);
  const atPeriod = (period: string) => (period === chart.periods[0] ? uprights[0] : uprights[1]);
  const at = (mark: Mark) => atPeriod(mark.period);
  const slots = chart.periods.map((_, k) => ({ at: uprights[k] ?? 50, text: chart.periodTexts[k] ?? "" }));
  const over = panel.events.length > 0 ? 30 : 14;
  const lane = laneOf(panel.breaks, chart.axis, width, 0, atPeriod);
  const height = Math.max(HEIGHT, isOne ? 0 : 60 + chart.series.length * LABEL_GAP) + lane.height;
  return (
    <PlotFrame width={width} height={height} top={over + lane.height} right={0} axis={chart.axis} slots={slots}>
      {(scales) => (
        <>
          {uprights.map((upright) => (
            <line key={upright} className="evline" x1={scales.x(upright)} x2={scales.x(upright)} y1={scales.top} y2={scales.bottom} />
          ))}
          <EventRules rules={panel.events} periods={chart.periods} x={(period) => scales.x(atPeriod(period))} scales={scales} />
          <BreakMarks
            breaks={panel.breaks}
            x={(period) => scales.x(atPeriod(period))}
            scales={scales}
            controls={controls}
            lane={lane}
            over={over - 8}
          />
          {chart.series.map((one) => (
            <Segments
              key={one.providerId}
              marks={one.marks}
              stops={one.stops}
              periods={chart.periods}
              x={(mark) => scales.x(at(mark))}
              y={(mark) => scales.y(mark.value)}
            />
          ))}
          <LeftValues chart={chart} scales={scales} x={scales.x(uprights[0]) - 12} />
          {isOnLine ? (
            <LineLabel chart={chart} scales={scales} x2={scales.x(uprights[1])} controls={controls} />
          ) : (
            <ColumnLabels chart={chart} scales={scales} x={scales.x(uprights[1])} controls={controls} />
          )}
          {panel.ghosts.map((mark) => (
            // Between the uprights: outside them stand the values.
            <GhostPoint
              key={mark.receiptId}
              mark={mark}
              x={scales.x(at(mark)) + (mark.period === chart.periods[0] ? GHOST_SHIFT : -GHOST_SHIFT)}
              y={scales.y(mark.value)}
              controls={controls}
            />
          ))}
          {chart.series.flatMap((one) =>
            one.marks.map((mark) => (
              <MarkPoint
                key={mark.receiptId}
                mark={mark}
                x={scales.x(at(mark))}
                y={scales.y(mark.value)}
                {...room(mark, chart, scales)}
                controls={controls}
              />
            )),
          )}
        </>
      )}
    </PlotFrame>
  );
}

/** Where the right upright stands beside a column of labels, in percent: as far right as the widest of them allows. */
function columnUpright(chart: SlopeChart, plotWidth: number): number {
  const names = chart.series.map((one) => one.providerLabel.length + (one.marks.at(-1)?.shortText.length ?? 0) + 1);
  // One change has the height to carry its range beneath it.
  const changes = chart.changes.map(({ text, bandText }) =>
    chart.series.length === 1 ? Math.max(text.length, bandText.length + 2) + 4 : text.length + bandText.length + 6,
  );
  const room = 32 + 6.6 * Math.max(...names, ...changes, 0);
  return Math.max(36, Math.min(58, 100 - (100 * room) / Math.max(1, plotWidth)));
}

function room(mark: Mark, chart: SlopeChart, scales: Scales): { above: number; below: number } {
  const others = chart.series.flatMap((one) => one.marks.filter((other) => other.period === mark.period && other !== mark));
  const away = others.map((other) => scales.y(other.value) - scales.y(mark.value));
  return {
    above: -Math.max(...away.filter((d) => d < 0), Number.NEGATIVE_INFINITY),
    below: Math.min(...away.filter((d) => d > 0), Number.POSITIVE_INFINITY),
  };
}

function LeftValues({ chart, scales, x }: { chart: SlopeChart; scales: Scales; x: number }) {
  const marks = chart.series.flatMap((one) => one.marks.filter((mark) => mark.period === chart.periods[0]));
  const placed = pushApart(
    marks.map((mark) => scales.y(mark.value)),
    VALUE_GAP,
    scales.top,
    scales.bottom - 6,
  );
  return marks.map((mark, k) => (
    <text key={mark.receiptId} className="lb b halo-t" x={x} y={(placed[k] ?? 0) + 4.5} textAnchor="end" {...DECORATIVE}>
      {mark.shortText}
    </text>
  ));
}

/** One unbroken line: its name stands over it, the change under it. */
function LineLabel({ chart, scales, x2, controls }: { chart: SlopeChart; scales: Scales; x2: number; controls: MarkControls }) {
  const marks = chart.series[0]?.marks ?? [];
  const ys = marks.map((mark) => scales.y(mark.value));
  const middle = ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length);
  const last = marks.find((mark) => mark.period === chart.periods[1]);
  const change = chart.changes[0];
  const x = scales.x(50);
  // Under the line when there is room above the axis, else over it.
  const below = middle + 46 < scales.bottom;
  return (
    <>
      {last && (
        <text className="lb b halo-t" x={x2 + 12} y={scales.y(last.value) + 4.5} {...DECORATIVE}>
          {last.shortText}
        </text>
      )}
      <text
        className={`lb halo-t b lb-c ${providerClass(marks[0]?.providerId ?? "")}`}
        x={x}
        y={middle + (below ? -14 : -46)}
        textAnchor="middle"
        {...DECORATIVE}
      >
        {chart.series[0]?.providerLabel}
      </text>
      {change && <Change mark={change} x={x - 62} y={middle + (below ? 30 : -30)} controls={controls} stacked />}
    </>
  );
}

/** A column at the right: name and value, the change under each name. */
function ColumnLabels({ chart, scales, x, controls }: { chart: SlopeChart; scales: Scales; x: number; controls: MarkControls }) {
  const ends = chart.series
    .map((one) => one.marks.at(-1))
    .filter((mark): mark is Mark => mark !== undefined && mark.period === chart.periods[1]);
  const isOne = ends.length === 1;
  const ys = ends.map((mark) => scales.y(mark.value));
  const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - (isOne ? 42 : 20));
  return ends.map((mark, k) => {
    const change = chart.changes.find((one) => one.providerId === mark.providerId);
    const from = ys[k] ?? 0;
    const to = placed[k] ?? 0;
    return (
      <g key={mark.receiptId}>
        {Math.abs(to - from) > 2 && (
          <path className="lead" {...DECORATIVE} d={`M${x + 8} ${from + Math.sign(to - from) * 2}L${x + 20} ${to}H${x + 24}`} />
        )}
        <text className="lb halo-t" x={x + 28} y={to + 4.5} {...DECORATIVE}>
          <tspan className="b">{mark.providerLabel}</tspan> {mark.shortText}
        </text>
        {change && <Change mark={change} x={x + 28} y={to + 21} controls={controls} stacked={isOne} />}
      </g>
    );
  });
}

/** A derived change as a button: ƒ, the value, and its range beside or (stacked) beneath it. */
function Change({
  mark,
  x,
  y,
  controls,
  stacked = false,
}: {
  mark: Mark;
  x: number;
  y: number;
  controls: MarkControls;
  stacked?: boolean;
}) {
  const range = mark.bandText === "" ? "" : `(${mark.bandText})`;
  const chars = stacked ? Math.max(mark.text.length, range.length) : mark.text.length + range.length + 1;
  return (
    <g {...markButton(mark, controls, `pt pt-text ${providerClass(mark.providerId)}`)}>
      <rect className="col-hit" x={x - 5} y={y - 16} width={32 + chars * 6.6} height={stacked ? 38 : 24} rx={4} />
      <PlotFBadge x={x} y={y} />
      <text className="lb-2 halo-t" x={x + 22} y={y}>
        {mark.text}
        {!stacked && range !== "" && <tspan className="lb-3"> {range}</tspan>}
      </text>
      {stacked && range !== "" && (
        <text className="lb-3 halo-t" x={x + 22} y={y + 16}>
          {range}
        </text>
      )}
    </g>
  );
}
