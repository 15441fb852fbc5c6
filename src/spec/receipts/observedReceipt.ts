/** The receipt of a stored value: as printed, normalised, measured by, read in, the curator's reading, cross-checked. */

import type { Dataset, Market, Observation, Source } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { observationStep } from "../../domain/precision.ts";
import { statusLabel, statusMeaning } from "../../domain/status.ts";
import { formatNumber, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { asOfNote, notYetKnown } from "../asOf.ts";
import { CHECK_WORDS } from "../exceptionWords.ts";
import { foreignWords } from "../foreign.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { siblingsOf } from "../quantities.ts";
import type { Receipt, ReceiptLine, ReceiptSection } from "../receipt.ts";
import { articleName, articleNumber, dateWords, locatorWords, sourceTitle } from "../sourceWords.ts";
import { INK_WORDS, lowerFirst } from "../words.ts";
import { crossCheckSection } from "./crossCheck.ts";
import { microOf } from "./micro.ts";
import { exactWords, valueWords } from "./valueWords.ts";

const BOUND_WORDS: Readonly<Record<Observation["bound"], string>> = {
  exact: "",
  about: pageWords.theDocumentSaysAbout,
  at_least: pageWords.theDocumentSaysMore,
  at_most: pageWords.theDocumentSaysLess,
  approaching: pageWords.theDocumentSaysNearly,
};

/** "printed to the whole percent", "printed to 0.1 percent". */
function precisionWords(o: Observation, step: number): string {
  const unit = unitById(o.unit)?.label ?? o.unit;
  if (BOUND_WORDS[o.bound] !== "") return BOUND_WORDS[o.bound];
  return step === 1 ? pageWords.printedToTheWhole(unit) : pageWords.printedToStepUnit(formatNumber(step), unit);
}

function normalised(dataset: Dataset, o: Observation, mark: Mark, siblings: readonly Observation[], asOf: string): ReceiptSection {
  const corrections = dataset.correctionsByObservation.get(o.observationId) ?? [];
  const others = siblings
    .filter((s) => s.unit === o.unit && s.value !== o.value)
    .map((s) => ({
      value: s.value,
      text: `${monthOf(s.vintage)} ${formatNumber(s.value)}${notYetKnown(s.vintage, asOf) === "" ? "" : pageWords.since}`,
    }));
  const micro = microOf({
    value: o.value,
    valueText: formatNumber(o.value),
    band: mark.band,
    derived: false,
    others: distinctValues(others).slice(0, 2),
  });
  const lines: ReceiptLine[] = [
    { term: pageWords.value, text: valueWords(o.value, o.unit) },
    {
      term: pageWords.couldBe,
      text: mark.bandText === "" ? exactWords(o.unit) : `${mark.bandText}, ${precisionWords(o, observationStep(o, corrections))}`,
    },
  ];
  return { title: pageWords.normalisedWithItsRounding, lines, notes: [], ...(micro ? { micro } : {}) };
}

/** "June 2022" of a vintage of any precision: short enough to stand over a mark. */
const monthOf = (vintage: string): string => formatPeriod(vintage.slice(0, 7));

const distinctValues = <T extends { readonly value: number }>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [item.value, item])).values(),
];

/** Document, outlet and place; the link is the document's own address and nothing else. */
export function documentLines(dataset: Dataset, source: Source | undefined, locator: string): readonly ReceiptLine[] {
  if (source === undefined) return [];
  const kind = articleNumber(dataset, source.sourceId) === null ? pageWords.document : pageWords.article;
  const link = source.url === "" ? {} : { href: source.url };
  return [
    { term: kind, text: `${sourceTitle(dataset, source)}, ${locatorWords(locator)}`, ...link, ...foreignWords(source, source.title) },
    { term: pageWords.outlet, text: `${source.publisher}, ${dateWords(source.publishedOn)}` },
  ];
}

function distance(source: Source | undefined, firmId: string): string {
  if (source === undefined) return pageWords.unknown;
  if (source.firmId === firmId || source.kind === "filing" || source.kind === "release") return pageWords.firstHandTheFirms;
  return source.kind === "reprint" ? pageWords.reprintOfTheFirms : pageWords.secondHandFirmThen;
}

function measuredBy(dataset: Dataset, o: Observation, market: Market | undefined, siblings: readonly Observation[]): ReceiptSection {
  const firm = dataset.firmById.get(market?.firmId ?? "");
  const source = dataset.sourceById.get(o.sourceId);
  const same = siblings.filter((s) => s.value === o.value && s.unit === o.unit);
  const fiscal = o.periodLabel === "" ? "" : pageWords.printedAsPeriodLabel(o.periodLabel);
  const base = o.basePeriod === "" ? "" : pageWords.againstBasePeriod(formatPeriod(o.basePeriod));
  const lines: ReceiptLine[] = [
    { term: firm?.kind === "research" ? pageWords.researchFirm : pageWords.saidBy, text: firm?.label ?? pageWords.unknown },
    { term: pageWords.market, text: market ? `${market.geography}, ${lowerFirst(market.segment)}` : o.marketId },
    ...(market && market.includes !== "" ? [{ term: pageWords.counts, text: market.includes }] : []),
    { term: pageWords.period, text: `${formatPeriod(o.period)}${base}${fiscal}` },
    { term: pageWords.status, text: `${statusLabel(o.status)}: ${statusMeaning(o.status).toLowerCase()}` },
    { term: pageWords.vintage, text: pageWords.publishedVintageInside(dateWords(o.vintage)) },
    ...documentLines(dataset, source, o.locator),
    ...same.map((s) => ({
      term: pageWords.alsoIn,
      text: `${articleName(dataset, s.sourceId)}, ${locatorWords(s.locator)}`,
      receiptId: s.observationId,
    })),
    { term: pageWords.distance, text: distance(source, market?.firmId ?? "") },
  ];
  return { title: pageWords.measuredByReadIn, lines, notes: [] };
}

function reading(dataset: Dataset, o: Observation, market: Market | undefined): ReceiptSection | null {
  const corrections = dataset.correctionsByObservation.get(o.observationId) ?? [];
  const lines: ReceiptLine[] = corrections.map((c) => ({
    term: c.kind === "rounding" ? pageWords.roundingAtStart : pageWords.correction,
    text: c.recorded === c.asPrinted ? c.reason : pageWords.asPrintedRecordedAsReason(c.asPrinted, c.recorded, c.reason),
    ...(c.crossCheckObservationId === "" ? {} : { receiptId: c.crossCheckObservationId }),
  }));
  const notes = [o.note, market?.whyNotComparable ?? ""].filter((n) => n !== "");
  return lines.length + notes.length === 0 ? null : { title: pageWords.curatorsReading, lines, notes };
}

/** Where the figure does not fit others of its own document, and why it stands. */
function exceptionSection(dataset: Dataset, o: Observation): ReceiptSection | null {
  const exceptions = dataset.exceptionsByObservation.get(o.observationId) ?? [];
  if (exceptions.length === 0) return null;
  const others = new Set(exceptions.flatMap((e) => e.observationIds.split("|")));
  others.delete(o.observationId);
  const lines: ReceiptLine[] = [
    ...exceptions.flatMap((e) => [
      { term: pageWords.check, text: CHECK_WORDS[e.rule] },
      { term: pageWords.found, text: e.found },
    ]),
    ...[...others].flatMap((id): readonly ReceiptLine[] => {
      const other = dataset.observationById.get(id);
      return other === undefined ? [] : [{ term: pageWords.withWord, text: figureWords(dataset, other), receiptId: id }];
    }),
  ];
  return { title: pageWords.knownExceptionAtStart, lines, notes: exceptions.map((e) => e.reason) };
}

/** "AWS, market share, 2021: 39%". */
function figureWords(dataset: Dataset, o: Observation): string {
  const { providerLabel, measureLabel, periodText, text } = observedMark(dataset, o);
  return `${providerLabel}, ${lowerFirst(measureLabel)}, ${periodText}: ${text}`;
}

/** Firm, document, place, version: what a footnote needs. */
export function citationOf(dataset: Dataset, o: Observation, text: string): string {
  const market = dataset.marketById.get(o.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  const source = dataset.sourceById.get(o.sourceId);
  const provider = dataset.providerById.get(o.providerId)?.label ?? o.providerId;
  const measure = lowerFirst(dataset.measureById.get(o.measureId)?.label ?? o.measureId);
  return pageWords.readInCloudSharesDataset({
    provider,
    measure,
    period: formatPeriod(o.period),
    text,
    firm,
    market: market?.label ?? "",
    publisher: source?.publisher ?? "",
    source: source?.title ?? "",
    date: dateWords(source?.publishedOn ?? ""),
    locator: locatorWords(o.locator),
    version: dataset.version,
    observationId: o.observationId,
  });
}

/** Builds the receipt of one observation, with every vintage of its quantity; what was not yet known on the as-of date is said to be so. */
export function observedReceipt(dataset: Dataset, o: Observation, asOf = ""): Receipt {
  const mark = observedMark(dataset, o);
  const market = dataset.marketById.get(o.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "");
  const siblings = siblingsOf(dataset, o);
  const curators = reading(dataset, o, market);
  const exception = exceptionSection(dataset, o);
  const who = `${mark.providerLabel}, ${mark.periodText}`;
  const subject = { value: o.value, unit: o.unit, band: mark.band, vintage: o.vintage, standing: o.standing };
  const check = crossCheckSection(dataset, subject, siblings, asOf, articleNumber(dataset, o.sourceId) !== null);
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
    scopeRest: `${firm?.label ?? ""}, ${lowerFirst(mark.measureLabel)}`,
    sections: [
      {
        title: pageWords.asPrinted,
        lines: [
          {
            term: pageWords.figure,
            text: `“${o.asPrinted}”`,
            mono: true,
            ...foreignWords(dataset.sourceById.get(o.sourceId), o.asPrinted),
          },
        ],
        notes: asOfNote(o.vintage, asOf),
      },
      normalised(dataset, o, mark, siblings, asOf),
      measuredBy(dataset, o, market, siblings),
      ...(curators ? [curators] : []),
      ...(exception ? [exception] : []),
      check,
    ],
    citation: citationOf(dataset, o, mark.text),
    label: pageWords.receiptRuptureSpan(who, firm?.label ?? ""),
  };
}
