/** Tables as reports and spreadsheets lay them out: titles, notes, totals, wide, long, two header rows, measures in rows. */
import { accepted, type CorpusFile, NAMED, rejected, SHARES, warned } from "./corpusFile.ts";

const WIDE = ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "3:2 aws 2022 38.1", "3:3 microsoft 2022 22.5"];
const ACROSS = ["2:2 aws 2021 39", "2:3 aws 2022 38.1", "3:2 microsoft 2021 21", "3:3 microsoft 2022 22.5"];

export const LAID_OUT: readonly CorpusFile[] = [
  accepted(
    "long",
    "a statistician",
    "period,provider,share\n2021,AWS,39\n2022,AWS,38.1\n",
    { figures: ["2:3 aws 2021 39", "3:3 aws 2022 38.1"] },
    NAMED,
  ),
  accepted("periods down", "an analyst’s sheet", "Year,AWS,Azure\n2021,39,21\n2022,38.1,22.5\n", { figures: WIDE }),
  accepted("periods across", "a report’s table", "Provider,2021,2022\nAWS,39,38.1\nAzure,21,22.5\n", { figures: ACROSS }),
  accepted("periods across, corner empty", "a pivot table", ",2021,2022\nAWS,39,38.1\nAzure,21,22.5\n", { figures: ACROSS }),
  accepted(
    "a measure in each header",
    "a report",
    "Year,AWS share (%),Azure share (%)\n2021,39,21\n2022,38.1,22.5\n",
    { figures: WIDE },
    NAMED,
  ),
  accepted(
    "share columns by year",
    "a press release",
    "Company,Share 2021,Share 2022\nAWS,39,38.1\nAzure,21,22.5\n",
    { figures: ACROSS },
    NAMED,
  ),
  accepted(
    "share columns by year, year first",
    "a press release",
    "Company,2021 Market Share (%),2022 Market Share (%)\nAWS,39,38.1\nAzure,21,22.5\n",
    { figures: ACROSS },
    NAMED,
  ),
  accepted(
    "ranks before and growth behind",
    "Gartner’s kind of table",
    "Rank,Company,2021 Share,2022 Share,YoY (%)\n1,AWS,39,38.1,28.7\n2,Azure,21,22.5,51.2\n",
    {
      figures: ["2:3 aws 2021 39", "2:4 aws 2022 38.1", "3:3 microsoft 2021 21", "3:4 microsoft 2022 22.5"],
      problems: ["column-ignored@1:1", "column-ignored@1:5"],
    },
    NAMED,
  ),
  accepted(
    "growth among the providers",
    "an analyst’s sheet",
    "Year,AWS,Azure,YoY,CAGR 2019-2022,Rank\n2021,39,21,3.1,28,1\n2022,38.1,22.5,-2,28,1\n",
    {
      figures: WIDE,
      problems: ["column-ignored@1:4", "column-ignored@1:5", "column-ignored@1:6"],
    },
  ),
  accepted(
    "change in points beside shares",
    "Canalys’ kind of table",
    "Provider,2021,2022,Change (pp)\nAWS,39,38.1,-0.9\nAzure,21,22.5,1.5\n",
    {
      figures: ACROSS,
      problems: ["column-ignored@1:4"],
    },
  ),
  accepted(
    "two header rows: providers over measures",
    "a sheet with merged cells",
    ",AWS,,Azure,\nYear,Share (%),Revenue ($bn),Share (%),Revenue ($bn)\n2021,39,35.4,21,19.2\n",
    {
      figures: [
        "3:2 aws 2021 39",
        "3:3 aws revenue 2021 35.4 usd_billion",
        "3:4 microsoft 2021 21",
        "3:5 microsoft revenue 2021 19.2 usd_billion",
      ],
    },
    NAMED,
  ),
  accepted("two header rows: years over quarters", "a sheet with merged cells", "Provider,2021,,2022,\n,Q1,Q2,Q1,Q2\nAWS,32,31,33,34\n", {
    figures: ["3:2 aws 2021-Q1 32", "3:3 aws 2021-Q2 31", "3:4 aws 2022-Q1 33", "3:5 aws 2022-Q2 34"],
  }),
  accepted(
    "two header rows: years over measures",
    "Gartner’s kind of table",
    "Company,2021,,2022,\n,Revenue,Share (%),Revenue,Share (%)\nAWS,35380,38.9,48075,40\n",
    {
      figures: ["3:2 aws revenue 2021 35380 usd_million", "3:3 aws 2021 38.9", "3:4 aws revenue 2022 48075 usd_million", "3:5 aws 2022 40"],
    },
    { ...NAMED, unit: "usd_million" },
  ),
  accepted("three header rows", "a sheet with merged cells", "Share (%),,,,\nProvider,2021,,2022,\n,H1,H2,H1,H2\nAWS,32,31,33,34\n", {
    figures: ["4:2 aws 2021-H1 32", "4:3 aws 2021-H2 31", "4:4 aws 2022-H1 33", "4:5 aws 2022-H2 34"],
  }),
  accepted("a second row of units", "a statistical office", "Year,AWS,Azure\n,%,%\n2021,39,21\n", {
    figures: ["3:2 aws 2021 39", "3:3 microsoft 2021 21"],
  }),
  accepted("year and quarter apart", "a database", "Year,Quarter,AWS,Azure\n2021,Q1,32,19\n2021,Q2,31,20\n", {
    figures: ["2:3 aws 2021-Q1 32", "2:4 microsoft 2021-Q1 19", "3:3 aws 2021-Q2 31", "3:4 microsoft 2021-Q2 20"],
  }),
  warned("a year written once for its quarters", "a sheet with merged cells", "Year,Quarter,AWS\n2021,Q1,32\n,Q2,31\n", {
    figures: ["2:3 aws 2021-Q1 32", "3:3 aws 2021-Q2 31"],
    problems: ["filled-down@3:1"],
  }),
  warned(
    "a provider written once for its years",
    "a sheet with merged cells",
    "Provider,Year,Share\nAWS,2021,39\n,2022,38.1\nAzure,2021,21\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 aws 2022 38.1", "4:3 microsoft 2021 21"],
      problems: ["filled-down@3:1"],
    },
  ),
  accepted(
    "a measure in each row",
    "a database",
    "Metric,Provider,2021\nMarket share,AWS,39\nRevenue ($bn),AWS,62\n",
    { figures: ["2:3 aws 2021 39", "3:3 aws revenue 2021 62 usd_billion"] },
    NAMED,
  ),
  accepted(
    "measures under the name of their provider",
    "a company profile in a report",
    ",2020,2021\nAWS,,\nMarket share (%),40.8,38.9\nRevenue ($mn),26201,35380\nMicrosoft,,\nMarket share (%),19.7,21.1\nRevenue ($mn),12658,19153\n",
    {
      figures: [
        "3:2 aws 2020 40.8",
        "3:3 aws 2021 38.9",
        "4:2 aws revenue 2020 26201 usd_million",
        "4:3 aws revenue 2021 35380 usd_million",
        "6:2 microsoft 2020 19.7",
        "6:3 microsoft 2021 21.1",
        "7:2 microsoft revenue 2020 12658 usd_million",
        "7:3 microsoft revenue 2021 19153 usd_million",
      ],
    },
    NAMED,
  ),
  warned(
    "measures of one provider, who is not named",
    "a company’s own figures",
    ",2020,2021\nMarket share (%),40.8,38.9\nRevenue ($mn),26201,35380\n",
    { figures: [], questions: ["provider@2:2"] },
    NAMED,
  ),
  accepted(
    "measures of one provider, who was named",
    "the same person, who answered",
    ",2020,2021\nMarket share (%),40.8,38.9\nRevenue ($mn),26201,35380\n",
    {
      figures: [
        "2:2 aws 2020 40.8",
        "2:3 aws 2021 38.9",
        "3:2 aws revenue 2020 26201 usd_million",
        "3:3 aws revenue 2021 35380 usd_million",
      ],
    },
    { ...NAMED, provider: "AWS" },
  ),
  accepted(
    "provider and measure in two columns, years across",
    "a database’s pivot",
    "Provider,Measure,2020,2021\nAWS,Market share,40.8,38.9\nAWS,Revenue growth,12,37\n",
    {
      figures: ["2:3 aws 2020 40.8", "2:4 aws 2021 38.9", "3:3 aws revenue_growth 2020 12", "3:4 aws revenue_growth 2021 37"],
    },
    NAMED,
  ),
  accepted(
    "titles above and notes below",
    "a report",
    "Cloud market share,,\nWorldwide,,\n,,\nYear,AWS,Azure\n2021,39,21\n,,\nSource: a paid report,,\nNote: rounded,,\n",
    {
      figures: ["5:2 aws 2021 39", "5:3 microsoft 2021 21"],
      problems: ["aside@7:0", "aside@8:0"],
    },
    NAMED,
  ),
  accepted(
    "notes below in one cell each",
    "a report",
    "Year,AWS,Azure\n2021,39,21\nSource: a paid report\n* preliminary\n© the firm 2022\nDownloaded on 3 May 2022\n",
    {
      figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
      problems: ["aside@3:0", "aside@4:0", "aside@5:0", "aside@6:0"],
    },
  ),
  warned(
    "a year only in the title",
    "a press release",
    "Market shares 2021,\nProvider,Share\nAWS,39\nAzure,21\n",
    {
      figures: ["3:2 aws 2021 39", "4:2 microsoft 2021 21"],
      problems: ["time-from-title@0:0"],
    },
    NAMED,
  ),
  warned("no year at all", "a slide", "Provider,Share\nAWS,39\nAzure,21\n", { figures: [], questions: ["period@2:2"] }, NAMED),
  accepted(
    "no year at all, and the reader says it",
    "a slide",
    "Provider,Share\nAWS,39\nAzure,21\n",
    { figures: ["2:2 aws 2021 39", "3:2 microsoft 2021 21"] },
    { ...NAMED, period: "2021" },
  ),
  accepted("a total row in each language", "reports", "Provider,2021\nAWS,39\nOthers,61\nTotal,100\n", {
    figures: ["2:2 aws 2021 39", "3:2 others 2021 61", "4:2 total 2021 100"],
  }),
  accepted("a total row, German", "a report", "Anbieter;2021\nAWS;39\nSonstige;61\nGesamt;100\n", {
    figures: ["2:2 aws 2021 39", "3:2 others 2021 61", "4:2 total 2021 100"],
  }),
  accepted("a total row, Chinese", "a report", "厂商,2021\n阿里云,39\n其他,61\n合计,100\n", {
    figures: ["2:2 alibaba 2021 39", "3:2 others 2021 61", "4:2 total 2021 100"],
  }),
  warned(
    "sums and averages over the years",
    "an analyst’s sheet",
    "Year,AWS,Azure\n2021,39,21\n2022,38,22\nTotal,77,43\nAverage,38.5,21.5\n",
    {
      figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "3:2 aws 2022 38", "3:3 microsoft 2022 22"],
      problems: ["summary-row@4:0", "summary-row@5:0"],
    },
  ),
  warned("two tables below each other", "a report copied whole", "Year,AWS,Azure\n2021,39,21\n\nYear,Alibaba,Tencent\n2022,37,16\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
    problems: ["second-table@4:0", "second-table@5:0"],
  }),
  accepted("the header again on each page", "a print of many pages", "Year,AWS,Azure\n2021,39,21\nYear,AWS,Azure\n2022,38.1,22.5\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "4:2 aws 2022 38.1", "4:3 microsoft 2022 22.5"],
  }),
  accepted("no header", "a script", "2021,AWS,39\n2022,AWS,38.1\n", { figures: ["1:3 aws 2021 39", "2:3 aws 2022 38.1"] }),
  accepted(
    "columns for the market",
    "a database",
    "firm,segment,geography,period,provider,share\nGartner,IaaS,Worldwide,2021,AWS,39\nCanalys,Cloud infrastructure,Mainland China,2021,Alibaba,37\n",
    {
      figures: ["2:6 aws 2021 39 @ Gartner / IaaS / Worldwide", "3:6 alibaba 2021 37 @ Canalys / Cloud infrastructure / Mainland China"],
    },
    { today: "2026-11" },
  ),
  warned(
    "nobody names the market",
    "anyone, at first",
    "Year,AWS,Azure\n2021,39,21\n",
    { figures: [], questions: ["market@2:2"] },
    { today: "2026-11", measure: "share" },
  ),
  warned(
    "nobody names the measure",
    "anyone, at first",
    "Year,AWS,Azure\n2021,39,21\n",
    { figures: [], questions: ["measure@2:2"] },
    NAMED,
  ),
  accepted(
    "roles of columns by hand",
    "someone with words of their own",
    "wann;wer;wie viel\n2021;AWS;39\n",
    { figures: ["2:3 aws 2021 39"] },
    {
      ...SHARES,
      layout: "long",
      columns: [
        { column: 1, role: "period" },
        { column: 2, role: "provider" },
        { column: 3, role: "value" },
      ],
    },
  ),
  rejected("a letter", "someone who dropped the wrong file", "Dear all,\nplease find the figures below, as promised.\nBest,\nA.\n", [
    "no-table@0:0",
  ]),
  rejected("names without figures", "a template not filled in", "Year,AWS,Azure\n", ["no-figures@0:0"]),
  warned("a row too short and a row too long", "a file mended by hand", "Year,AWS,Azure\n2021,39\n2022,38,22,5\n2023,37,23\n", {
    figures: ["2:2 aws 2021 39", "4:2 aws 2023 37", "4:3 microsoft 2023 23"],
    problems: ["missing-cell@2:0", "extra-cell@3:0"],
  }),
  accepted("an empty column between", "a spreadsheet with air", "Year,,AWS,,Azure\n2021,,39,,21\n", {
    figures: ["2:3 aws 2021 39", "2:5 microsoft 2021 21"],
  }),
  accepted(
    "index numbers in front",
    "a data frame of Python",
    ",period,provider,share\n0,2021,AWS,39\n1,2022,AWS,38.1\n",
    {
      figures: ["2:4 aws 2021 39", "3:4 aws 2022 38.1"],
      problems: ["column-ignored@1:1"],
    },
    NAMED,
  ),
  accepted(
    "the same thing from R",
    "a data frame of R",
    '"","period","provider","share"\n"1",2021,"AWS",39\n"2",2022,"AWS",NA\n',
    {
      figures: ["2:4 aws 2021 39"],
      problems: ["column-ignored@1:1"],
    },
    NAMED,
  ),
  accepted(
    "the measure in the corner",
    "a research firm’s slide",
    "Market share,Q1'22,Q2'22\nAmazon Web Services,33%,34%\nGoogle Cloud,8%,10%\n",
    {
      figures: ["2:2 aws 2022-Q1 33", "2:3 aws 2022-Q2 34", "3:2 google 2022-Q1 8", "3:3 google 2022-Q2 10"],
    },
    NAMED,
  ),
  accepted(
    "the measure in the corner, periods down",
    "an analyst’s sheet",
    "Revenue (US$ bn),AWS,Azure\n2021,62.2,40.1\n",
    {
      figures: ["2:2 aws revenue 2021 62.2 usd_billion", "2:3 microsoft revenue 2021 40.1 usd_billion"],
    },
    NAMED,
  ),
  accepted("a header one cell short", "a program of statistics", "2021,2022\nAWS,39,38.1\nAzure,21,22.5\n", { figures: ACROSS }),
  accepted(
    "growth of each provider beside its share",
    "an analyst’s sheet",
    "Year,AWS share,AWS growth,Azure share,Azure growth\n2021,39,12,21,31\n",
    {
      figures: ["2:2 aws 2021 39", "2:4 microsoft 2021 21"],
      problems: ["column-ignored@1:3", "column-ignored@1:5"],
    },
    NAMED,
  ),
  accepted(
    "change in points beside each share",
    "an analyst’s sheet",
    "Year,AWS share,AWS share change (pp)\n2021,39,-1.2\n",
    {
      figures: ["2:2 aws 2021 39", "2:3 aws share_change 2021 -1.2 percentage_points"],
    },
    NAMED,
  ),
  warned("partial sums", "a report", "Vendor,2021\nAWS,39%\nAzure,21%\nSubtotal,60%\nOthers,40%\nGrand Total,100%\n", {
    figures: ["2:2 aws 2021 39", "3:2 microsoft 2021 21", "5:2 others 2021 40", "6:2 total 2021 100"],
    problems: ["summary-row@4:0"],
  }),
  accepted(
    "Gartner’s own table",
    "a release copied into a spreadsheet",
    'Worldwide IaaS Market Share (Millions of U.S. Dollars),,,,,\nCompany,2021 Revenue,2021 Market Share (%),2020 Revenue,2020 Market Share (%),2020-2021 Growth (%)\nAmazon,"35,380","38.9","26,201","40.8","35.0"\nMicrosoft,"19,153","21.1","12,659","19.7","51.3"\nTotal,"90,894","100.0","64,286","100.0","41.4"\nSource: Gartner,,,,,\n',
    {
      figures: [
        "3:2 aws revenue 2021 35380 usd_million",
        "3:3 aws 2021 38.9",
        "3:4 aws revenue 2020 26201 usd_million",
        "3:5 aws 2020 40.8",
        "4:2 microsoft revenue 2021 19153 usd_million",
        "4:3 microsoft 2021 21.1",
        "4:4 microsoft revenue 2020 12659 usd_million",
        "4:5 microsoft 2020 19.7",
        "5:2 total revenue 2021 90894 usd_million",
        "5:3 total 2021 100",
        "5:4 total revenue 2020 64286 usd_million",
        "5:5 total 2020 100",
      ],
      problems: ["decimal-from-others@3:2", "column-ignored@2:6", "unit-from-title@0:0", "aside@6:0"],
    },
    NAMED,
  ),
];
