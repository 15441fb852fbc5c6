/**
 * One chart of the page with as many series and periods as the address asks for; every value is a mark that opens its receipt. With `&whole=no` in
 * the part that the page draws of a set of that size: 40 series, 1,000 marks, the rest in its table.
 */
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../../src/app/styles.ts";
import type { Panel } from "../../../src/spec/card.ts";
import { MOST_SERIES, thinnedSeries } from "../../../src/spec/own/thinned.ts";
import { Chart } from "../../../src/ui/charts/Chart.tsx";
import { linesPanel, mark } from "../../helpers/panels.ts";
import { type ChartSizes, sizeOf, valueAt } from "./sizeOf.ts";

function panelOf({ series, periods }: ChartSizes): Panel {
  const years = Array.from({ length: periods }, (_, k) => String(1800 + k));
  return {
    ...linesPanel,
    gaps: [],
    chart: {
      form: "lines",
      axis: {
        ...("axis" in linesPanel.chart ? linesPanel.chart.axis : { unit: "percent" }),
        min: 0,
        max: 100,
        ticks: [0, 50, 100],
        tickTexts: ["0", "50", "100"],
      },
      periods: years,
      periodTexts: years,
      series: Array.from({ length: series }, (_, s) => ({
        providerId: `s${s}`,
        providerLabel: `s${s}`,
        stops: [],
        marks: years.map((period, k) => mark({ providerId: `s${s}`, period, value: valueAt(s, k) })),
      })),
    },
  } as Panel;
}

const open = () => undefined;

/** The series of a panel but the last, and of these what the page draws, or all. */
function drawn(panel: Panel, less: boolean, isWhole: boolean): Panel {
  const { chart } = panel;
  if (chart.form !== "lines") return panel;
  const series = less ? chart.series.slice(0, -1) : chart.series;
  return { ...panel, chart: { ...chart, series: isWhole ? series : thinnedSeries(series.slice(-MOST_SERIES)).series } } as Panel;
}

function Sizes({ series, periods }: ChartSizes) {
  const [isLess, setLess] = useState(false);
  const panels = useMemo(() => {
    const panel = panelOf({ series, periods });
    const isWhole = !window.location.search.includes("whole=no");
    return { all: drawn(panel, false, isWhole), less: drawn(panel, true, isWhole) };
  }, [series, periods]);
  return (
    <>
      <input type="checkbox" checked={!isLess} onChange={() => setLess(!isLess)} />
      <Chart panel={isLess ? panels.less : panels.all} selected={null} onOpen={open} />
    </>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
createRoot(root).render(<Sizes {...(sizeOf(window.location.search) ?? { series: 5, periods: 10 })} />);
