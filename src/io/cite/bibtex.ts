/** BibTeX that BibLaTeX, JabRef and Zotero read without loss; older styles print its `online` and `dataset` entries as they print `misc`. */
import * as filesWords from "../../domain/words/en/files.ts";
import { type CslItem, cslItems, partsOf } from "./cslItem.ts";
import type { CitationStyle } from "./style.ts";

const TYPES: Readonly<Record<CslItem["type"], string>> = { dataset: "dataset", webpage: "online", report: "report" };
/** The publisher's field is another one for each type of entry. */
const PUBLISHER: Readonly<Record<CslItem["type"], string>> = { dataset: "publisher", webpage: "organization", report: "institution" };

const WORDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Letters of any script stay as they are: the file is UTF-8. What TeX would obey is escaped, in one pass, so that no escape is escaped again. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^{}#$%&_]/g, (sign) => WORDS[sign] ?? `\\${sign}`);
}

/** Double braces: no style changes its case, takes a name apart, or splits it at an "and". */
const kept = (text: string): string => `{{${escapeTex(text)}}}`;

/** An address is taken letter by letter; braces and backslashes would end it. */
const address = (url: string): string => `{${url.replace(/[{}\\\s]/g, encodeURIComponent)}}`;

/** `2018-09-02`, `2022-09` or `2022`. */
function dateText(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

function entry(item: CslItem): string {
  const issued = partsOf(item.issued);
  const author = item.author?.[0]?.literal;
  const fields: readonly (readonly [string, string])[] = [
    ...(author === undefined ? [] : [["author", kept(author)] as const]),
    ["title", kept(item.title)],
    // The old styles know a year, the new ones a date.
    ...(issued.length === 0 ? [] : [["year", `{${issued[0]}}`] as const, ["date", `{${dateText(issued)}}`] as const]),
    [PUBLISHER[item.type], kept(item.publisher)],
    ...(item.version === undefined ? [] : [["version", `{${escapeTex(item.version)}}`] as const]),
    ["url", address(item.URL)],
    ["urldate", `{${dateText(partsOf(item.accessed))}}`],
    ...(item.language === undefined ? [] : [["language", `{${item.language}}`] as const]),
  ];
  return `@${TYPES[item.type]}{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join("")}}\n`;
}

export const BIBTEX: CitationStyle = {
  id: "bibtex",
  label: "BibTeX",
  detail: filesWords.forLatex,
  extension: "bib",
  mime: "application/x-bibtex",
  write: (cited) => cslItems(cited).map(entry).join("\n"),
};
