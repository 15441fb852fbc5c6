/** Takeaway titles of concentration: a verdict only where the whole interval lies on one side of the thresholds. */
import type { Interval } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Mark } from "./mark.ts";
import { capitalise, inTitle } from "./words.ts";

/** US merger guidelines of 2023: above the high one highly, from the low one on moderately concentrated. */
export const THRESHOLDS = { low: 1_000, high: 1_800 } as const;

type Verdict = "highly" | "moderately" | "not";

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  highly: pageWords.highlyConcentrated,
  moderately: pageWords.moderatelyConcentrated,
  not: pageWords.notConcentrated,
};

/** What the whole interval allows to be said; null when it reaches over a threshold. */
export function verdictOf({ low, high }: Interval): Verdict | null {
  if (low > THRESHOLDS.high) return "highly";
  if (high < THRESHOLDS.low) return "not";
  return low >= THRESHOLDS.low && high <= THRESHOLDS.high ? "moderately" : null;
}

/** The low end alone carries “highly”; the other verdicts rest on the high end, which is only as good as its assumption. */
const assumed = (verdict: Verdict): string => (verdict === "highly" ? "" : pageWords.ifNoUnpublishedFirm);

const forecast = (mark: Mark): string => (mark.status === "forecast" ? pageWords.asForecast : "");

/** `marks` are the indexes by period, ascending; `what` is the market inside a sentence. */
export function hhiTitle(marks: readonly Mark[], what: string): string {
  const last = marks.at(-1);
  const first = marks[0];
  if (first === undefined || last === undefined) return pageWords.theConcentrationOfCannot(what);
  const verdicts = new Set(marks.map((mark) => verdictOf(mark.band)));
  const verdict = verdictOf(last.band);
  if (verdict === null) {
    return pageWords.whetherWasHighlyConcentrated({ what, periodText: last.periodText, forecast: forecast(last), lastText: last.text });
  }
  if (marks.length > 1 && verdicts.size === 1) {
    const all = marks.length === 2 ? pageWords.bothPublishedPeriods : pageWords.allPublishedPeriods(marks.length);
    return pageWords.wasInTo({
      what: capitalise(what),
      verdict: VERDICT_WORDS[verdict],
      all,
      periodText: first.periodText,
      lastPeriodText: last.periodText,
      assumed: assumed(verdict),
    });
  }
  return pageWords.wasInWithAnIndex({
    what: capitalise(what),
    verdict: VERDICT_WORDS[verdict],
    periodText: last.periodText,
    forecast: forecast(last),
    lastText: last.text,
    assumed: assumed(verdict),
  });
}

/** The widest sum of the last period: an addition of prints, which claims nothing of firms that nobody printed. */
export function topSharesTitle(marks: readonly Mark[], what: string): string {
  const period = marks.reduce((latest, mark) => (mark.period > latest ? mark.period : latest), "");
  const widest = marks.findLast((mark) => mark.period === period);
  if (widest === undefined) return pageWords.noShareOfIsPublished(what);
  const n = widest.provenance.kind === "derived" ? widest.provenance.inputIds.length : 0;
  const when = pageWords.inPeriodTextForecast(widest.periodText, forecast(widest));
  if (n === 1) return pageWords.theLargestPublishedShare(what, when, inTitle(widest.text));
  return pageWords.theLargestPublishedShares({ n, what, when, widestText: inTitle(widest.text) });
}
