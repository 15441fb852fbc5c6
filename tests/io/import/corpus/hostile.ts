/** Files that mean harm or went wrong, and files too large to be meant. Everything that is text stays text. */
import { accepted, type CorpusFile, NAMED, rejected, SHARES, utf8, warned } from "./corpusFile.ts";

const AZURE = "Year,AWS,Azure\n2021,39,21\n";

export const HOSTILE: readonly CorpusFile[] = [
  warned("names of the language’s own", "a tester", "Year,__proto__,constructor,toString,AWS\n2021,1,2,3,39\n", {
    figures: ["2:2 “__proto__” 2021 1", "2:3 “constructor” 2021 2", "2:4 “toString” 2021 3", "2:5 aws 2021 39"],
    problems: ["unknown-provider@2:2", "unknown-provider@2:3", "unknown-provider@2:4"],
  }),
  warned(
    "names of the language’s own as columns",
    "a tester",
    "period,provider,share,__proto__,hasOwnProperty,constructor\n2021,AWS,39,x,y,z\n2021,valueOf,1,x,y,z\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 “valueOf” 2021 1"],
      problems: ["column-ignored@1:4", "column-ignored@1:5", "column-ignored@1:6", "unknown-provider@3:3"],
    },
    NAMED,
  ),
  warned("markup in names", "a tester", "Year,AWS,<img src=x onerror=alert(1)>,<script>alert(1)</script>\n2021,39,1,2\n", {
    figures: ["2:2 aws 2021 39", "2:3 “<img src=x onerror=alert(1)>” 2021 1", "2:4 “<script>alert(1)</script>” 2021 2"],
    problems: ["markup@2:3", "unknown-provider@2:3", "markup@2:4", "unknown-provider@2:4"],
  }),
  warned("formulas for figures", "a sheet saved with its formulas", "Year,AWS,Azure,Google\n2021,=B1,+SUM(A1:A2),@now()\n2022,39,21,7\n", {
    figures: ["3:2 aws 2022 39", "3:3 microsoft 2022 21", "3:4 google 2022 7"],
    problems: ["formula@2:2", "formula@2:3", "formula@2:4"],
  }),
  warned(
    "formulas for names",
    "someone who wants to run something",
    'period,provider,share\n2021,"=HYPERLINK(""http://x"")",1\n2021,@cmd,2\n2021,+1+1,3\n2021,AWS,39\n',
    {
      figures: ['2:3 “=HYPERLINK("http://x")” 2021 1', "3:3 “@cmd” 2021 2", "5:3 aws 2021 39"],
      problems: ["unknown-provider@2:3", "unknown-provider@3:3", "type-error@4:3"],
    },
    NAMED,
  ),
  warned("signs that turn the text", "someone who hides", "Year,A\u202eWS,Azure\n2021,39,21\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
    problems: ["hidden-characters@2:2"],
  }),
  warned(
    "signs that are not seen",
    "a paste from a web page",
    "period,provider,share\n2021\u200b,A\u200bWS,3\u200b9\n2022\u00ad,AWS\ufeff,\u206038\n",
    {
      figures: ["2:3 aws 2021 39", "3:3 aws 2022 38"],
      problems: ["hidden-characters@2:3"],
    },
    NAMED,
  ),
  warned("letters that only look the same", "someone who cheats: A and C of the Cyrillic alphabet", "Year,\u0410WS,Azure\n2021,39,21\n", {
    figures: ["2:2 “\u0410WS” 2021 39", "2:3 microsoft 2021 21"],
    problems: ["unknown-provider@2:2"],
  }),
  warned(
    "controls within names",
    "a terminal’s log",
    "period,provider,share\n2021,\u001b[31mAWS\u001b[0m,39\n2021,Azure\u0007,21\n2021,AWS,40\n",
    {
      figures: ["2:3 “\u001b[31mAWS\u001b[0m” 2021 39", "3:3 microsoft 2021 21", "4:3 aws 2021 40"],
      problems: ["hidden-characters@2:3", "unknown-provider@2:3", "hidden-characters@3:3"],
    },
    NAMED,
  ),
  warned(
    "a name without end",
    "a tester",
    `period,provider,share\n2021,${"x".repeat(5000)},1\n2021,AWS,39\n`,
    { figures: ["3:3 aws 2021 39"], problems: ["too-long@2:3"] },
    NAMED,
  ),
  warned("emoji and half a sign", "a chat", "Year,AWS,Cloud ☁️,👩‍🚀\n2021,39,1,2\n", {
    figures: ["2:2 aws 2021 39", "2:3 “Cloud ☁️” 2021 1", "2:4 “👩‍🚀” 2021 2"],
    problems: ["hidden-characters@2:3", "unknown-provider@2:3", "hidden-characters@2:4", "unknown-provider@2:4"],
  }),
  warned("letters with heaps of marks", "a tester", `Year,AWS,Z${"\u0351".repeat(50)}\n2021,39,1\n`, {
    figures: ["2:2 aws 2021 39", `2:3 “Z${"\u0351".repeat(50)}” 2021 1`],
    problems: ["unknown-provider@2:3"],
  }),

  warned("a storm of errors", "a column of words", `Year,AWS,Azure\n2021,39,21\n${"2021,x,y\n".repeat(1500)}`, {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
    counts: { "type-error": 3000 },
  }),
  warned(
    "ten thousand columns",
    "a tester",
    () => utf8(`Year,${Array.from({ length: 10_000 }, (_, k) => `P${k}x`).join()},AWS,Azure\n2021,${"0,".repeat(10_000)}39,21\n`),
    {
      figures: ["2:2 “P0x” 2021 0"],
      more: 10_001,
      counts: { "unknown-provider": 10_000 },
    },
  ),
  warned("a cell of ten megabytes", "a tester", () => utf8(`Year,AWS,Azure\n2021,39,${"9".repeat(10_000_000)}\n2022,38,22\n`), {
    figures: ["2:2 aws 2021 39", "3:2 aws 2022 38", "3:3 microsoft 2022 22"],
    problems: ["type-error@2:3"],
  }),
  warned("a name of ten megabytes in the header", "a tester", () => utf8(`Year,AWS,${"x".repeat(10_000_000)}\n2021,39,1\n`), {
    figures: ["2:2 aws 2021 39"],
    problems: ["too-long@2:3"],
  }),
  warned("a storm of quotes", "a tester", () => utf8(`Year,AWS\n2021,"${'9"9'.repeat(100_000)}\n2022,38\n`), {
    figures: ["3:2 aws 2022 38"],
    problems: ["stray-quote@2:0", "type-error@2:2"],
  }),
  warned("a quote that opens on every line", "a tester", () => utf8(`Year,AWS\n${'2021,"39\n'.repeat(2000)}2022,38\n`), {
    figures: ["2:2 aws 2021 39", "2002:2 aws 2022 38"],
    counts: { "stray-quote": 2000, duplicate: 1999 },
  }),
  accepted("many blank lines", "a spreadsheet saved to its last row", `${AZURE}${",,\n".repeat(20_000)}`, {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21"],
  }),
  accepted("many titles above", "a report’s cover", `${"A line of a cover,,\n".repeat(40)}${AZURE}`, {
    figures: ["42:2 aws 2021 39", "42:3 microsoft 2021 21"],
  }),
  rejected("nothing but signs between cells", "an empty sheet", `${",,,,\n".repeat(100)}`, ["no-table@0:0"]),
  rejected("one column", "half a copy", "AWS\n39\n38\n", ["no-columns@0:0"]),
  rejected("one line of figures", "half a copy", "39,21,7\n", ["no-table@0:0"]),
  rejected("a matrix of numbers", "a calculation", "1,2,3\n4,5,6\n7,8,9\n", ["no-table@0:0"]),
  warned(
    "rows of many lengths",
    "a log",
    "Year,AWS,Azure\n2021\n2022,38,22,\n2023,37,23,,,\n2024,36,24,x\n2025,35\n",
    {
      figures: ["3:2 aws 2022 38", "3:3 microsoft 2022 22", "4:2 aws 2023 37", "4:3 microsoft 2023 23", "6:2 aws 2025 35"],
      problems: ["aside@2:0", "extra-cell@5:0", "missing-cell@6:0"],
    },
    SHARES,
  ),
];
