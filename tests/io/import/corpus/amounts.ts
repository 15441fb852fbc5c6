/** Units and currencies, and figures that stand there twice or sum to too much. */
import { accepted, type CorpusFile, NAMED, SHARES, warned } from "./corpusFile.ts";

const head = (header: string, ...cells: string[]): string =>
  `Jahr;AWS ${header}\n${cells.map((cell, k) => `${2019 + k};${cell}`).join("\n")}\n`;
const reads = (unit: string, ...values: string[]): string[] =>
  values.map((value, k) => `${k + 2}:2 aws revenue ${2019 + k} ${value} ${unit}`);
const REVENUE = { ...NAMED, measure: "revenue" };

export const AMOUNTS: readonly CorpusFile[] = [
  accepted(
    "US$ bn in the header",
    "a report",
    head("Revenue (US$ bn)", "35.4", "45.4"),
    { figures: reads("usd_billion", "35.4", "45.4") },
    NAMED,
  ),
  accepted(
    "$M in the header",
    "a report",
    head("Revenue ($M)", "35026", "45370"),
    { figures: reads("usd_million", "35026", "45370") },
    NAMED,
  ),
  accepted(
    "in Mio. EUR",
    "a German report",
    head("Umsatz in Mio. EUR", "35,4", "45,4"),
    { figures: reads("eur_million", "35.4", "45.4") },
    NAMED,
  ),
  accepted(
    "Mrd. € behind a comma",
    "a German report",
    head("Umsatz, Mrd. €", "35,4", "45,4"),
    { figures: reads("eur_billion", "35.4", "45.4") },
    NAMED,
  ),
  accepted(
    "million d’euros",
    "a French report",
    head("Chiffre d'affaires (millions d'euros)", "35,4", "45,4"),
    { figures: reads("eur_million", "35.4", "45.4") },
    NAMED,
  ),
  accepted(
    "hundred million yuan",
    "a Chinese report",
    head("营收（亿元）", "354", "454.5"),
    { figures: reads("cny_million", "35400", "45450") },
    NAMED,
  ),
  accepted(
    "ten thousand yuan",
    "a Chinese report",
    head("收入（万元）", "354000", "454500"),
    { figures: reads("cny_million", "3540", "4545") },
    NAMED,
  ),
  accepted(
    "hundred million dollars",
    "a Chinese report",
    head("收入（亿美元）", "354", "454"),
    { figures: reads("usd_million", "35400", "45400") },
    NAMED,
  ),
  accepted("RMB mn", "a broker", head("Revenue, RMB mn", "35400", "45400"), { figures: reads("cny_million", "35400", "45400") }, NAMED),
  accepted(
    "thousands of dollars",
    "a filing",
    head("Revenue (in thousands of US dollars)", "35400000", "45400000"),
    { figures: reads("usd_million", "35400", "45400") },
    NAMED,
  ),
  accepted(
    "whole dollars, said by the reader",
    "a database",
    head("Revenue (US$)", "35400000000", "45400000000"),
    { figures: reads("usd_million", "35400", "45400") },
    { ...NAMED, unit: "US dollars" },
  ),
  warned("dollars of no scale", "a report", head("Revenue (US$)", "35.4", "45.4"), { figures: [], questions: ["unit@2:2"] }, NAMED),
  warned("a scale of no currency", "a report", head("Revenue (bn)", "35.4", "45.4"), { figures: [], questions: ["unit@2:2"] }, NAMED),
  warned("no unit at all", "a report", head("Revenue", "35.4", "45.4"), { figures: [], questions: ["unit@2:2"] }, NAMED),
  accepted(
    "no unit at all, and the reader says it",
    "the same person",
    head("Revenue", "35.4", "45.4"),
    { figures: reads("usd_billion", "35.4", "45.4") },
    { ...NAMED, unit: "usd_billion" },
  ),
  accepted(
    "a unit for one column",
    "a sheet put together from two",
    "Year;AWS Revenue;Azure Revenue\n2021;62.2;1000\n",
    {
      figures: ["2:2 aws revenue 2021 62.2 usd_billion", "2:3 microsoft revenue 2021 1000 cny_million"],
    },
    {
      ...NAMED,
      perColumn: [
        { column: 2, unit: "usd_billion" },
        { column: 3, unit: "cny_million" },
      ],
    },
  ),
  accepted(
    "the unit in the title",
    "a report",
    "Cloud revenue, in billions of US dollars;\nYear;AWS\n2021;62.2\n",
    {
      figures: ["3:2 aws revenue 2021 62.2 usd_billion"],
      problems: ["unit-from-title@0:0"],
    },
    NAMED,
  ),
  accepted(
    "the unit in a line of its own",
    "a Chinese report",
    "单位：亿元,\n年份,阿里云\n2021,600\n",
    {
      figures: ["3:2 alibaba revenue 2021 60000 cny_million"],
      problems: ["unit-from-title@0:0"],
    },
    REVENUE,
  ),
  accepted(
    "percent in the title",
    "a German report",
    "Marktanteile (Angaben in Prozent);\nJahr;AWS\n2021;39,1\n",
    { figures: ["3:2 aws 2021 39.1"] },
    SHARES,
  ),
  accepted(
    "a unit in each row",
    "a database",
    "year,provider,measure,value,unit\n2021,AWS,Revenue,62.2,USD billion\n2021,AWS,Market share,39,%\n2021,Alibaba,Revenue,724,亿元\n",
    {
      figures: ["2:4 aws revenue 2021 62.2 usd_billion", "3:4 aws 2021 39", "4:4 alibaba revenue 2021 72400 cny_million"],
    },
    NAMED,
  ),
  warned(
    "a unit at each figure",
    "an article",
    head("Revenue", "$35.4 billion", "US$45.4bn", "€3 million", "724亿元", "RMB 5bn", "6 billion yuan"),
    {
      figures: [
        "2:2 aws revenue 2019 35.4 usd_billion",
        "3:2 aws revenue 2020 45.4 usd_billion",
        "4:2 aws revenue 2021 3 eur_million",
        "5:2 aws revenue 2022 72400 cny_million",
        "6:2 aws revenue 2023 5 cny_billion",
        "7:2 aws revenue 2024 6 cny_billion",
      ],
      problems: ["series-units@4:2"],
    },
    NAMED,
  ),
  warned(
    "pounds, yen and rupees in headers",
    "reports",
    "Year;AWS Revenue (£bn);Azure Revenue (JPY mn);Google Revenue (₹ crore);IBM Revenue ($bn)\n2021;1;2;3;4\n",
    {
      figures: ["2:5 ibm revenue 2021 4 usd_billion"],
      problems: ["unknown-currency@2:2", "unknown-currency@2:3", "unknown-currency@2:4"],
    },
    NAMED,
  ),
  warned(
    "pounds and yen at the figures",
    "articles",
    head("Revenue", "£3.2bn", "JPY 500 billion", "5億円", "CHF 3 million", "$4 billion"),
    {
      figures: ["6:2 aws revenue 2023 4 usd_billion"],
      problems: ["unknown-currency@2:2", "unknown-currency@3:2", "unknown-currency@4:2", "unknown-currency@5:2"],
    },
    NAMED,
  ),
  warned("money among shares", "columns mixed up", "Year,AWS,Azure\n2021,$39 billion,21\n", {
    figures: ["2:3 microsoft 2021 21"],
    problems: ["units-mixed@2:2"],
  }),
  warned(
    "percent among amounts",
    "columns mixed up",
    head("Revenue ($bn)", "35.4", "45%"),
    { figures: reads("usd_billion", "35.4"), problems: ["units-mixed@3:2"] },
    NAMED,
  ),

  warned(
    "the same figure twice",
    "two files pasted into one",
    "period,provider,share\n2021,AWS,39\n2021,Amazon Web Services,39\n",
    { figures: ["2:3 aws 2021 39"], problems: ["duplicate@3:3"] },
    NAMED,
  ),
  warned(
    "two figures for one place",
    "two files pasted into one",
    "period,provider,share\n2021,AWS,39\n2021,AWS,41\n2021,Azure,21\n",
    {
      figures: ["4:3 microsoft 2021 21"],
      problems: ["conflict@2:3", "conflict@3:3"],
    },
    NAMED,
  ),
  warned("the same column twice", "a join gone wrong", "Year,AWS,AWS,Azure\n2021,39,39,21\n", {
    figures: ["2:2 aws 2021 39", "2:4 microsoft 2021 21"],
    problems: ["duplicate@2:3"],
  }),
  warned("shares beyond a whole", "groups among the providers", "Year,AWS,Azure,Google\n2021,60,30,20\n", {
    figures: ["2:2 aws 2021 60", "2:3 microsoft 2021 30", "2:4 google 2021 20"],
    problems: ["shares-over-100@2:4"],
  }),
  accepted("shares that pass a whole by rounding", "a report", "Year,AWS,Azure,Others\n2021,39,21,41\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "2:4 others 2021 41"],
  }),
  warned("one share beyond a whole, one below nought", "a slip of the hand", "Year,AWS,Azure\n2021,390,-1\n", {
    figures: ["2:2 aws 2021 390", "2:3 microsoft 2021 -1"],
    problems: ["share-over-100@2:2", "share-below-0@2:3", "shares-over-100@2:3"],
  }),
  warned(
    "dollars and yuan in one series",
    "two sources in one column",
    "Year;AWS Revenue\n2020;$45 billion\n2021;400 billion yuan\n",
    {
      figures: ["2:2 aws revenue 2020 45 usd_billion", "3:2 aws revenue 2021 400 cny_billion"],
      problems: ["series-units@3:2"],
    },
    NAMED,
  ),
  warned("a sign of yen or yuan in the header", "a broker", head("Revenue (¥bn)", "70"), { figures: [], questions: ["unit@2:2"] }, NAMED),
  accepted(
    "words around figures in a column of their own",
    "a careful person",
    "period,provider,share,bound\n2021,AWS,39,approx\n2022,AWS,30,over\n",
    {
      figures: ["2:3 aws 2021 about 39", "3:3 aws 2022 at_least 30"],
    },
    NAMED,
  ),
  warned(
    "words that nobody knows in that column",
    "a hand",
    "period,provider,share,bound\n2021,AWS,39,maybe\n",
    {
      figures: ["2:3 aws 2021 39"],
      problems: ["unknown-bound@2:3"],
    },
    NAMED,
  ),
];
