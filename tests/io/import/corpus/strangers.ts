/** Tables of which a part is easily taken for something else: rows for headers, columns for providers, two tables for one. */
import { accepted, type CorpusFile, NAMED, rejected, SHARES, warned } from "./corpusFile.ts";

const REVENUE = { ...NAMED, measure: "revenue" };

export const STRANGE: readonly CorpusFile[] = [
  accepted(
    "amounts with their unit in every cell, in German",
    "a spreadsheet of a German colleague",
    "Jahr;AWS;Azure\n2021;58,4 Mrd. €;31,25 Mrd. €\n2022;1.068,2 Mio. €;40 Mio. €\n",
    {
      figures: [
        "2:2 aws revenue 2021 58.4 eur_billion",
        "2:3 microsoft revenue 2021 31.25 eur_billion",
        "3:2 aws revenue 2022 1068.2 eur_million",
        "3:3 microsoft revenue 2022 40 eur_million",
      ],
    },
    REVENUE,
  ),
  warned(
    "amounts in cells that can be read in two ways: no row of them is a second header",
    "the same colleague",
    "Jahr;AWS;Azure\n2021;58.400 Mio. €;31.250 Mio. €\n2022;70.100 Mio. €;40.000 Mio. €\n",
    { figures: [], questions: ["decimal@2:2"] },
    REVENUE,
  ),
  accepted(
    "years and measures grown together in Chinese headers",
    "a Chinese broker’s table",
    "厂商,2020年收入（亿元）,2021年收入（亿元）\n阿里云,556.4,723.5\n华为云,,201\n",
    {
      figures: [
        "2:2 alibaba revenue 2020 55640 cny_million",
        "2:3 alibaba revenue 2021 72350 cny_million",
        "3:3 huawei revenue 2021 20100 cny_million",
      ],
    },
    NAMED,
  ),
  accepted(
    "names of a database",
    "an export of a warehouse",
    "year,provider,market_share_pct,revenue_usd_bn\n2021,AWS,38.9,35.4\n2021,Azure,21.1,19.2\n",
    {
      figures: [
        "2:3 aws 2021 38.9",
        "2:4 aws revenue 2021 35.4 usd_billion",
        "3:3 microsoft 2021 21.1",
        "3:4 microsoft revenue 2021 19.2 usd_billion",
      ],
    },
    NAMED,
  ),
  warned(
    "a long table whose figures have a name that says nothing",
    "an export of a warehouse",
    "year,provider,obs\n2021,AWS,39%\n2022,Azure,22%\n",
    { figures: [], questions: ["measure@2:3"] },
    NAMED,
  ),
  rejected(
    "a long table with two columns of figures that say nothing",
    "an export of a warehouse",
    "year,provider,foo,bar\n2021,AWS,39,1\n2022,Azure,22,2\n",
    ["no-table@0:0"],
    NAMED,
  ),
  accepted(
    "marks of doubt behind the figures, in brackets and in words",
    "an analyst’s table",
    "Year,Provider,Share\n2021,AWS,39%+\n2021,Azure,21% approx\n2021,Google,7.1% (est.)\n2021,IBM,4.0 (provisional)\n2021,Oracle,2%e\n2021,阿里云,9%左右\n",
    {
      figures: [
        "2:3 aws 2021 at_least 39",
        "3:3 microsoft 2021 about 21",
        "4:3 google 2021 7.1 estimated",
        "5:3 ibm 2021 4 provisional",
        "6:3 oracle 2021 2 estimated",
        "7:3 alibaba 2021 about 9",
      ],
    },
    NAMED,
  ),
  warned(
    "words at a figure that may make it another one",
    "notes of a meeting",
    "Year,Provider,Share\n2021,AWS,39% of new customers\n2021,Azure,21%\n",
    { figures: ["2:3 aws 2021 39", "3:3 microsoft 2021 21"], problems: ["words-beside@2:3"] },
    NAMED,
  ),
  warned(
    "one figure that is none does not end a long table",
    "notes of a meeting",
    "Year,Provider,Share\n2021,AWS,half\n2021,Azure,21%\n2021,Google,7%\n",
    { figures: ["3:3 microsoft 2021 21", "4:3 google 2021 7"], problems: ["type-error@2:3"] },
    NAMED,
  ),
  warned(
    "groups before the column that names the providers",
    "a report’s table",
    "Group,Provider,2021\nUS,AWS,39%\nUS,Azure,21%\nUS subtotal,,60%\nChina,Alibaba,9.5%\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 microsoft 2021 21", "5:3 alibaba 2021 9.5"],
      problems: ["column-ignored@1:1", "missing-name@4:3"],
    },
  ),
  warned(
    "a column that tells rows apart by a name that is not known",
    "a survey",
    "Workload,Year,Provider,Share\nTraining,2021,AWS,39%\nInference,2021,Azure,33%\n",
    { figures: ["2:4 aws 2021 39", "3:4 microsoft 2021 33"], problems: ["column-ignored@1:1"] },
    NAMED,
  ),
  warned(
    "markets as lines between the rows",
    "a report’s table",
    "Provider,2021,2022\nUnited States,,\nAWS,39%,38%\nChina,,\nAlibaba,37%,36%\n",
    {
      figures: ["3:2 aws 2021 39", "3:3 aws 2022 38", "5:2 alibaba 2021 37", "5:3 alibaba 2022 36"],
      problems: ["line-between@2:0", "line-between@4:0"],
    },
  ),
  warned("two tables side by side", "a sheet with two blocks", "Year,AWS,Azure,,Year,Alibaba,Huawei\n2021,39,21,,2021,30,5\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
    problems: ["second-table@1:5"],
  }),
  warned(
    "two long tables side by side",
    "a sheet with two blocks",
    "Year,Provider,Share,,Year,Provider,Share\n2021,AWS,39%,,2022,Alibaba,37%\n",
    { figures: ["2:3 aws 2021 39"], problems: ["second-table@1:5"] },
    NAMED,
  ),
  warned(
    "growth under each provider",
    "a company’s table",
    "Provider,2021,2022\nAWS,33%,34%\n% growth,37%,29%\nAzure,19%,21%\nTop 2,52%,55%\n",
    {
      figures: ["2:2 aws 2021 33", "2:3 aws 2022 34", "4:2 microsoft 2021 19", "4:3 microsoft 2022 21"],
      problems: ["summary-row@3:0", "summary-row@5:0"],
    },
  ),
  warned(
    "references of an encyclopedia",
    "a table copied from the web",
    "Provider\tQ1 2021[1]\tMarket share Q2 2021[2]\nAWS[a]\t32%[3][4]\t31%\nAzure\t19%\t22%[note 1]\n",
    {
      figures: ["2:2 aws 2021-Q1 32", "2:3 aws 2021-Q2 31", "3:2 microsoft 2021-Q1 19", "3:3 microsoft 2021-Q2 22"],
      problems: ["footnote@2:2", "footnote@3:3"],
    },
  ),
  warned(
    "signs as the code of a web page writes them",
    "a table saved by a program",
    "Year,Provider,Share\n2021,AWS,39&nbsp;%\n2021,IBM,&lt;1%\n2021,Oracle,2 %!\n",
    { figures: ["2:3 aws 2021 39", "3:3 ibm 2021 at_most 1"], problems: ["type-error@4:3"] },
    NAMED,
  ),
  accepted(
    "JSON as programs of statistics write it",
    "a notebook",
    JSON.stringify({
      columns: ["year", "provider", "share"],
      data: [
        [2021, "AWS", 39],
        [2021, "Azure", 21],
      ],
    }),
    { figures: ["2:3 aws 2021 39", "3:3 microsoft 2021 21"] },
    NAMED,
  ),
  accepted(
    "JSON with its rows under another name",
    "an interface’s answer",
    JSON.stringify({ page: 1, results: [{ period: "2021-Q1", vendor: "AWS", share_pct: 32.1 }] }),
    { figures: ["1:3 aws 2021-Q1 32.1"] },
    NAMED,
  ),
  accepted(
    "JSON by provider and year",
    "a script",
    JSON.stringify({ AWS: { 2021: 39, 2022: 38 }, Azure: { 2021: 21 } }),
    { figures: ["2:2 aws 2021 39", "2:3 aws 2022 38", "3:2 microsoft 2021 21"] },
    SHARES,
  ),
];
