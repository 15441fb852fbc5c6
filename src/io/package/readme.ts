/** README.md of the package: what is in it, how to read it, what may be done with it. */
import type { Manifest } from "./manifest.ts";

/** Digits in groups, as the page prints them. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

export function packageReadme(manifest: Manifest): string {
  const { title, version, released, description, years, places, figures, documents, files, licence } = manifest;
  return `# ${title}

Version ${version}, ${released}. ${description}

${grouped(figures)} figures of ${grouped(documents.length)} documents, about ${years[0]} to ${years[1]}; markets: ${places.join(", ")}.

## Files

| file | holds |
| --- | --- |
${files.map((file) => `| \`${file.path}\` | ${file.title} |`).join("\n")}
| \`datapackage.json\` | what each column means, sizes and hashes (Data Package, version 2) |
| \`csv-metadata.json\` | the same columns for readers of CSV on the Web |
| \`CHANGELOG.md\`, \`decisions/\` | what changed from version to version, and why the rows are as they are |
| \`CITATION.cff\`, \`LICENSE.txt\` | how to cite it, and what may be done with it |

## Reading it

CSV in UTF-8 with commas; an empty cell is a value that is not there, never a zero. One row of \`observations.csv\` is one published value:
\`value\` in \`unit\`, \`as_printed\` as the document prints it, \`bound\` the words around it, \`vintage\` when the firm published it. Read \`period\`,
\`base_period\` and \`vintage\` as text: 2021 may stand beside 2021-Q4. The same quantity may have several rows, one for each print and vintage;
rows whose \`standing\` is \`disputed\` contradict another page unsettled. A share of one market cannot be compared with that of another: what each
market counts is in \`markets.csv\`, and where a series does not run on is in \`breaks.csv\`.

\`\`\`python
import pandas as pd
observations = pd.read_csv("observations.csv", dtype={"period": str, "base_period": str, "vintage": str})
\`\`\`

\`\`\`r
observations <- read.csv("observations.csv", colClasses = c(period = "character", base_period = "character", vintage = "character"))
\`\`\`

## Rights

Selection, notes, readings and structure: ${licence.id} (${licence.url}). A single published figure is a fact; the figures belong to the research
firms and companies named beside them: name them when you use one, and keep the source, the vintage and the market with it. No sentence of a
document is repeated here. Nothing here is advice, and none of the firms has checked it.
`;
}
