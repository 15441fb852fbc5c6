/**
 * From stored observations to a derived value: the declared calculation, its formula with numbers, and the rounding
 * of the inputs carried through. The receipt id names derivation and inputs, so a derived mark needs nothing else to be opened.
 */
import type { Derived, Quantity } from "../domain/derivations/derivation.ts";
import { DERIVATIONS } from "../domain/derivations/index.ts";
import type { Dataset, Interval, Observation, Result, Status } from "../domain/model.ts";
import { inPlain, isPlain } from "../domain/numerals.ts";
import { formatPeriod } from "../domain/period.ts";
import { formatNumber, formatValue, unitById } from "../domain/unit.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { breaksAcross, crossingWords } from "./crossing.ts";
import type { Mark } from "./mark.ts";
import { bandOfObservation, spoken } from "./observedMark.ts";
import { vintageGiven } from "./own/isOwn.ts";
import { formatReceiptId } from "./receiptId.ts";
import { marketPhrase } from "./words.ts";

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

/** Results that come in whole steps, however wide their band is. */
const WHOLE_STEPS: readonly string[] = ["index-100", "rank", "hhi"];

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

/**
 * Decimals that a band of this width justifies: the last one shown moves by at most a quarter of the band. Negative for
 * large values that are known only to tens or hundreds.
 */
export function justifiedDecimals(band: Interval): number {
  const width = band.high - band.low;
  if (!Number.isFinite(width) || width <= 0) return 2;
  return Math.min(6, Math.ceil(-Math.log10(width / 4) - 0.05));
}

/** Decimals that a reader can use, however fine the inputs are: a tenth of a percent or a point, a hundredth of a multiple. */
const MOST_DECIMALS: Readonly<Record<string, number>> = { percent: 1, points: 1, ratio: 2 };

/** As many decimals as the band justifies, and no more than a reader can use. */
function shownDecimals({ band, unit }: Derived): number {
  return Math.min(justifiedDecimals(band), MOST_DECIMALS[unitById(unit)?.kind ?? ""] ?? 6);
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
  return {
    ok: true,
    value: { derived: result.value, inputs, decimals: WHOLE_STEPS.includes(derivationId) ? 0 : shownDecimals(result.value) },
  };
}

const roundTo = (value: number, decimals: number, how: (x: number) => number): number => {
  const factor = 10 ** decimals;
  return how(value * factor) / factor;
};

/** The ends of a derived band, rounded outward so that the words never promise more than the inputs do. */
export function derivedBandText(band: Interval, decimals: number): string {
  const safe = (value: number, how: (x: number) => number): number => {
    const nearest = roundTo(value, decimals, Math.round);
    return Math.abs(nearest - value) < 1e-9 * Math.max(1, Math.abs(value)) ? nearest : roundTo(value, decimals, how);
  };
  // A point stays a point: "−10 to −8", not "−10.0 to −8.0".
  const ends = [safe(band.low, Math.floor), safe(band.high, Math.ceil)];
  const places = ends.every((end) => !Number.isFinite(end) || Number.isInteger(end)) ? 0 : Math.max(decimals, 0);
  const show = (value: number, how: (x: number) => number): string => formatNumber(safe(value, how), { decimals: places });
  if (Number.isFinite(band.low) && Number.isFinite(band.high))
    return pageWords.fromToOfStart(show(band.low, Math.floor), show(band.high, Math.ceil));
  if (Number.isFinite(band.low)) return pageWords.atLeastShow(show(band.low, Math.floor));
  return Number.isFinite(band.high) ? pageWords.atMostShow(show(band.high, Math.ceil)) : "";
}

/** The derived value in words: "−9 points", "+44%", "×3.1", "25.4% a year", "≈ 18,500 million yuan". */
export function derivedText(
  derivationId: string,
  derived: Derived,
  decimals: number,
): { readonly text: string; readonly shortText: string } {
  // Rounded first, then printed without forced decimals: a trailing zero would claim a digit that nobody measured.
  const value = roundTo(derived.value, decimals, Math.round);
  const sign = derivationId === "growth";
  const shown = formatValue(value, derived.unit, { sign });
  const kind = unitById(derived.unit)?.kind;
  if (derivationId === "hhi") {
    // An index that is known as an interval only: its low end alone would pass for the figure.
    const span = derivedBandText(derived.band, decimals);
    return { text: span, shortText: span };
  }
  if (derivationId === "cagr") return { text: pageWords.shownAYear(shown), shortText: shown };
  if (kind === "money") return { text: `≈ ${shown}`, shortText: `≈ ${formatNumber(value)}` };
  return { text: shown, shortText: shown };
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
  const { text, shortText } = derivedText(derivationId, derived, decimals);
  const basePeriod = last.basePeriod || (first.period === last.period ? "" : first.period);
  const periodOf = () =>
    basePeriod === "" ? formatPeriod(last.period) : pageWords.fromToOfStart(formatPeriod(basePeriod), formatPeriod(last.period));
  const periodText = periodOf();
  const measureLabel = derivationId === "top-shares" ? topWords(inputs.length) : (MEASURE_WORDS[derivationId] ?? derivationId);
  const status = statusOf(inputs);
  const bandText = derivedBandText(derived.band, decimals);
  const across = crossingWords(breaksAcross(dataset, inputs));
  const said = isPlain()
    ? { periodText, text, bandText }
    : inPlain(() => ({
        periodText: periodOf(),
        text: derivedText(derivationId, derived, decimals).text,
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
    value: derived.value,
    unit: derived.unit,
    text,
    shortText,
    band: derived.band,
    bandText,
    // The value of an interval is its low end.
    bound: derivationId === "hhi" ? "at_least" : "exact",
    status,
    ink: "derived",
    vintage: distinct(inputs.map(vintageGiven)),
    asPrinted: derived.formulaText,
    sourceId: distinct(inputs.map((o) => o.sourceId)),
    locator: distinct(inputs.map((o) => `${o.sourceId} ${o.locator}`)),
    label: pageWords.derivedOpenReceipt({
      providerLabel,
      periodText: said.periodText,
      // Within a sentence; an abbreviation keeps its capitals.
      measureLabel: measureLabel.slice(0, 1).toLowerCase() + measureLabel.slice(1),
      spoken: spoken(said.text),
      isForecast: status === "forecast",
      across: across === "" ? "" : `, ${across}`,
      // From 1 to 1 is no band.
      bandText: said.bandText === said.text || derived.band.low === derived.band.high ? "" : `, ${said.bandText}`,
      firm: firm?.label ?? "",
      market: market ? marketPhrase(market) : "",
    }),
  };
}
