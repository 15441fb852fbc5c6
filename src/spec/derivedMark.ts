/**
 * From stored observations to a derived value: the declared calculation, its formula with numbers, and the rounding
 * of the inputs carried through. The receipt id names derivation and inputs, so a derived mark needs nothing else to be opened.
 */
import type { Derived, Quantity } from "../domain/derivations/derivation.ts";
import { DERIVATIONS } from "../domain/derivations/index.ts";
import type { Dataset, Observation, Result, Status } from "../domain/model.ts";
import { inPlain, isPlain } from "../domain/numerals.ts";
import { formatPeriod } from "../domain/period.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { breaksAcross, crossingWords } from "./crossing.ts";
import { claimOf, derivedBandText, saysNothing, shownDecimals } from "./derivedClaim.ts";
import type { Mark } from "./mark.ts";
import { bandOfObservation, spoken } from "./observedMark.ts";
import { vintageGiven } from "./own/isOwn.ts";
import { formatReceiptId } from "./receiptId.ts";
import { lowerFirst, marketPhrase } from "./words.ts";

/** What a derived value is called, by derivation. The measure id is `derived_` and the derivation's id. */
const MEASURE_WORDS: Readonly<Record<string, string>> = {
  "change-points": pageWords.changeInPoints,
  ratio: pageWords.ratio,
  "index-100": pageWords.index,
  growth: pageWords.growth,
  cagr: pageWords.growthAYear,
  remainder: pageWords.whatIsLeftOf,
  "implied-value": pageWords.impliedValue,
  sum: pageWords.sum,
  "base-from-growth": pageWords.valueBeforeTheChange,
  rank: pageWords.rankAmongTheShares,
  "top-shares": pageWords.largestSharesTogether,
  hhi: pageWords.concentrationHhi,
};

/** Results that speak of the whole market or of what is left of it, not of the provider of their last input. */
const WHOLES: Readonly<Record<string, { readonly providerId: string; readonly label: string }>> = {
  remainder: { providerId: "others", label: pageWords.theRest },
  "top-shares": { providerId: "total", label: pageWords.wholeMarket },
  hhi: { providerId: "total", label: pageWords.wholeMarket },
};

/** Whether a derivation compares or adds the shares of one period: figures that are best of one table. */
export const joinsOnePeriod = (derivationId: string): boolean => derivationId === "rank" || derivationId in WHOLES;

export interface DerivedValue {
  readonly derived: Derived;
  readonly inputs: readonly Observation[];
  readonly decimals: number;
}

/** An observation as the input of a calculation. */
export function quantityOf(dataset: Dataset, o: Observation): Quantity {
  const provider = dataset.providerById.get(o.providerId)?.label ?? o.providerId;
  return {
    value: o.value,
    band: bandOfObservation(dataset, o),
    unit: o.unit,
    period: o.period,
    basePeriod: o.basePeriod,
    name: `${provider}, ${formatPeriod(o.period)}`,
  };
}

/** Computes a declared derivation over stored observations; an Issue when an id is unknown or the inputs do not fit. */
export function deriveValue(dataset: Dataset, derivationId: string, inputIds: readonly string[]): Result<DerivedValue> {
  const derivation = DERIVATIONS.get(derivationId);
  const inputs = inputIds.map((id) => dataset.observationById.get(id)).filter((o) => o !== undefined);
  if (derivation === undefined || inputs.length !== inputIds.length) {
    const missing = inputIds.filter((id) => !dataset.observationById.has(id));
    return {
      ok: false,
      issues: [
        {
          place: formatReceiptId({ kind: "derived", derivationId, inputIds }),
          cause: derivation === undefined ? pageWords.thereIsNoDerivation(derivationId) : pageWords.theDatasetHoldsNo(missing.join(", ")),
          remedy: pageWords.openTheValueFrom,
          rule: "derivation",
        },
      ],
    };
  }
  const markets = new Set(inputs.map((o) => o.marketId));
  if (markets.size > 1) {
    return {
      ok: false,
      issues: [
        {
          place: formatReceiptId({ kind: "derived", derivationId, inputIds }),
          cause: pageWords.theInputsComeFrom(markets.size, [...markets].join(", ")),
          remedy: pageWords.calculateWithinOneMarket,
          rule: "scope",
        },
      ],
    };
  }
  const result = derivation.derive(inputs.map((o) => quantityOf(dataset, o)));
  if (!result.ok) return result;
  if (saysNothing(derivationId, result.value.band, inputs)) {
    return {
      ok: false,
      issues: [
        {
          place: formatReceiptId({ kind: "derived", derivationId, inputIds }),
          cause: pageWords.theBoundsLeaveOpen,
          remedy: pageWords.giveFiguresOfWhich,
          rule: "derivation",
        },
      ],
    };
  }
  return {
    ok: true,
    value: { derived: result.value, inputs, decimals: shownDecimals(derivationId, result.value, inputs) },
  };
}

/** A derived value that uses a forecast is derived, and its text says forecast. */
function statusOf(inputs: readonly Observation[]): Status {
  if (inputs.some((o) => o.status === "forecast")) return "forecast";
  return inputs.some((o) => o.status === "estimated") ? "estimated" : "reported";
}

/** "Largest share", "Largest 4 together". */
export const topWords = (n: number): string => (n === 1 ? pageWords.largestShare : pageWords.largestNTogether(n));

const distinct = (parts: readonly string[]): string => [...new Set(parts)].join("; ");

/** The mark of a derived value, or null when the calculation does not apply to these inputs. */
export function derivedMark(dataset: Dataset, derivationId: string, inputIds: readonly string[]): Mark | null {
  const result = deriveValue(dataset, derivationId, inputIds);
  if (!result.ok) return null;
  const { derived, inputs, decimals } = result.value;
  const last = inputs.at(-1);
  const first = inputs[0];
  if (first === undefined || last === undefined) return null;
  const market = dataset.marketById.get(last.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "");
  const whole = WHOLES[derivationId];
  const providerId = whole?.providerId ?? last.providerId;
  const providerLabel = whole?.label ?? dataset.providerById.get(providerId)?.label ?? providerId;
  const claim = claimOf(derivationId, derived, decimals, inputs);
  const basePeriod = last.basePeriod || (first.period === last.period ? "" : first.period);
  const periodOf = () =>
    basePeriod === "" ? formatPeriod(last.period) : pageWords.fromToOfStart(formatPeriod(basePeriod), formatPeriod(last.period));
  const periodText = periodOf();
  const measureLabel = derivationId === "top-shares" ? topWords(inputs.length) : (MEASURE_WORDS[derivationId] ?? derivationId);
  const status = statusOf(inputs);
  const bandText = derivedBandText(derived.band, decimals);
  const across = crossingWords(breaksAcross(dataset, inputs));
  const said = isPlain()
    ? { periodText, text: claim.text, bandText }
    : inPlain(() => ({
        periodText: periodOf(),
        text: claimOf(derivationId, derived, decimals, inputs).text,
        bandText: derivedBandText(derived.band, decimals),
      }));
  return {
    receiptId: formatReceiptId({ kind: "derived", derivationId, inputIds }),
    provenance: { kind: "derived", derivationId, inputIds },
    providerId,
    providerLabel,
    measureId: `derived_${derivationId}`,
    measureLabel,
    period: last.period,
    periodText,
    periodLabel: "",
    basePeriod,
    value: claim.value,
    unit: derived.unit,
    text: claim.text,
    shortText: claim.shortText,
    band: derived.band,
    bandText,
    bound: claim.bound,
    status,
    ink: "derived",
    vintage: distinct(inputs.map(vintageGiven)),
    asPrinted: derived.formulaText,
    sourceId: distinct(inputs.map((o) => o.sourceId)),
    locator: distinct(inputs.map((o) => `${o.sourceId} ${o.locator}`)),
    label: pageWords.derivedOpenReceipt({
      providerLabel,
      periodText: said.periodText,
      measureLabel: lowerFirst(measureLabel),
      spoken: spoken(said.text),
      isForecast: status === "forecast",
      across: across === "" ? "" : `, ${across}`,
      // From 1 to 1 is no band, and a bound says its band itself.
      bandText: claim.bound !== "exact" || derived.band.low === derived.band.high ? "" : `, ${said.bandText}`,
      firm: firm?.label ?? "",
      market: market ? marketPhrase(market) : "",
    }),
  };
}
