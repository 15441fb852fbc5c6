/** CITATION.cff (Citation File Format 1.2.0): the dataset is what is cited, the dashboard is named beside it. */
import type { About } from "./about.ts";

/** A YAML scalar. JSON strings are YAML, and need no rule for what must be quoted. */
const scalar = (text: string): string => JSON.stringify(text);

/**
 * The text of the file, in the source code and in the package alike.
 * @param software version of the dashboard (package.json).
 */
export function citationFile(about: About, software: string): string {
  return `${[
    "cff-version: 1.2.0",
    `message: ${scalar("If you use a figure, cite the document that its receipt names; if you use the dataset or the dashboard, cite this.")}`,
    "type: dataset",
    `title: ${scalar(about.title)}`,
    `abstract: ${scalar(about.description)}`,
    "authors:",
    `  - name: ${scalar(about.creator)}`,
    `version: ${scalar(about.version)}`,
    `date-released: ${scalar(about.released)}`,
    `license: ${about.licence.id}`,
    "keywords:",
    ...about.keywords.map((keyword) => `  - ${scalar(keyword)}`),
    "references:",
    "  - type: software",
    `    title: ${scalar("Cloud Shares: a dashboard of cloud market shares with receipts")}`,
    "    authors:",
    `      - name: ${scalar(about.creator)}`,
    `    version: ${scalar(software)}`,
    "    license: MIT",
  ].join("\n")}\n`;
}
