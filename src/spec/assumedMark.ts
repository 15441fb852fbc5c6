/** What a share that the reader assumes comes to: the one value that is not made from published figures alone, and says so everywhere. */
import { DERIVATIONS } from "../domain/derivations/index.ts";
import type { Dataset, Interval, Observation } from "../domain/model.ts";
import { inPlain } from "../domain/numerals.ts";
import { formatPeriod } from "../domain/period.ts";
import { formatNumber, formatValue } from "../domain/unit.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { claimOf, derivedBandText, justifiedDecimals } from "./derivedClaim.ts";
import { quantityOf } from "./derivedMark.ts";
import type { Mark } from "./mark.ts";
import { spoken } from "./observedMark.ts";
import { formatReceiptId } from "./receiptId.ts";
import { marketPhrase } from "./words.ts";

/**
 * The share is exact, so the band alone would justify digits that the whole was never printed with: no more decimals than the whole has, and
 * two significant digits at least.
 */
function assumedDecimals(band: Interval, value: number, whole: number): number {
  const printed = String(whole).split(".")[1]?.length ?? 0;
  const leading = value > 0 ? 1 - Math.floor(Math.log10(value)) : 0;
  return Math.min(justifiedDecimals(band), Math.max(printed, leading));
}

/** The whole of a market times an assumed share in percent; null when the whole is no amount of money. The share is taken as exact. */
export function assumedMark(dataset: Dataset, whole: Observation, share: number): Mark | null {
  const assumption = {
    value: share,
    band: { low: share, high: share },
    unit: "percent",
    period: whole.period,
    basePeriod: "",
    name: pageWords.yourAssumption,
  };
  const result = DERIVATIONS.get("implied-value")?.derive([assumption, quantityOf(dataset, whole)]);
  if (result === undefined || !result.ok) return null;
  const { value: formulaValue, band, unit, formulaText } = result.value;
  const decimals = assumedDecimals(band, formulaValue, whole.value);
  const market = dataset.marketById.get(whole.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  const { value, bound, text, shortText } = claimOf("implied-value", result.value, decimals, [whole]);
  const bandText = derivedBandText(band, decimals);
  const periodText = formatPeriod(whole.period);
  const said = inPlain(() => ({
    share: formatNumber(share),
    period: formatPeriod(whole.period),
    text: claimOf("implied-value", result.value, decimals, [whole]).text,
    band: derivedBandText(band, decimals),
  }));
  return {
    receiptId: formatReceiptId({ kind: "assumed", observationId: whole.observationId, share }),
    provenance: { kind: "derived", derivationId: "implied-value", inputIds: [whole.observationId] },
    providerId: "total",
    providerLabel: pageWords.yourShare(formatValue(share, "percent")),
    measureId: "assumed_value",
    measureLabel: pageWords.valueUnderYourAssumption,
    period: whole.period,
    periodText,
    periodLabel: "",
    basePeriod: "",
    value,
    unit,
    text,
    shortText,
    band,
    bandText,
    bound,
    status: whole.status,
    ink: "assumed",
    vintage: whole.vintage,
    asPrinted: formulaText,
    sourceId: whole.sourceId,
    locator: whole.locator,
    label: pageWords.yourAssumptionOfPercent({
      share: said.share,
      period: said.period,
      spoken: spoken(said.text),
      band: said.band,
      firm,
      market: market ? marketPhrase(market) : "",
    }),
  };
}
