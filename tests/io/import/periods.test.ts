/** Times as people type them. */
import { describe, expect, test } from "vitest";
import { FISCAL_STARTS } from "../../../src/io/import/fiscalParts.ts";
import { type Placed, periodStyle, settlePeriod } from "../../../src/io/import/periods.ts";
import { readPeriodText } from "../../../src/io/import/periodText.ts";
import type { Choices } from "../../../src/io/import/types.ts";

const period = (text: string): string | null => {
  const read = readPeriodText(text);
  return read?.kind === "period" ? read.period : null;
};
const column = (...texts: string[]): Placed[] => texts.map((text, k) => ({ text, line: k + 2, column: 1 }));
function readColumn(texts: string[], choices: Choices = {}): { read: (string | null)[]; asked: string[] } {
  const style = periodStyle(column(...texts), choices);
  const read = texts.map((text) => {
    const time = readPeriodText(text);
    return time === null ? null : settlePeriod(time, style);
  });
  return { read, asked: style.questions.map((q) => q.id) };
}

describe("one calendar period in many spellings", () => {
  test.each([
    ["2021", ["2021", " 2021 ", "2021年", "２０２１", "CY2021", "Year 2021", "2021.0", "2021年度"]],
    [
      "2021-Q1",
      [
        ...[
          "2021-Q1",
          "2021Q1",
          "2021 Q1",
          "Q1 2021",
          "1Q21",
          "1Q 2021",
          "Q1/21",
          "Q1-2021",
          "Q1'21",
          "Q1 ’21",
          "21Q1",
          "2021/Q1",
          "T1 2021",
          "2021T1",
        ],
        ...[
          "first quarter 2021",
          "First Quarter of 2021",
          "1. Quartal 2021",
          "1er trimestre 2021",
          "primer trimestre de 2021",
          "2021年第一季度",
          "2021年1季度",
          "2021年Q1",
          "1st quarter 2021",
          "Quarter 1 2021",
        ],
      ],
    ],
    ["2022-H2", ["2022-H2", "H2 2022", "2H22", "2022H2", "S2 2022", "second half 2022", "2. Halbjahr 2022", "2022年下半年"]],
    [
      "2018-09",
      [
        "2018-09",
        "2018/9",
        "09/2018",
        "9/2018",
        "2018.09",
        "201809",
        "Sep 2018",
        "September 2018",
        "Sep-18",
        "2018M09",
        "2018年9月",
        "sept. 2018",
        "septiembre de 2018",
        "2018 Sep",
      ],
    ],
    ["2021-03", ["März 2021", "mars 2021", "Mar-21", "marzo 2021"]],
  ])("%s", (expected, spellings) => {
    expect(spellings.map((text) => [text, period(text)])).toEqual(spellings.map((text) => [text, expected]));
  });
});

test.each([
  "",
  "AWS",
  "39",
  "39.1",
  "Q5 2021",
  "H3 2021",
  "2021-13",
  "13/2021",
  "1234",
  "2021-Q1-x",
  "Q1",
  "20211",
  "2021 2022",
  "<script>2021",
])("“%s” is no time", (text) => {
  expect(readPeriodText(text)).toBeNull();
});

test.each([
  ["2021E", "2021", "estimated"],
  ["2026F", "2026", "forecast"],
  ["2026f", "2026", "forecast"],
  ["2026P", "2026", "forecast"],
  ["2021A", "2021", "reported"],
  ["2026 (forecast)", "2026", "forecast"],
  ["Q4 2026 forecast", "2026-Q4", "forecast"],
  ["4Q25E", "2025-Q4", "estimated"],
  ["2026年预测", "2026", "forecast"],
  ["2026年(预测)", "2026", "forecast"],
  ["2021", "2021", null],
])("%s is %s, %s", (text, expected, status) => {
  expect(period(text)).toBe(expected);
  expect(readPeriodText(text)?.status).toBe(status);
});

describe("days", () => {
  test.each([
    ["2021-03-31", 3, 31],
    ["2021/3/31", 3, 31],
    ["31.03.2021", 3, 31],
    ["4.3.2021", 3, 4],
    ["31/03/2021", 3, 31],
    ["03/31/2021", 3, 31],
    ["31 Mar 2021", 3, 31],
    ["31-Mar-21", 3, 31],
    ["March 31, 2021", 3, 31],
    ["20210331", 3, 31],
    ["2021-03-31T00:00:00Z", 3, 31],
    ["2021-03-31 00:00:00", 3, 31],
    ["2021年3月31日", 3, 31],
    ["05/05/2021", 5, 5],
  ])("%s is certain", (text, month, day) => {
    expect(readPeriodText(text)).toMatchObject({ kind: "day", year: 2021, month, day });
  });

  test.each(["31/02/2021", "2021-02-29", "00/01/2021", "32.01.2021"])("%s does not exist", (text) => {
    expect(readPeriodText(text)).toBeNull();
  });

  test("03/04/2021 is asked about, with both readings", () => {
    const style = periodStyle(column("03/04/2021"), { dateMeans: "month" });
    expect(style.questions).toMatchObject([
      { id: "dateOrder", line: 2, column: 1, found: "03/04/2021", readings: [{ reads: "3 April 2021" }, { reads: "4 March 2021" }] },
    ]);
    expect(readColumn(["03/04/2021"], { dateMeans: "month" }).read).toEqual(["asked"]);
  });

  test("another cell of the column settles the order, in both directions", () => {
    expect(readColumn(["03/04/2021", "31/12/2021"], { dateMeans: "month" })).toEqual({ read: ["2021-04", "2021-12"], asked: [] });
    expect(readColumn(["03/04/2021", "12/31/2021"], { dateMeans: "month" })).toEqual({ read: ["2021-03", "2021-12"], asked: [] });
  });

  test("cells that contradict each other settle nothing", () => {
    expect(readColumn(["03/04/2021", "12/31/2021", "31/12/2021"], { dateMeans: "month" }).asked).toEqual(["dateOrder"]);
  });

  test("what time a day stands for is asked, and the answer holds for all", () => {
    expect(readColumn(["2021-03-31", "2021-06-30"])).toEqual({ read: ["asked", "asked"], asked: ["dateMeans"] });
    expect(readColumn(["2021-03-31", "2021-06-30"], { dateMeans: "quarter" }).read).toEqual(["2021-Q1", "2021-Q2"]);
    expect(readColumn(["2021-03-31"], { dateMeans: "year" }).read).toEqual(["2021"]);
  });
});

describe("fiscal years", () => {
  test.each([
    ["FY2021", 2020],
    ["FY21", 2020],
    ["fiscal year 2021", 2020],
    ["FY21/22", 2021],
    ["FY2021-22", 2021],
    ["2021/22", 2021],
    ["2021-2022", 2021],
    ["GJ 2021/22", 2021],
  ])("%s begins in %i", (text, first) => {
    expect(readPeriodText(text)).toMatchObject({ kind: "fiscal", first, last: first + 1 });
  });

  test("are asked about and filed as answered", () => {
    expect(readColumn(["FY2021"])).toEqual({ read: ["asked"], asked: ["fiscal"] });
    expect(readColumn(["FY2021", "2021"], { fiscal: "first" }).read).toEqual(["2020", "2021"]);
    expect(readColumn(["FY21/22"], { fiscal: "last" }).read).toEqual(["2022"]);
  });

  test.each(["FY21 Q1", "Q1 FY21", "FQ1 2021", "FY2021Q1"])("%s is asked about, and is the quarter that the answer makes it", (text) => {
    expect(readColumn([text])).toEqual({ read: ["asked"], asked: ["fiscalStart"] });
    const quarters = FISCAL_STARTS.map((fiscalStart) => readColumn([text], { fiscalStart }).read[0]);
    expect(quarters).toEqual(["2021-Q1", "2021-Q2", "2020-Q2", "2021-Q3", "2020-Q3", "2021-Q4", "2020-Q4", null]);
  });

  test("the last quarter of a year that begins in April is the first of the next calendar year", () => {
    expect(readColumn(["FY2021 Q4"], { fiscalStart: "4-first" }).read).toEqual(["2022-Q1"]);
    expect(readColumn(["FY2021 Q4"], { fiscalStart: "10-last" }).read).toEqual(["2021-Q3"]);
  });

  test("the halves of a year that begins in April are no halves of the calendar", () => {
    expect(readColumn(["FY21 H1", "H2 FY21"], { fiscalStart: "4-first" }).read).toEqual([null, null]);
    expect(readColumn(["FY21 H1", "H2 FY21"], { fiscalStart: "7-first" }).read).toEqual(["2021-H2", "2022-H1"]);
  });
});
