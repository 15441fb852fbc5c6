/** Sentences of the Disagreement view: what the prints of a panel, or of the whole selection, come to. They claim no more than the prints do. */
import type { Market, Observation } from "../domain/model.ts";
import type { Mark, Scope } from "./chartSpec.ts";
import type { Compared, Outcome } from "./prints.ts";
import { capitalise, counted, joinAnd, lowerSegment, marketPhrase, numberWord, possessive } from "./words.ts";

export interface Told extends Compared {
  /** The mark of the first print: who and when. */
  readonly mark: Pick<Mark, "providerId" | "providerLabel" | "periodText">;
}

/** "share of worldwide IaaS", "revenue": the measure, with its market where it is a part or a size of one. */
function what(scope: Pick<Scope, "measureId" | "measureLabel">, market: Market, many: boolean): string {
  const measure = scope.measureId === "share" ? (many ? "shares" : "share") : lowerSegment(scope.measureLabel);
  return scope.measureId.startsWith("share") ? `${measure} of ${marketPhrase(market)}` : measure;
}

/** "AWS’s share of worldwide IaaS in 2021"; of a whole market its own name instead of a provider. */
function subject(scope: Pick<Scope, "measureId" | "measureLabel">, market: Market, { mark }: Told): string {
  const when = /\bto\b/.test(mark.periodText) ? `, ${mark.periodText}` : ` in ${mark.periodText}`;
  if (mark.providerId === "total") return `${lowerSegment(scope.measureLabel)} of ${marketPhrase(market)}${when}`;
  return `${possessive(mark.providerLabel)} ${what(scope, market, false)}${when}`;
}

const ORDER: readonly Outcome[] = ["restated", "revised", "differ", "disputed"];

function tally(all: readonly Told[]): string {
  const words: Partial<Record<Outcome, (n: number) => string>> = {
    restated: (n) => `${n} restated`,
    revised: (n) => `${n} ${n === 1 ? "forecast" : "forecasts"} revised`,
    differ: (n) => `${n} ${n === 1 ? "differs" : "differ"}`,
    disputed: (n) => `${n} disputed`,
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
        ? `${scope.firmLabel} restated ${name} and came back to ${text(first)}`
        : `${scope.firmLabel} restated ${name} from ${text(first)} to ${text(last)}`;
    case "revised":
      return last.status === "forecast"
        ? `The forecast of ${name} moved from ${text(first)} to ${text(last)}`
        : `${capitalise(name)}: ${text(first)} by forecast, ${text(last)} in the end`;
    case "disputed":
      return `${capitalise(name)} is disputed: ${text(first)} or ${text(other)}`;
    default:
      return `${capitalise(name)} is printed as ${text(first)} and as ${text(other)}`;
  }
}

/** The takeaway of a panel. `all` is sorted by distance, the largest first; every one of them lies outside rounding. */
export function printsTitle(scope: Scope, market: Market, all: readonly Told[], text: (o: Observation) => string): string {
  const [top, next] = all;
  if (top === undefined) return "No quantity is printed in two ways";
  if (all.length === 1) return one(scope, market, top, text);
  const outcomes = new Set(all.map((t) => t.outcome));
  const number = all.length > 12 ? String(all.length) : numberWord(all.length);
  const things = scope.measureId === "share" ? what(scope, market, true) : `figures of ${what(scope, market, true)}`;
  // A size of the whole market is not among providers; "most" needs one distance that is larger than the next.
  const who = top.mark.providerId === "total" ? top.mark.periodText : `${top.mark.providerLabel} in ${top.mark.periodText}`;
  const most = next !== undefined && top.size > next.size && top.latest.value !== top.first.value;
  const tail = most ? `, most of all ${who}: ${text(top.first)}, then ${text(top.latest)}` : "";
  if (outcomes.size === 1 && top.outcome === "restated") return `${scope.firmLabel} restated ${number} ${things}${tail}`;
  if (outcomes.size === 1 && top.outcome === "revised")
    return `${capitalise(number)} forecasts of ${what(scope, market, true)} came out or were told otherwise later${tail}`;
  if (outcomes.size === 1 && top.outcome === "disputed") return `${capitalise(number)} ${things} are disputed`;
  if (outcomes.size === 1) return `${capitalise(number)} ${things} are printed in two ways`;
  return `${capitalise(number)} ${things} are printed in two ways: ${tally(all)}`;
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
  if (all === 0) return compared === 0 ? "Nothing here is printed twice" : "What is printed twice here agrees";
  return all === 1 ? "One disagreement between prints" : `${all > 12 ? all : capitalise(numberWord(all))} disagreements between prints`;
}

/** The sentence under it, with what each number counts. */
export function disagreementDeck({ compared, apart, changes, currencies }: Found): string {
  const parts = [
    ...(apart > 0 ? [`${counted(apart, "quantity is", "quantities are")} printed in two ways`] : []),
    ...(changes > 0 ? [`${counted(changes, "printed change does", "printed changes do")} not say what the levels say`] : []),
    ...(currencies > 0 ? [`${counted(currencies, "sum stands", "sums stand")} in two currencies`] : []),
  ];
  const agree = compared - apart;
  const rest =
    agree > 0
      ? `${counted(agree, "quantity that is printed more than once agrees", "quantities that are printed more than once agree")} within rounding.`
      : "";
  return [
    parts.length > 0 ? `${capitalise(joinAnd(parts))}.` : "",
    rest,
    "Nothing is averaged, and two markets are never set against each other.",
  ]
    .filter((s) => s !== "")
    .join(" ");
}
