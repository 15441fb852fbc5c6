/** The events of the timeline as a list: number, time, what happened, about whom, the figures told with it and where it is read. */
import type { Dataset, DatedEvent } from "../../domain/model.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { EVENT_LIST_CARD } from "../cardIds.ts";
import { listTitle } from "../describeTimeline.ts";
import { formatReceiptId } from "../receiptId.ts";
import { articleName, locatorWords, sourceLine } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise } from "../words.ts";
import { eventPeriodText } from "./eventsCard.ts";
import { figureMark, inksOf } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "number", label: pageWords.no, num: true },
  { id: "event", label: pageWords.event },
  { id: "when", label: pageWords.when },
  { id: "about", label: pageWords.about },
  { id: "figures", label: pageWords.figuresToldWithIt },
  { id: "read_in", label: pageWords.readIn },
  { id: "receipt_ids", label: pageWords.receipts, downloadOnly: true },
];

/** Figures of an event that the dataset holds. */
function figuresOf(dataset: Dataset, event: DatedEvent) {
  return event.observationIds
    .split("|")
    .map((id) => dataset.observationById.get(id))
    .filter((o) => o !== undefined);
}

function places(dataset: Dataset, event: DatedEvent): string {
  const all = [
    [event.sourceId, event.locator] as const,
    ...event.alsoIn.split("|").flatMap((place) => {
      const [sourceId, locator] = place.split(":");
      return sourceId && locator ? [[sourceId, locator] as const] : [];
    }),
  ];
  return capitalise(all.map(([sourceId, locator]) => `${articleName(dataset, sourceId)}, ${locatorWords(locator)}`).join("; "));
}

/** The list, in the order and with the numbers of the timeline; null without events. */
export function eventListCard(dataset: Dataset, events: readonly DatedEvent[]): TableCard | null {
  if (events.length === 0) return null;
  const figures = events.map((event) => figuresOf(dataset, event));
  return {
    kind: "table",
    cardId: EVENT_LIST_CARD,
    title: listTitle(events.length, figures.filter((f) => f.length > 0).length),
    scopeLead: pageWords.eventsInOrder,
    scopeRest: pageWords.theNumbersAreThose,
    note: pageWords.anEventBesideA,
    source: sourceLine(dataset, [pageWords.theArticles], []),
    description: events.map((e, k) => `${k + 1}: ${e.title}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: events.map((event, k) => {
      const receiptId = formatReceiptId({ kind: "event", eventId: event.eventId });
      const [first = ""] = event.providerIds.split("|");
      const marks = (figures[k] ?? []).map((o) => figureMark(dataset, o));
      return {
        id: receiptId,
        cells: [
          { text: String(k + 1) },
          { text: event.title, receiptId },
          { text: eventPeriodText(event) },
          { text: joinAnd(event.providerIds.split("|").map((id) => dataset.providerById.get(id)?.label ?? id)), providerId: first },
          marks.length === 0 ? { text: pageWords.none } : { text: (figures[k] ?? []).map((o) => o.asPrinted).join("; "), marks },
          { text: places(dataset, event) },
          { text: [receiptId, ...(figures[k] ?? []).map((o) => o.observationId)].join("; ") },
        ],
      };
    }),
    inks: inksOf(figures.flat()),
  };
}
