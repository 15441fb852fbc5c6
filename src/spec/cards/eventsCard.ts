/** The events that the documents name, in order. Beside is not because: no event is joined to a value. */
import type { Dataset, DatedEvent } from "../../domain/model.ts";
import { inPlain } from "../../domain/numerals.ts";
import { comparePeriods, formatPeriod, parsePeriod, periodMonths } from "../../domain/period.ts";
import { visibleAsOf } from "../../domain/vintage.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { EventItem, EventsCard } from "../card.ts";
import type { Row } from "../cardBase.ts";
import { EVENTS_CARD } from "../cardIds.ts";
import { eventsTitle, precisionNote } from "../describeTimeline.ts";
import type { Selection } from "../quantities.ts";
import { inYears } from "../quantities.ts";
import { formatReceiptId } from "../receiptId.ts";
import { CSV_COLUMNS, type CsvColumn } from "../rows.ts";
import { articleName, locatorWords, sourceLine } from "../sourceWords.ts";

/** "December 2021 to June 2022", "2020, year only", "September 2018". */
export function eventPeriodText(event: DatedEvent): string {
  const start = formatPeriod(event.period);
  if (event.periodEnd !== "") return pageWords.fromToOfStart(start, formatPeriod(event.periodEnd));
  return parsePeriod(event.period)?.kind === "year" ? pageWords.startYearOnly(start) : start;
}

/** Whether some document that tells of the event was certainly out by the date; always without a date. */
function isTold(dataset: Dataset, event: DatedEvent, asOf: string): boolean {
  const places = [event.sourceId, ...event.alsoIn.split("|").map((place) => place.split(":")[0] ?? "")];
  const dates = places.map((id) => dataset.sourceById.get(id)?.publishedOn).filter((date) => date !== undefined);
  return asOf === "" || dates.some((date) => visibleAsOf(date, asOf));
}

/** Events of the providers that are on and of nobody in particular, inside the years, told by the as-of date, in order of time. */
export function selectEvents(dataset: Dataset, selection: Selection, compared: readonly string[]): readonly DatedEvent[] {
  return dataset.events
    .filter((event) => {
      const named = event.providerIds.split("|").filter((id) => compared.includes(id));
      const on = named.length === 0 || named.some((id) => selection.providers.includes(id));
      return on && inYears(event, selection.from, selection.to) && isTold(dataset, event, selection.asOf);
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period) || (a.eventId < b.eventId ? -1 : 1));
}

function itemOf(event: DatedEvent, index: number): EventItem {
  const { start } = periodMonths(event.period);
  const { end } = periodMonths(event.periodEnd || event.period);
  return {
    receiptId: formatReceiptId({ kind: "event", eventId: event.eventId }),
    number: index + 1,
    title: event.title,
    period: event.period,
    periodText: eventPeriodText(event),
    providerIds: event.providerIds.split("|"),
    start,
    end,
    span: end > start,
    // Spoken in English, so with English numbers.
    label: pageWords.eventWhenOpenReceipt(
      event.title,
      inPlain(() => eventPeriodText(event)),
    ),
  };
}

/** The row of an event, in a card of events or beside the values of a chart. */
export function eventRow(dataset: Dataset, event: DatedEvent): Row {
  const source = dataset.sourceById.get(event.sourceId);
  const providers = event.providerIds.split("|").map((id) => dataset.providerById.get(id)?.label ?? id);
  const named: Partial<Record<CsvColumn, string>> = {
    receipt_id: formatReceiptId({ kind: "event", eventId: event.eventId }),
    kind: "event",
    provider: providers.join("; "),
    measure: event.title,
    period: event.period,
    period_label: event.periodEnd === "" ? "" : pageWords.untilPeriodEnd(event.periodEnd),
    source_id: event.sourceId,
    source_title: source?.title ?? "",
    publisher: source?.publisher ?? "",
    published_on: source?.publishedOn ?? "",
    locator: event.locator,
    url: source?.url ?? "",
    note: event.note,
    status: "event",
    dataset_version: dataset.version,
  };
  return {
    receiptId: named.receipt_id ?? "",
    kind: "event",
    providerId: event.providerIds.split("|")[0] ?? "",
    providerLabel: providers.join(", "),
    measureLabel: pageWords.event,
    periodText: eventPeriodText(event),
    valueText: event.title,
    bandText: "",
    asPrinted: "",
    statusText: pageWords.event,
    ink: "reported",
    firmLabel: "",
    sourceText: `${articleName(dataset, event.sourceId)}, ${locatorWords(event.locator)}`,
    cells: CSV_COLUMNS.map((column) => named[column] ?? ""),
  };
}

/** The events card, or null when the filters leave no event. */
export function eventsCard(dataset: Dataset, events: readonly DatedEvent[]): EventsCard | null {
  if (events.length === 0) return null;
  const items = events.map(itemOf);
  const years = items.flatMap((i) => [Math.floor(i.start / 12), Math.floor(i.end / 12)]);
  return {
    kind: "events",
    cardId: EVENTS_CARD,
    title: eventsTitle(events.map((e) => e.period)),
    scopeLead: pageWords.eventsNamedInThe,
    scopeRest: pageWords.aDotIsAMonthABar,
    note: precisionNote(events),
    source: pageWords.oneReceiptForEach(sourceLine(dataset, [pageWords.theArticles], [])),
    description: `${items.map((i) => `${i.periodText}: ${i.title}`).join("; ")}.`,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    items,
    rows: events.map((e) => eventRow(dataset, e)),
  };
}
