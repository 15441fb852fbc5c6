/** Providers that were looked for and not found: a gap takes room, has words, and is never a zero. */
import { inPlain } from "../../domain/numerals.ts";
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Gap } from "../mark.ts";
import { isOwnMarket } from "../own/isOwn.ts";
import { formatReceiptId } from "../receiptId.ts";
import { marketPhrase, NOT_IN_FILE } from "../words.ts";
import type { ShareMaterial } from "./form.ts";

/** The gap of one provider in one period; `periods` may be a span ("2019 to 2021") when no period has it. */
export function gapOf({ dataset, scope, ratios }: ShareMaterial, providerId: string, period: string): Gap {
  const providerLabel = dataset.providerById.get(providerId)?.label ?? providerId;
  const market = dataset.marketById.get(scope.marketId);
  const onlyRatio = ratios.some((o) => o.providerId === providerId);
  const isMine = market !== undefined && isOwnMarket(dataset, market.marketId);
  const text = isMine ? NOT_IN_FILE : onlyRatio ? pageWords.levelNotPublished : pageWords.notPublished;
  const periodText = formatPeriod(period);
  return {
    receiptId: formatReceiptId({ kind: "gap", marketId: scope.marketId, providerId, period }),
    providerId,
    providerLabel,
    period,
    periodText,
    text,
    label: pageWords.markWithoutInk({
      providerLabel,
      inPlain: inPlain(() => formatPeriod(period)),
      text,
      firmLabel: scope.firmLabel,
      market: market ? marketPhrase(market) : "",
    }),
  };
}

/** One gap for each provider without any level, at the latest period; those with a ratio are shown by it instead. */
export function wholeGaps(material: ShareMaterial): readonly Gap[] {
  const period = material.periods.at(-1);
  if (period === undefined) return [];
  const present = new Set([...material.shares, ...material.ratios].map((o) => o.providerId));
  return material.providers.filter((id) => !present.has(id)).map((id) => gapOf(material, id, period));
}
