/** The receipt of a figure that the reader added: their file, its place, as typed and as read. Nothing in it passes for published. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { statusLabel } from "../../domain/status.ts";
import { formatNumber, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { bandOfObservation, observedMark, observedText } from "../observedMark.ts";
import { publishedBeside } from "../own/publishedBeside.ts";
import { siblingsOf } from "../quantities.ts";
import type { Receipt, ReceiptLine, ReceiptSection } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { capitalise, INK_WORDS, lowerFirst } from "../words.ts";
import { differenceWords } from "./crossCheck.ts";
import { microOf } from "./micro.ts";
import { exactWords, valueWords } from "./valueWords.ts";

const NOBODY = pageWords.notPublishedByAnyone;

const BOUND_WORDS: Readonly<Record<Observation["bound"], string>> = {
  exact: pageWords.asExactlyAsItIs,
  about: pageWords.yourFileSaysAbout,
  at_least: pageWords.yourFileGivesIts,
  at_most: pageWords.yourFileGivesItsUpper,
  approaching: pageWords.yourFileSaysNearly,
};

function asTyped(dataset: Dataset, o: Observation): ReceiptSection {
  const set = dataset.ownSets?.find(({ setId }) => setId === o.sourceId);
  const lines: ReceiptLine[] = [
    { term: pageWords.figure, text: `“${o.asPrinted}”`, mono: true },
    { term: pageWords.file, text: dataset.sourceById.get(o.sourceId)?.title ?? o.sourceId },
    { term: pageWords.place, text: capitalise(o.locator) },
    { term: pageWords.importedOn, text: dateWords(set?.addedOn ?? "") },
    ...(o.own?.sourceText ? [{ term: pageWords.theFileNames, text: o.own.sourceText }] : []),
  ];
  return { title: pageWords.asTypedInYourFile, lines, notes: [NOBODY] };
}

function asRead(dataset: Dataset, o: Observation): ReceiptSection {
  const mark = observedMark(dataset, o);
  const unit = unitById(o.unit)?.label ?? o.unit;
  const isRange = o.own?.range !== undefined;
  const micro = microOf({ value: o.value, valueText: formatNumber(o.value), band: mark.band, derived: isRange, others: [] });
  const lines: ReceiptLine[] = [
    { term: pageWords.value, text: isRange ? `${mark.text} (${unit})` : valueWords(o.value, o.unit) },
    {
      term: pageWords.couldBe,
      text: mark.bandText === "" ? exactWords(o.unit) : `${mark.bandText}, ${isRange ? pageWords.theTwoEndsThat : BOUND_WORDS[o.bound]}`,
    },
  ];
  const notes = isRange ? [pageWords.itIsDrawnAtThe(formatNumber(o.value))] : [];
  return { title: pageWords.asReadWithItsRounding, lines, notes, ...(micro ? { micro } : {}) };
}

function speaksOf(dataset: Dataset, o: Observation): ReceiptSection {
  const market = dataset.marketById.get(o.marketId);
  const named = [o.own?.firm, o.own?.segment, o.own?.geography].filter((text) => text !== undefined && text !== "").join("; ");
  const lines: ReceiptLine[] = [
    { term: pageWords.market, text: pageWords.asYouNamedIt(named || pageWords.notNamedInside) },
    ...(market === undefined || market.comparableWith === ""
      ? []
      : [{ term: pageWords.theSameAs, text: dataset.marketById.get(market.comparableWith)?.label ?? market.comparableWith }]),
    { term: pageWords.period, text: `${formatPeriod(o.period)}${o.periodLabel === "" ? "" : pageWords.typedAsPeriodLabel(o.periodLabel)}` },
    { term: pageWords.status, text: statusLabel(o.status) },
    {
      term: pageWords.vintage,
      text: o.vintageBasis === "stated" ? pageWords.asYourFileSays(dateWords(o.vintage)) : pageWords.notGivenYourFile,
    },
  ];
  return { title: pageWords.whatItSpeaksOf, lines, notes: o.note === "" ? [] : [o.note] };
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
      title: pageWords.theSameQuantityElsewhere,
      lines,
      notes: [pageWords.theOneOfTheLatest],
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
      text: pageWords.otherPrintApart({
        text: observedText(other, bandOfObservation(dataset, other)).text,
        noApart: apart === "",
        apart,
        vintage: dateWords(other.vintage),
      }),
      receiptId: other.observationId,
    };
  });
  return [{ title: pageWords.whatIsPublishedOf, lines, notes: [pageWords.aFigureOfYours] }];
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
    scopeLead: market ? `${market.geography}, ${lowerFirst(market.segment)}.` : "",
    scopeRest: `${label}, ${lowerFirst(mark.measureLabel)}`,
    sections: [asTyped(dataset, o), asRead(dataset, o), speaksOf(dataset, o), ...alsoIn(dataset, o), ...beside(dataset, o)],
    citation: pageWords.citeOwn({
      who,
      measureLabel: lowerFirst(mark.measureLabel),
      markText: mark.text,
      title: dataset.sourceById.get(o.sourceId)?.title ?? pageWords.fileInside,
      locator: o.locator,
      date: dateWords(dataset.sourceById.get(o.sourceId)?.publishedOn ?? ""),
    }),
    label: pageWords.receiptRuptureSpan(who, label),
  };
}
