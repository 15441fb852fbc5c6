import type { MultiplesChart, SeriesOfMarks } from "../../spec/chartBody.ts";
import { pointShape } from "../../spec/geometry/markShape.ts";
import { firstValue, lastWords, type MultiplePlot, multiplePlot, multiplesGrid } from "../../spec/geometry/multiplesPlot.ts";
import type { Scales } from "../../spec/geometry/plot.ts";
import { markerPath, ownFill, providerClass } from "../../spec/geometry/providerInk.ts";
import { segmentsOf } from "../../spec/geometry/segments.ts";
import type { Mark } from "../../spec/mark.ts";
import { isOwnInk } from "../../spec/words.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { POINT_CLASSES } from "./MarkPoint.tsx";
import { markButton } from "./markButton.ts";
import { PlotFrame } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** One small plot a series, all on the same axes. A slot is one target over the whole height of its plot. */
export function MultiplesForm({ chart, width, controls }: { chart: MultiplesChart; width: number; controls: MarkControls }) {
  const { each } = multiplesGrid(chart, width);
  return (
    <div className="multiples">
      {chart.series.map((one) => (
        <div key={one.providerId} className="multiple">
          <p className="multiple-name" aria-hidden="true">
            <ProviderMarker providerId={one.marks[0]?.providerId ?? one.providerId} />
            <b>
              <bdi>{one.providerLabel}</bdi>
            </b>{" "}
            {lastWords(one, chart)}
          </p>
          <Small one={one} chart={chart} width={each} controls={controls} />
        </div>
      ))}
    </div>
  );
}

function Small({ one, chart, width, controls }: { one: SeriesOfMarks; chart: MultiplesChart; width: number; controls: MarkControls }) {
  const plot = multiplePlot(one, chart, width);
  return (
    <PlotFrame {...plot.frame}>
      {(scales) => {
        const x = (mark: Mark) => scales.x(plot.at(mark));
        const y = (mark: Mark) => scales.y(mark.value);
        const first = firstValue(one, chart, plot, scales);
        return (
          <>
            <Segments lines={segmentsOf(one, chart.periods, x, y)} />
            {one.marks.map((mark) => (
              <Point key={mark.receiptId} mark={mark} x={x(mark)} y={y(mark)} plot={plot} scales={scales} controls={controls} />
            ))}
            {first && (
              <text className="lb-3 halo-t" x={first.x} y={first.y} textAnchor="middle" {...DECORATIVE}>
                {first.text}
              </text>
            )}
          </>
        );
      }}
    </PlotFrame>
  );
}

function Point(props: { mark: Mark; x: number; y: number; plot: MultiplePlot; scales: Scales; controls: MarkControls }) {
  const { mark, x, y, plot, scales, controls } = props;
  const { room, isDense, sumPath } = plot;
  const shape = POINT_CLASSES[pointShape(mark.ink)];
  const half = Math.min(22, room / 2);
  const ruled = isOwnInk(mark.ink) ? { style: { fill: ownFill(mark.providerId) } } : {};
  return (
    <g {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="hit-area" x={x - half} y={scales.top} width={2 * half} height={scales.bottom - scales.top} />
      <g transform={`translate(${x} ${y})`}>
        <circle className="hit" r={Math.max(5, Math.min(14, room))} />
        {controls.selected === mark.receiptId && <circle className="halo" r={isDense ? 6.5 : 10.5} />}
        {mark.providerId === "total" ? (
          <path className={isDense ? "mk" : shape} d={sumPath} />
        ) : (
          <path className={shape} d={markerPath(mark.providerId)} {...ruled} {...(isDense ? { transform: "scale(0.5)" } : {})} />
        )}
      </g>
    </g>
  );
}
