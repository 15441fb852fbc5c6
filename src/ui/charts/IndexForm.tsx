import type { Panel } from "../../spec/card.ts";
import type { IndexChart } from "../../spec/chartBody.ts";
import { chartName } from "../../spec/geometry/chartName.ts";
import {
  BASE,
  type IndexPlot,
  indexLabels,
  indexPlot,
  indexPoints,
  indexSegments,
  madeFrom,
  whiskersOf,
} from "../../spec/geometry/indexPlot.ts";
import type { Scales } from "../../spec/geometry/plot.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { BreakMarks, EventRules } from "./BesideMarks.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { NearestTarget } from "./NearestTarget.tsx";
import { PlotFrame } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Index: the base period is 100 and belongs to all; whiskers show what rounding allows; labels carry the formula. */
export function IndexForm({ panel, chart, width, controls }: { panel: Panel; chart: IndexChart; width: number; controls: MarkControls }) {
  const plot = indexPlot(panel, chart, width);
  const { at, periods, lane, over } = plot;
  return (
    <PlotFrame {...plot.frame}>
      {(scales) => {
        const x = (period: string) => scales.x(at(period));
        const marks = chart.series.flatMap((one) => indexPoints(one, chart));
        const points = marks.map((mark) => ({ mark, x: x(mark.period), y: scales.y(mark.value) }));
        return (
          <>
            <BreakMarks breaks={panel.breaks} x={x} scales={scales} controls={controls} lane={lane} over={over - 8} />
            <EventRules rules={panel.events} periods={periods} x={x} scales={scales} />
            {chart.series.map((one) => (
              <g key={one.providerId} {...DECORATIVE}>
                <Segments lines={indexSegments(one, chart, plot, scales)} />
                {whiskersOf(one, chart, plot, scales).map((whisker) => (
                  <line
                    key={whisker.mark.receiptId}
                    className={`whisk ${providerClass(one.providerId)}`}
                    x1={whisker.x}
                    x2={whisker.x}
                    y1={whisker.bottom}
                    y2={whisker.top}
                  />
                ))}
              </g>
            ))}
            <g transform={`translate(${x(chart.basePeriod)} ${scales.y(BASE)})`} {...DECORATIVE}>
              <circle className="base-pt" r={4} />
              <text className="lb-3 halo-t" y={22} textAnchor="middle">
                {BASE}
              </text>
            </g>
            <Labels plot={plot} scales={scales} />
            <NearestTarget points={points.map(({ mark, ...place }) => ({ id: mark.receiptId, ...place }))} onOpen={controls.onOpen}>
              {points.map(({ mark, ...place }) => (
                <MarkPoint key={mark.receiptId} mark={mark} {...place} controls={controls} />
              ))}
            </NearestTarget>
          </>
        );
      }}
    </PlotFrame>
  );
}

/** Px that the words under a name take where letters stand wide. */
const LEAST_WORDS = 200;

function Labels({ plot, scales }: { plot: IndexPlot; scales: Scales }) {
  return indexLabels(plot, scales).map(({ mark, x, to, elbow }) => {
    const right = scales.x(100);
    // On a phone they end at the edge: letters that a reader sets wider then grow into the plot and not out of it.
    const isNarrow = right - x < LEAST_WORDS;
    const name = `${chartName(mark.providerLabel)} ${mark.shortText}`;
    return (
      <g key={mark.receiptId} {...DECORATIVE}>
        {elbow !== "" && <path className="lead" d={elbow} />}
        <text className="lb b halo-t" x={x} y={to + 4}>
          {name}
        </text>
        {mark.ink === "derived" && <PlotFBadge x={x + 6 + name.length * 7.2} y={to + 4} />}
        <text className="lb-3 halo-t" x={isNarrow ? right : x} y={to + 20} textAnchor={isNarrow ? "end" : "start"}>
          {madeFrom(mark)}
        </text>
      </g>
    );
  });
}
