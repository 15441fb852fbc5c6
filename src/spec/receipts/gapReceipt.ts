/** The receipt of a gap: where the figure was looked for, what the record says, and what a gap is not. */
import type { Dataset, Market, Provider } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import { isOwnMarket } from "../own/isOwn.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { lowerSegment } from "../words.ts";

/** What the dataset holds of this provider in this market after all: levels of the record, and ratios without a level. */
function found(dataset: Dataset, market: Market, provider: Provider, period: string): readonly ReceiptLine[] {
  return dataset.observations
    .filter(
      (o) =>
        o.marketId === market.marketId && o.providerId === provider.providerId && o.period === period && o.measureId.startsWith("share"),
    )
    .map((o) => ({
      term: dataset.sourceById.get(o.sourceId)?.collection === "record" ? "Public record" : "In the articles",
      text: `${observedText(o, bandOfObservation(dataset, o)).text}${o.measureId === "share_ratio" ? ", a ratio without a level" : ""}, published ${dateWords(o.vintage)}; ${articleName(dataset, o.sourceId)}, ${locatorWords(o.locator)}`,
      receiptId: o.observationId,
    }));
}

/** A file of the reader's that gives other figures of a market, and none of this provider and period. */
function ownGapReceipt(dataset: Dataset, receiptId: string, market: Market, provider: Provider, period: string): Receipt {
  const label = dataset.firmById.get(market.firmId)?.label ?? market.firmId;
  const who = `${provider.label}, ${formatPeriod(period)}`;
  return {
    receiptId,
    kind: "gap",
    code: `${market.marketId} ${period}`,
    who,
    providerId: provider.providerId,
    figure: "[ ]",
    statusText: "not in your file",
    ink: "gap",
    scopeLead: `${market.geography}, ${lowerSegment(market.segment)}.`,
    scopeRest: `${label}, market share`,
    sections: [
      {
        title: "Looked for in",
        lines: [{ term: "Your file", text: `no share for ${provider.label} in this market and period` }],
        notes: ["Not zero, not “small”, not interpolated. Rows that the import left out are told where it was added."],
      },
    ],
    citation: `${who}: no share in the reader’s own ${dataset.sourceById.get(market.firmId)?.title ?? "file"}.`,
    label: `Receipt: ${who}, not in your file`,
  };
}

/** Builds the receipt of a provider that was looked for in a market and period. */
export function gapReceipt(dataset: Dataset, receiptId: string, market: Market, provider: Provider, period: string): Receipt {
  const firm = dataset.firmById.get(market.firmId)?.label ?? market.firmId;
  const who = `${provider.label}, ${formatPeriod(period)}`;
  if (isOwnMarket(dataset, market.marketId)) return ownGapReceipt(dataset, receiptId, market, provider, period);
  const lines = found(dataset, market, provider, period);
  const inArticles = dataset.observations.some(
    (o) =>
      o.marketId === market.marketId &&
      o.providerId === provider.providerId &&
      o.period === period &&
      o.measureId === "share" &&
      dataset.sourceById.get(o.sourceId)?.collection === "articles",
  );
  return {
    receiptId,
    kind: "gap",
    code: `${market.marketId} ${period}`,
    who,
    providerId: provider.providerId,
    figure: "[ ]",
    statusText: "not published",
    ink: "gap",
    scopeLead: `${market.geography}, ${lowerSegment(market.segment)}.`,
    scopeRest: `${firm}, market share`,
    sections: [
      {
        title: "Looked for in",
        lines: [
          {
            term: `Articles 1 to ${dataset.articles.length}`,
            text: inArticles ? "a share is printed, but hidden by the filters" : `no share for ${provider.label} in this market`,
          },
          ...(lines.length > 0 ? lines : [{ term: "Public record", text: "nothing either, as far as it is curated here" }]),
        ],
        notes: lines.some((l) => l.term === "Public record") ? ["Add the public record in the filters to draw it."] : [],
      },
      {
        title: "What this is not",
        lines: [],
        notes: ["Not zero, not “small”, not interpolated. No mark is drawn, and what is said of the rest leaves it out."],
      },
    ],
    citation: `${who}: no share published (${firm}; ${market.label}). Cloud Shares dataset ${dataset.version}.`,
    label: `Receipt: ${who}, not published`,
  };
}
