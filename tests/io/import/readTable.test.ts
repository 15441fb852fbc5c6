/** Files as people have them, and what becomes of each. Each expectation is worked out by hand from the text above it. */
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { Choices, ImportedFigure, ImportResult } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";

const MARKET = { firm: "A paid report", segment: "IaaS", geography: "Worldwide" };
const read = (text: string | Uint8Array, choices: Choices = {}): ImportResult =>
  readTable(typeof text === "string" ? new TextEncoder().encode(text) : text, { market: MARKET, measure: "share", ...choices }, DATASET);

const said = ({ amount }: ImportedFigure): string =>
  amount.kind === "range" ? `${amount.low}..${amount.high}` : `${amount.bound === "exact" ? "" : `${amount.bound} `}${amount.value}`;
/** line, provider, period, value and unit where it is not percent. */
const brief = (result: ImportResult): string[] =>
  result.figures.map((f) =>
    [
      f.line,
      f.providerId ?? `“${f.providerText}”`,
      f.period,
      said(f),
      f.unit === "percent" ? "" : f.unit,
      f.status === "reported" ? "" : f.status,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
const codes = (result: ImportResult): string[] =>
  result.problems.filter(({ severity }) => severity !== "note").map(({ code, line }) => `${code}:${line}`);
const asked = (result: ImportResult): string[] => result.questions.map(({ id }) => id);

const SIX = ["2 aws 2021 39", "2 microsoft 2021 21", "3 aws 2022 38.1", "3 microsoft 2022 22.5"];

describe("the same four figures in every shape are the same figures", () => {
  test.each<[string, string, string[]]>([
    [
      "long",
      "period,provider,share\n2021,AWS,39\n2021,Azure,21\n2022,AWS,38.1\n2022,Azure,22.5\n",
      ["2 aws 2021 39", "3 microsoft 2021 21", "4 aws 2022 38.1", "5 microsoft 2022 22.5"],
    ],
    ["periods down", "Year,AWS,Azure\n2021,39,21\n2022,38.1,22.5\n", SIX],
    ["periods down without a name over them", ",AWS,Azure\n2021,39,21\n2022,38.1,22.5\n", SIX],
    [
      "periods across",
      "Provider,2021,2022\nAWS,39,38.1\nAzure,21,22.5\n",
      ["2 aws 2021 39", "2 aws 2022 38.1", "3 microsoft 2021 21", "3 microsoft 2022 22.5"],
    ],
    ["German", "Jahr;AWS;Azure\r\n2021;39;21\r\n2022;38,1;22,5\r\n", SIX],
    ["German with percent signs", "Jahr;AWS;Azure\n2021;39 %;21 %\n2022;38,1 %;22,5 %\n", SIX],
    [
      "French long",
      "Année;Fournisseur;Part de marché\n2021;AWS;39\n2021;Azure;21\n2022;AWS;38,1\n2022;Azure;22,5\n",
      ["2 aws 2021 39", "3 microsoft 2021 21", "4 aws 2022 38.1", "5 microsoft 2022 22.5"],
    ],
    ["Chinese", "年份,亚马逊,微软\n2021年,39%,21%\n2022年,38.1%,22.5%\n", SIX],
    ["fractions", "Year,AWS,Azure\n2021,0.39,0.21\n2022,0.381,0.225\n", SIX],
    ["pasted", "Year\tAWS\tAzure\n2021\t39%\t21%\n2022\t38.1%\t22.5%", SIX],
    [
      "sep line",
      "sep=;\nYear;AWS;Azure\n2021;39;21\n2022;38,1;22,5\n",
      ["3 aws 2021 39", "3 microsoft 2021 21", "4 aws 2022 38.1", "4 microsoft 2022 22.5"],
    ],
    [
      "titles above, notes below",
      "Cloud market share,,\nWorldwide,,\n,,\nYear,AWS,Azure\n2021,39,21\n2022,38.1,22.5\n,,\nSource: a paid report,,\n",
      ["5 aws 2021 39", "5 microsoft 2021 21", "6 aws 2022 38.1", "6 microsoft 2022 22.5"],
    ],
    ["measure in the header", "Year,AWS share (%),Azure share (%)\n2021,39,21\n2022,38.1,22.5\n", SIX],
    [
      "no header",
      "2021,AWS,39\n2021,Azure,21\n2022,AWS,38.1\n2022,Azure,22.5\n",
      ["1 aws 2021 39", "2 microsoft 2021 21", "3 aws 2022 38.1", "4 microsoft 2022 22.5"],
    ],
  ])("%s", (_, text, expected) => {
    const result = read(text);
    expect(brief(result)).toEqual(expected);
    expect(asked(result)).toEqual([]);
    expect(result.figures.every(({ measureId, market }) => measureId === "share" && market.firm === MARKET.firm)).toBe(true);
  });

  test("two header rows: providers merged over measures", () => {
    const result = read(",AWS,,Azure,\nYear,Share (%),Revenue ($bn),Share (%),Revenue ($bn)\n2021,39,35.4,21,19.2\n", {});
    expect(result.figures.map((f) => `${f.providerId} ${f.measureId} ${said(f)} ${f.unit}`)).toEqual([
      "aws share 39 percent",
      "aws revenue 35.4 usd_billion",
      "microsoft share 21 percent",
      "microsoft revenue 19.2 usd_billion",
    ]);
  });

  test("two header rows: years merged over quarters", () => {
    expect(brief(read("Provider,2021,,2022,\n,Q1,Q2,Q1,Q2\nAWS,32,31,33,34\n"))).toEqual([
      "3 aws 2021-Q1 32",
      "3 aws 2021-Q2 31",
      "3 aws 2022-Q1 33",
      "3 aws 2022-Q2 34",
    ]);
  });

  test("year and quarter in two columns, the year written once", () => {
    const result = read("Year,Quarter,AWS,Azure\n2021,Q1,32,19\n,Q2,31,20\n");
    expect(brief(result)).toEqual(["2 aws 2021-Q1 32", "2 microsoft 2021-Q1 19", "3 aws 2021-Q2 31", "3 microsoft 2021-Q2 20"]);
    expect(codes(result)).toEqual(["filled-down:3"]);
  });
});

describe("tables as reports print them", () => {
  test("times and measures together in the header, ranks before and growth behind", () => {
    const result = read(
      "Rank,Company,2020 Revenue ($mn),2020 Market Share (%),2021 Market Share (%),Growth\n1,Amazon,26201.5,40.8,38.9,35.0\n,Total,64286.0,100.0,100.0,41.4\n",
      {},
    );
    expect(result.figures.map((f) => `${f.providerId} ${f.measureId} ${f.period} ${said(f)} ${f.unit}`)).toEqual([
      "aws revenue 2020 26201.5 usd_million",
      "aws share 2020 40.8 percent",
      "aws share 2021 38.9 percent",
      "total revenue 2020 64286 usd_million",
      "total share 2020 100 percent",
      "total share 2021 100 percent",
    ]);
  });

  test("a measure in each row", () => {
    const result = read("Metric,Provider,2021\nMarket share,AWS,39\nRevenue ($bn),AWS,62\n");
    expect(result.figures.map((f) => `${f.measureId} ${said(f)} ${f.unit}`)).toEqual(["share 39 percent", "revenue 62 usd_billion"]);
  });

  test("the time only in the title is taken with a word, and asked when there is none", () => {
    const titled = read("Market shares 2021,\nProvider,Share\nAWS,39\n");
    expect(brief(titled)).toEqual(["3 aws 2021 39"]);
    expect(codes(titled)).toEqual(["time-from-title:0"]);
    expect(asked(read("Provider,Share\nAWS,39\n"))).toEqual(["period"]);
    expect(brief(read("Provider,Share\nAWS,39\n", { period: "2022-Q1" }))).toEqual(["2 aws 2022-Q1 39"]);
  });

  test("a table of one provider asks whose it is", () => {
    expect(asked(read("Year,Revenue ($bn)\n2021,62.2\n"))).toEqual(["provider"]);
    expect(brief(read("Year,Revenue ($bn)\n2021,62.2\n", { provider: "AWS" }))).toEqual(["2 aws 2021 62.2 usd_billion"]);
  });

  test("a second table under other names is never read under the first one's", () => {
    const result = read("Year,AWS,Azure\n2021,39,21\n\nYear,Alibaba,Tencent\n2022,37,16\n");
    expect(brief(result)).toEqual(["2 aws 2021 39", "2 microsoft 2021 21"]);
    expect(codes(result)).toEqual(["second-table:4", "second-table:5"]);
    // Two times in a row without a figure are no header.
    expect(codes(read("year,provider,share,as of\n2021,AWS,39,2022\n2020,AWS,n/a,2022\n2019,AWS,41,2022\n"))).toEqual([]);
    expect(brief(read("Year,AWS,Azure\n2021,39,21\n\nYear,AWS,Azure\n2022,38,22\n"))).toHaveLength(4);
  });

  test("a count of something else is no share", () => {
    expect(codes(read("Year,AWS,Azure\n2021,39 customers,21\n"))).toEqual(["type-error:2"]);
  });
});

describe("statuses and bounds", () => {
  test("letters at the year, a status column, and words at the figure", () => {
    expect(brief(read("Year,AWS\n2021A,39\n2025E,36\n2026F,~35\n"))).toEqual([
      "2 aws 2021 39",
      "3 aws 2025 36 estimated",
      "4 aws 2026 about 35 forecast",
    ]);
    expect(brief(read("year,provider,share,status\n2021,AWS,39,A\n2026,AWS,35,Forecast\n"))).toEqual([
      "2 aws 2021 39",
      "3 aws 2026 35 forecast",
    ]);
    expect(brief(read("Year,AWS,Azure,Google\n2021,33-35,<1,>30\n"))).toEqual([
      "2 aws 2021 33..35",
      "2 microsoft 2021 at_most 1",
      "2 google 2021 at_least 30",
    ]);
  });

  test("low and high stand for a value that is not given", () => {
    expect(brief(read("year,provider,share,low,high\n2021,AWS,,33,35\n"))).toEqual(["2 aws 2021 33..35"]);
  });

  test("a time ahead cannot have been reported, and says so", () => {
    const result = read("year,provider,share,status\n2027,AWS,35,actual\n2028,AWS,36,\n2026,AWS,34,actual\n", { today: "2026-11" });
    expect(brief(result)).toEqual(["2 aws 2027 35", "3 aws 2028 36 forecast", "4 aws 2026 34"]);
    expect(codes(result)).toEqual(["forecast-as-actual:2", "forecast-as-actual:3"]);
  });
});

describe("what a file leaves open is asked, and waits", () => {
  test.each<[string, string, Choices, string[], number]>([
    ["thousands or decimals", "Year,AWS\n2021,22.739\n", {}, ["decimal"], 1],
    ["fractions beside percent", "Year,AWS,Azure\n2021,39,0.21\n", {}, ["scale"], 1],
    ["day or month", "date,provider,share\n03/04/2021,AWS,39\n", { dateMeans: "month" }, ["dateOrder"], 1],
    ["what a day stands for", "date,provider,share\n2021-03-31,AWS,39\n", {}, ["dateMeans"], 1],
    ["fiscal years", "Year,AWS\nFY2021,39\n", {}, ["fiscal"], 1],
    ["fiscal quarters", "period,provider,share\nFY21 Q1,AWS,39\n2021,AWS,39\n", {}, ["fiscalStart"], 1],
    ["currency", "Year,AWS,Azure\n2021,62.2,60.1\n", { measure: "revenue" }, ["unit"], 2],
  ])("%s", (_, text, choices, questions, waiting) => {
    const result = read(text, choices);
    expect(asked(result)).toEqual(questions);
    expect(result.verdict).toBe("warnings");
    expect(result.cells.waiting).toBe(waiting);
    expect(result.figures.length).toBe(result.cells.read - waiting);
  });

  test("the market and the measure, when nobody named them", () => {
    const result = readTable(new TextEncoder().encode("Year,AWS\n2021,39\n"), {}, DATASET);
    expect(asked(result).sort()).toEqual(["market", "measure"]);
    expect(result.figures).toEqual([]);
    expect(result.rows).toMatchObject({ read: 2, header: 1, waiting: 1 });
  });

  test("a title names the measure", () => {
    const result = readTable(new TextEncoder().encode("Cloud revenue in 2021,\nYear,AWS ($bn)\n2021,62.2\n"), { market: MARKET }, DATASET);
    expect(result.figures.map((f) => `${f.measureId} ${said(f)} ${f.unit}`)).toEqual(["revenue 62.2 usd_billion"]);
  });

  test("each answer takes the figures in", () => {
    expect(brief(read("Year,AWS\n2021,22.739\n", { decimal: "." }))).toEqual(["2 aws 2021 22.739"]);
    expect(brief(read("Year,AWS,Azure\n2021,39,0.21\n", { scale: "fraction" }))).toEqual(["2 aws 2021 39", "2 microsoft 2021 21"]);
    expect(brief(read("Year,AWS,Azure\n2021,39,0.21\n", { scale: "percent" }))).toEqual(["2 aws 2021 39", "2 microsoft 2021 0.21"]);
    expect(brief(read("Year,AWS\n2021,62.2\n", { measure: "revenue", unit: "usd_billion" }))).toEqual(["2 aws 2021 62.2 usd_billion"]);
  });
});

describe("nothing is left out in silence", () => {
  test.each<[string, string, string[], number]>([
    ["a decimal comma among commas", "Year,AWS\n2021,39,1\n2022,38\n", ["extra-cell:2"], 1],
    ["text for a figure", "Year,AWS,Azure\n2021,about a third,21\n", ["type-error:2"], 1],
    ["a figure that the spreadsheet lost", "Year,AWS,Azure\n2021,#REF!,21\n", ["type-error:2"], 1],
    ["a formula", "Year,AWS,Azure\n2021,=B1,21\n", ["formula:2"], 1],
    ["no time", "Year,AWS,Azure\nearly,39,21\n2021,39,21\n", ["type-error:2", "type-error:2"], 2],
    ["no provider", "period,provider,share\n2021,,39\n2021,AWS,39\n", ["missing-name:2"], 1],
    ["a measure that is not known", "period,provider,measure,value\n2021,AWS,Happiness,39\n2021,AWS,Share,39\n", ["unknown-measure:2"], 1],
    ["money among shares", "Year,AWS,Azure\n2021,$39 billion,21\n", ["units-mixed:2"], 1],
    ["the same twice", "period,provider,share\n2021,AWS,39\n2021,Amazon Web Services,39\n", ["duplicate:3"], 1],
    ["two figures for one place", "period,provider,share\n2021,AWS,39\n2021,AWS,41\n2021,Azure,21\n", ["conflict:2", "conflict:3"], 1],
    ["a sum over the years", "Year,AWS,Azure\n2021,39,21\n2022,38,22\nTotal,77,43\n", ["summary-row:4"], 4],
    ["an average", "Provider,2021,2022\nAWS,39,38\nAverage,39,38\n", ["summary-row:3"], 2],
    ["a short row", "Year,AWS,Azure\n2021,39,21\n2022,38\n", ["missing-cell:3"], 3],
    ["shares over a whole", "Year,AWS,Azure\n2021,60,50\n", ["shares-over-100:2"], 2],
    ["a share over a whole", "Year,AWS,Azure\n2021,390,1\n", ["share-over-100:2", "shares-over-100:2"], 2],
    ["decimals written both ways", "Year;AWS;Azure\n2021;39.1;21,2\n", [], 2],
    ["a name nobody knows", "Year,AWS,Hetzner\n2021,39,1\n", ["unknown-provider:2"], 2],
    ["a name with hidden signs", "Year,A\u202eWS,Azure\n2021,39,21\n", ["hidden-characters:2"], 2],
    ["a footnote sign", "Year,AWS,Azure\n2021,39*,21\n", ["footnote:2"], 2],
  ])("%s", (_, text, problems, figures) => {
    const result = read(text);
    expect(codes(result)).toEqual(problems);
    expect(result.figures.length).toBe(figures);
  });

  test("what is missing stays missing, and is counted", () => {
    const result = read("Year,AWS,Azure\n2021,39,n/a\n2022,–,\n");
    expect(brief(result)).toEqual(["2 aws 2021 39"]);
    expect(result.cells).toEqual({ read: 4, accepted: 1, waiting: 0, skipped: 0, empty: 3 });
    expect(result.rows).toMatchObject({ read: 3, header: 1, accepted: 1, empty: 1 });
    expect(result.verdict).toBe("accepted");
  });

  test("a market's total and its others are no shares too many", () => {
    const result = read("Year,AWS,Azure,Others,Total\n2021,39,21,40,100\n");
    expect(result.verdict).toBe("accepted");
    expect(result.figures.map((f) => f.providerId)).toEqual(["aws", "microsoft", "others", "total"]);
  });
});

describe("a rejected file says why, and gives nothing", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["empty", "", "empty-file:0"],
    ["a report", "%PDF-1.4", "not-a-table:0"],
    ["a letter", "Dear all,\nplease find the figures below.\nBest,\nA.\n", "no-table:0"],
    ["one column", "AWS\n39\n", "no-columns:0"],
    ["names and no figures", "Year,AWS,Azure\n", "no-figures:0"],
    ["JSON of something else", '{"name":"x"}', "not-a-table:0"],
  ])("%s", (_, file, code) => {
    const result = read(file);
    expect(result.verdict).toBe("rejected");
    expect(result.figures).toEqual([]);
    expect(codes(result)).toContain(code);
    expect(result.problems.every(({ cause, remedy }) => cause !== "" && remedy !== "")).toBe(true);
  });
});

describe("hostile files", () => {
  test("names of the language's own are names", () => {
    const result = read("Year,__proto__,constructor,AWS\n2021,1,2,39\n");
    expect(result.figures.map((f) => f.providerText)).toEqual(["__proto__", "constructor", "AWS"]);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("markup stays text", () => {
    const result = read("Year,AWS,<img src=x onerror=alert(1)>\n2021,39,1\n");
    expect(result.figures[1]?.providerText).toBe("<img src=x onerror=alert(1)>");
  });

  test("problems beyond a thousand are counted", () => {
    const result = read(`Year,AWS,Azure\n2021,39,21\n${"2021,x,y\n".repeat(1500)}`);
    expect(result.problems.length).toBe(1000);
    expect(result.problemCounts.find(({ code }) => code === "type-error")?.count).toBe(3000);
    expect(result.verdict).toBe("warnings");
  });

  test("ten thousand columns and a cell of ten megabytes are read, and do not hang", () => {
    const wide = read(`Year,${Array.from({ length: 10_000 }, (_, k) => `P${k}x`).join()},AWS,Azure\n2021,${"1,".repeat(10_000)}39,21\n`);
    expect(wide.cells.accepted).toBe(10_002);
    const long = read(`Year,AWS,Azure\n2021,39,${"9".repeat(10_000_000)}\n`);
    expect(brief(long)).toEqual(["2 aws 2021 39"]);
    expect(long.problems[0]?.found.length).toBeLessThan(120);
  });

  test("a storm of quotes is one problem", () => {
    expect(codes(read(`Year,AWS\n2021,"${'9"9'.repeat(100_000)}\n2022,38\n`))).toEqual(["stray-quote:2", "type-error:2"]);
  });
});

test("a file that does not say its encoding is read by the likeliest one, with a word, and by the chosen one without", () => {
  // "年份,阿里云" in GB18030.
  const head = [0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xb0, 0xa2, 0xc0, 0xef, 0xd4, 0xc6, 0x0a];
  const file = Uint8Array.from([...head, ...new TextEncoder().encode("2021,37\n2022,36\n")]);
  const guessed = read(file);
  expect(brief(guessed)).toEqual(["2 alibaba 2021 37", "3 alibaba 2022 36"]);
  expect(codes(guessed)).toEqual(["encoding-guessed:0"]);
  expect(codes(read(file, { encoding: "gb18030" }))).toEqual([]);
});
