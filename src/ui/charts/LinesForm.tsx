import type { MouseEvent } from "react";
import { levelOf } from "../../spec/axis.ts";
import type { Panel } from "../../spec/card.ts";
import type { LinesChart, SeriesOfMarks } from "../../spec/chartBody.ts";
import { GHOST_SHIFT } from "../../spec/geometry/beside.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { pushApart } from "../../spec/geometry/pushApart.ts";
import { slotTexts } from "../../spec/geometry/slotTexts.ts";
import { sparseSeries, sparseWords } from "../../spec/geometry/sparse.ts";
import { placedGaps } from "../../spec/geometry/spots.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { BreakMarks, EventRules, GhostPoint, laneOf } from "./BesideMarks.tsx";
import { EndLabel } from "./EndLabel.tsx";
import { GapSpans } from "./GapSpans.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { pointOf } from "./nearest.ts";
import { PlotFrame, type Scales } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

const LABEL_GAP = 17;
const ROOMY = 576;
/** A series this far (part of the axis) from its neighbours has room for every value. */
const ALONE = 0.12;
const GAP_ROW = 26;
const CLEAR = 32;
/** A slot narrower than this, px, has no room for a value over every point. */
const VALUE_WIDTH = 40;

/** Lines: a period is a band, its point in the middle; segments join neighbouring published periods only. */
export function LinesForm({ panel, chart, width, controls }: { panel: Panel; chart: LinesChart; width: number; controls: MarkControls }) {
  const count = Math.max(1, chart.periods.length);
  const at = (period: string) => (100 * (chart.periods.indexOf(period) + 0.5)) / count;
  const gaps = placedGaps(panel);
  const published = chart.periods.map((period) => chart.series.some((one) => one.marks.some((mark) => mark.period === period)));
  const sparse = sparseSeries(chart);
  const missing = chart.series
    .filter((one) => !sparse.includes(one))
    .map((one) => ({
      ...one,
      slots: chart.periods.flatMap((period, k) => (published[k] && !one.marks.some((mark) => mark.period === period) ? [k] : [])),
    }));
  const rows = missing.filter((one) => one.slots.length > 0).map((one) => one.providerId);
  const rowCount = rows.length + sparse.length;
  const under = rowCount * GAP_ROW + (rowCount > 0 ? 4 : 0);
  const isRoomy = width >= ROOMY;
  const labelRoom =
    28 + 7.4 * Math.max(...chart.series.map((one) => one.providerLabel.length + (one.marks.at(-1)?.shortText.length ?? 0) + 1), 0);
  const halfBand = (width - 40) / count / 2;
  const right = Math.max(8, (labelRoom - halfBand) / (1 - 0.5 / count));
  const texts = slotTexts(chart.periods, chart.periodTexts, (width - 40 - right) / count);
  const slots = chart.periods.map((period, k) => ({
    at: at(period),
    text: texts[k] ?? period,
    muted: !published[k],
  }));
  const over = panel.events.length > 0 ? 36 : 20;
  const lane = laneOf(panel.breaks, chart.axis, width, right, at);
  // One line needs no height to be told apart from others.
  const isOne = chart.series.length === 1;
  const height = (isRoomy ? (isOne ? 300 : 420) : isOne ? 250 : 310) + under + lane.height;
  return (
    <PlotFrame width={width} height={height} top={over + lane.height} right={right} under={under} axis={chart.axis} slots={slots}>
      {(scales) => (
        <>
          {chart.axis.min < 0 && <line className="axis" x1={scales.left} x2={scales.right} y1={scales.y(0)} y2={scales.y(0)} />}
          <EventRules rules={panel.events} periods={chart.periods} x={(period) => scales.x(at(period))} scales={scales} />
          <BreakMarks
            breaks={panel.breaks}
            x={(period) => scales.x(at(period))}
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
              x={(mark) => scales.x(at(mark.period))}
              y={(mark) => scales.y(levelOf(mark))}
            />
          ))}
          {isRoomy && chart.series.map((one) => <PointValues key={one.providerId} one={one} chart={chart} scales={scales} at={at} />)}
          <Ends series={chart.series} scales={scales} at={at} />
          <Points panel={panel} chart={chart} scales={scales} at={at} controls={controls} />
          <GapSpans
            gaps={gaps}
            missing={missing.filter((one) => one.slots.length > 0)}
            periods={chart.periods}
            x={(index) => scales.x((100 * index) / count)}
            y={scales.bottom + 30}
            rowHeight={GAP_ROW}
            controls={controls}
          />
          {sparse.map((one, k) => (
            <text
              key={one.providerId}
              className="lb-3 it"
              x={scales.left}
              y={scales.bottom + 34 + (rows.length + k + 0.5) * GAP_ROW}
              {...DECORATIVE}
            >
              {sparseWords(one)}
            </text>
          ))}
        </>
      )}
    </PlotFrame>
  );
}

/** Every point and earlier value. Their targets overlap where slots are narrow, so a click means the nearest one. */
function Points({ panel, chart, scales, at, controls }: PointsProps) {
  const marks = chart.series
    .flatMap((one) => one.marks)
    .map((mark) => ({ mark, x: scales.x(at(mark.period)), y: scales.y(levelOf(mark)) }));
  const ghosts = panel.ghosts.map((mark) => ({ mark, x: scales.x(at(mark.period)) - GHOST_SHIFT, y: scales.y(levelOf(mark)) }));
  const points = [...ghosts, ...marks].map(({ mark, x, y }) => ({ id: mark.receiptId, x, y }));
  const pick = (event: MouseEvent<SVGElement>) => {
    const id = pointOf(event, points);
    if (id === null) return;
    event.stopPropagation();
    controls.onOpen(id);
  };
  return (
    <g onClickCapture={pick}>
      {ghosts.map(({ mark, x, y }) => (
        <GhostPoint key={mark.receiptId} mark={mark} x={x} y={y} controls={controls} />
      ))}
      {marks.map(({ mark, x, y }) => (
        <MarkPoint key={mark.receiptId} mark={mark} x={x} y={y} {...room(mark, chart, scales)} controls={controls} />
      ))}
    </g>
  );
}

interface PointsProps {
  readonly panel: Panel;
  readonly chart: LinesChart;
  readonly scales: Scales;
  readonly at: (period: string) => number;
  readonly controls: MarkControls;
}

const columnOf = (mark: Mark, chart: LinesChart) =>
  chart.series.flatMap((one) => one.marks.filter((other) => other.period === mark.period && other.receiptId !== mark.receiptId));

/** Px to the nearest other point above and below in the same period. */
function room(mark: Mark, chart: LinesChart, scales: Scales): { above: number; below: number } {
  const others = columnOf(mark, chart).map((other) => scales.y(levelOf(other)) - scales.y(levelOf(mark)));
  return {
    above: -Math.max(...others.filter((d) => d < 0), Number.NEGATIVE_INFINITY),
    below: Math.min(...others.filter((d) => d > 0), Number.POSITIVE_INFINITY),
  };
}

function PointValues({
  one,
  chart,
  scales,
  at,
}: {
  one: SeriesOfMarks;
  chart: LinesChart;
  scales: Scales;
  at: (period: string) => number;
}) {
  const span = chart.axis.max - chart.axis.min;
  const isAlone = one.marks.every((mark) =>
    columnOf(mark, chart).every((other) => Math.abs(levelOf(other) - levelOf(mark)) > ALONE * span),
  );
  // The last value stands in the end label; without room the first is still needed to read the change.
  const isWide = scales.x(100 / Math.max(1, chart.periods.length)) - scales.x(0) >= VALUE_WIDTH;
  const shown = one.marks.slice(0, -1).filter((_, k) => (isAlone && isWide) || k === 0);
  return shown.map((mark) => {
    const { above, below } = room(mark, chart, scales);
    // A value needs clean paper: nothing of another line, and not the axis, within its line height.
    const isFreeBelow = below > CLEAR && scales.y(levelOf(mark)) + 24 < scales.bottom;
    if (above <= CLEAR && !isFreeBelow) return null;
    const dy = above > CLEAR ? -14 : 21;
    return (
      <text
        key={mark.receiptId}
        className="lb-3 halo-t"
        x={scales.x(at(mark.period))}
        y={scales.y(levelOf(mark)) + dy}
        textAnchor="middle"
        {...DECORATIVE}
      >
        {mark.shortText}
      </text>
    );
  });
}

function Ends({ series, scales, at }: { series: readonly SeriesOfMarks[]; scales: Scales; at: (period: string) => number }) {
  const last = series.flatMap((one) => one.marks.slice(-1));
  // A line that stops early is named where it stops, so only labels in one column push each other.
  const columns = [...new Set(last.map((mark) => mark.period))];
  return columns.flatMap((period) => {
    const marks = last.filter((mark) => mark.period === period);
    const ys = marks.map((mark) => scales.y(levelOf(mark)));
    const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - 4);
    return marks.map((mark, k) => (
      <EndLabel
        key={mark.receiptId}
        className={providerClass(mark.providerId)}
        x={scales.x(at(mark.period))}
        from={ys[k] ?? 0}
        to={placed[k] ?? 0}
        name={mark.providerLabel}
        value={mark.shortText}
      />
    ));
  });
}
