/** Figures in all styles; what is certain is read, what is not is asked with both readings. */
import { accepted, type CorpusFile, NAMED, SHARES, warned } from "./corpusFile.ts";

const REVENUE = { ...NAMED, measure: "revenue", unit: "usd_million" };

/** One provider a year, so that each figure stands alone: the column's style is theirs together. */
const down = (...cells: string[]): string => `Year;AWS\n${cells.map((cell, k) => `${2001 + k};${cell}`).join("\n")}\n`;
const reads = (...values: string[]): string[] => values.map((value, k) => `${k + 2}:2 aws ${2001 + k} ${value}`);
const money = (...values: string[]): string[] => values.map((value, k) => `${k + 2}:2 aws revenue ${2001 + k} ${value} usd_million`);

export const NUMBERED: readonly CorpusFile[] = [
  accepted(
    "points",
    "anyone",
    down("39.1", "21", "7.25", ".5", "8."),
    { figures: reads("39.1", "21", "7.25", "0.5", "8") },
    { ...SHARES, scale: "percent" },
  ),
  accepted("decimal commas", "Europe", down("39,1", "21", "7,25"), { figures: reads("39.1", "21", "7.25") }),
  accepted(
    "thousands with commas",
    "anyone",
    down("1,234,567", "62,202", "1,234.5"),
    { figures: money("1234567", "62202", "1234.5") },
    REVENUE,
  ),
  accepted(
    "thousands with points",
    "Germany",
    down("1.234.567", "62.202", "1.234,5"),
    { figures: money("1234567", "62202", "1234.5") },
    REVENUE,
  ),
  accepted(
    "thousands with spaces",
    "France",
    down("1 234 567", "62\u202f202", "1\u00a0234,5"),
    { figures: money("1234567", "62202", "1234.5") },
    REVENUE,
  ),
  accepted("thousands with apostrophes", "Switzerland", down("1'234'567", "62’202.5"), { figures: money("1234567", "62202.5") }, REVENUE),
  accepted("lakh and crore", "India", down("12,34,567", "1,00,000.5"), { figures: money("1234567", "100000.5") }, REVENUE),
  accepted("percent signs", "a report", down("39%", "21.5 %", "7％"), { figures: reads("39", "21.5", "7") }),
  accepted("percent signs, Turkish and French", "Ankara, Paris", down("%39", "21,5 %", "7 pour cent"), {
    figures: reads("39", "21.5", "7"),
  }),
  accepted("full-width digits", "Tokyo", down("３９．１", "２１", "７％"), { figures: reads("39.1", "21", "7") }),
  accepted("Arabic digits", "Cairo", down("٣٩٫١", "٢١", "٧٪"), { figures: reads("39.1", "21", "7") }),
  accepted("Persian and Hindi digits", "Tehran, Delhi", down("۳۹٫۱", "२१", "۷"), { figures: reads("39.1", "21", "7") }),
  accepted(
    "minus signs of all kinds",
    "losses",
    down("−9", "–8", "-7", "(6)", "5-"),
    {
      figures: reads("-9", "-8", "-7", "-6", "-5").map((line) => line.replace("aws ", "aws net_income ").concat(" usd_million")),
    },
    { ...NAMED, measure: "net_income", unit: "usd_million" },
  ),
  accepted("exponents", "a script", down("1e3", "1.5E+03", "2.5e-1"), { figures: money("1000", "1500", "0.25") }, REVENUE),
  warned(
    "footnote signs",
    "a report",
    down("39*", "21¹", "7%²", "6†", "5[1]", "4 (b)").replace("AWS", "AWS share (%)"),
    {
      figures: reads("39", "21", "7", "6", "5", "4"),
      problems: ["footnote@2:2", "footnote@3:2", "footnote@4:2", "footnote@5:2", "footnote@6:2", "footnote@7:2"],
    },
    NAMED,
  ),
  warned("thousands or decimals", "the trap of this very subject", down("22.739"), { figures: [], questions: ["decimal@2:2"] }),
  warned(
    "thousands or decimals, all the way down",
    "a European report",
    down("22.739", "35.380", "12.658"),
    { figures: [], questions: ["decimal@2:2"] },
    REVENUE,
  ),
  accepted(
    "thousands, said by the reader",
    "the same person, who answered",
    down("22.739", "35.380"),
    { figures: money("22739", "35380") },
    { ...REVENUE, decimal: "," },
  ),
  accepted(
    "the other cells of the column settle it",
    "Gartner’s kind of table",
    down('"35,380"', '"916.5"', '"1,234,567"'),
    { figures: money("35380", "916.5", "1234567") },
    REVENUE,
  ),
  accepted(
    "another column of the file settles it",
    "Gartner’s kind of table",
    'Company,Year,Revenue (US$ mn),Share (%)\nAWS,2021,"35,380",38.9\nAzure,2021,"19,153",21.1\n',
    {
      figures: [
        "2:3 aws revenue 2021 35380 usd_million",
        "2:4 aws 2021 38.9",
        "3:3 microsoft revenue 2021 19153 usd_million",
        "3:4 microsoft 2021 21.1",
      ],
      problems: ["decimal-from-others@2:3"],
    },
    NAMED,
  ),
  accepted(
    "another column settles it, German",
    "a German report",
    "Anbieter;Jahr;Umsatz (Mio. EUR);Anteil (%)\nAWS;2021;35.380;38,9\nAzure;2021;19.153;21,1\n",
    {
      figures: [
        "2:3 aws revenue 2021 35380 eur_million",
        "2:4 aws 2021 38.9",
        "3:3 microsoft revenue 2021 19153 eur_million",
        "3:4 microsoft 2021 21.1",
      ],
      problems: ["decimal-from-others@2:3"],
    },
    NAMED,
  ),
  accepted(
    "a choice for one column",
    "a sheet put together from two",
    "Company;Year;Revenue (US$ mn);Share (%)\nAWS;2021;35.380;38.912\nAzure;2021;19.153;21.123\n",
    {
      figures: [
        "2:3 aws revenue 2021 35380 usd_million",
        "2:4 aws 2021 38.912",
        "3:3 microsoft revenue 2021 19153 usd_million",
        "3:4 microsoft 2021 21.123",
      ],
    },
    {
      ...NAMED,
      perColumn: [
        { column: 3, decimal: "," },
        { column: 4, decimal: "." },
      ],
    },
  ),
  warned(
    "two columns that are each open",
    "a sheet put together from two",
    "Company;Year;Revenue (US$ mn);Share (%)\nAWS;2021;35.380;38.912\n",
    {
      figures: [],
      questions: ["decimal@2:3", "decimal@2:4"],
    },
    NAMED,
  ),
  warned("points and commas in one column", "two hands", down("39.1", "21,2", "22,739"), {
    figures: reads("39.1", "21.2"),
    questions: ["decimal@4:2"],
  }),
  warned("fractions", "a sheet whose percent format was lost", down("0.39", "0.381", "0.07"), {
    figures: reads("39", "38.1", "7"),
    problems: ["read-as-fractions@2:2"],
  }),
  warned("fractions beside percent", "two hands", down("39", "0.21", "7"), {
    figures: ["2:2 aws 2001 39", "4:2 aws 2003 7"],
    questions: ["scale@3:2"],
  }),
  accepted("small percent under a percent sign", "a table of the small ones", down("0.39%", "0.21%"), { figures: reads("0.39", "0.21") }),
  warned(
    "percent in the header and only fractions below",
    "a spreadsheet",
    "Year,AWS share (%)\n2021,0.39\n2022,0.38\n",
    { figures: [], questions: ["scale@2:2"] },
    NAMED,
  ),
  warned(
    "fractions in one column, percent in the other",
    "a sheet put together from two",
    "year,provider,share,revenue share\n2021,AWS,0.39,12.5\n2022,AWS,0.38,13\n",
    {
      figures: ["2:3 aws 2021 39", "2:4 aws revenue_share 2021 12.5", "3:3 aws 2022 38", "3:4 aws revenue_share 2022 13"],
      problems: ["read-as-fractions@2:3"],
    },
    NAMED,
  ),
  warned(
    "growth as fractions",
    "a sheet whose percent format was lost",
    "year,provider,share,revenue growth\n2021,AWS,39,0.37\n2022,AWS,38,0.29\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 aws 2022 38"],
      questions: ["scale@2:4"],
    },
    NAMED,
  ),
  warned("spreadsheet errors", "a sheet whose source was deleted", down("#REF!", "#DIV/0!", "#######", "39"), {
    figures: ["5:2 aws 2004 39"],
    problems: ["type-error@2:2", "type-error@3:2", "type-error@4:2"],
  }),
  warned("words and two figures in a cell", "notes", down("about a third", "39 / 41", "39 customers", "38"), {
    figures: ["5:2 aws 2004 38"],
    problems: ["type-error@2:2", "type-error@3:2", "type-error@4:2"],
  }),
  warned("signs that no number has", "a slip of the hand", down("3 9", "39..1", "1,23,4.5.6", "O.39", "38"), {
    figures: ["6:2 aws 2005 38"],
    problems: ["type-error@2:2", "type-error@3:2", "type-error@4:2", "type-error@5:2"],
  }),
  warned("numbers beyond all bounds", "a slip of the hand", down("1e999", "Infinity", "9".repeat(400), "38"), {
    figures: ["5:2 aws 2004 38"],
    problems: ["type-error@2:2", "type-error@3:2", "type-error@4:2"],
  }),
  accepted("very many digits", "a calculation", down("38.900000000000006", "0.1234567890123456789e2"), {
    figures: reads("38.900000000000006", "12.345678901234567"),
  }),
  accepted("leading noughts and signs", "a mainframe", down("039", "+38.5", "007"), { figures: reads("39", "38.5", "7") }),
  accepted("percent in Chinese words", "a Chinese report", down("百分之39", "39％"), { figures: reads("39", "39") }),

  accepted(
    "about, below and above",
    "a report with hedges",
    down("~39", "<1", ">30", "≈38%", "≤5", "≥6", "33+", "ca. 7", "about 8", "nearly 9"),
    {
      figures: reads(
        "about 39",
        "at_most 1",
        "at_least 30",
        "about 38",
        "at_most 5",
        "at_least 6",
        "at_least 33",
        "about 7",
        "about 8",
        "approaching 9",
      ),
    },
  ),
  accepted(
    "hedges of other languages",
    "reports",
    down("über 30", "unter 5", "rund 7", "environ 8", "más de 9", "约33%", "超过10%", "不到5%", "近40%"),
    {
      figures: reads(
        "at_least 30",
        "at_most 5",
        "about 7",
        "about 8",
        "at_least 9",
        "about 33",
        "at_least 10",
        "at_most 5",
        "approaching 40",
      ),
    },
  ),
  accepted(
    "more hedges",
    "reports",
    down("approx. 30", "over 30", "under 5", "up to 7", "at least 8", "more than 9%", "less than 10%", "circa 11", "around 12"),
    {
      figures: reads("about 30", "at_least 30", "at_most 5", "at_most 7", "at_least 8", "at_least 9", "at_most 10", "about 11", "about 12"),
    },
  ),
  accepted("ranges", "a report", down("33-35", "33–35%", "33% - 35%", "33 to 35", "between 33 and 35", "33~35%", "33至35", "33 bis 35"), {
    figures: reads("33..35", "33..35", "33..35", "33..35", "33..35", "33..35", "33..35", "33..35"),
  }),
  accepted(
    "low and high in columns of their own",
    "a survey",
    "year,provider,share,low,high\n2021,AWS,,33,35\n",
    { figures: ["2:3 aws 2021 33..35"] },
    NAMED,
  ),
  warned("a range the wrong way round", "a slip of the hand", down("35-33", "38"), {
    figures: ["3:2 aws 2002 38"],
    problems: ["type-error@2:2"],
  }),
  warned(
    "n/a in many forms",
    "everybody",
    down(
      ..."n/a|N/A|#N/A|NA|n.a.|-|–|—|--|..|…|null|NaN|nil|none|?|k.A.|keine Angabe|n.d.|s.o.|未披露|暂无|无|-%|n/a*|not available|Not disclosed|undisclosed|n.m.|confidential|TBD|(blank)|不明|非公表|s/d|n.c.|нет данных|39".split(
        "|",
      ),
    ),
    {
      figures: ["39:2 aws 2038 39 forecast"],
      problems: ["forecast-as-actual@39:2"],
    },
  ),
  accepted("missing all the way down one column", "a provider that came later", "Year,AWS,Azure\n2021,39,\n2022,38,n/a\n2023,37,-\n", {
    figures: ["2:2 aws 2021 39", "3:2 aws 2022 38", "4:2 aws 2023 37"],
  }),
  accepted("nought is a figure", "a provider that left", "Year,AWS,Azure\n2021,39,0\n2022,38,0.0%\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 0", "3:2 aws 2022 38", "3:3 microsoft 2022 0"],
  }),
];
