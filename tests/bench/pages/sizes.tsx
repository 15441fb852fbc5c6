/** One chart of the page with as many series and periods as the address asks for; every value is a mark that opens its receipt. */
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../../src/app/styles.ts";
import type { Panel } from "../../../src/spec/card.ts";
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

function Sizes({ series, periods }: ChartSizes) {
  const [isLess, setLess] = useState(false);
  const panels = useMemo(() => {
    const all = panelOf({ series, periods });
    const { chart } = all;
    return { all, less: chart.form === "lines" ? { ...all, chart: { ...chart, series: chart.series.slice(0, -1) } } : all };
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
