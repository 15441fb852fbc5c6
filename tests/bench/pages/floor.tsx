/** What the page is measured against: the bars of the Overview by the same library, with a switch for each provider and nothing else. */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Bar, BarChart, CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import { sizeOf, valueAt } from "./sizeOf.ts";

const PROVIDERS = ["AWS", "Microsoft", "Alibaba", "Google"];
const CHARTS = [
  { title: "Worldwide IaaS, 2021", rows: [39, 21, 9.5, 7.1].map((value, k) => ({ name: PROVIDERS[k], value })) },
  {
    title: "Mainland China, 2019 and 2021",
    rows: [
      { name: "Alibaba", value: 46 },
      { name: "Alibaba", value: 37 },
    ],
  },
  { title: "China cloud, 2017", rows: [{ name: "Alibaba", value: 45.5 }] },
  { title: "Spend", rows: [19, 27.4, 85].map((value) => ({ name: "Market", value })) },
];

function Bars() {
  const [off, setOff] = useState<readonly string[]>([]);
  return (
    <>
      {PROVIDERS.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={!off.includes(name)}
            onChange={() => setOff(off.includes(name) ? off.filter((other) => other !== name) : [...off, name])}
          />
          {name}
        </label>
      ))}
      {CHARTS.map(({ title, rows }) => (
        <figure key={title}>
          <h2>{title}</h2>
          <BarChart width={480} height={240} data={rows.filter(({ name }) => name === undefined || !off.includes(name))} layout="vertical">
            <CartesianGrid horizontal={false} />
            <XAxis type="number" />
            <YAxis type="category" dataKey="name" />
            <Bar dataKey="value" isAnimationActive={false} />
          </BarChart>
        </figure>
      ))}
    </>
  );
}

function Lines({ series, periods }: { series: number; periods: number }) {
  const [isLess, setLess] = useState(false);
  const data = Array.from({ length: periods }, (_, k) =>
    Object.fromEntries([["at", k], ...Array.from({ length: series }, (_, s) => [`s${s}`, valueAt(s, k)])]),
  );
  return (
    <>
      <input type="checkbox" checked={!isLess} onChange={() => setLess(!isLess)} />
      <LineChart width={1200} height={480} data={data}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="at" />
        <YAxis domain={[0, 100]} />
        {Array.from({ length: isLess ? series - 1 : series }, (_, s) => (
          <Line key={`s${String(s)}`} dataKey={`s${s}`} dot={false} isAnimationActive={false} />
        ))}
      </LineChart>
    </>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
const size = sizeOf(window.location.search);
createRoot(root).render(size === null ? <Bars /> : <Lines {...size} />);
