import type { Panel } from "../../spec/card.ts";
import type { SlopeChart } from "../../spec/chartBody.ts";
import { chartName } from "../../spec/geometry/chartName.ts";
import { elbowPath, isPushed, roomsAround } from "../../spec/geometry/endLabels.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { segmentsOf } from "../../spec/geometry/segments.ts";
import {
  type ChangePlace,
  changeRange,
  columnLabels,
  leftValues,
  type OneLine,
  oneLine,
  slopeGhostX,
  slopePlot,
} from "../../spec/geometry/slopePlot.ts";
import type { Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { BreakMarks, EventRules, GhostPoint } from "./BesideMarks.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Slope: two uprights, values outside, the change with its ƒ and range beside the line it measures. */
export function SlopeForm({ panel, chart, width, controls }: { panel: Panel; chart: SlopeChart; width: number; controls: MarkControls }) {
  const plot = slopePlot(panel, chart, width);
  const { at, uprights, isOnLine, lane, over } = plot;
  return (
    <PlotFrame {...plot.frame}>
      {(scales) => {
        const middle = (period: string) => scales.x(at(period));
        const x = (mark: Mark) => middle(mark.period);
        const y = (mark: Mark) => scales.y(mark.value);
        const roomOf = roomsAround(chart.series, y);
        return (
          <>
            {uprights.map((upright) => (
              <line key={upright} className="evline" x1={scales.x(upright)} x2={scales.x(upright)} y1={scales.top} y2={scales.bottom} />
            ))}
            <BreakMarks breaks={panel.breaks} x={middle} scales={scales} controls={controls} lane={lane} over={over - 8} />
            <EventRules rules={panel.events} periods={chart.periods} x={middle} scales={scales} />
            {chart.series.map((one) => (
              <Segments key={one.providerId} lines={segmentsOf(one, chart.periods, x, y)} />
            ))}
            {leftValues(chart, plot, scales).map((place) => (
              <text key={place.mark.receiptId} className="lb b halo-t" x={place.x} y={place.to + 4.5} textAnchor="end" {...DECORATIVE}>
                {place.mark.shortText}
              </text>
            ))}
            {isOnLine ? (
              <OneLabel words={oneLine(chart, plot, scales)} controls={controls} />
            ) : (
              <ColumnLabels places={columnLabels(chart, plot, scales)} controls={controls} />
            )}
            {panel.ghosts.map((mark) => (
              <GhostPoint key={mark.receiptId} mark={mark} x={slopeGhostX(mark, chart, plot, scales)} y={y(mark)} controls={controls} />
            ))}
            {chart.series.flatMap((one) =>
              one.marks.map((mark) => (
                <MarkPoint key={mark.receiptId} mark={mark} x={x(mark)} y={y(mark)} room={roomOf(mark)} controls={controls} />
              )),
            )}
          </>
        );
      }}
    </PlotFrame>
  );
}

/** One unbroken line: its name stands over it, the change under it. */
function OneLabel({ words, controls }: { words: OneLine; controls: MarkControls }) {
  const { last, providerId, name, change } = words;
  return (
    <>
      {last && (
        <text className="lb b halo-t" x={last.x} y={last.y} {...DECORATIVE}>
          {last.mark.shortText}
        </text>
      )}
      <text className={`lb halo-t b lb-c ${providerClass(providerId)}`} x={name.x} y={name.y} textAnchor="middle" {...DECORATIVE}>
        {name.text}
      </text>
      {change && <Change {...change} controls={controls} />}
    </>
  );
}

/** A column at the right: name and value, the change under each name. */
function ColumnLabels({ places, controls }: { places: ReturnType<typeof columnLabels>; controls: MarkControls }) {
  return places.map((place) => (
    <g key={place.mark.receiptId}>
      {isPushed(place) && (
        <path className="lead" transform={`translate(${place.x} ${place.from})`} d={elbowPath(place.to - place.from)} {...DECORATIVE} />
      )}
      <text className="lb halo-t" x={place.x + 28} y={place.to + 4.5} {...DECORATIVE}>
        <tspan className="b">{chartName(place.mark.providerLabel)}</tspan> {place.mark.shortText}
      </text>
      {place.change && <Change {...place.change} controls={controls} />}
    </g>
  ));
}

/** A derived change as a button: ƒ, the value, and its range beside or (stacked) beneath it. */
function Change({ mark, x, y, stacked, controls }: ChangePlace & { readonly controls: MarkControls }) {
  const range = changeRange(mark);
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
