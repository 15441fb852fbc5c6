/** The receipt of an event: where it is told, how well it is dated, which figures belong to it. */
import type { Dataset, DatedEvent } from "../../domain/model.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { eventPeriodText } from "../cards/eventsCard.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { documentLines } from "./observedReceipt.ts";

function alsoIn(dataset: Dataset, event: DatedEvent): readonly ReceiptLine[] {
  return event.alsoIn
    .split("|")
    .filter((place) => place !== "")
    .map((place) => {
      const [sourceId = "", locator = ""] = place.split(":");
      return { term: pageWords.alsoIn, text: `${articleName(dataset, sourceId)}, ${locatorWords(locator)}` };
    });
}

function figures(dataset: Dataset, event: DatedEvent): readonly ReceiptLine[] {
  return event.observationIds
    .split("|")
    .map((id) => dataset.observationById.get(id))
    .filter((o) => o !== undefined)
    .map((o) => ({
      term: observedText(o, bandOfObservation(dataset, o)).text,
      text: `${dataset.measureById.get(o.measureId)?.label ?? o.measureId}; ${articleName(dataset, o.sourceId)}, ${locatorWords(o.locator)}`,
      receiptId: o.observationId,
    }));
}

/** Builds the receipt of an event. */
export function eventReceipt(dataset: Dataset, receiptId: string, event: DatedEvent): Receipt {
  const providers = event.providerIds.split("|").filter((id) => id !== "");
  const names = joinAnd(providers.map((id) => dataset.providerById.get(id)?.label ?? id));
  const source = dataset.sourceById.get(event.sourceId);
  const when = eventPeriodText(event);
  const lines = figures(dataset, event);
  return {
    receiptId,
    kind: "event",
    code: event.eventId,
    who: `${names}, ${when}`,
    providerId: providers[0] ?? "",
    figure: event.title,
    statusText: pageWords.event,
    ink: "event",
    scopeLead: pageWords.eventAtStart,
    scopeRest: event.periodEnd === "" ? pageWords.datedAsPreciselyAs : pageWords.datedWithASpan,
    sections: [
      { title: pageWords.readIn, lines: [...documentLines(dataset, source, event.locator), ...alsoIn(dataset, event)], notes: [] },
      ...(lines.length > 0 ? [{ title: pageWords.figuresOfThisEvent, lines, notes: [] }] : []),
      ...(event.note === "" ? [] : [{ title: pageWords.curatorsReading, lines: [], notes: [event.note] }]),
    ],
    citation: pageWords.citeEvent({
      event: event.title,
      when,
      publisher: source?.publisher ?? "",
      source: source?.title ?? "",
      date: dateWords(source?.publishedOn ?? ""),
      locator: locatorWords(event.locator),
      version: dataset.version,
    }),
    label: pageWords.receiptWho(event.title),
  };
}
