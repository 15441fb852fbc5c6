/** Sentences of the Disagreement view: what the prints of a panel, or of the whole selection, come to. They claim no more than the prints do. */
import type { Market, Observation } from "../domain/model.ts";
import { joinAnd, numberWord, possessive } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Mark, Scope } from "./mark.ts";
import type { Compared, Outcome } from "./prints.ts";
import { capitalise, lowerFirst, marketPhrase } from "./words.ts";

export interface Told extends Compared {
  /** The mark of the first print: who and when. */
  readonly mark: Pick<Mark, "providerId" | "providerLabel" | "periodText">;
}

type Named = Pick<Scope, "firmLabel" | "measureId" | "measureLabel">;

/** "shares of worldwide IaaS", "spend on mainland China cloud", "revenue": with the market where the figure is a part or the size of it. */
function what(scope: Named, market: Market, { many, whole }: { many: boolean; whole: boolean }): string {
  const name = marketPhrase(market);
  if (scope.measureId === "share") return pageWords.manyOfName(many, name);
  if (scope.measureId === "spend") return pageWords.spendOnName(name);
  if (scope.measureId === "spend_growth") return pageWords.growthOfSpendOn(name);
  const measure = lowerFirst(scope.measureLabel);
  return whole || scope.measureId.startsWith("share") ? pageWords.measureOfName(measure, name) : measure;
}

const isWhole = ({ mark }: Told): boolean => mark.providerId === "total";

/** Who inside a sentence: sums of several providers have no name. */
function inSentence({ mark }: Told): string {
  if (mark.providerId === "others") return pageWords.theOtherProvidersTogether;
  return mark.providerId === "total" ? pageWords.theWholeMarket : mark.providerLabel;
}

/** A company that speaks of itself is not named twice. */
const isSelf = (scope: Named, { mark }: Told): boolean => scope.firmLabel.startsWith(mark.providerLabel);

/** "AWS’s share of worldwide IaaS in 2021"; a whole market has its own name instead of a provider's. */
function subject(scope: Named, market: Market, told: Told, self = ""): string {
  const { periodText } = told.mark;
  const when = /\bto\b/.test(periodText) ? `, ${periodText}` : pageWords.inPeriodText(periodText);
  const thing = what(scope, market, { many: false, whole: isWhole(told) });
  if (isWhole(told)) return `${thing}${when}`;
  return `${self !== "" && isSelf(scope, told) ? self : possessive(inSentence(told))} ${thing}${when}`;
}

const ORDER: readonly Outcome[] = ["restated", "revised", "differ", "disputed"];

function tally(all: readonly Told[]): string {
  const words: Partial<Record<Outcome, (n: number) => string>> = {
    restated: (n) => pageWords.nRestated(n),
    revised: (n) => pageWords.nRevised(n),
    differ: (n) => pageWords.nDiffer(n),
    disputed: (n) => pageWords.nDisputed(n),
  };
  return joinAnd(
    ORDER.flatMap((outcome) => {
      const n = all.filter((t) => t.outcome === outcome).length;
      return n === 0 ? [] : [words[outcome]?.(n) ?? ""];
    }),
  );
}

/** A single quantity: its two ends, in the words that its outcome allows. */
function one(scope: Scope, market: Market, told: Told, text: (o: Observation) => string): string {
  const { first, values, outcome } = told;
  const name = subject(scope, market, told);
  const other = values.toSorted((a, b) => Math.abs(b.value - first.value) - Math.abs(a.value - first.value))[0] ?? first;
  const last = told.latest.value === first.value ? other : told.latest;
  switch (outcome) {
    case "restated":
      return told.latest.value === first.value
        ? pageWords.restatedAndCameBack(scope.firmLabel, name, text(first))
        : pageWords.restatedFromTo({
            firmLabel: scope.firmLabel,
            subject: subject(scope, market, told, pageWords.its),
            text: text(first),
            otherText: text(last),
          });
    case "revised":
      return last.status === "forecast"
        ? pageWords.theForecastOfMoved(name, text(first), text(last))
        : pageWords.byForecastInThe(capitalise(name), text(first), text(last));
    case "disputed":
      return pageWords.isDisputedOr(capitalise(name), text(first), text(other));
    default:
      return pageWords.isPrintedAsAnd(capitalise(name), text(first), text(other));
  }
}

/** The takeaway of a panel. `all` is sorted by distance, the largest first; every one of them lies outside rounding. */
export function printsTitle(scope: Scope, market: Market, all: readonly Told[], text: (o: Observation) => string): string {
  const [top, next] = all;
  if (top === undefined) return pageWords.noQuantityIsPrintedIn;
  if (all.length === 1) return one(scope, market, top, text);
  const outcomes = new Set(all.map((t) => t.outcome));
  const number = numberWord(all.length);
  const thing = what(scope, market, { many: true, whole: all.every(isWhole) });
  const things = scope.measureId === "share" ? thing : pageWords.figuresOfThing(thing);
  // A size of the whole market is not among providers; "most" needs one distance that is larger than the next.
  const who =
    all.every(isWhole) || all.every((t) => isSelf(scope, t))
      ? top.mark.periodText
      : pageWords.labelInPeriod(inSentence(top), top.mark.periodText);
  const most = next !== undefined && top.size > next.size && top.latest.value !== top.first.value;
  const tail = most ? pageWords.mostOfAllThen(who, text(top.first), text(top.latest)) : "";
  if (outcomes.size === 1 && top.outcome === "restated")
    return pageWords.firmLabelRestatedNumberThingsTail({ firmLabel: scope.firmLabel, number, things, tail });
  if (outcomes.size === 1 && top.outcome === "revised") return pageWords.forecastsOfWereRevised(capitalise(number), thing, tail);
  if (outcomes.size === 1 && top.outcome === "disputed") return pageWords.numberThingsAreDisputed(capitalise(number), things);
  if (outcomes.size === 1) return pageWords.arePrintedInTwo(capitalise(number), things);
  return pageWords.arePrintedInTwoWays(capitalise(number), things, tally(all));
}

/** Counts of the whole view, each of what its cards hold. */
export interface Found {
  /** Quantities that two documents print in one unit. */
  readonly compared: number;
  readonly apart: number;
  /** Printed changes that do not say what their levels say. */
  readonly changes: number;
  /** Sums that different documents print in different currencies. */
  readonly currencies: number;
}

/** The heading: how many disagreements there are, of how many things printed more than once. */
export function disagreementHeading({ compared, apart, changes, currencies }: Found): string {
  const all = apart + changes + currencies;
  if (all === 0) return compared === 0 ? pageWords.nothingHereIsPrinted : pageWords.whatIsPrintedTwice;
  return all === 1 ? pageWords.oneDisagreementBetweenPrints : pageWords.disagreementsBetweenPrints(capitalise(numberWord(all)));
}

/** The sentence under it, with what each number counts. */
export function disagreementDeck({ compared, apart, changes, currencies }: Found): string {
  const parts = [
    ...(apart > 0 ? [pageWords.printedInTwoWays(apart)] : []),
    ...(changes > 0 ? [pageWords.notSayWhatTheLevels(changes)] : []),
    ...(currencies > 0 ? [pageWords.inTwoCurrencies(currencies)] : []),
  ];
  const agree = compared - apart;
  const rest = agree > 0 ? pageWords.agreeQuantityThatIsPrintedMoreThanOnceAgreessWithinRounding(agree) : "";
  return [parts.length > 0 ? `${capitalise(joinAnd(parts))}.` : "", rest, pageWords.nothingIsAveragedAnd].filter((s) => s !== "").join(" ");
}
