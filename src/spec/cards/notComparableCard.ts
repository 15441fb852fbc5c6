/** Markets that print the same provider for the same time and are not the same thing: side by side in words, with the reason. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { NOT_COMPARABLE_CARD } from "../cardIds.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import { shownObservations } from "../quantities.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, marketPhrase } from "../words.ts";
import { valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "pair", label: pageWords.markets },
  { id: "shared", label: pageWords.bothPrint },
  { id: "one_value", label: pageWords.theOne, num: true },
  { id: "one_counts", label: pageWords.itCounts },
  { id: "other_value", label: pageWords.theOther, num: true },
  { id: "other_counts", label: pageWords.itCounts },
  { id: "reason", label: pageWords.whyTheyAreNotCompared },
  { id: "one_market", label: pageWords.market, downloadOnly: true },
  { id: "other_market", label: pageWords.market, downloadOnly: true },
  { id: "one_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "other_receipt_id", label: pageWords.receipt, downloadOnly: true },
];

export interface MarketPair {
  readonly one: Market;
  readonly other: Market;
  /** The shares of one provider and period, of the last time that both print. */
  readonly example: readonly [Observation, Observation];
  /** How many further provider-periods both print. */
  readonly more: number;
}

/** Whether a market names another as the same thing. */
const isSame = (a: Market, b: Market): boolean =>
  a.comparableWith.split(" ").includes(b.marketId) || b.comparableWith.split(" ").includes(a.marketId);

const providerOrder = (id: string): number => {
  const at = (COMPARED_PROVIDERS as readonly string[]).indexOf(id);
  return at < 0 ? COMPARED_PROVIDERS.length : at;
};

/** Every pair of markets whose shares speak of one provider and period at least, in the dataset's order; those that name each other as the same are left out. */
export function marketPairs(dataset: Dataset, observations: readonly Observation[]): readonly MarketPair[] {
  const shares = shownObservations(
    dataset,
    observations.filter((o) => o.measureId === "share" && dataset.providerById.get(o.providerId)?.kind === "provider"),
  );
  const byMarket = groupBy(shares, (o) => o.marketId);
  const markets = dataset.markets.filter((m) => byMarket.has(m.marketId));
  return markets.flatMap((one, i) =>
    markets.slice(i + 1).flatMap((other): readonly MarketPair[] => {
      if (isSame(one, other)) return [];
      const there = new Map((byMarket.get(other.marketId) ?? []).map((o) => [`${o.providerId}|${o.period}`, o]));
      const both = (byMarket.get(one.marketId) ?? []).flatMap((o) => {
        const match = there.get(`${o.providerId}|${o.period}`);
        return match === undefined ? [] : [[o, match] as const];
      });
      const [example] = both.toSorted(
        ([a], [b]) => comparePeriods(b.period, a.period) || providerOrder(a.providerId) - providerOrder(b.providerId),
      );
      return example === undefined ? [] : [{ one, other, example, more: both.length - 1 }];
    }),
  );
}

const counts = (market: Market): string => `${market.geography}: ${market.includes}`;
const firmOf = (dataset: Dataset, market: Market): string => dataset.firmById.get(market.firmId)?.label ?? market.firmId;

/** "Gartner’s worldwide IaaS and Canalys’s mainland China cloud are not one market". */
function title(dataset: Dataset, pairs: readonly MarketPair[]): string {
  const [only] = pairs;
  if (pairs.length === 1 && only !== undefined) {
    const name = (m: Market) => pageWords.marketOfFirm(firmOf(dataset, m), marketPhrase(m));
    return pageWords.andAreNotOneMarket(name(only.one), name(only.other));
  }
  return pageWords.pairsOfMarketsPrint(capitalise(numberWord(pairs.length)));
}

/** The card, or null where no two markets print the same provider for the same time. */
export function notComparableCard(dataset: Dataset, pairs: readonly MarketPair[]): TableCard | null {
  if (pairs.length === 0) return null;
  return {
    kind: "table",
    cardId: NOT_COMPARABLE_CARD,
    title: title(dataset, pairs),
    scopeLead: pageWords.notComparable,
    scopeRest: pageWords.sameProviderSamePeriod,
    note: "",
    source: pageWords.sourceTheDefinitionsOf,
    description: pairs
      .map(({ one, other }) =>
        pageWords.bothDefinitions({ one: one.label, firm: firmOf(dataset, one), other: other.label, otherFirm: firmOf(dataset, other) }),
      )
      .join("; "),
    rows: [],
    columns: COLUMNS,
    lines: pairs.map(({ one, other, example: [a, b], more }) => ({
      id: `${one.marketId}~${other.marketId}`,
      cells: [
        {
          text: pageWords.bothOf(one.label, marketPhrase(other)),
          sub: [...new Set([firmOf(dataset, one), firmOf(dataset, other)])].join(", "),
        },
        {
          text: pageWords.labelInPeriod(dataset.providerById.get(a.providerId)?.label ?? a.providerId, formatPeriod(a.period)),
          providerId: a.providerId,
          ...(more > 0 ? { sub: pageWords.andMoreMoreShares(more) } : {}),
        },
        valueCell(dataset, a, firmOf(dataset, one)),
        { text: counts(one) },
        valueCell(dataset, b, firmOf(dataset, other)),
        { text: counts(other) },
        { text: [...new Set([one.whyNotComparable, other.whyNotComparable])].filter((s) => s !== "").join(" ") },
        { text: one.marketId },
        { text: other.marketId },
        { text: a.observationId },
        { text: b.observationId },
      ],
    })),
    inks: [],
  };
}
