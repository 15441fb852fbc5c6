import { memo, useContext, useMemo } from "react";
import type { Panel } from "../../spec/card.ts";
import { chartWords } from "../../spec/describeChart.ts";
import { spotsOf } from "../../spec/geometry/spots.ts";
import { BarsForm } from "./BarsForm.tsx";
import { BumpForm } from "./BumpForm.tsx";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { DumbbellForm } from "./DumbbellForm.tsx";
import { FiguresForm } from "./FiguresForm.tsx";
import { IndexForm } from "./IndexForm.tsx";
import { IntervalsForm } from "./IntervalsForm.tsx";
import { LinesForm } from "./LinesForm.tsx";
import { MarkGroup } from "./MarkGroup.tsx";
import { MultiplesForm } from "./MultiplesForm.tsx";
import { SlopeForm } from "./SlopeForm.tsx";
import { StackedForm } from "./StackedForm.tsx";
import { FirstWidth, SLIM_WIDTH, useIsFirst, useWidth } from "./size.tsx";
import { UnderChart } from "./UnderChart.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

interface ChartProps {
  readonly panel: Panel;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

/**
 * Draws a panel in its form. Every mark, gap and ratio is a control that calls `onOpen` with its receipt id; the chart is
 * one tab stop. `selected` is the id of the open receipt. The table form draws nothing: the card shows its table.
 */
export const Chart = memo(function Chart({ panel, selected, onOpen }: ChartProps) {
  const spots = useMemo(() => spotsOf(panel), [panel]);
  const words = useMemo(() => chartWords(panel), [panel]);
  if (panel.chart.form === "table") return null;
  return (
    <MarkGroup name={panel.title} description={words} spots={spots} selected={selected} onOpen={onOpen} hasTip>
      {(controls) => (
        <>
          <Body panel={panel} controls={controls} />
          <UnderChart panel={panel} controls={controls} />
        </>
      )}
    </MarkGroup>
  );
});

function Body({ panel, controls }: { panel: Panel; controls: MarkControls }) {
  const { chart } = panel;
  if (chart.form === "bars") return <BarsForm chart={chart} ghosts={panel.ghosts} controls={controls} />;
  if (chart.form === "dumbbell") return <DumbbellForm chart={chart} controls={controls} />;
  if (chart.form === "figures") return <FiguresForm chart={chart} controls={controls} />;
  return <Plot panel={panel} controls={controls} />;
}

/** Drawn at the width it has. Before it is measured: at the widths of a desk and of a phone, of which the style sheet shows one, fitted to its place. */
function Plot({ panel, controls }: { panel: Panel; controls: MarkControls }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const isFirst = useIsFirst();
  const wide = useContext(FirstWidth);
  return (
    <div className="plot" ref={ref}>
      {width > 0 ? (
        <Form panel={panel} width={width} controls={controls} />
      ) : (
        isFirst && (
          <>
            <div className="plot-first plot-wide">
              <Form panel={panel} width={wide} controls={controls} />
            </div>
            <div className="plot-first plot-slim">
              <Form panel={panel} width={SLIM_WIDTH} controls={controls} />
            </div>
          </>
        )
      )}
    </div>
  );
}

function Form({ panel, width, controls }: { panel: Panel; width: number; controls: MarkControls }) {
  const { chart } = panel;
  switch (chart.form) {
    case "columns":
      return <ColumnsForm panel={panel} chart={chart} width={width} controls={controls} />;
    case "slope":
      return <SlopeForm panel={panel} chart={chart} width={width} controls={controls} />;
    case "index":
      return <IndexForm panel={panel} chart={chart} width={width} controls={controls} />;
    case "lines":
      return <LinesForm panel={panel} chart={chart} width={width} controls={controls} />;
    case "stacked":
      return <StackedForm chart={chart} width={width} controls={controls} />;
    case "bump":
      return <BumpForm chart={chart} width={width} controls={controls} />;
    case "multiples":
      return <MultiplesForm chart={chart} width={width} controls={controls} />;
    case "intervals":
      return <IntervalsForm chart={chart} width={width} controls={controls} />;
    default:
      return null;
  }
}
