/** The receipt of a break: between which periods the series do not run on, why, and where that is said. */
import type { Dataset, SeriesBreak } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { breakKindWords } from "../crossing.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { formatReceiptId } from "../receiptId.ts";
import { dateWords, locatorWords } from "../sourceWords.ts";
import { capitalise, lowerFirst } from "../words.ts";
import { documentLines } from "./observedReceipt.ts";

/** "2019 to 2020". */
export function breakSpan(rupture: SeriesBreak): string {
  return pageWords.fromToOfStart(formatPeriod(rupture.before), formatPeriod(rupture.after));
}

/** A line of another receipt that opens the break's own. */
export function breakLine(rupture: SeriesBreak): ReceiptLine {
  return {
    term: breakSpan(rupture),
    text: `${rupture.title}: ${breakKindWords(rupture)}`,
    receiptId: formatReceiptId({ kind: "break", breakId: rupture.breakId }),
  };
}

/** Builds the receipt of a break. */
export function breakReceipt(dataset: Dataset, receiptId: string, rupture: SeriesBreak): Receipt {
  const market = dataset.marketById.get(rupture.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  const source = dataset.sourceById.get(rupture.sourceId);
  const provider = dataset.providerById.get(rupture.providerId)?.label ?? "";
  const measure = dataset.measureById.get(rupture.measureId)?.label.toLowerCase() ?? "";
  const span = breakSpan(rupture);
  const lines: ReceiptLine[] = [
    { term: pageWords.kind, text: capitalise(breakKindWords(rupture)) },
    { term: pageWords.lastOnTheOldFooting, text: formatPeriod(rupture.before) },
    { term: pageWords.firstOnTheNewOne, text: formatPeriod(rupture.after) },
    {
      term: pageWords.concerns,
      text: [provider === "" ? pageWords.everyProvider : provider, measure === "" ? pageWords.everyMeasure : measure].join(", "),
    },
    {
      term: pageWords.mended,
      text: rupture.mendedFrom === "" ? pageWords.neverNoValueOf : pageWords.anOlderValuePublished(dateWords(rupture.mendedFrom)),
    },
    ...(rupture.inForceFrom === ""
      ? []
      : [{ term: pageWords.inForce, text: pageWords.fromAForecastPublished(dateWords(rupture.inForceFrom)) }]),
  ];
  return {
    receiptId,
    kind: "break",
    code: rupture.breakId,
    who: `${provider === "" ? firm : provider}, ${span}`,
    providerId: rupture.providerId === "" ? "market" : rupture.providerId,
    figure: rupture.title,
    statusText: pageWords.breakMark,
    ink: "break",
    scopeLead: market ? `${market.geography}, ${lowerFirst(market.segment)}.` : "",
    scopeRest: pageWords.breakOfTheSeries(firm),
    sections: [
      { title: pageWords.whereTheSeriesDo, lines, notes: [] },
      { title: pageWords.why, lines: [], notes: [rupture.reason] },
      { title: pageWords.readIn, lines: documentLines(dataset, source, rupture.locator), notes: [] },
    ],
    citation: pageWords.citeBreak({
      rupture: rupture.title,
      firm,
      market: market?.label ?? "",
      span,
      publisher: source?.publisher ?? "",
      source: source?.title ?? "",
      date: dateWords(source?.publishedOn ?? ""),
      locator: locatorWords(rupture.locator),
      version: dataset.version,
    }),
    label: pageWords.receiptRuptureSpan(rupture.title, span),
  };
}
