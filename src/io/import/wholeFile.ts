/** What only all figures together tell: the scale of shares, figures that stand there twice, shares that sum to more than a market. */

import { formatPeriod } from "../../domain/period.ts";
import * as importWords from "../../domain/words/en/import.ts";
import type { Draft } from "./drafts.ts";
import type { Plan } from "./layout.ts";
import { shareScale, toPercent } from "./numbers.ts";
import { choiceOf } from "./perColumn.ts";
import type { Problems } from "./problems.ts";
import { shown } from "./shown.ts";
import { poolsOf } from "./styles.ts";
import type { Amount, Choices, ImportedFigure, MarketName, Question, ShareScale } from "./types.ts";

/** The currency of a unit of money; empty for other units. */
export const currencyOf = (unit: string): string => /^(?:usd|eur|cny)_/.exec(unit)?.[0] ?? "";

const amountText = ({ amount }: ImportedFigure): string =>
  amount.kind === "range" ? importWords.fromTo(amount.low, amount.high) : `${amount.bound} ${amount.value}`;

/** Settles for each pool of columns whether bare shares are fractions or percent. Figures that hang on the answer wait. */
export function settleScale(
  drafts: readonly Draft[],
  plan: Plan,
  choices: Choices,
  problems: Problems,
  ask: (question: Question) => void,
): readonly Draft[] {
  const pools = poolsOf(plan);
  const poolOf = new Map(pools.flatMap((columns) => columns.map((column) => [column, columns] as const)));
  const groups = new Map<string, Draft[]>();
  const keyOf = ({ figure }: Draft): string =>
    `${poolOf.get(figure.column)?.[0] ?? 0} ${figure.measureId === "share" ? "" : figure.measureId}`;
  for (const draft of drafts) {
    if (draft.figure.unit !== "percent") continue;
    const group = groups.get(keyOf(draft));
    if (group === undefined) groups.set(keyOf(draft), [draft]);
    else group.push(draft);
  }
  const scales = new Map<string, ShareScale | null>();
  for (const [key, group] of groups) {
    const first = group.find(({ bareShare }) => bareShare !== "no");
    if (first === undefined) continue;
    const scale = scaleOf(group, pools.length > 1 ? (poolOf.get(first.figure.column) ?? []) : [], choices, problems, ask);
    if (scale !== "percent") scales.set(key, scale);
  }
  if (scales.size === 0) return drafts;
  return drafts.map((draft): Draft => {
    const { amount } = draft.figure;
    const scale = draft.bareShare === "no" || draft.figure.unit !== "percent" ? undefined : scales.get(keyOf(draft));
    if (scale === undefined) return draft;
    const size = amount.kind === "value" ? Math.abs(amount.value) : Math.max(Math.abs(amount.low), Math.abs(amount.high));
    // Whole figures above 1 are percent under either answer, those of growth are not; nought is nought.
    if ((size > 1 && !draft.isGrowth) || size === 0) return draft;
    if (scale === null) return { ...draft, outcome: "waiting" };
    return { ...draft, figure: { ...draft.figure, amount: asPercent(amount) } };
  });
}

function scaleOf(
  group: readonly Draft[],
  columns: readonly number[],
  choices: Choices,
  problems: Problems,
  ask: (question: Question) => void,
): ShareScale | null {
  const bare = group.filter(({ bareShare }) => bareShare !== "no");
  const sized = bare.flatMap(({ figure: { amount, asTyped, line, column } }) => ({
    text: asTyped,
    line,
    column,
    value: amount.kind === "value" ? amount.value : amount.high,
  }));
  const seen = {
    bare: sized,
    saysPercent: bare.every((d) => d.bareShare === "says-percent"),
    someSigned: group.some(({ bareShare }) => bareShare === "no"),
    isGrowth: bare.every(({ isGrowth }) => isGrowth),
  };
  const chosen = choiceOf(choices, bare[0]?.figure.column ?? 0, "scale");
  const { scale, question } = shareScale(seen, chosen, columns);
  if (question !== null) ask(question);
  const first = bare[0];
  if (scale === "fraction" && chosen === undefined && first !== undefined) {
    const { line, column, asTyped } = first.figure;
    const cause = importWords.noShareExceedsSo;
    problems.add({
      severity: "warning",
      code: "read-as-fractions",
      line,
      column,
      found: asTyped,
      cause,
      remedy: importWords.choosePercentIfThey,
      leaves: "nothing",
    });
  }
  return scale;
}

const asPercent = (amount: Amount): Amount =>
  amount.kind === "value"
    ? { ...amount, value: toPercent(amount.value) }
    : { ...amount, low: toPercent(amount.low), high: toPercent(amount.high) };

const MARKET_KEYS = new WeakMap<MarketName, string>();

function nameOf(market: MarketName): string {
  const held = MARKET_KEYS.get(market) ?? JSON.stringify([market.firm, market.segment, market.geography]);
  MARKET_KEYS.set(market, held);
  return held;
}

/** One text for figures that are parts of one whole: market, measure, time, vintage and document. */
function marketKey({ market, measureId, period, vintage, sourceText }: ImportedFigure): string {
  return `${nameOf(market)} ${measureId} ${period} ${vintage === "" && sourceText === "" ? "" : JSON.stringify([vintage, sourceText])}`;
}

/** The same figure twice is taken once; two different ones for one place are both left out, since nothing says which holds. */
export function settleDuplicates(drafts: Iterable<Draft>, problems: Problems): void {
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.outcome !== "accepted") continue;
    const { figure } = draft;
    // Amounts in two currencies are two prints of one quantity, not two claims; rows written here say themselves which they are.
    const currency = currencyOf(figure.unit);
    const key = `${marketKey(figure)} ${currency} ${JSON.stringify(figure.rowId)} ${figure.providerId ?? `own:${figure.providerText.trim()}`}`;
    const held = first.get(key);
    if (held === undefined) {
      first.set(key, draft);
      continue;
    }
    const isSame =
      amountText(held.figure) === amountText(figure) && held.figure.unit === figure.unit && held.figure.status === figure.status;
    draft.outcome = "skipped";
    if (isSame && held.outcome === "accepted") {
      const cause = importWords.theSameFigureStands(held.figure.line);
      problems.add({
        ...placeOf(figure),
        severity: "warning",
        code: "duplicate",
        found: figure.asTyped,
        cause,
        remedy: importWords.removeOneOfThe,
      });
      continue;
    }
    if (held.outcome === "accepted") sayConflict(held.figure, figure, problems);
    held.outcome = "skipped";
    sayConflict(figure, held.figure, problems);
  }
}

const placeOf = ({ line, column }: ImportedFigure) => ({ line, column, leaves: "figure" }) as const;

function sayConflict(figure: ImportedFigure, other: ImportedFigure, problems: Problems): void {
  const cause = importWords.twoFiguresForOne;
  const found = importWords.hereInLine(figure.asTyped.slice(0, 30), other.asTyped.slice(0, 30), other.line);
  problems.add({
    ...placeOf(figure),
    severity: "error",
    code: "conflict",
    found,
    cause,
    remedy: importWords.removeTheWrongOne,
  });
}

/** Shares above a whole, alone or together, and below nought: said, not left out, since a firm may have printed them so. */
export function checkShares(drafts: Iterable<Draft>, problems: Problems): void {
  const sums = new Map<string, { sum: number; slack: number; last: ImportedFigure }>();
  for (const { figure, outcome } of drafts) {
    if (outcome !== "accepted" || figure.measureId !== "share" || figure.unit !== "percent" || figure.amount.kind !== "value") continue;
    const { value, bound } = figure.amount;
    const place = { severity: "warning", line: figure.line, column: figure.column, found: figure.asTyped, leaves: "nothing" } as const;
    if (value > 100)
      problems.add({
        ...place,
        code: "share-over-100",
        cause: importWords.aShareAbovePercent,
        remedy: importWords.checkTheFigureIts,
      });
    if (value < 0)
      problems.add({
        ...place,
        code: "share-below-0",
        cause: importWords.aShareBelowNought,
        remedy: importWords.checkTheSignOr,
      });
    if (figure.providerId === "total" || bound !== "exact") continue;
    const key = marketKey(figure);
    const held = sums.get(key) ?? { sum: 0, slack: 0, last: figure };
    const decimals = String(value).split(".")[1]?.length ?? 0;
    sums.set(key, { sum: held.sum + value, slack: held.slack + 0.5 / 10 ** decimals, last: figure });
  }
  for (const { sum, slack, last } of sums.values()) {
    if (sum <= 100 + slack + 1e-9) continue;
    const total = Math.round(sum * 100) / 100;
    const { firm, segment, geography } = last.market;
    problems.add({
      severity: "warning",
      code: "shares-over-100",
      line: last.line,
      column: last.column,
      found: `${last.period}: ${total}`,
      cause: importWords.theSharesOfInSum(formatPeriod(last.period), [firm, segment, geography].map(shown).join(", "), total),
      remedy: importWords.lookForATotalAGroup,
      leaves: "nothing",
    });
  }
}

/** Amounts of one series in two currencies: said once for each series, at the first figure that changes. */
export function checkSeries(drafts: Iterable<Draft>, problems: Problems): void {
  const held = new Map<string, { readonly currency: string; said: boolean }>();
  for (const { figure, outcome } of drafts) {
    const currency = currencyOf(figure.unit);
    if (outcome !== "accepted" || currency === "" || figure.rowId !== "") continue;
    const { market, measureId, providerId, providerText } = figure;
    const key = `${nameOf(market)} ${measureId} ${providerId ?? `own:${providerText.trim()}`}`;
    const first = held.get(key);
    if (first === undefined) held.set(key, { currency, said: false });
    else if (first.currency !== currency && !first.said) {
      first.said = true;
      problems.add({
        severity: "warning",
        code: "series-units",
        line: figure.line,
        column: figure.column,
        found: figure.asTyped,
        cause: importWords.theAmountsOfThis,
        remedy: importWords.checkTheCurrencyOr,
        leaves: "nothing",
      });
    }
  }
}
