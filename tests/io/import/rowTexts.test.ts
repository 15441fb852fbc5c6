/** What a row does not say itself: times of titles and of lines between the rows, parts of a year, and whose measures stand below a name. */
import { describe, expect, test } from "vitest";
import * as importWords from "../../../src/domain/words/en/import.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { Choices, ImportResult } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";

const MARKET = { firm: "A paid report", segment: "IaaS", geography: "Worldwide" };
const read = (text: string, choices: Choices = {}): ImportResult =>
  readTable(new TextEncoder().encode(text), { market: MARKET, measure: "share", ...choices }, DATASET);

/** "3 2021-Q1 39", the line, the time and the value of each figure. */
const timed = ({ figures }: ImportResult): string[] =>
  figures.map(({ line, period, amount }) => `${line} ${period} ${amount.kind === "value" ? amount.value : ""}`);
/** "time-from-title:0 2021": of each problem its code, its line and what was found. */
const told = ({ problems }: ImportResult): string[] => problems.map(({ code, line, found }) => `${code}:${line} ${found}`.trim());
const asked = ({ questions }: ImportResult): string[] => questions.map(({ id }) => id);

describe("the time of a title", () => {
  test.each([
    ["2021", "2021"],
    ["2021 Q1", "2021-Q1"],
    ["2021Q1", "2021-Q1"],
    ["Q4 2021", "2021-Q4"],
    ["2021 H2", "2021-H2"],
    ["1950", "1950"],
  ])("%s is taken, with a word", (said, period) => {
    const result = read(`Cloud market ${said},\nProvider,Share\nAWS,39\n`);
    expect(timed(result)).toEqual([`3 ${period} 39`]);
    expect(told(result)).toEqual([`time-from-title:0 ${said}`]);
    expect(result.problems[0]?.severity).toBe("warning");
  });

  test.each(["2020 and 2021", "2020–21 and 2022", "12021", "2021.5", "1.2021", "1949", "2021 customers in 2022"])(
    "%s leaves it to be asked",
    (said) => {
      const result = read(`Cloud market ${said},\nProvider,Share\nAWS,39\n`);
      expect(asked(result)).toEqual(["period"]);
      expect(told(result)).toEqual([]);
    },
  );

  test("one that is said twice is one", () => {
    expect(timed(read("Cloud market 2021, as in 2021,\nProvider,Share,Note\nAWS,39,\n"))).toEqual(["3 2021 39"]);
  });

  test("nothing is said where no figure takes it", () => {
    const chosen = read("Cloud market 2021,\nProvider,Share\nAWS,39\n", { period: "2022" });
    expect([timed(chosen), told(chosen)]).toEqual([["3 2022 39"], []]);
    const own = read("Cloud market 2021,,\nProvider,2020,2022\nAWS,39,38\n");
    expect([timed(own), told(own)]).toEqual([["3 2020 39", "3 2022 38"], []]);
    const column = read("Cloud market 2021,,\nYear,AWS,Azure\n2020,39,21\n");
    expect([timed(column), told(column)]).toEqual([["3 2020 39", "3 2020 21"], []]);
  });

  test("it is that of the columns alone that name none", () => {
    const result = read("Cloud market 2021,,\nMeasure,AWS 2020,Azure\nMarket share,39,21\n");
    expect(timed(result)).toEqual(["3 2020 39", "3 2021 21"]);
    expect(told(result)).toEqual(["time-from-title:0 2021"]);
  });

  test("quarters in the header are those of its year", () => {
    const result = read("Cloud market 2021,,\nProvider,Q1,Q2\nAWS,39,38\n");
    expect(timed(result)).toEqual(["3 2021-Q1 39", "3 2021-Q2 38"]);
    expect(told(result)).toEqual(["time-from-title:0 2021"]);
  });
});

describe("a year and its parts in two columns", () => {
  test.each(["FY", "full year", "full-year", "fullyear", "Whole year", "Year", "annual", "Gesamtjahr", "Jahr", "全年", "年", ""])(
    "“%s” is the whole year",
    (part) => {
      expect(timed(read(`Year,Quarter,AWS\n2021,Q1,32\n2021,Q2,31\n2021,${part},39\n`))).toEqual([
        "2 2021-Q1 32",
        "3 2021-Q2 31",
        "4 2021 39",
      ]);
    },
  );

  test.each(["FY2", "a full year", "years"])("“%s” is not", (part) => {
    expect(timed(read(`Year,Quarter,AWS\n2021,Q1,32\n2021,Q2,31\n2021,${part},39\n`))).toEqual(["2 2021-Q1 32", "3 2021-Q2 31"]);
  });

  test("a row without either names no time", () => {
    const result = read("Provider,Year,Quarter,Share\nAWS,,,39\nAWS,2021,Q1,38\n");
    expect(timed(result)).toEqual(["3 2021-Q1 38"]);
    expect(told(result)).toEqual(["type-error:2"]);
    expect(result.problems[0]?.cause).toBe(importWords.theRowNamesNoTime);
  });
});

describe("lines between the rows", () => {
  test("a year with figures of its own is one, and that of its quarters below", () => {
    const result = read("Quarter,AWS\n2021,39\nQ1,32\nQ2,31\n2022,38\nQ1,33\n");
    expect(timed(result)).toEqual(["2 2021 39", "3 2021-Q1 32", "4 2021-Q2 31", "5 2022 38", "6 2022-Q1 33"]);
    expect(told(result)).toEqual(["time-from-line:2 2021", "time-from-line:5 2022"]);
  });

  test("each line with nothing but a time holds for the rows below it", () => {
    const result = read("Provider,Share\n2020,\nAWS,39\n2021,\nAWS,38\n");
    expect(timed(result)).toEqual(["3 2020 39", "5 2021 38"]);
    expect(told(result)).toEqual(["time-from-line:2 2020", "time-from-line:4 2021"]);
    expect(result.problems.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(result.rows.header).toBe(3);
  });

  // Where such a line was none, the rows below it kept the year above: figures of a wrong year, and no word of it.
  test.each([
    ["a note", "Provider,Share,Note\n2020,,\nAWS,39,x\n2021,,revised\nAWS,38,y\n"],
    ["a source", "Provider,Share,Source\n2020,,\nAWS,39,Gartner\n2021,,Gartner\nAWS,38,Gartner\n"],
    ["a unit", "Provider,Share,Unit\n2020,,\nAWS,39,%\n2021,,%\nAWS,38,%\n"],
  ])("%s beside the time does not matter", (_, text) => {
    const result = read(text);
    expect(timed(result)).toEqual(["3 2020 39", "5 2021 38"]);
    expect(told(result)).toEqual(["time-from-line:2 2020", "time-from-line:4 2021"]);
  });

  test("beside a measure a time is no line of its own", () => {
    const result = read("Provider,Measure,Value\n2020,,\nAWS,share,39%\n2021,share,\nAzure,share,21%\n");
    expect(told(result)).toContain("time-from-line:2 2020");
    expect(told(result)).not.toContain("time-from-line:4 2021");
  });

  test("quarters before the first one wait for their year, and what stands in no part of it is that year", () => {
    const parts = { columns: [{ column: 1, role: "part" }] } as const;
    const result = read("Quarter,AWS\nQ1,32\n2021,\nQ1,33\nFY,39\n", parts);
    expect(timed(result)).toEqual(["4 2021-Q1 33", "5 2021 39"]);
    expect(asked(result)).toEqual(["period"]);
  });

  test.each([
    ["words", "Provider,Share\n2020,\nAWS,39\nNotes,\nAzure,21\n", {}, ["3 2020 39", "5 2020 21"], "aside:4 Notes"],
    ["a time with a figure", "Provider,Share\n2020,\nAWS,39\n2021,40\nAzure,21\n", {}, ["3 2020 39", "5 2020 21"], "type-error:4 2021"],
    ["a span", "Provider,Share,Note\n2020,,\nAWS,39,x\n2021-2022,,\nAzure,21,y\n", {}, ["3 2020 39", "5 2020 21"], "aside:4 2021-2022"],
  ] as const)("%s are no time for those below", (_, text, choices, figures, problem) => {
    const result = read(text, choices);
    expect(timed(result)).toEqual(figures);
    expect(told(result)).toContain(problem);
  });

  test("where every figure has its time a line changes none", () => {
    const across = read("Provider,2021,2022\nAWS,39,38\n2020,,\nAzure,21,22\n");
    expect(timed(across)).toEqual(["2 2021 39", "2 2022 38", "4 2021 21", "4 2022 22"]);
    expect(told(across)).toEqual(["aside:3 2020"]);
    const chosen = read("Provider,Share\nAWS,39\n2020,\nAzure,21\n", { period: "2022" });
    expect(timed(chosen)).toEqual(["2 2022 39", "4 2022 21"]);
    expect(told(chosen)).not.toContain("time-from-line:3 2020");
  });

  test("of quarters in the header a line names the year", () => {
    const result = read("Provider,Q1,Q2\n2020,,\nAWS,39,38\n2021,,\nAWS,37,36\n");
    expect(timed(result)).toEqual(["3 2020-Q1 39", "3 2020-Q2 38", "5 2021-Q1 37", "5 2021-Q2 36"]);
  });
});

describe("measures below the name of their provider", () => {
  const grouped = (rows: string): ImportResult => readTable(new TextEncoder().encode(`,2021,2022\n${rows}`), { market: MARKET }, DATASET);
  /** "3 aws revenue 2021 62.2": the line, whose, what, when and how much. */
  const said = ({ figures }: ImportResult): string[] =>
    figures.map(
      ({ line, providerId, providerText, measureId, period, amount }) =>
        `${line} ${providerId ?? `“${providerText}”`} ${measureId} ${period} ${amount.kind === "value" ? amount.value : ""}`,
    );

  test("each belongs to the name above it, whoever that is", () => {
    expect(said(grouped("AWS,,\nRevenue ($bn),62.2,\nMarket share (%),39,38\nHetzner,,\nRevenue ($bn),1,\nMarket share (%),,2\n"))).toEqual(
      ["3 aws revenue 2021 62.2", "4 aws share 2021 39", "4 aws share 2022 38", "6 “Hetzner” revenue 2021 1", "7 “Hetzner” share 2022 2"],
    );
  });

  test("a measure without a figure is no name", () => {
    const result = grouped("AWS,,\nRevenue ($bn),,\nMarket share (%),39,\n");
    expect(said(result)).toEqual(["4 aws share 2021 39"]);
    expect(result.rows.header).toBe(2);
  });

  test("a row without a name is nobody’s, and ends no group", () => {
    const result = grouped("AWS,,\nRevenue ($bn),62.2,\n,39,\nMarket share (%),39,\n");
    expect(told(result)).toEqual(["missing-name:4"]);
    expect(said(result)).toEqual(["3 aws revenue 2021 62.2", "5 aws share 2021 39"]);
  });

  test("a measure before any name is nobody’s either", () => {
    const result = grouped("Revenue ($bn),62.2,\nAWS,,\nRevenue ($bn),1,\n");
    expect(said(result)).toEqual(["4 aws revenue 2021 1"]);
    expect(told(result)).toEqual(["missing-name:2"]);
  });
});
