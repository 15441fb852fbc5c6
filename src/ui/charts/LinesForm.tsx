import { levelOf } from "../../spec/axis.ts";
import type { Panel } from "../../spec/card.ts";
import type { LinesChart } from "../../spec/chartBody.ts";
import { GHOST_SHIFT } from "../../spec/geometry/beside.ts";
import { chartName } from "../../spec/geometry/chartName.ts";
import { endLabels, roomsAround } from "../../spec/geometry/endLabels.ts";
import { GAP_ROW, linesPlot, pointValues } from "../../spec/geometry/linesPlot.ts";
import type { Scales } from "../../spec/geometry/plot.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { segmentsOf } from "../../spec/geometry/segments.ts";
import { sparseWords } from "../../spec/geometry/sparse.ts";
import { placedGaps } from "../../spec/geometry/spots.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { BreakMarks, EventRules, GhostPoint } from "./BesideMarks.tsx";
import { EndLabel } from "./EndLabel.tsx";
import { GapSpans } from "./GapSpans.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { NearestTarget } from "./NearestTarget.tsx";
import { PlotFrame } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Lines: a period is a band, its point in the middle; segments join neighbouring published periods only. */
export function LinesForm({ panel, chart, width, controls }: { panel: Panel; chart: LinesChart; width: number; controls: MarkControls }) {
  const { frame, at, lane, over, isRoomy, missing, sparse } = linesPlot(panel, chart, width);
  return (
    <PlotFrame {...frame}>
      {(scales) => {
        const x = (mark: Mark) => scales.x(at(mark.period));
        const y = (mark: Mark) => scales.y(levelOf(mark));
        const middle = (period: string) => scales.x(at(period));
        return (
          <>
            {chart.axis.min < 0 && <line className="axis" x1={scales.left} x2={scales.right} y1={scales.y(0)} y2={scales.y(0)} />}
            <BreakMarks breaks={panel.breaks} x={middle} scales={scales} controls={controls} lane={lane} over={over - 8} />
            <EventRules rules={panel.events} periods={chart.periods} x={middle} scales={scales} />
            {chart.series.map((one) => (
              <Segments key={one.providerId} lines={segmentsOf(one, chart.periods, x, y)} />
            ))}
            {isRoomy &&
              pointValues(chart, scales, at).map((value) => (
                <text key={value.mark.receiptId} className="lb-3 halo-t" x={value.x} y={value.y} textAnchor="middle" {...DECORATIVE}>
                  {value.mark.shortText}
                </text>
              ))}
            {endLabels(chart.series, x, y, scales).map((place) => (
              <EndLabel
                key={place.mark.receiptId}
                className={providerClass(place.mark.providerId)}
                x={place.x}
                from={place.from}
                to={place.to}
                name={chartName(place.mark.providerLabel)}
                value={place.mark.shortText}
              />
            ))}
            <Points panel={panel} chart={chart} scales={scales} at={at} controls={controls} />
            <GapSpans
              gaps={placedGaps(panel)}
              missing={missing}
              periods={chart.periods}
              x={(index) => scales.x((100 * index) / Math.max(1, chart.periods.length))}
              y={scales.bottom + 30}
              rowHeight={GAP_ROW}
              controls={controls}
            />
            {sparse.map((one, k) => (
              <text
                key={one.providerId}
                className="lb-3 it"
                x={scales.left}
                y={scales.bottom + 34 + (missing.length + k + 0.5) * GAP_ROW}
                {...DECORATIVE}
              >
                {sparseWords(one)}
              </text>
            ))}
          </>
        );
      }}
    </PlotFrame>
  );
}

/** Every point and earlier value. */
function Points({ panel, chart, scales, at, controls }: PointsProps) {
  const level = (mark: Mark) => scales.y(levelOf(mark));
  const roomOf = roomsAround(chart.series, level);
  const marks = chart.series.flatMap((one) => one.marks).map((mark) => ({ mark, x: scales.x(at(mark.period)), y: level(mark) }));
  const ghosts = panel.ghosts.map((mark) => ({ mark, x: scales.x(at(mark.period)) - GHOST_SHIFT, y: level(mark) }));
  const points = [...ghosts, ...marks].map(({ mark, x, y }) => ({ id: mark.receiptId, x, y }));
  return (
    <NearestTarget points={points} onOpen={controls.onOpen}>
      {ghosts.map(({ mark, x, y }) => (
        <GhostPoint key={mark.receiptId} mark={mark} x={x} y={y} controls={controls} />
      ))}
      {marks.map(({ mark, x, y }) => (
        <MarkPoint key={mark.receiptId} mark={mark} x={x} y={y} room={roomOf(mark)} controls={controls} />
      ))}
    </NearestTarget>
  );
}

interface PointsProps {
  readonly panel: Panel;
  readonly chart: LinesChart;
  readonly scales: Scales;
  readonly at: (period: string) => number;
  readonly controls: MarkControls;
}
