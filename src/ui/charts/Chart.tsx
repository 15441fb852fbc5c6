import { useMemo } from "react";
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
import { useSize } from "./size.tsx";
import { UnderChart } from "./UnderChart.tsx";
import type { MarkControls } from "./useRovingMarks.ts";

/**
 * Draws a panel in its form. Every mark, gap and ratio is a control that calls `onOpen` with its receipt id; the chart is
 * one tab stop. `selected` is the id of the open receipt. The table form draws nothing: the card shows its table.
 */
export function Chart({ panel, selected, onOpen }: { panel: Panel; selected: string | null; onOpen: (receiptId: string) => void }) {
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
}

function Body({ panel, controls }: { panel: Panel; controls: MarkControls }) {
  const { chart } = panel;
  if (chart.form === "bars") return <BarsForm chart={chart} ghosts={panel.ghosts} controls={controls} />;
  if (chart.form === "dumbbell") return <DumbbellForm chart={chart} controls={controls} />;
  if (chart.form === "figures") return <FiguresForm chart={chart} controls={controls} />;
  return <Plot panel={panel} controls={controls} />;
}

function Plot({ panel, controls }: { panel: Panel; controls: MarkControls }) {
  const { ref, size } = useSize<HTMLDivElement>();
  const { chart } = panel;
  const { width } = size;
  return (
    <div className="plot" ref={ref}>
      {width > 0 && chart.form === "columns" && <ColumnsForm panel={panel} chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "slope" && <SlopeForm panel={panel} chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "index" && <IndexForm panel={panel} chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "lines" && <LinesForm panel={panel} chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "stacked" && <StackedForm chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "bump" && <BumpForm chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "multiples" && <MultiplesForm chart={chart} width={width} controls={controls} />}
      {width > 0 && chart.form === "intervals" && <IntervalsForm chart={chart} width={width} controls={controls} />}
    </div>
  );
}
