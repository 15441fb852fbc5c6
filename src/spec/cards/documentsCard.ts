/** The documents that were read, with every figure each gives and the events it tells. */
import type { Dataset, DatedEvent, Observation, Source, SourceKind } from "../../domain/model.ts";
import { DOCUMENTS_CARD } from "../cardIds.ts";
import { quantityKey } from "../quantities.ts";
import { formatReceiptId } from "../receiptId.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableCell, TableColumn, TableMark } from "../tableCard.ts";
import { capitalise, counted, joinAnd, numberWord } from "../words.ts";
import { figureMark, inksOf } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "number", label: "No.", num: true },
  { id: "title", label: "Document" },
  { id: "outlet", label: "Outlet" },
  { id: "published", label: "Published" },
  { id: "language", label: "Language" },
  { id: "figures", label: "Figures" },
  { id: "events", label: "Events" },
  { id: "address", label: "Address", downloadOnly: true },
  { id: "receipt_ids", label: "Receipts", downloadOnly: true },
];

const LANGUAGES: Readonly<Record<string, string>> = { en: "English", fr: "French", es: "Spanish", de: "German", zh: "Chinese" };
const KINDS: Readonly<Record<SourceKind, string>> = {
  article: "Article",
  release: "The firm’s own release",
  reprint: "Reprint of a firm’s release",
  filing: "Company filing",
};

/** The documents of a collection: the articles alone, or those of the record after them. */
export function documentsOf(dataset: Dataset, collection: "articles" | "record"): readonly Source[] {
  return collection === "articles"
    ? dataset.articles
    : [...dataset.articles, ...dataset.sources.filter((s) => s.kind !== "article" && s.kind !== "file")];
}

/** An event belongs to every document that tells it. */
const tells = (source: Source, event: DatedEvent): boolean =>
  event.sourceId === source.sourceId || event.alsoIn.split("|").some((place) => place.split(":")[0] === source.sourceId);

function eventMark(event: DatedEvent): TableMark {
  return {
    receiptId: formatReceiptId({ kind: "event", eventId: event.eventId }),
    ink: "event",
    providerId: event.providerIds.split("|")[0] ?? "",
    value: null,
    label: `Event: ${event.title}. Open receipt`,
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
      sub: source.kind === "file" ? "Your file" : KINDS[source.kind],
      ...(source.url === "" ? {} : { href: source.url }),
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
  const figures = counted(total, "figure");
  const give = (n: number): string => (n === 1 ? "gives" : "give");
  if (documents.length > articles) {
    const own = counts.slice(0, articles).reduce((sum, n) => sum + n, 0);
    const whose = giving === documents.length ? `${giving} documents` : `${giving} of ${documents.length} documents`;
    return `${whose} ${give(giving)} ${figures}, ${own} of them in the ${numberWord(articles)} articles`;
  }
  const most = Math.max(...counts);
  const leaders = counts.filter((n) => n === most).length;
  const lead = giving > 1 && leaders === 1 ? `, article ${counts.indexOf(most) + 1} the most with ${most}` : "";
  const who =
    giving === articles ? `The ${numberWord(articles)} articles` : `${capitalise(numberWord(giving))} of ${numberWord(articles)} articles`;
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
  const given = documents.map((s) => figures.filter((o) => o.sourceId === s.sourceId));
  const lines = documents.map((s, i) =>
    lineOf(
      dataset,
      s,
      i + 1,
      given[i] ?? [],
      events.filter((e) => tells(s, e)),
      lookUp(s),
    ),
  );
  const quantities = new Set(figures.map(quantityKey)).size;
  const heading = title(
    documents,
    given.map((g) => g.length),
    dataset.articles.length,
  );
  const twice = quantities < figures.length ? "; one that several documents print is listed with each" : "";
  return {
    kind: "table",
    cardId: DOCUMENTS_CARD,
    title: heading,
    scopeLead: "One mark is one figure, a stroke is an event.",
    scopeRest: `${counted(figures.length, "figure")} ${figures.length === 1 ? "is" : "are"} of ${counted(quantities, "quantity", "quantities")}${twice}`,
    note: "",
    source: "Source: the documents themselves. Each title leads to its document’s own address.",
    description: documents.map((s, i) => `${s.title}: ${counted(given[i]?.length ?? 0, "figure")}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines,
    inks: inksOf(figures),
  };
}
