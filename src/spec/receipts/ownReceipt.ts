/** The receipt of a figure that the reader added: their file, its place, as typed and as read. Nothing in it passes for published. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { statusLabel, statusMeaning } from "../../domain/status.ts";
import { formatNumber, unitById } from "../../domain/unit.ts";
import { bandOfObservation, observedMark, observedText } from "../observedMark.ts";
import { publishedBeside } from "../own/publishedBeside.ts";
import { siblingsOf } from "../quantities.ts";
import type { Receipt, ReceiptLine, ReceiptSection } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { capitalise, INK_WORDS, lowerSegment } from "../words.ts";
import { differenceWords } from "./crossCheck.ts";
import { microOf } from "./micro.ts";

const NOBODY = "Not published by anyone: added by you in this browser, and kept in it alone.";

const BOUND_WORDS: Readonly<Record<Observation["bound"], string>> = {
  exact: "as exactly as it is typed",
  about: "your file says “about”",
  at_least: "your file gives its lower end",
  at_most: "your file gives its upper end",
  approaching: "your file says “nearly”",
};

function asTyped(dataset: Dataset, o: Observation): ReceiptSection {
  const set = dataset.ownSets?.find(({ setId }) => setId === o.sourceId);
  const lines: ReceiptLine[] = [
    { term: "Figure", text: `“${o.asPrinted}”`, mono: true },
    { term: "File", text: dataset.sourceById.get(o.sourceId)?.title ?? o.sourceId },
    { term: "Place", text: capitalise(o.locator) },
    { term: "Imported on", text: dateWords(set?.addedOn ?? "") },
    ...(o.own?.sourceText ? [{ term: "The file names", text: o.own.sourceText }] : []),
  ];
  return { title: "As typed in your file", lines, notes: [NOBODY] };
}

function asRead(dataset: Dataset, o: Observation): ReceiptSection {
  const mark = observedMark(dataset, o);
  const unit = unitById(o.unit)?.label ?? o.unit;
  const isRange = o.own?.range !== undefined;
  const micro = microOf({ value: o.value, valueText: formatNumber(o.value), band: mark.band, derived: isRange, others: [] });
  const lines: ReceiptLine[] = [
    { term: "Value", text: isRange ? `${mark.text} (${unit})` : `${formatNumber(o.value)} ${unit}` },
    {
      term: "Could be",
      text:
        mark.bandText === ""
          ? "exactly this: it counts whole things"
          : `${mark.bandText}, ${isRange ? "the two ends that are typed" : BOUND_WORDS[o.bound]}`,
    },
  ];
  const notes = isRange ? [`It is drawn at ${formatNumber(o.value)}, the middle, which your file does not say.`] : [];
  return { title: "As read, with its rounding band", lines, notes, ...(micro ? { micro } : {}) };
}

function speaksOf(dataset: Dataset, o: Observation): ReceiptSection {
  const market = dataset.marketById.get(o.marketId);
  const named = [o.own?.firm, o.own?.segment, o.own?.geography].filter((text) => text !== undefined && text !== "").join("; ");
  const lines: ReceiptLine[] = [
    { term: "Market", text: `${named || "not named"}, as you named it` },
    ...(market === undefined || market.comparableWith === ""
      ? []
      : [{ term: "The same as", text: dataset.marketById.get(market.comparableWith)?.label ?? market.comparableWith }]),
    { term: "Period", text: `${formatPeriod(o.period)}${o.periodLabel === "" ? "" : `, typed as “${o.periodLabel}”`}` },
    { term: "Status", text: `${statusLabel(o.status)}: ${statusMeaning(o.status).toLowerCase()}` },
    {
      term: "Vintage",
      text:
        o.vintageBasis === "stated"
          ? `${dateWords(o.vintage)}, as your file says`
          : "Not given: your file does not say when it was published",
    },
  ];
  return { title: "What it speaks of", lines, notes: o.note === "" ? [] : [o.note] };
}

/** Other figures of the same file or of other files of the reader for the same quantity. */
function alsoIn(dataset: Dataset, o: Observation): readonly ReceiptSection[] {
  const others = siblingsOf(dataset, o);
  if (others.length === 0) return [];
  const lines = others.map((other) => ({
    term: capitalise(locatorWords(other.locator)),
    text: [observedText(other, bandOfObservation(dataset, other)).text, differenceWords(o, other)].filter((text) => text !== "").join(", "),
    receiptId: other.observationId,
  }));
  return [
    {
      title: "The same quantity elsewhere in your file",
      lines,
      notes: ["The one of the latest vintage, and of these the one typed most exactly, is drawn."],
    },
  ];
}

/** What is published of the same market, provider, measure and period: set beside, never counted as agreement. */
function beside(dataset: Dataset, o: Observation): readonly ReceiptSection[] {
  const published = publishedBeside(dataset, o);
  if (published.length === 0) return [];
  const lines = published.map((other) => {
    const apart = differenceWords(o, other);
    return {
      term: capitalise(articleName(dataset, other.sourceId)),
      text: `${observedText(other, bandOfObservation(dataset, other)).text}${apart === "" ? ", the same value" : `, ${apart}`}; published ${dateWords(other.vintage)}`,
      receiptId: other.observationId,
    };
  });
  return [{ title: "What is published of the same", lines, notes: ["A figure of yours confirms or refutes nothing that is published."] }];
}

/** Builds the receipt of a figure of the reader's own. */
export function ownReceipt(dataset: Dataset, o: Observation): Receipt {
  const mark = observedMark(dataset, o);
  const market = dataset.marketById.get(o.marketId);
  const label = dataset.firmById.get(o.sourceId)?.label ?? o.sourceId;
  const who = `${mark.providerLabel}, ${mark.periodText}`;
  return {
    receiptId: o.observationId,
    kind: "observed",
    code: o.observationId,
    who,
    providerId: o.providerId,
    figure: mark.text,
    statusText: INK_WORDS[mark.ink],
    ink: mark.ink,
    scopeLead: market ? `${market.geography}, ${lowerSegment(market.segment)}.` : "",
    scopeRest: `${label}, ${mark.measureLabel.toLowerCase()}`,
    sections: [asTyped(dataset, o), asRead(dataset, o), speaksOf(dataset, o), ...alsoIn(dataset, o), ...beside(dataset, o)],
    citation: `Not a published figure. ${who}: ${mark.measureLabel.toLowerCase()} ${mark.text}, from the reader’s own ${dataset.sourceById.get(o.sourceId)?.title ?? "file"}, ${o.locator}, imported on ${dateWords(dataset.sourceById.get(o.sourceId)?.publishedOn ?? "")}. It is kept in the reader’s browser alone.`,
    label: `Receipt: ${who}, ${label}`,
  };
}
