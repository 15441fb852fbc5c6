/** The documents that were read, with every figure each gives and the events it tells. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, DatedEvent, Observation, Source, SourceKind } from "../../domain/model.ts";
import { joinAnd, numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { DOCUMENTS_CARD } from "../cardIds.ts";
import { foreignWords } from "../foreign.ts";
import { quantityKey } from "../quantities.ts";
import { formatReceiptId } from "../receiptId.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableCell, TableColumn, TableMark } from "../tableCard.ts";
import { capitalise } from "../words.ts";
import { figureMark, inksOf } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "number", label: pageWords.no, num: true },
  { id: "title", label: pageWords.document },
  { id: "outlet", label: pageWords.outlet },
  { id: "published", label: pageWords.published },
  { id: "language", label: pageWords.language },
  { id: "figures", label: pageWords.figures },
  { id: "events", label: pageWords.events },
  { id: "address", label: pageWords.address, downloadOnly: true },
  { id: "receipt_ids", label: pageWords.receipts, downloadOnly: true },
];

const LANGUAGES: Readonly<Record<string, string>> = {
  en: pageWords.english,
  fr: pageWords.french,
  es: pageWords.spanish,
  de: pageWords.german,
  zh: pageWords.chinese,
};
const KINDS: Readonly<Record<SourceKind, string>> = {
  article: pageWords.article,
  release: pageWords.theFirmsOwnRelease,
  reprint: pageWords.reprintOfAFirms,
  filing: pageWords.companyFiling,
};

/** The documents of a collection: the articles alone, or those of the record after them. */
export function documentsOf(dataset: Dataset, collection: "articles" | "record"): readonly Source[] {
  return collection === "articles"
    ? dataset.articles
    : [...dataset.articles, ...dataset.sources.filter((s) => s.kind !== "article" && s.kind !== "file")];
}

/** Events by the document that tells them: one belongs to each of its documents. */
function byDocument(events: readonly DatedEvent[]): ReadonlyMap<string, readonly DatedEvent[]> {
  const told = new Map<string, DatedEvent[]>();
  for (const event of events) {
    const also = event.alsoIn.split("|").map((place) => place.split(":")[0] ?? "");
    for (const sourceId of new Set([event.sourceId, ...also])) told.set(sourceId, [...(told.get(sourceId) ?? []), event]);
  }
  return told;
}

function eventMark(event: DatedEvent): TableMark {
  return {
    receiptId: formatReceiptId({ kind: "event", eventId: event.eventId }),
    ink: "event",
    providerId: event.providerIds.split("|")[0] ?? "",
    value: null,
    label: pageWords.eventNameOpenReceipt(event.title),
  };
}

function firmsOf(dataset: Dataset, figures: readonly Observation[]): string {
  const ids = figures.map((o) => dataset.marketById.get(o.marketId)?.firmId ?? "");
  // What the press says of its own accord names nobody whom a reader could look up.
  return joinAnd([...new Set(ids)].filter((id) => id !== "press").map((id) => dataset.firmById.get(id)?.label ?? id));
}

function lineOf(
  dataset: Dataset,
  source: Source,
  number: number,
  figures: readonly Observation[],
  events: readonly DatedEvent[],
  lookUp: string,
) {
  const firms = firmsOf(dataset, figures);
  const marks = figures.map((o) => figureMark(dataset, o));
  const told = events.map(eventMark);
  const cells: readonly TableCell[] = [
    { text: String(number) },
    {
      text: source.title,
      sub: source.kind === "file" ? pageWords.yourFile : KINDS[source.kind],
      ...(source.url === "" ? {} : { href: source.url }),
      ...foreignWords(source, source.title),
    },
    { text: source.publisher },
    { text: dateWords(source.publishedOn) },
    { text: LANGUAGES[source.language] ?? source.language },
    { text: String(figures.length), marks, allMarks: lookUp, ...(firms === "" ? {} : { sub: firms }) },
    { text: String(events.length), marks: told },
    { text: source.url },
    { text: [...marks, ...told].map((m) => m.receiptId).join("; ") },
  ];
  return { id: source.sourceId, cells };
}

/** "The five articles give 66 figures, article 1 the most with 21". */
function title(documents: readonly Source[], counts: readonly number[], articles: number): string {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const giving = counts.filter((n) => n > 0).length;
  const figures = pageWords.countOfFigures(total);
  const give = (n: number): string => (n === 1 ? pageWords.gives : pageWords.give);
  if (documents.length > articles) {
    const own = counts.slice(0, articles).reduce((sum, n) => sum + n, 0);
    const whose =
      giving === documents.length ? pageWords.givingDocuments(giving) : pageWords.givingOfDocumentsDocuments(giving, documents.length);
    return pageWords.givesFiguresOfThem({ whose, give: give(giving), figures, own, articles });
  }
  const most = Math.max(...counts);
  const leaders = counts.filter((n) => n === most).length;
  const lead = giving > 1 && leaders === 1 ? pageWords.articleTheMostWith(counts.indexOf(most) + 1, most) : "";
  const who =
    giving === articles ? pageWords.theArticlesArticles(articles) : pageWords.nOfArticlesArticles(capitalise(numberWord(giving)), articles);
  return `${who} ${give(giving)} ${figures}${lead}`;
}

/** The card. `lookUp` gives the address where the figures of a document are listed. Every document of the collection stands in it, one without a figure under these filters too. */
export function documentsCard(
  dataset: Dataset,
  collection: "articles" | "record",
  figures: readonly Observation[],
  events: readonly DatedEvent[],
  lookUp: (source: Source) => string,
): TableCard {
  const documents = documentsOf(dataset, collection);
  const bySource = groupBy(figures, (o) => o.sourceId);
  const told = byDocument(events);
  const given = documents.map((s) => bySource.get(s.sourceId) ?? []);
  const lines = documents.map((s, i) => lineOf(dataset, s, i + 1, given[i] ?? [], told.get(s.sourceId) ?? [], lookUp(s)));
  const quantities = new Set(figures.map(quantityKey)).size;
  const heading = title(
    documents,
    given.map((g) => g.length),
    dataset.articles.length,
  );
  const twice = quantities < figures.length ? pageWords.oneThatSeveralDocuments : "";
  return {
    kind: "table",
    cardId: DOCUMENTS_CARD,
    title: heading,
    scopeLead: pageWords.oneMarkIsOneFigure,
    scopeRest: pageWords.figuresOfQuantities(figures.length, quantities, twice),
    note: "",
    source: pageWords.sourceTheDocumentsThemselves,
    description: documents.map((s, i) => `${s.title}: ${pageWords.countOfFigures(given[i]?.length ?? 0)}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines,
    inks: inksOf(figures),
  };
}
