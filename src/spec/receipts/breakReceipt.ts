/** The receipt of a break: between which periods the series do not run on, why, and where that is said. */
import type { Dataset, SeriesBreak } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { breakKindWords } from "../crossing.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { formatReceiptId } from "../receiptId.ts";
import { dateWords, locatorWords } from "../sourceWords.ts";
import { capitalise, lowerSegment } from "../words.ts";
import { documentLines } from "./observedReceipt.ts";

/** "2019 to 2020". */
export function breakSpan(rupture: SeriesBreak): string {
  return `${formatPeriod(rupture.before)} to ${formatPeriod(rupture.after)}`;
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
    { term: "Kind", text: capitalise(breakKindWords(rupture)) },
    { term: "Last on the old footing", text: formatPeriod(rupture.before) },
    { term: "First on the new one", text: formatPeriod(rupture.after) },
    { term: "Concerns", text: [provider === "" ? "every provider" : provider, measure === "" ? "every measure" : measure].join(", ") },
    {
      term: "Mended",
      text:
        rupture.mendedFrom === ""
          ? "never: no value of the older periods was restated onto the new footing"
          : `an older value published from ${dateWords(rupture.mendedFrom)} on stands on the new footing already, and a line may leave it`,
    },
    ...(rupture.inForceFrom === ""
      ? []
      : [{ term: "In force", text: `from ${dateWords(rupture.inForceFrom)}: a forecast published before it stands on the old footing` }]),
  ];
  return {
    receiptId,
    kind: "break",
    code: rupture.breakId,
    who: `${provider === "" ? firm : provider}, ${span}`,
    providerId: rupture.providerId === "" ? "market" : rupture.providerId,
    figure: rupture.title,
    statusText: "Break",
    ink: "break",
    scopeLead: market ? `${market.geography}, ${lowerSegment(market.segment)}.` : "",
    scopeRest: `${firm}, break of the series`,
    sections: [
      { title: "Where the series do not run on", lines, notes: [] },
      { title: "Why", lines: [], notes: [rupture.reason] },
      { title: "Read in", lines: documentLines(dataset, source, rupture.locator), notes: [] },
    ],
    citation: `${rupture.title} (${firm}; ${market?.label ?? ""}, ${span}). Read in: ${source?.publisher ?? ""}, “${source?.title ?? ""}”, ${dateWords(source?.publishedOn ?? "")}, ${locatorWords(rupture.locator)}. Cloud Shares dataset ${dataset.version}.`,
    label: `Receipt: ${rupture.title}, ${span}`,
  };
}
