/** From a stored observation to a mark: the number with its unit, its band and the sentence that names it in full. */
import type { Dataset, Interval, Observation } from "../domain/model.ts";
import { inPlain, isPlain } from "../domain/numerals.ts";
import { formatPeriod } from "../domain/period.ts";
import { formatBand, observationBand } from "../domain/precision.ts";
import { formatNumber, formatValue, unitById } from "../domain/unit.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Mark } from "./mark.ts";
import { isOwn, vintageGiven } from "./own/isOwn.ts";
import { ownBand } from "./own/ownBand.ts";
import { INK_WORDS, inkOf, marketPhrase } from "./words.ts";

const HEDGES: Readonly<Record<Observation["bound"], string>> = { exact: "", about: "≈ ", at_least: "> ", at_most: "< ", approaching: "↗ " };

/** Bounds that include their figure: "more than 8" does not, "at least 8", "8 or more" and "≥8" do. */
const INCLUSIVE = /[≥≤⩾⩽]|[<>]\s*=|=\s*[<>]|\b(?:at (?:least|most)|up to|within|(?:no|not) (?:more|less|fewer)|or (?:more|less|fewer))\b/i;

function hedgeOf({ bound, asPrinted }: Observation): string {
  if (bound === "at_least" && INCLUSIVE.test(asPrinted)) return "≥ ";
  return bound === "at_most" && INCLUSIVE.test(asPrinted) ? "≤ " : HEDGES[bound];
}

/** Reading a printed token back costs more than everything else on the path; an observation never changes, so once is enough. */
const BANDS = new WeakMap<Observation, Interval>();

/** The rounding band of an observation, with its corrections applied. */
export function bandOfObservation(dataset: Dataset, o: Observation): Interval {
  const held = BANDS.get(o);
  if (held !== undefined) return held;
  const band = isOwn(o) ? ownBand(o) : observationBand(o, dataset.correctionsByObservation.get(o.observationId) ?? []);
  BANDS.set(o, band);
  return band;
}

/** Decimals of a value as printed: half the band's width is half a unit of the last printed digit. */
export function printedDecimals(o: Observation, band: Interval): number {
  const step = band.high - band.low;
  if (!(step > 0) || !Number.isFinite(step) || o.bound !== "exact") return decimalsOf(o.value);
  return Math.max(decimalsOf(o.value), Math.round(-Math.log10(step)), 0);
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

/** "39%", "> 100%", "≈ ×2" stays "×2": a ratio printed as a word carries its hedge in the word. */
export function observedText(o: Observation, band: Interval): { readonly text: string; readonly shortText: string } {
  if (o.own?.range !== undefined) return rangeText(o, o.own.range);
  const decimals = printedDecimals(o, band);
  const kind = unitById(o.unit)?.kind;
  const sign = o.measureId.endsWith("_change") || o.measureId.endsWith("_growth");
  const hedge = kind === "ratio" ? "" : o.bound === "approaching" ? pageWords.nearly : hedgeOf(o);
  const text = hedge + formatValue(o.value, o.unit, { decimals, sign });
  return { text, shortText: kind === "money" || kind === "count" ? hedge + formatNumber(o.value, { decimals }) : text };
}

/** "33–35%": of a range only the ends are known. */
function rangeText({ unit }: Observation, { low, high }: Interval): { readonly text: string; readonly shortText: string } {
  const numbers = `${formatNumber(low)}–${formatNumber(high)}`;
  const whole = formatValue(high, unit);
  const text = whole.replace(formatNumber(high), numbers);
  const kind = unitById(unit)?.kind;
  return { text, shortText: kind === "money" || kind === "count" ? numbers : text };
}

/** Long words of a value for speech: "39 percent", "minus 9 percentage points". */
export function spoken(text: string): string {
  return text
    .replace(/%/g, pageWords.percent)
    .replace(/−/g, pageWords.minus)
    .replace(/×/g, pageWords.times)
    .replace(/≈ /g, pageWords.aboutInReceipt)
    .replace(/> /g, pageWords.moreThan)
    .replace(/< /g, pageWords.lessThan)
    .replace(/≥ /g, pageWords.atLeastSpoken)
    .replace(/≤ /g, pageWords.atMostSpoken)
    .replace(/–/g, pageWords.toAfter);
}

const MARKS = new WeakMap<Dataset, Map<Observation, Mark>>();

/** The mark of one observation: the same object each time, so that what is drawn again is known to be the same. */
export function observedMark(dataset: Dataset, o: Observation): Mark {
  const held = MARKS.get(dataset) ?? new Map<Observation, Mark>();
  MARKS.set(dataset, held);
  const mark = held.get(o) ?? markOf(dataset, o);
  held.set(o, mark);
  return mark;
}

function markOf(dataset: Dataset, o: Observation): Mark {
  const market = dataset.marketById.get(o.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "");
  const provider = dataset.providerById.get(o.providerId);
  const measure = dataset.measureById.get(o.measureId);
  const band = bandOfObservation(dataset, o);
  const { text, shortText } = observedText(o, band);
  const ink = inkOf(o);
  const providerLabel = provider?.label ?? o.providerId;
  const periodOf = () =>
    o.basePeriod === "" ? formatPeriod(o.period) : pageWords.fromToOfStart(formatPeriod(o.basePeriod), formatPeriod(o.period));
  const periodText = periodOf();
  // Spoken in English, so with English numbers: a voice reads no others.
  const said = isPlain() ? { text, period: periodText } : inPlain(() => ({ text: observedText(o, band).text, period: periodOf() }));
  return {
    receiptId: o.observationId,
    provenance: { kind: "observed", observationId: o.observationId },
    providerId: o.providerId,
    providerLabel,
    measureId: o.measureId,
    measureLabel: measure?.label ?? o.measureId,
    period: o.period,
    periodText,
    periodLabel: o.periodLabel,
    basePeriod: o.basePeriod,
    value: o.value,
    unit: o.unit,
    text,
    shortText,
    band,
    bandText: formatBand(band, o.unit),
    bound: o.own?.range === undefined ? o.bound : "range",
    status: o.status,
    ink,
    vintage: vintageGiven(o),
    asPrinted: o.asPrinted,
    sourceId: o.sourceId,
    locator: o.locator,
    label: pageWords.observedMarkName({
      providerLabel,
      period: said.period,
      spoken: spoken(said.text),
      isShareRatio: o.measureId === "share_ratio",
      asPrinted: o.asPrinted,
      firm: firm?.label ?? "",
      market: market ? marketPhrase(market) : o.marketId,
      ink: INK_WORDS[ink],
    }),
  };
}
