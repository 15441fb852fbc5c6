/** What stands between cells, how lines end, and quotes in every state. */
import { accepted, type CorpusFile, NAMED, rejected, SHARES, warned } from "./corpusFile.ts";

const TWO = ["2:2 aws 2021 39.1", "2:3 microsoft 2021 21"];

export const SEPARATED: readonly CorpusFile[] = [
  accepted("commas", "anyone", "Year,AWS,Azure\n2021,39.1,21\n", { figures: TWO }),
  accepted("semicolons and decimal commas", "Excel in Europe", "Jahr;AWS;Azure\n2021;39,1;21\n", { figures: TWO }),
  accepted("tabs", "a paste from a spreadsheet", "Year\tAWS\tAzure\n2021\t39.1\t21\n", { figures: TWO }),
  accepted("tabs and decimal commas", "a paste from a German spreadsheet", "Jahr\tAWS\tAzure\n2021\t39,1\t21\n", { figures: TWO }),
  accepted("bars", "an old mainframe", "Year|AWS|Azure\n2021|39.1|21\n", { figures: TWO }),
  accepted(
    "a table in Markdown",
    "someone who copied from a wiki or a chat",
    "| Year | AWS | Azure |\n|------|----:|:-----:|\n| 2021 | 39.1 | 21 |\n",
    {
      figures: ["3:3 aws 2021 39.1", "3:4 microsoft 2021 21"],
    },
  ),
  accepted("a line that names the sign", "Excel, saved for another country", "sep=;\nYear;AWS;Azure\n2021;39.1;21\n", {
    figures: ["3:2 aws 2021 39.1", "3:3 microsoft 2021 21"],
  }),
  accepted("a line that names the tab", "Excel", "sep=\t\nYear\tAWS\tAzure\n2021\t39.1\t21\n", {
    figures: ["3:2 aws 2021 39.1", "3:3 microsoft 2021 21"],
  }),
  rejected("a sign that is none of the four", "a program of its own", "Year^AWS^Azure\n2021^39.1^21\n", ["no-columns@0:0"]),
  rejected("columns made of spaces", "a copy out of a PDF", "Year    AWS   Azure\n2021    39    21\n", ["no-columns@0:0"]),
  accepted(
    "commas in a title above semicolons",
    "Excel in Europe",
    "Shares of the market, worldwide, in percent\nJahr;AWS;Azure\n2021;39,1;21\n",
    {
      figures: ["3:2 aws 2021 39.1", "3:3 microsoft 2021 21"],
    },
  ),
  accepted(
    "commas within quotes",
    "a database",
    'year,provider,share\n2021,"Amazon Web Services, Inc.",39.1\n2021,"Microsoft, Inc.",21\n',
    {
      figures: ["2:3 aws 2021 39.1", "3:3 microsoft 2021 21"],
    },
  ),
  accepted("a sign too many on each line", "a spreadsheet with an empty last column", "Year,AWS,Azure,\n2021,39.1,21,\n", { figures: TWO }),
  warned("decimal commas among commas", "Excel set to another country’s signs", "Year,AWS,Azure\n2021,39,1,21,0\n2022,38,22\n", {
    figures: ["3:2 aws 2022 38", "3:3 microsoft 2022 22"],
    problems: ["extra-cell@2:0"],
  }),
  rejected("header and body with different signs", "a file mended by hand", "Year,AWS,Azure\n2021;39;21\n2022;38;22\n", [
    "aside@2:0",
    "aside@3:0",
    "no-figures@0:0",
  ]),
  accepted(
    "the sign chosen by hand",
    "someone who knows better",
    "Year;AWS;Azure\n2021;39,1;21\n",
    { figures: TWO },
    { ...SHARES, delimiter: ";" },
  ),

  accepted("CRLF", "Windows", "Year,AWS,Azure\r\n2021,39.1,21\r\n", { figures: TWO }),
  accepted("CR", "an old Mac", "Year,AWS,Azure\r2021,39.1,21\r", { figures: TWO }),
  accepted("mixed line ends", "a file edited on two systems", "Year,AWS,Azure\r\n2021,39.1,21\n2022,38,22\r2023,37,23", {
    figures: [...TWO, "3:2 aws 2022 38", "3:3 microsoft 2022 22", "4:2 aws 2023 37", "4:3 microsoft 2023 23"],
  }),
  accepted("no line end at the end", "a script", "Year,AWS,Azure\n2021,39.1,21", { figures: TWO }),
  accepted("blank lines everywhere", "a spreadsheet with air", "\n\nYear,AWS,Azure\n\n2021,39.1,21\n,,\n\n", {
    figures: ["5:2 aws 2021 39.1", "5:3 microsoft 2021 21"],
  }),
  accepted(
    "line breaks within quotes",
    "a sheet with wrapped notes",
    'year,provider,share,note\n2021,AWS,39.1,"two\nlines, and ""quotes"""\n2021,Azure,21,\n',
    {
      figures: ["2:3 aws 2021 39.1", "4:3 microsoft 2021 21"],
    },
  ),
  accepted(
    "a header over two lines in one cell",
    "a sheet with wrapped headers",
    '"Calendar\nyear","AWS\nshare (%)",Azure share (%)\n2021,39.1,21\n',
    {
      figures: ["4:2 aws 2021 39.1", "4:3 microsoft 2021 21"],
    },
  ),
  accepted("everything in quotes", "a careful program", '"Year","AWS","Azure"\n"2021","39.1","21"\n', { figures: TWO }),
  accepted("a space before each quote", "a hand that writes “a, b”", 'Year, "AWS", "Azure"\n2021, "39.1", "21"\n', { figures: TWO }),
  accepted(
    "a quote within a cell",
    "a rack of 19 inches",
    'year,provider,share,note\n2021,AWS,39.1,a 19" rack\n2021,Azure,21,a 19" rack\n',
    {
      figures: ["2:3 aws 2021 39.1", "3:3 microsoft 2021 21"],
    },
  ),
  warned(
    "a quoted word at the start of a cell",
    "a hand that emphasised",
    'year,provider,share,note\n2021,AWS,39.1,"so called" cloud\n2021,Azure,21,\n2022,AWS,38,\n',
    {
      figures: ["2:3 aws 2021 39.1", "3:3 microsoft 2021 21", "4:3 aws 2022 38"],
      problems: ["stray-quote@2:0"],
    },
  ),
  warned("a quote that is never closed", "a cell cut off", 'Year,AWS,Azure\n2021,39.1,21\n2022,"38,22\n2023,37,23\n', {
    figures: [...TWO, "3:2 aws 2022 38", "3:3 microsoft 2022 22", "4:2 aws 2023 37", "4:3 microsoft 2023 23"],
    problems: ["stray-quote@3:0"],
  }),
  warned(
    "a file cut within a quoted note",
    "a download that broke off",
    'year,provider,share,note\n2021,AWS,39.1,\n2021,Azure,21,"a note that is cu',
    {
      figures: ["2:3 aws 2021 39.1", "3:3 microsoft 2021 21"],
      problems: ["stray-quote@3:0"],
    },
  ),
  warned(
    "two stray quotes that swallow the lines between",
    "a hand that emphasised",
    'year,provider,share,note\n2021,AWS,39.1,"see\n2021,Azure,21,\n2022,AWS,38,"see\n2022,Azure,22,x\n',
    {
      figures: ["2:3 aws 2021 39.1", "3:3 microsoft 2021 21", "4:3 aws 2022 38", "5:3 microsoft 2022 22"],
      problems: ["stray-quote@2:0", "stray-quote@4:0"],
    },
  ),
  warned(
    "quotes within quotes, not doubled",
    "a program that does not know better",
    'year,provider,share\n2021,"Amazon "AWS" Web Services",39.1\n2021,Azure,21\n',
    {
      figures: ['2:3 “Amazon "AWS" Web Services” 2021 39.1', "3:3 microsoft 2021 21"],
      problems: ["stray-quote@2:0", "unknown-provider@2:3"],
    },
  ),
  accepted(
    "line separators of Unicode in a note",
    "a paste from a web page",
    "year,provider,share,note\n2021,AWS,39.1,one\u2028two\n2021,Azure,21,\u0085\n",
    {
      figures: ["2:3 aws 2021 39.1", "3:3 microsoft 2021 21"],
    },
  ),
  accepted("spaces around everything", "a report printed with padding", " Year , AWS , Azure \n 2021 , 39.1 , 21 \n", { figures: TWO }),
  accepted(
    "hard spaces around everything",
    "a paste from a web page",
    "\u00a0Year\u00a0\tAWS\u00a0\tAzure\n\u00a02021\t39.1\u00a0\t\u202f21\n",
    { figures: TWO },
  ),
  accepted(
    "a title in quotes over the header",
    "a program’s export",
    '"Cloud market share, 2021"\n\nYear,AWS,Azure\n2021,39.1,21\n',
    {
      figures: ["4:2 aws 2021 39.1", "4:3 microsoft 2021 21"],
    },
    NAMED,
  ),
];
