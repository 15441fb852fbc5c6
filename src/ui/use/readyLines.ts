/** Lines that read the dataset in other programs, ready to paste. */

export interface ReadyLine {
  readonly id: string;
  /** The program. */
  readonly label: string;
  readonly lines: string;
}

/** Periods and vintages stand as text: 2021 beside 2021-Q4. */
const TEXT_COLUMNS = ["period", "base_period", "vintage"] as const;

/**
 * The lines for each program.
 * @param site address that `data/` stands at, with a slash at its end.
 * @param zip name of the zip.
 */
export function readyLines(site: string, zip: string): readonly ReadyLine[] {
  const csv = `${site}data/observations.csv`;
  return [
    {
      id: "pandas",
      label: "Python, pandas",
      lines: `import pandas as pd\nobservations = pd.read_csv(\n    "${csv}",\n    dtype={${TEXT_COLUMNS.map((column) => `"${column}": str`).join(", ")}},\n)`,
    },
    {
      id: "r",
      label: "R",
      lines: `observations <- read.csv(\n  "${csv}",\n  colClasses = c(${TEXT_COLUMNS.map((column) => `${column} = "character"`).join(", ")})\n)`,
    },
    { id: "sheets", label: "Google Sheets", lines: `=IMPORTDATA("${csv}")` },
    {
      id: "excel",
      label: "Excel, Power Query",
      lines: `= Table.PromoteHeaders(Csv.Document(Web.Contents("${csv}"), [Delimiter=",", Encoding=65001, QuoteStyle=QuoteStyle.Csv]))`,
    },
    { id: "curl", label: "curl", lines: `curl -O "${site}data/${zip}"` },
  ];
}
