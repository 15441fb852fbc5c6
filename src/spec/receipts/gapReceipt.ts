/** The receipt of a gap: where the figure was looked for, what the record says, and what a gap is not. */
import type { Dataset, Market, Provider } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import { isOwnMarket } from "../own/isOwn.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { lowerFirst } from "../words.ts";

/** What the dataset holds of this provider in this market after all: levels of the record, and ratios without a level. */
function found(dataset: Dataset, market: Market, provider: Provider, period: string): readonly ReceiptLine[] {
  return dataset.observations
    .filter(
      (o) =>
        o.marketId === market.marketId && o.providerId === provider.providerId && o.period === period && o.measureId.startsWith("share"),
    )
    .map((o) => ({
      term: dataset.sourceById.get(o.sourceId)?.collection === "record" ? pageWords.publicRecord : pageWords.inTheArticles,
      text: pageWords.shareToldElsewhere({
        text: observedText(o, bandOfObservation(dataset, o)).text,
        isShareRatio: o.measureId === "share_ratio",
        vintage: dateWords(o.vintage),
        article: articleName(dataset, o.sourceId),
        locator: locatorWords(o.locator),
      }),
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
    statusText: pageWords.notInYourFileInside,
    ink: "gap",
    scopeLead: `${market.geography}, ${lowerFirst(market.segment)}.`,
    scopeRest: pageWords.labelMarketShare(label),
    sections: [
      {
        title: pageWords.lookedForIn,
        lines: [{ term: pageWords.yourFile, text: pageWords.noShareForInThis(provider.label) }],
        notes: [pageWords.notZeroNotSmall],
      },
    ],
    citation: pageWords.noShareInTheReaders(who, dataset.sourceById.get(market.firmId)?.title ?? pageWords.fileInside),
    label: pageWords.receiptNotInYour(who),
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
    statusText: pageWords.notPublished,
    ink: "gap",
    scopeLead: `${market.geography}, ${lowerFirst(market.segment)}.`,
    scopeRest: pageWords.labelMarketShare(firm),
    sections: [
      {
        title: pageWords.lookedForIn,
        lines: [
          {
            term: pageWords.articlesToArticles(dataset.articles.length),
            text: inArticles ? pageWords.aShareIsPrinted : pageWords.noShareForInThisMarket(provider.label),
          },
          ...(lines.length > 0 ? lines : [{ term: pageWords.publicRecord, text: pageWords.nothingEitherAsFar }]),
        ],
        notes: lines.some((l) => l.term === pageWords.publicRecord) ? [pageWords.addThePublicRecordIn] : [],
      },
      {
        title: pageWords.whatThisIsNot,
        lines: [],
        notes: [pageWords.notZeroNotSmallNot],
      },
    ],
    citation: pageWords.citeGap({ who, firm, market: market.label, version: dataset.version }),
    label: pageWords.receiptNotPublished(who),
  };
}
