/** Times in all spellings; what has no calendar period is named, what can be two of them is asked. */
import { accepted, type CorpusFile, NAMED, SHARES, warned } from "./corpusFile.ts";

/** One row for each time, in a long table of one provider. */
const times = (...texts: string[]): string => `period;provider;share\n${texts.map((text) => `${text};AWS;39`).join("\n")}\n`;
const reads = (...periods: string[]): string[] =>
  periods.flatMap((period, k) => {
    const [time = "", ...status] = period.split(" ");
    return period === "" ? [] : [[`${k + 2}:3 aws ${time} 39`, ...status].join(" ")];
  });

export const TIMED: readonly CorpusFile[] = [
  accepted(
    "years",
    "anyone",
    times("2021", "2023.0", "CY2019", "2018年", "calendar year 2016", "année 2015", "Jahr 2014"),
    {
      figures: reads("2021", "2023", "2019", "2018", "2016", "2015", "2014"),
    },
    NAMED,
  ),
  accepted(
    "quarters",
    "anyone",
    times("2021-Q1", "Q2 2021", "3Q21", "4Q 2021", "2020Q1", "Q2'20", "Q3/2020", "2020 Q4", "1Q19", "19Q2"),
    {
      figures: reads("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2019-Q1", "2019-Q2"),
    },
    NAMED,
  ),
  accepted(
    "quarters of other languages",
    "reports",
    times(
      "1. Quartal 2021",
      "T2 2021",
      "3e trimestre 2021",
      "4T21",
      "2020年第一季度",
      "2020年二季度",
      "2020年3季度",
      "2020年第4四半期",
      "primer trimestre 2019",
      "Second Quarter 2019",
    ),
    {
      figures: reads("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2019-Q1", "2019-Q2"),
    },
    NAMED,
  ),
  accepted(
    "halves",
    "IDC and friends",
    times(
      "H1 2021",
      "2H21",
      "2020H1",
      "2020年下半年",
      "1. Halbjahr 2019",
      "S2 2019",
      "2018 上半年",
      "first half of 2017",
      "second half 2017",
    ),
    {
      figures: reads("2021-H1", "2021-H2", "2020-H1", "2020-H2", "2019-H1", "2019-H2", "2018-H1", "2017-H1", "2017-H2"),
    },
    NAMED,
  ),
  accepted(
    "months",
    "a tracker",
    times("03/2021", "Apr 2021", "May-21", "juin 2021", "Juli 2021", "agosto 2021", "2021年9月", "202110", "November, 2021", "2021/12"),
    {
      figures: reads("2021-03", "2021-04", "2021-05", "2021-06", "2021-07", "2021-08", "2021-09", "2021-10", "2021-11", "2021-12"),
    },
    NAMED,
  ),
  accepted(
    "days, all of which say themselves that the day comes first",
    "Europe",
    times("31/03/2021", "30/06/2021", "1/2/2020"),
    { figures: reads("2021-Q1", "2021-Q2", "2020-Q1") },
    { ...NAMED, dateMeans: "quarter" },
  ),
  accepted(
    "days, month first",
    "America",
    times("03/31/2021", "06/30/2021", "1/2/2020"),
    { figures: reads("2021-03", "2021-06", "2020-01") },
    { ...NAMED, dateMeans: "month" },
  ),
  warned(
    "a day that can be two",
    "anyone",
    times("03/04/2021"),
    { figures: [], questions: ["dateOrder@2:1"] },
    { ...NAMED, dateMeans: "month" },
  ),
  warned("what a day is about", "a database", times("2021-03-31", "2021-06-30"), { figures: [], questions: ["dateMeans@2:1"] }, NAMED),
  accepted(
    "days in many spellings",
    "databases",
    times(
      "2021-03-31",
      "2021/06/30",
      "30.09.2021",
      "31 Dec 2021",
      "March 31, 2020",
      "20200630",
      "2020-09-30T00:00:00Z",
      "2020年12月31日",
      "31. März 2019",
      "2019-06-30 00:00:00",
    ),
    {
      figures: reads("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2019-Q1", "2019-Q2"),
    },
    { ...NAMED, dateMeans: "quarter" },
  ),
  warned(
    "days that no calendar has",
    "a slip of the hand",
    times("2021-02-30", "31.04.2021", "2021-13", "2021"),
    {
      figures: ["5:3 aws 2021 39"],
      problems: ["type-error@2:3", "type-error@3:3", "type-error@4:3"],
    },
    NAMED,
  ),
  warned(
    "days as spreadsheets count them",
    "a sheet whose date format was lost",
    times("44197", "44286", "2020"),
    {
      figures: ["4:3 aws 2020 39"],
      problems: ["serial-date@2:3", "serial-date@3:3"],
    },
    NAMED,
  ),
  warned(
    "fiscal years",
    "a company’s report",
    times("FY2021", "FY22", "2019/20", "2019"),
    { figures: ["5:3 aws 2019 39"], questions: ["fiscal@2:1"] },
    NAMED,
  ),
  accepted(
    "fiscal years, and the reader says which",
    "the same person, who answered",
    times("FY2021", "FY22", "2019/20", "FY2018/19"),
    {
      figures: reads("2020", "2021", "2019", "2018"),
    },
    { ...NAMED, fiscal: "first" },
  ),
  warned(
    "fiscal quarters and halves",
    "a company’s report",
    times("FY21 Q1", "H1 FY22", "Q3 FY2020", "2021"),
    { figures: ["5:3 aws 2021 39"], questions: ["fiscalStart@2:1"] },
    NAMED,
  ),
  accepted(
    "fiscal quarters and halves, and the reader says that the year begins in July and is named after its end",
    "the same person, who answered",
    times("FY21 Q1", "H1 FY22", "Q3 FY2020", "Q2FY21", "2021"),
    { figures: reads("2020-Q3", "2021-H2", "2020-Q1", "2020-Q4", "2021") },
    { ...NAMED, fiscalStart: "7-last" },
  ),
  warned(
    "fiscal quarters of a year that begins in February",
    "the same person with another company’s report",
    times("FY21 Q1", "2021"),
    { figures: ["3:3 aws 2021 39"], problems: ["fiscal-part@2:3"] },
    { ...NAMED, fiscalStart: "other" },
  ),
  warned(
    "fiscal years in a column, their quarters in another",
    "a company’s spreadsheet",
    "Fiscal year,Quarter,AWS share (%)\nFY2021,Q1,31\nFY2021,Q2,32\n",
    { figures: [], questions: ["fiscalStart@2:1"] },
    NAMED,
  ),
  accepted(
    "stretches of months that are calendar quarters, halves and years",
    "filings and press releases",
    times(
      "Jan-Mar 2021",
      "April to June 2021",
      "2021年7～9月期",
      "October 2021 – December 2021",
      "Quarter ended March 31, 2020",
      "three months ended 30 June 2020",
      "six months ended June 30, 2019",
      "Year ended December 31, 2018",
      "December quarter 2020",
      "Full year 2017",
    ),
    { figures: reads("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2020-Q1", "2020-Q2", "2019-H1", "2018", "2020-Q4", "2017") },
    NAMED,
  ),
  warned(
    "stretches of months that are none",
    "filings",
    times("Feb-Apr 2021", "nine months ended 30 September 2021", "three months ended 30 April 2021", "Year ended March 31, 2021", "2021"),
    {
      figures: ["6:3 aws 2021 39"],
      problems: ["span@2:3", "type-error@3:3", "span@4:3"],
      questions: ["fiscal@5:1"],
    },
    NAMED,
  ),
  warned(
    "quarters under the year of the title",
    "a report’s table",
    "Cloud market share 2021\nProvider,Q1,Q2\nAWS,32%,31%\nAzure,19%,20%\n",
    {
      figures: ["3:2 aws 2021-Q1 32", "3:3 aws 2021-Q2 31", "4:2 microsoft 2021-Q1 19", "4:3 microsoft 2021-Q2 20"],
      problems: ["time-from-title@0:0"],
    },
    NAMED,
  ),
  warned("quarters across without any year", "a slide", "Provider,Q1,Q2\nAWS,32%,31%\n", { figures: [], questions: ["period@2:2"] }),
  accepted("the year in the corner, quarters down", "a spreadsheet for one year", "2021,AWS,Azure\nQ1,32%,19%\nQ2,31%,22%\n", {
    figures: ["2:2 aws 2021-Q1 32", "2:3 microsoft 2021-Q1 19", "3:2 aws 2021-Q2 31", "3:3 microsoft 2021-Q2 22"],
  }),
  warned("years as lines between quarters", "a spreadsheet with groups", "Quarter,AWS,Azure\n2021,,\nQ1,32%,19%\n2022,,\nQ1,33%,21%\n", {
    figures: ["3:2 aws 2021-Q1 32", "3:3 microsoft 2021-Q1 19", "5:2 aws 2022-Q1 33", "5:3 microsoft 2022-Q1 21"],
    problems: ["time-from-line@2:0", "time-from-line@4:0"],
  }),
  warned(
    "a block for each year under its own title",
    "a document’s tables, one below the other",
    "2021\nProvider,Share\nAWS,39%\nAzure,21%\n\n2022\nProvider,Share\nAWS,38%\nHuawei,5%\n",
    {
      figures: ["3:2 aws 2021 39", "4:2 microsoft 2021 21", "8:2 aws 2022 38", "9:2 huawei 2022 5"],
      problems: ["time-from-title@0:0", "time-from-line@6:0"],
    },
    NAMED,
  ),
  accepted(
    "the full year among its quarters",
    "a company’s spreadsheet",
    "Year,Quarter,AWS revenue ($bn)\n2021,Q1,13.5\n2021,Q2,14.8\n2021,FY,62.2\n2022,Full year,80.1\n",
    {
      figures: [
        "2:3 aws revenue 2021-Q1 13.5 usd_billion",
        "3:3 aws revenue 2021-Q2 14.8 usd_billion",
        "4:3 aws revenue 2021 62.2 usd_billion",
        "5:3 aws revenue 2022 80.1 usd_billion",
      ],
    },
    NAMED,
  ),
  warned(
    "times that are no single period of the calendar",
    "a company’s report",
    times("9M 2021", "2019–2021", "YTD 2021", "LTM Q3 2021", "TTM", "2020 to 2022", "Jan-Sep 2021", "6M21", "2021"),
    {
      figures: ["10:3 aws 2021 39"],
      problems: ["span@2:3", "span@3:3", "span@4:3", "span@5:3", "span@6:3", "span@7:3", "span@8:3", "span@9:3"],
    },
    NAMED,
  ),
  accepted(
    "statuses at the year",
    "a broker’s sheet",
    times("2021A", "2022 (A)", "2025E", "2023e", "2026F", "2024P", "2020 est.", "2019 estimate", "2026-Q1 forecast", "2018年预测"),
    {
      figures: reads(
        "2021",
        "2022",
        "2025 estimated",
        "2023 estimated",
        "2026 forecast",
        "2024 forecast",
        "2020 estimated",
        "2019 estimated",
        "2026-Q1 forecast",
        "2018 forecast",
      ),
      problems: ["forecast-in-past@7:3", "forecast-in-past@10:3", "forecast-in-past@11:3"],
    },
    NAMED,
  ),
  accepted(
    "footnotes at the year",
    "a report",
    times("2021*", "2022¹", "2020 (1)", "2019†"),
    { figures: reads("2021", "2022", "2020", "2019") },
    NAMED,
  ),
  warned(
    "a time ahead",
    "a broker’s sheet",
    "year,provider,share,status\n2027,AWS,35,actual\n2028,AWS,36,\n2029,AWS,37,forecast\n",
    {
      figures: ["2:3 aws 2027 35", "3:3 aws 2028 36 forecast", "4:3 aws 2029 37 forecast"],
      problems: ["forecast-as-actual@2:3", "forecast-as-actual@3:3"],
    },
    NAMED,
  ),
  accepted(
    "a forecast of a time that is over",
    "last year’s broker’s sheet",
    "year,provider,share,status\n2023,AWS,35,forecast\n2024,AWS,36,actual\n",
    {
      figures: ["2:3 aws 2023 35 forecast", "3:3 aws 2024 36"],
      problems: ["forecast-in-past@2:3"],
    },
    NAMED,
  ),
  warned(
    "a status nobody knows",
    "a hand",
    "year,provider,share,status\n2021,AWS,39,sort of\n",
    { figures: ["2:3 aws 2021 39"], problems: ["unknown-status@2:3"] },
    NAMED,
  ),
  accepted("estimates at the figure", "a broker’s sheet", "Year,AWS\n2021,39\n2022,38E\n2023,37F\n2024,36 (e)\n", {
    figures: ["2:2 aws 2021 39", "3:2 aws 2022 38 estimated", "4:2 aws 2023 37 forecast", "5:2 aws 2024 36 estimated"],
    problems: ["forecast-in-past@4:2"],
  }),
  accepted("years across with marks", "a broker’s sheet", "Provider,2021A,2022A,2025E,CY2026F\nAWS,39,38,36,35\n", {
    figures: ["2:2 aws 2021 39", "2:3 aws 2022 38", "2:4 aws 2025 36 estimated", "2:5 aws 2026 35 forecast"],
  }),
  warned(
    "years across, one of them fiscal and one of them three",
    "a company’s report",
    "Provider,2020,FY2021,2019-2021\nAWS,39,38,38.5\n",
    {
      figures: ["2:2 aws 2020 39"],
      questions: ["fiscal@1:3"],
      problems: ["span@2:4"],
    },
    SHARES,
  ),
  warned(
    "words for times",
    "notes",
    times("early 2021", "last year", "now", "2021"),
    {
      figures: ["5:3 aws 2021 39"],
      problems: ["type-error@2:3", "type-error@3:3", "type-error@4:3"],
    },
    NAMED,
  ),
  warned(
    "rows without a time",
    "a form half filled in",
    "provider,period,share\nAWS,2021,39\nAzure,,21\n",
    { figures: ["2:3 aws 2021 39"], problems: ["type-error@3:3"] },
    NAMED,
  ),
  warned(
    "years of another age",
    "a slip of the hand",
    times("1921", "20211", "3021", "2021"),
    {
      figures: ["5:3 aws 2021 39"],
      problems: ["type-error@2:3", "type-error@3:3", "type-error@4:3"],
    },
    NAMED,
  ),
  accepted(
    "vintages beside times",
    "a careful person",
    "period,provider,share,published\n2021,AWS,38.9,2022-06\n2021,AWS,38.1,2023-07\n",
    {
      figures: ["2:3 aws 2021 38.9", "3:3 aws 2021 38.1"],
    },
    NAMED,
  ),
  accepted(
    "more spellings of quarters",
    "reports",
    times("2021:Q2", "Q1 CY22", "Q4-21", "'2020"),
    { figures: reads("2021-Q2", "2022-Q1", "2021-Q4", "2020") },
    NAMED,
  ),
  accepted("numbers kept as text", "a spreadsheet", "Year,AWS\n'2021,'39\n", { figures: ["2:2 aws 2021 39"] }),
];
