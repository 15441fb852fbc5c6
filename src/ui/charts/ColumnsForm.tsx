import { levelOf } from "../../spec/axis.ts";
import type { Panel } from "../../spec/card.ts";
import type { ColumnsChart } from "../../spec/chartBody.ts";
import {
  type ColumnBox,
  columnBox,
  columnChevrons,
  columnGhostX,
  columnsPlot,
  elbowOf,
  emptyRuns,
} from "../../spec/geometry/columnsPlot.ts";
import { missingWords } from "../../spec/geometry/gapSpans.ts";
import { patternFill, providerClass } from "../../spec/geometry/providerInk.ts";
import { placedGaps } from "../../spec/geometry/spots.ts";
import type { Mark } from "../../spec/mark.ts";
import { BreakMarks, EventRules, GhostPoint } from "./BesideMarks.tsx";
import { ChangeBracket } from "./ChangeBracket.tsx";
import { BracketSpan } from "./GapSpans.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame } from "./PlotFrame.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Columns: one series on a true time axis; empty slots keep their place and are bracketed, changes are dotted elbows. */
export function ColumnsForm({
  panel,
  chart,
  width,
  controls,
}: {
  panel: Panel;
  chart: ColumnsChart;
  width: number;
  controls: MarkControls;
}) {
  const plot = columnsPlot(panel, chart, width);
  const { at, columnWidth, lane, over, rise, brackets } = plot;
  const periods = chart.slots.map((slot) => slot.period);
  return (
    <PlotFrame {...plot.frame}>
      {(scales) => {
        const middle = (period: string) => scales.x(at(period));
        const slotWidth = (scales.right - scales.left) / Math.max(1, periods.length);
        return (
          <>
            {chart.axis.min < 0 && <line className="axis" x1={scales.left} x2={scales.right} y1={scales.y(0)} y2={scales.y(0)} />}
            <BreakMarks breaks={panel.breaks} x={middle} scales={scales} controls={controls} lane={lane} over={over - 8} />
            <EventRules rules={panel.events} periods={periods} x={middle} scales={scales} rise={rise} />
            {chart.slots.map(({ period, mark }, k) =>
              mark === null ? null : (
                <Column
                  key={period}
                  mark={mark}
                  x={middle(period)}
                  width={columnWidth}
                  box={columnBox(mark, chart.axis, scales)}
                  written={plot.isWritten(k)}
                  controls={controls}
                />
              ),
            )}
            {panel.ghosts.map((mark) => (
              <GhostPoint
                key={mark.receiptId}
                mark={mark}
                x={columnGhostX(mark, plot, scales)}
                y={scales.y(levelOf(mark))}
                controls={controls}
              />
            ))}
            {emptyRuns(chart, scales, missingWords(panel.scope)).map(({ first, ...run }) => (
              <BracketSpan key={first} {...run} />
            ))}
            {placedGaps(panel).map((gap) => (
              <g key={gap.receiptId} {...markButton(gap, controls, `pt pt-gap ${providerClass(gap.providerId)}`)}>
                <rect className="col-hit" x={middle(gap.period) - slotWidth / 2} y={scales.bottom - 26} width={slotWidth} height={26} />
              </g>
            ))}
            {chart.changes.map((change, k) => {
              const place = brackets[k];
              return place ? (
                <ChangeBracket key={`${change.from} ${change.to}`} change={change} elbow={elbowOf(place, scales)} controls={controls} />
              ) : null;
            })}
          </>
        );
      }}
    </PlotFrame>
  );
}

function Column(props: { mark: Mark; x: number; width: number; box: ColumnBox; written: boolean; controls: MarkControls }) {
  const { mark, x, width, written, controls } = props;
  const { y, top, height, solid, tip, textY } = props.box;
  const isSelected = controls.selected === mark.receiptId;
  const fill = patternFill(mark.ink, mark.providerId);
  return (
    <g {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="col-hit" x={x - width / 2 - 8} y={top - 27} width={width + 16} height={height + 27} rx={4} />
      <rect
        className={`ink-${mark.ink}`}
        x={x - width / 2}
        width={width}
        {...solid}
        {...(fill === null || mark.ink === "assumed" ? {} : { style: { fill } })}
      />
      {tip && <rect className="ink-band" x={x - width / 2} width={width} {...tip} />}
      {isSelected && <rect className="halo" x={x - width / 2 - 3} y={top - 3} width={width + 6} height={height + 3} />}
      {mark.ink === "estimate" && <circle className="mk-hollow" cx={x} cy={y} r={5} />}
      {mark.bound === "at_least" && <path className="chev" d={columnChevrons(x, top)} />}
      {written && (
        <text className="lb b halo-t" x={x} y={textY} textAnchor="middle">
          {mark.shortText}
        </text>
      )}
    </g>
  );
}
