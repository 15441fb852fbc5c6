/** What only all figures together tell: the scale of shares, figures that stand there twice, shares that sum to more than a market. */
import type { Draft } from "./drafts.ts";
import { shareScale, toPercent } from "./numbers.ts";
import type { Problems } from "./problems.ts";
import type { Amount, Choices, ImportedFigure, MarketName, Question } from "./types.ts";

const amountText = ({ amount }: ImportedFigure): string =>
  amount.kind === "range" ? `${amount.low} to ${amount.high}` : `${amount.bound} ${amount.value}`;

/** Settles whether bare shares are fractions or percent. Figures that hang on the answer wait. */
export function settleScale(
  drafts: readonly Draft[],
  choices: Choices,
  problems: Problems,
  ask: (question: Question) => void,
): readonly Draft[] {
  const bare = drafts.filter(({ bareShare }) => bareShare !== "no");
  const sized = bare.flatMap(({ figure: { amount, asTyped, line, column } }) => ({
    text: asTyped,
    line,
    column,
    value: amount.kind === "value" ? amount.value : amount.high,
  }));
  const signed = drafts.some(({ bareShare, figure }) => bareShare === "no" && figure.measureId === "share" && figure.unit === "percent");
  const { scale, question } = shareScale(sized, bare.length > 0 && bare.every((d) => d.bareShare === "says-percent"), signed, choices);
  if (question !== null) ask(question);
  if (scale === "percent") return drafts;
  const first = bare[0];
  if (scale === "fraction" && choices.scale === undefined && first !== undefined) {
    const { line, column, asTyped } = first.figure;
    const cause = "No share exceeds 1, so they were taken as fractions: 0.39 is 39%.";
    problems.add({
      severity: "warning",
      code: "read-as-fractions",
      line,
      column,
      found: asTyped,
      cause,
      remedy: "Choose percent if they are that small.",
      leaves: "nothing",
    });
  }
  return drafts.map((draft): Draft => {
    const { amount } = draft.figure;
    if (draft.bareShare === "no") return draft;
    const size = amount.kind === "value" ? Math.abs(amount.value) : Math.max(Math.abs(amount.low), Math.abs(amount.high));
    // Whole figures above 1 are percent under either answer; nought is nought.
    if (size > 1 || size === 0) return draft;
    if (scale === null) return { ...draft, outcome: "waiting" };
    return { ...draft, figure: { ...draft.figure, amount: asPercent(amount) } };
  });
}

const asPercent = (amount: Amount): Amount =>
  amount.kind === "value"
    ? { ...amount, value: toPercent(amount.value) }
    : { ...amount, low: toPercent(amount.low), high: toPercent(amount.high) };

const MARKET_KEYS = new WeakMap<MarketName, string>();

/** One text for figures that are parts of one whole: market, measure, time, vintage and document. */
function marketKey({ market, measureId, period, vintage, sourceText }: ImportedFigure): string {
  const held = MARKET_KEYS.get(market) ?? JSON.stringify([market.firm, market.segment, market.geography]);
  MARKET_KEYS.set(market, held);
  return `${held} ${measureId} ${period} ${vintage === "" && sourceText === "" ? "" : JSON.stringify([vintage, sourceText])}`;
}

/** The same figure twice is taken once; two different ones for one place are both left out, since nothing says which holds. */
export function settleDuplicates(drafts: Iterable<Draft>, problems: Problems): void {
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.outcome !== "accepted") continue;
    const { figure } = draft;
    // Amounts in two currencies are two prints of one quantity, not two claims; rows written here say themselves which they are.
    const currency = /^(?:usd|eur|cny)_/.exec(figure.unit)?.[0] ?? "";
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
      const cause = `The same figure stands in line ${held.figure.line}; it was taken once.`;
      problems.add({
        ...placeOf(figure),
        severity: "warning",
        code: "duplicate",
        found: figure.asTyped,
        cause,
        remedy: "Remove one of the two.",
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
  const cause = "Two figures for one provider, measure and time; neither was taken.";
  const found = `${figure.asTyped.slice(0, 30)} here, ${other.asTyped.slice(0, 30)} in line ${other.line}`;
  problems.add({
    ...placeOf(figure),
    severity: "error",
    code: "conflict",
    found,
    cause,
    remedy: "Remove the wrong one, or give each its vintage.",
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
        cause: "A share above 100 percent.",
        remedy: "Check the figure, its decimal sign and its unit.",
      });
    if (value < 0)
      problems.add({
        ...place,
        code: "share-below-0",
        cause: "A share below nought.",
        remedy: "Check the sign, or whether it is a change.",
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
    problems.add({
      severity: "warning",
      code: "shares-over-100",
      line: last.line,
      column: last.column,
      found: `${last.period}: ${total}`,
      cause: `The shares of one market and time sum to ${total} percent.`,
      remedy: "Check for a total or a group among the providers.",
      leaves: "nothing",
    });
  }
}
