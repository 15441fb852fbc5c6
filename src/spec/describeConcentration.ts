/** Takeaway titles of concentration: a verdict only where the whole interval lies on one side of the thresholds. */
import type { Interval } from "../domain/model.ts";
import type { Mark } from "./mark.ts";
import { capitalise, numberWord } from "./words.ts";

/** US merger guidelines of 2023: above the high one highly, from the low one on moderately concentrated. */
export const THRESHOLDS = { low: 1_000, high: 1_800 } as const;

type Verdict = "highly concentrated" | "moderately concentrated" | "not concentrated";

/** What the whole interval allows to be said; null when it reaches over a threshold. */
export function verdictOf({ low, high }: Interval): Verdict | null {
  if (low > THRESHOLDS.high) return "highly concentrated";
  if (high < THRESHOLDS.low) return "not concentrated";
  return low >= THRESHOLDS.low && high <= THRESHOLDS.high ? "moderately concentrated" : null;
}

/** The low end alone carries “highly”; the other verdicts rest on the high end, which is only as good as its assumption. */
const assumed = (verdict: Verdict): string =>
  verdict === "highly concentrated" ? "" : ", if no unpublished firm is larger than the published ones";

const forecast = (mark: Mark): string => (mark.status === "forecast" ? " as forecast" : "");

/** `marks` are the indexes by period, ascending; `what` is the market inside a sentence. */
export function hhiTitle(marks: readonly Mark[], what: string): string {
  const last = marks.at(-1);
  const first = marks[0];
  if (first === undefined || last === undefined) return `The concentration of ${what} cannot be computed`;
  const verdicts = new Set(marks.map((mark) => verdictOf(mark.band)));
  const verdict = verdictOf(last.band);
  if (verdict === null) {
    return `Whether ${what} was highly concentrated in ${last.periodText}${forecast(last)} cannot be said: the index is ${last.text}`;
  }
  if (marks.length > 1 && verdicts.size === 1) {
    const all = marks.length === 2 ? "both published periods" : `all ${numberWord(marks.length)} published periods`;
    return `${capitalise(what)} was ${verdict} in ${all}, ${first.periodText} to ${last.periodText}${assumed(verdict)}`;
  }
  return `${capitalise(what)} was ${verdict} in ${last.periodText}${forecast(last)}, with an index of ${last.text}${assumed(verdict)}`;
}

/** The widest sum of the last period: an addition of prints, which claims nothing of firms that nobody printed. */
export function topSharesTitle(marks: readonly Mark[], what: string): string {
  const period = marks.reduce((latest, mark) => (mark.period > latest ? mark.period : latest), "");
  const widest = marks.findLast((mark) => mark.period === period);
  if (widest === undefined) return `No share of ${what} is published here`;
  const n = widest.provenance.kind === "derived" ? widest.provenance.inputIds.length : 0;
  const when = `in ${widest.periodText}${forecast(widest)}`;
  if (n === 1) return `The largest published share of ${what} ${when} is ${widest.text}`;
  return `The ${numberWord(n)} largest published shares of ${what} ${when} come to ${widest.text}`;
}
