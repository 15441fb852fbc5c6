/** Long tables from a seed: rows that repeat what others say, and odd rows of every kind among them. */

/** Whole numbers from a seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const PROVIDERS = ["AWS", "Azure", "阿里云", "Google Cloud", " Huawei ", "Our own", "Others", "Total", "<b>bold</b>", "Na\u200bme"];
const FIGURES = [
  "39",
  "38.1",
  "0.4",
  "12,5",
  "1.234",
  "n/a",
  "",
  "~33",
  "<1",
  "33-35",
  "39%",
  "5*",
  "#REF!",
  "=1+1",
  "words",
  "140",
  "-3",
  "2021",
  "7e",
];
const PERIODS = ["2021", "2021-Q4", "Q1 2022", "2022E", "03/04/2021", "31/12/2021", "FY2022", "FQ1 2022", "2030", "", "no time"];
const ODD = [
  "",
  ",,",
  "Source: a report",
  "Note",
  'a "stray" quote,"x"y,3',
  '2021,"two\nlines",5',
  "2021,AWS,39,more,cells,than,columns,there,are,in,any,table,here",
  "2021",
  "Average,AWS,3",
  "Total,100,100",
  '2021,"AWS",12',
];

export const LONG_TABLES = [
  "long",
  "long with markets",
  "long with all",
  "periods down",
  "periods across",
  "repeated",
  "second table",
  "currencies",
  "unit in the title",
  "half units",
  "grouped",
  "of a known market",
] as const;

type Make = (pick: (from: readonly string[]) => string, below: (n: number) => number, k: number) => string;

const MAKERS: Readonly<
  Record<
    (typeof LONG_TABLES)[number],
    { readonly header: string; readonly row: Make; readonly odd: number; readonly start?: string; readonly end?: string }
  >
> = {
  long: { header: "period,provider,share", row: (pick) => `${pick(PERIODS)},${pick(PROVIDERS)},${pick(FIGURES)}`, odd: 30 },
  "long with markets": {
    header: "year,quarter,vendor,value,metric,unit,firm,segment,region",
    row: (pick, below) =>
      [
        2015 + below(10),
        pick(["Q1", "Q2", "Q3", "Q4", "", "Q9"]),
        pick(PROVIDERS),
        pick(FIGURES),
        pick(["share", "share", "share", "revenue", "odd measure", ""]),
        pick(["%", "%", "usd_billion", ""]),
        pick(["Canalys", "Gartner", ""]),
        pick(["IaaS", "SaaS"]),
        pick(["World", "China"]),
      ].join(","),
    odd: 40,
  },
  "long with all": {
    header: "provider,period,value,low,high,bound,status,published,note,source id,measure,x",
    row: (pick, below) =>
      [
        pick(["AWS", "AWS", "Azure", ""]),
        `${2015 + below(20)}`,
        pick(["39", "38", "n/a", "0.5"]),
        pick(["", "30"]),
        pick(["", "45", "20"]),
        pick(["", "about", "~", "odd"]),
        pick(["", "A", "F", "odd"]),
        pick(["", "2021-05-03"]),
        pick(["", "'=guarded", " spaced "]),
        pick(["", "doc-1"]),
        pick(["share", "revenue ($bn)"]),
        pick(["", "x"]),
      ].join(","),
    odd: 60,
  },
  "periods down": {
    header: "Year,AWS (%),Azure (%),Our own,Total",
    row: (pick, below, k) => [k % 7 === 0 ? pick(PERIODS) : `${1950 + (k % 150)}`, pick(FIGURES), pick(FIGURES), below(90), 100].join(","),
    odd: 50,
  },
  "periods across": {
    header: "Provider,2021,2022 E,Q1 2023",
    row: (pick, below, k) =>
      [k % 5 === 0 ? pick(PROVIDERS) : `Firm ${k % 400}`, pick(FIGURES), below(30), pick(["1.5", "2", "n/a"])].join(","),
    odd: 50,
  },
  repeated: {
    header: "period,provider,share,firm,segment,geography",
    row: (pick, below) =>
      [2000 + below(20), pick(["AWS", "Azure", "Our own"]), pick(["39", "39", "39.0", "0.2", "61"]), "Mine", `S${below(30)}`, "World"].join(
        ",",
      ),
    odd: 100,
  },
  "second table": {
    header: "period,provider,share,firm,segment,geography",
    row: (pick, below) => [2000 + below(20), pick(PROVIDERS), below(40) / 10, "Mine", `S${below(90)}`, "World"].join(","),
    odd: 100,
    end: "\nYear,AWS,Azure,Google,Total\n2021,39,21,9,100\n2022,38,22,9,100\n",
  },
  currencies: {
    header: "period,provider,revenue,unit,bound,firm,segment,geography",
    row: (pick, below) =>
      [
        2000 + below(20),
        pick(["AWS", "Azure", "Our own"]),
        pick(["39", "40.5", "$3bn", "€2 million", "7 thousand"]),
        pick(["usd_billion", "usd_million", "€ bn", "million yuan", "US$ thousand", "GBP", ""]),
        pick(["", "", "about", "odd"]),
        "Mine",
        `S${below(40)}`,
        "World",
      ].join(","),
    odd: 100,
  },
  "unit in the title": {
    start: "Revenue in thousands of US dollars,\n",
    header: "period,provider,value,metric,firm,segment,geography",
    row: (pick, below) =>
      [2000 + below(20), pick(["AWS", "Azure"]), below(900), pick(["revenue", "revenue", "share"]), "Mine", `S${below(90)}`, "World"].join(
        ",",
      ),
    odd: 100,
  },
  "half units": {
    header: "Year,AWS revenue ($),AWS share,Azure revenue ($),Azure share,Azure growth",
    row: (pick, below, k) =>
      [
        1950 + (k % 150),
        pick(["1.234", "12,5", "7"]),
        pick(["0.4", "0.5", "39%"]),
        below(90),
        pick(["0.2", "41"]),
        pick(["0.4", "1.7"]),
      ].join(","),
    odd: 80,
  },
  grouped: {
    header: "Item,2021,2022,2023",
    row: (pick, below) =>
      pick([`AWS,,,`, `Azure`, `Revenue ($bn),${below(90)},2,3`, `Market share,${below(50)}%,5,n/a`, `Own ${below(9)},,,`]),
    odd: 200,
  },
  "of a known market": {
    header: "period,provider,share,firm,segment,geography,vintage",
    row: (pick, below) =>
      [
        2014 + below(11),
        pick(["AWS", "Microsoft", "Alibaba", "Google", "Our own"]),
        pick(["39", "38.9", "21.1", "9.5", "4"]),
        "Gartner",
        pick(['"Infrastructure as a service, public cloud"', "SaaS"]),
        pick(["Worldwide", "worldwide", "China"]),
        `v${below(100)}`,
      ].join(","),
    odd: 100,
  },
};

/** A table of so many rows; the same for the same seed. */
export function longTable(kind: (typeof LONG_TABLES)[number], rows: number, seed: number): string {
  const below = numbers(seed);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? "";
  const { header, row, odd, start = "", end = "" } = MAKERS[kind];
  const lines = [`${start}${header}`];
  for (let k = 0; k < rows; k++) lines.push(below(odd) === 0 ? pick(ODD) : row(pick, below, k));
  return `${lines.join("\n")}\n${end}`;
}
