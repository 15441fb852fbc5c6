/** How documents are named on screen: "article 2", "Gartner release, June 2022". */
import type { Dataset, Observation, Source } from "../domain/model.ts";
import { formatPeriod } from "../domain/period.ts";
import { joinAnd } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";

/** 1-based number of an article, or null for a document of the record. */
export function articleNumber(dataset: Dataset, sourceId: string): number | null {
  const index = dataset.articles.findIndex((a) => a.sourceId === sourceId);
  return index < 0 ? null : index + 1;
}

/** "article 2" for one of the five, "your file report.csv" for what the reader added, else publisher and date. */
export function articleName(dataset: Dataset, sourceId: string): string {
  const number = articleNumber(dataset, sourceId);
  if (number !== null) return pageWords.articleNumberInside(number);
  const source = dataset.sourceById.get(sourceId);
  if (source?.kind === "file") return pageWords.yourFileSourceInside(source.title);
  return source ? `${source.publisher}, ${dateWords(source.publishedOn)}` : sourceId;
}

/** "2 September 2018", "June 2022" or "2022". */
export function dateWords(date: string): string {
  const day = /^(\d{4}-\d{2})-(\d{2})$/.exec(date);
  return day ? `${Number(day[2])} ${formatPeriod(day[1] ?? "")}` : formatPeriod(date);
}

/** "paragraph 6" for `p6`, else the locator as it is. */
export function locatorWords(locator: string): string {
  const paragraph = /^p(\d+)$/.exec(locator);
  return paragraph ? pageWords.paragraph(paragraph[1]) : locator;
}

/** Title with number: "2. Alibaba announces …". */
export function sourceTitle(dataset: Dataset, source: Source): string {
  const number = articleNumber(dataset, source.sourceId);
  return number === null ? source.title : `${number}. ${source.title}`;
}

/** "Source: Gartner, read in articles 1 and 2." for the documents of these observations. */
export function sourceLine(dataset: Dataset, firmLabels: readonly string[], observations: readonly Observation[]): string {
  const all = new Set(observations.map((o) => o.sourceId));
  const files = [...all].filter((id) => dataset.sourceById.get(id)?.kind === "file");
  const ids = [...all].filter((id) => !files.includes(id));
  const numbers = ids.map((id) => articleNumber(dataset, id)).filter((n) => n !== null);
  const others = ids.filter((id) => articleNumber(dataset, id) === null).length;
  numbers.sort((a, b) => a - b);
  const places = [
    ...(numbers.length > 0 ? [pageWords.articlesByNumber(numbers.map(String))] : []),
    ...(others > 0 ? [pageWords.ofThePublicRecord(others)] : []),
    ...files.map((id) => articleName(dataset, id)),
  ];
  const who = joinAnd([...new Set(firmLabels)]);
  const mine = files.length === 0 ? "" : pageWords.whatYouAddedIs;
  return `${places.length === 0 ? pageWords.sourceWho(who) : pageWords.sourceReadIn(who, places)}${mine}`;
}
