/** The events of the timeline as a list: number, time, what happened, about whom, the figures told with it and where it is read. */
import type { Dataset, DatedEvent } from "../../domain/model.ts";
import { EVENT_LIST_CARD } from "../cardIds.ts";
import { listTitle } from "../describeTimeline.ts";
import { formatReceiptId } from "../receiptId.ts";
import { articleName, locatorWords, sourceLine } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, joinAnd } from "../words.ts";
import { eventPeriodText } from "./eventsCard.ts";
import { figureMark, inksOf } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "number", label: "No.", num: true },
  { id: "event", label: "Event" },
  { id: "when", label: "When" },
  { id: "about", label: "About" },
  { id: "figures", label: "Figures told with it" },
  { id: "read_in", label: "Read in" },
  { id: "receipt_ids", label: "Receipts", downloadOnly: true },
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
    scopeLead: "Events in order.",
    scopeRest: "The numbers are those of the event rules on time charts, while the filters are the same",
    note: "An event beside a figure is not its cause.",
    source: sourceLine(dataset, ["the articles"], []),
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
          marks.length === 0 ? { text: "none" } : { text: (figures[k] ?? []).map((o) => o.asPrinted).join("; "), marks },
          { text: places(dataset, event) },
          { text: [receiptId, ...(figures[k] ?? []).map((o) => o.observationId)].join("; ") },
        ],
      };
    }),
    inks: inksOf(figures.flat()),
  };
}
