/** Files that are no table of text, whatever their name says; JSON in its shapes; and files that were written here. */
import { accepted, type CorpusFile, NAMED, rejected, SHARES, utf8, warned } from "./corpusFile.ts";

const bytes =
  (...parts: readonly (string | readonly number[])[]) =>
  (): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...utf8(part)] : [...part])));
const noise = (length: number): number[] => Array.from({ length }, (_, k) => (k * 73 + ((k * k) % 251)) & 0xff);
const isNone = (name: string, who: string, content: string | (() => Uint8Array<ArrayBuffer>), code = "not-a-table@0:0"): CorpusFile =>
  rejected(name, who, content, [code]);

export const NO_TABLES: readonly CorpusFile[] = [
  isNone("an empty file", "a save that failed", "", "empty-file@0:0"),
  isNone("nothing but spaces", "a save that failed", " \r\n\t\n  ", "empty-file@0:0"),
  isNone("nothing but a mark", "a save that failed", "\ufeff", "empty-file@0:0"),
  isNone("a PDF named .csv", "someone who renamed it", bytes("%PDF-1.7\n", noise(500))),
  isNone("an Excel workbook", "most people", bytes([0x50, 0x4b, 3, 4], "....[Content_Types].xml....xl/workbook.xml", noise(500))),
  isNone("an old Excel workbook", "an archive", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], noise(500))),
  isNone(
    "an OpenDocument sheet",
    "a friend of free software",
    bytes([0x50, 0x4b, 3, 4], "....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", noise(500)),
  ),
  isNone("a zip", "a download", bytes([0x50, 0x4b, 3, 4], "....data.csv", noise(500))),
  isNone("gzip", "a download", bytes([0x1f, 0x8b, 8, 0], noise(500))),
  isNone("7-Zip", "a download", bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], noise(500))),
  isNone(
    "a tar",
    "a download: a directory packed up",
    bytes(
      "shares/",
      new Array<number>(93).fill(0),
      "0000755",
      [0],
      "0001750",
      [0],
      new Array<number>(141).fill(0),
      "ustar",
      [0],
      "00",
      new Array<number>(400).fill(0),
    ),
  ),
  isNone("a picture", "a screenshot of the table", bytes([0x89], "PNG\r\n", [0x1a, 0x0a], noise(500))),
  isNone("a photo", "a photo of the slide", bytes([0xff, 0xd8, 0xff, 0xe0], noise(500))),
  isNone("a Parquet file", "a data engineer", bytes("PAR1", noise(500))),
  isNone("a database", "a developer", bytes("SQLite format 3", [0], noise(500))),
  isNone("noise", "a disk that is dying", bytes(noise(5000))),
  isNone("nothing but noughts", "a disk that is dying: the size is right", bytes(new Array<number>(5000).fill(0))),
  isNone(
    "a web page",
    "“save as” in the browser",
    "<!DOCTYPE html><html><body><table><tr><td>2021</td><td>39</td></tr></table></body></html>",
  ),
  isNone("a web page after a comment", "“save as” in the browser", "<!-- saved from url -->\n<html><body>39, 21</body></html>"),
  isNone("XML", "a bank", '<?xml version="1.0"?><rows><row year="2021"/></rows>'),
  isNone("a picture made of text", "a chart saved as SVG", '<svg xmlns="http://www.w3.org/2000/svg"><text>39, 21</text></svg>'),
  isNone("rich text", "a word processor", "{\\rtf1\\ansi Year, AWS, 39}"),
  isNone("JSON of something else", "a settings file", '{"name":"x","version":1}'),
  rejected("JSON cut off", "a download that broke off", '[{"period":"2021","provider":"AWS","share":39},\n{"period":"2022","prov', [
    "not-a-table@2:0",
  ]),
  rejected("a list of numbers in JSON", "a developer", "[39, 21, 7]", ["not-a-table@0:0"]),

  accepted(
    "JSON, a list of rows",
    "a developer",
    '[{"period":"2021","provider":"AWS","share":39},{"period":2022,"provider":"AWS","share":38.1}]',
    {
      figures: ["1:3 aws 2021 39", "2:3 aws 2022 38.1"],
    },
    NAMED,
  ),
  accepted("JSON, rows in an object", "an interface", '{"meta":{"n":1},"data":[{"year":2021,"AWS":39,"Azure":21}]}', {
    figures: ["1:2 aws 2021 39", "1:3 microsoft 2021 21"],
  }),
  accepted("JSON, a list of lists", "a developer", '[["year","AWS","Azure"],[2021,39,21],[2022,38.1,22.5]]', {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "3:2 aws 2022 38.1", "3:3 microsoft 2022 22.5"],
  }),
  accepted("JSON, a row on each line", "a log", '{"year":2021,"AWS":39,"Azure":21}\n{"year":2022,"AWS":38.1,"Azure":22.5}\n', {
    figures: ["1:2 aws 2021 39", "1:3 microsoft 2021 21", "2:2 aws 2022 38.1", "2:3 microsoft 2022 22.5"],
  }),
  warned(
    "JSON, with rows that are not sound",
    "a developer",
    '[{"period":"2021","provider":"AWS","share":39},{"period":"2022","provider":"AWS","share":"x"},{"period":"2023","provider":"AWS","share":{"v":1}},{"period":"2024","provider":"AWS","share":null},{"provider":"AWS","share":1}]',
    {
      figures: ["1:3 aws 2021 39"],
      problems: ["type-error@2:3", "type-error@3:3", "type-error@5:3"],
    },
    NAMED,
  ),
  warned(
    "JSON with the language’s own names",
    "a tester",
    '[{"period":"2021","provider":"__proto__","share":1,"__proto__":{"polluted":1}},{"period":"2021","provider":"AWS","share":39,"constructor":"x"}]',
    {
      figures: ["1:3 “__proto__” 2021 1", "2:3 aws 2021 39"],
      problems: ["column-ignored@0:4", "column-ignored@0:5", "unknown-provider@1:3"],
    },
    NAMED,
  ),

  warned(
    "a download of this page",
    "someone who downloaded it last month",
    'receipt_id,kind,firm,geography,segment,market_id,provider,measure,period,period_label,base_period,value,unit,low,high,bound,as_printed,status,obs_status,vintage,note\nown,value,Firm X,Worldwide,IaaS,,AWS,Market share,2021,,,38.9,percent,38.85,38.95,exact,38.9%,reported,A,2022-06,"a note, quoted"\nown-2,value,Firm X,Worldwide,IaaS,,\'=Odd,Revenue,2021,,,35380,usd_million,35379.5,35380.5,exact,"35,380",forecast,F,2022-06,\n',
    {
      figures: [
        "2:12 aws 2021 38.9 @ Firm X / IaaS / Worldwide",
        "3:12 “=Odd” revenue 2021 35380 usd_million forecast @ Firm X / IaaS / Worldwide",
      ],
      problems: ["unknown-provider@3:12", "forecast-in-past@3:12"],
    },
    { today: "2026-11" },
  ),
  accepted(
    "calculated values in a download of this page",
    "someone who downloaded a view with changes in it",
    "receipt_id,kind,firm,geography,segment,market_id,provider,measure,period,value,unit,low,high,bound,as_printed,status,vintage,derivation\na,value,Firm X,Worldwide,IaaS,,AWS,Market share,2021,38.9,percent,38.85,38.95,exact,38.9%,reported,2022-06,\nb,value,Firm X,Worldwide,IaaS,,AWS,Change in market share,2021,-0.9,percentage_points,-1,-0.8,exact,,derived,,difference\n",
    { figures: ["2:10 aws 2021 38.9 @ Firm X / IaaS / Worldwide"], problems: ["calculated@3:10"] },
    { today: "2026-11" },
  ),
  accepted("a paste from a spreadsheet", "most people", "\tAWS\tAzure\r\n2021\t39%\t21%\r\n2022\t38.1%\t22.5%\r\n", {
    figures: ["2:2 aws 2021 39", "2:3 microsoft 2021 21", "3:2 aws 2022 38.1", "3:3 microsoft 2022 22.5"],
  }),
  accepted(
    "a paste with quoted cells and empty columns",
    "most people",
    'Company\t\t"2021\nshare"\t\r\nAWS\t\t39%\t\r\nAzure\t\t21%\t\r\n',
    {
      figures: ["3:3 aws 2021 39", "4:3 microsoft 2021 21"],
    },
    SHARES,
  ),
  accepted(
    "a paste from a web page with links’ marks",
    "most people",
    "Company\t2021[1]\t2022[2]\nAWS[3]\t39%\t38.1%\nAzure\t21%\t22.5%\n",
    {
      figures: ["2:2 aws 2021 39", "2:3 aws 2022 38.1", "3:2 microsoft 2021 21", "3:3 microsoft 2022 22.5"],
    },
  ),
];
