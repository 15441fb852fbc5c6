/** APA, 7th edition, as plain text: one reference for the view, and under it one for each document that it shows. */
import * as filesWords from "../../domain/words/en/files.ts";
import { type CslItem, cslItems, partsOf } from "./cslItem.ts";
import type { CitationStyle } from "./style.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** "2018, September 2", "2022, September" or "2022"; "n.d." without a date. */
function issuedWords(parts: readonly number[]): string {
  const [year, month, day] = parts;
  if (year === undefined) return "n.d.";
  if (month === undefined) return String(year);
  return `${year}, ${MONTHS[month - 1] ?? month}${day === undefined ? "" : ` ${day}`}`;
}

/** "November 22, 2026" */
function accessedWords(parts: readonly number[]): string {
  const [year, month = 1, day] = parts;
  return `${MONTHS[month - 1] ?? month} ${day ?? ""}, ${year ?? ""}`;
}

/** A part of a reference ends with one mark, its own where it has one. */
const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

function documentLine(item: CslItem): string {
  const author = item.author?.[0]?.literal ?? "";
  const date = `(${issuedWords(partsOf(item.issued))}).`;
  // Without an author the title takes its place; a publisher that is the author is not named twice.
  const lead = author === "" ? [closed(item.title), date] : [closed(author), date, closed(item.title)];
  return [...lead, ...(item.publisher === author ? [] : [closed(item.publisher)]), item.URL].join(" ");
}

function viewLine(item: CslItem): string {
  const author = item.author?.[0]?.literal ?? "";
  const name = `${item.title} (Version ${item.version ?? ""}) [Data set].`;
  // The page is drawn anew from a changing dataset: APA then asks for the day of retrieval.
  const from = `Retrieved ${accessedWords(partsOf(item.accessed))}, from ${item.URL}`;
  return [closed(author), `(${issuedWords(partsOf(item.issued))}).`, name, closed(item.publisher), from].join(" ");
}

/** References in the order of their first letters, as a list of references has them. */
const byWords = new Intl.Collator("en").compare;

export const APA: CitationStyle = {
  id: "apa",
  label: "APA",
  detail: filesWords.toReadAndPaste,
  extension: "txt",
  mime: "text/plain",
  write: (cited) => {
    const [view, ...documents] = cslItems(cited);
    const list = documents.map(documentLine).toSorted(byWords);
    return `${[viewLine(view), ...(list.length === 0 ? [] : ["", "Based on:", ...list])].join("\n")}\n`;
  },
};
