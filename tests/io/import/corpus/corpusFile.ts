/**
 * One file of the corpus: who has it, its bytes, and what that person may expect of it. The expectation is worked out from the file by hand.
 * It runs in Node and in the browser alike, so it needs nothing but the import's own types.
 */
import type { Choices, ImportedFigure, ImportResult, Verdict } from "../../../../src/io/import/types.ts";

export interface Expected {
  readonly verdict: Verdict;
  /** `line:column provider [measure] period amount [unit] [status]`; share, percent and reported are left out. See `figureLine`. */
  readonly figures: readonly string[];
  /** Figures beyond those listed. */
  readonly more?: number;
  /** `id@line:column`, in any order. */
  readonly questions?: readonly string[];
  /** `code@line:column` in the order in which they are told, notes included. */
  readonly problems?: readonly string[];
  /** Instead of `problems` where there are very many: all of them by code. */
  readonly counts?: Readonly<Record<string, number>>;
}

export interface CorpusFile extends Expected {
  readonly name: string;
  /** Who has it, and why it is so. */
  readonly who: string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  readonly choices: Choices;
}

/** What a reader of the corpus has named before: the market always, mostly also the measure. */
export const MARKET = { firm: "A paid report", segment: "IaaS", geography: "Worldwide" };
export const NAMED: Choices = { market: MARKET, today: "2026-11" };
export const SHARES: Choices = { ...NAMED, measure: "share" };

type Content = string | (() => Uint8Array<ArrayBuffer>);

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function make(verdict: Verdict) {
  return (name: string, who: string, content: Content, expected: Omit<Expected, "verdict">, choices: Choices = SHARES): CorpusFile => ({
    name,
    who,
    bytes: typeof content === "string" ? () => utf8(content) : content,
    choices,
    verdict,
    ...expected,
  });
}

export const accepted = make("accepted");
/** Accepted with warnings. */
export const warned = make("warnings");
const refused = make("rejected");

/** Nothing of it is taken, and `problems` say why. */
export const rejected = (name: string, who: string, content: Content, problems: readonly string[], choices: Choices = SHARES): CorpusFile =>
  refused(name, who, content, { figures: [], problems }, choices);

/** A figure as expectations write it. The market is told where it is not the one that the reader named. */
export function figureLine({
  line,
  column,
  providerId,
  providerText,
  measureId,
  period,
  amount,
  unit,
  status,
  market,
}: ImportedFigure): string {
  const size =
    amount.kind === "range" ? `${amount.low}..${amount.high}` : `${amount.bound === "exact" ? "" : `${amount.bound} `}${amount.value}`;
  const isNamed = market.firm === MARKET.firm && market.segment === MARKET.segment && market.geography === MARKET.geography;
  return [
    `${line}:${column}`,
    providerId ?? `“${providerText}”`,
    measureId === "share" ? "" : measureId,
    period,
    size,
    unit === "percent" ? "" : unit,
    status === "reported" ? "" : status,
    isNamed ? "" : `@ ${market.firm} / ${market.segment} / ${market.geography}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** A result in the words of an expectation; `like` says which of its optional parts to give. */
export function asExpected(result: ImportResult, like: Expected): Expected {
  const lines = result.figures.map(figureLine);
  const told = {
    verdict: result.verdict,
    figures: like.more === undefined ? lines : lines.slice(0, like.figures.length),
    questions: result.questions.map(({ id, line, column }) => `${id}@${line}:${column}`).sort(),
  };
  const more = like.more === undefined ? {} : { more: Math.max(0, lines.length - like.figures.length) };
  if (like.counts !== undefined) {
    return { ...told, ...more, counts: Object.fromEntries(result.problemCounts.map(({ code, count }) => [code, count])) };
  }
  return { ...told, ...more, problems: result.problems.map(({ code, line, column }) => `${code}@${line}:${column}`) };
}

/** The expectation of a file with its optional parts filled in. */
export function expectationOf({ verdict, figures, more, questions, problems, counts }: Expected): Expected {
  const asked = [...(questions ?? [])].sort();
  const rest = more === undefined ? {} : { more };
  return { verdict, figures, questions: asked, ...rest, ...(counts === undefined ? { problems: problems ?? [] } : { counts }) };
}
