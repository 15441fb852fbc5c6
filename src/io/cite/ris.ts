/** RIS, for EndNote, Zotero, Mendeley and library catalogues: one field a line, lines end with CRLF. */
import * as filesWords from "../../domain/words/en/files.ts";
import { type CslItem, cslItems, partsOf } from "./cslItem.ts";
import type { CitationStyle } from "./style.ts";

const TYPES: Readonly<Record<CslItem["type"], string>> = { dataset: "DATA", webpage: "ELEC", report: "RPRT" };

/** `2018/09/02/`, with the places of unknown parts left empty: `2022///`. */
function dateText(parts: readonly number[]): string {
  const [year = "", month, day] = parts;
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${year}/${two(month)}/${two(day)}/`;
}

/** A field is one line, whatever the text holds. */
const line = (tag: string, text: string): string => `${tag}  - ${text.replace(/\s+/g, " ").trim()}`;

function record(item: CslItem): readonly string[] {
  const issued = partsOf(item.issued);
  return [
    line("TY", TYPES[item.type]),
    ...(item.author ?? []).map(({ literal }) => line("AU", literal)),
    line("TI", item.title),
    ...(issued[0] === undefined ? [] : [line("PY", String(issued[0])), line("DA", dateText(issued))]),
    line("PB", item.publisher),
    ...(item.version === undefined ? [] : [line("ET", item.version)]),
    ...(item.language === undefined ? [] : [line("LA", item.language)]),
    line("UR", item.URL),
    line("Y2", dateText(partsOf(item.accessed))),
    // The mark that ends a record has a space after its dash.
    "ER  - ",
  ];
}

export const RIS: CitationStyle = {
  id: "ris",
  label: "RIS",
  detail: filesWords.forEndnote,
  extension: "ris",
  mime: "application/x-research-info-systems",
  write: (cited) => `${cslItems(cited).flatMap(record).join("\r\n")}\r\n`,
};
