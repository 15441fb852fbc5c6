/** The receipt of an event: where it is told, how well it is dated, which figures belong to it. */
import type { Dataset, DatedEvent } from "../../domain/model.ts";
import { eventPeriodText } from "../cards/eventsCard.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { joinAnd } from "../words.ts";
import { documentLines } from "./observedReceipt.ts";

function alsoIn(dataset: Dataset, event: DatedEvent): readonly ReceiptLine[] {
  return event.alsoIn
    .split("|")
    .filter((place) => place !== "")
    .map((place) => {
      const [sourceId = "", locator = ""] = place.split(":");
      return { term: "Also in", text: `${articleName(dataset, sourceId)}, ${locatorWords(locator)}` };
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
    statusText: "Event",
    ink: "event",
    scopeLead: "Event.",
    scopeRest: event.periodEnd === "" ? "Dated as precisely as the articles allow" : "Dated with a span",
    sections: [
      { title: "Read in", lines: [...documentLines(dataset, source, event.locator), ...alsoIn(dataset, event)], notes: [] },
      ...(lines.length > 0 ? [{ title: "Figures of this event", lines, notes: [] }] : []),
      ...(event.note === "" ? [] : [{ title: "Curator’s reading", lines: [], notes: [event.note] }]),
    ],
    citation: `${event.title} (${when}). Read in: ${source?.publisher ?? ""}, “${source?.title ?? ""}”, ${dateWords(source?.publishedOn ?? "")}, ${locatorWords(event.locator)}. Cloud Shares dataset ${dataset.version}.`,
    label: `Receipt: ${event.title}`,
  };
}
