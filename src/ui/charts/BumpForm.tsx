import { useMemo } from "react";
import type { BumpChart } from "../../spec/chartBody.ts";
import { bumpLabels, bumpPlot } from "../../spec/geometry/bumpPlot.ts";
import { chartName } from "../../spec/geometry/chartName.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { segmentsOf } from "../../spec/geometry/segments.ts";
import type { Mark } from "../../spec/mark.ts";
import { EndLabel } from "./EndLabel.tsx";
import { MarkPoint } from "./MarkPoint.tsx";
import { PlotFrame } from "./PlotFrame.tsx";
import { Segments } from "./Segments.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/** Ranks date by date, first at the top; providers of one rank stand side by side. A line stops where a rank is missing. */
export function BumpForm({ chart, width, controls }: { chart: BumpChart; width: number; controls: MarkControls }) {
  // Kept while chart and width stay: the frame lays its axes out anew for every new axis.
  const plot = useMemo(() => bumpPlot(chart, width), [chart, width]);
  return (
    <PlotFrame {...plot.frame}>
      {(scales) => {
        const x = (mark: Mark) => plot.x(mark, scales);
        const y = (mark: Mark) => plot.y(mark, scales);
        return (
          <>
            {chart.series.map((one) => (
              <Segments key={one.providerId} lines={segmentsOf(one, chart.periods, x, y)} />
            ))}
            {bumpLabels(chart, plot, scales).map((place) => (
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
            {chart.series.flatMap((one) =>
              one.marks.map((mark) => (
                <MarkPoint key={mark.receiptId} mark={mark} x={x(mark)} y={y(mark)} side={plot.side(mark)} controls={controls} />
              )),
            )}
          </>
        );
      }}
    </PlotFrame>
  );
}
