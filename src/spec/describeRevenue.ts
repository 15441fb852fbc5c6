/** Titles of the revenue view, computed from what is shown. */

import { possessive } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { levelOf } from "./axis.ts";
import type { Mark } from "./mark.ts";
import { capitalise, inTitle } from "./words.ts";

/** What a measure is called in a title: "AWS revenue", "Alibaba’s cloud revenue" where the provider bears the company's name, "Alibaba Group revenue". */
export function measureNoun(who: string, company: string, isGroup: boolean, measureLabel: string): string {
  const measure = measureLabel.toLowerCase();
  return !isGroup && company.startsWith(who) ? pageWords.whoCloudMeasure(who, measure) : `${who} ${measure}`;
}

/** An amount in a sentence; what is below zero for certain is a loss. */
const amountWords = (mark: Mark): string =>
  mark.band.high < 0 && mark.text.startsWith("−") ? pageWords.aLossOf(mark.text.slice(1)) : inTitle(mark.text);

/** "AWS revenue rose from US$17,459 million in 2017 to US$107,556 million in 2024"; a direction only where the bands are apart. */
export function amountTitle(noun: string, marks: readonly Mark[]): string {
  const first = marks[0];
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return noun;
  if (marks.length === 1) return pageWords.nounWasAmountInPeriodText(noun, amountWords(first), first.periodText);
  const ends = pageWords.inToIn({
    amount: amountWords(first),
    periodText: first.periodText,
    otherAmount: amountWords(last),
    lastPeriodText: last.periodText,
  });
  if (levelOf(last, last.band.low) > levelOf(first, first.band.high)) return pageWords.nounRoseFromEnds(noun, ends);
  if (levelOf(last, last.band.high) < levelOf(first, first.band.low)) return pageWords.nounFellFromEnds(noun, ends);
  return pageWords.levelWithinRounding(noun, ends);
}

/**
 * A cloud's income beside its group's in one period that both have: more, less, or a loss where the other earned. Both marks are on one axis;
 * where their bands meet, neither is more.
 */
export function incomeTitle(cloud: Mark, group: Mark): string {
  const when = cloud.periodText;
  const [low, high] = [levelOf(cloud, cloud.band.low), levelOf(cloud, cloud.band.high)];
  const [groupLow, groupHigh] = [levelOf(group, group.band.low), levelOf(group, group.band.high)];
  if (low > 0 && groupHigh < 0)
    return pageWords.earnedInWhileAs({
      providerLabel: cloud.providerLabel,
      cloudText: cloud.text,
      when,
      groupProviderLabel: group.providerLabel,
    });
  if (low > groupHigh)
    return pageWords.earnedMoreThanAll({
      providerLabel: cloud.providerLabel,
      groupProviderLabel: group.providerLabel,
      when,
      cloudShortText: cloud.shortText,
      groupShortText: group.shortText,
    });
  if (high < groupLow)
    return pageWords.earnedLessThanAll({
      providerLabel: cloud.providerLabel,
      groupProviderLabel: group.providerLabel,
      when,
      cloudShortText: cloud.shortText,
      groupShortText: group.shortText,
    });
  return pageWords.earnedAboutAsMuch(cloud.providerLabel, group.providerLabel, when);
}

/** "Calendar quarters and years; Alibaba prints Q2 2022 as “first fiscal quarter”." Empty where the company counts as the calendar does. */
export function fiscalNote(company: string, marks: readonly Pick<Mark, "periodText" | "periodLabel">[]): string {
  const labelled = marks.findLast((m) => m.periodLabel !== "");
  if (labelled === undefined) return "";
  return pageWords.periodsAreThoseOf(capitalise(possessive(company)), labelled.periodText, labelled.periodLabel);
}

/** The page: whose results are shown. */
export function revenueDeck(companies: number): string {
  if (companies === 0) return pageWords.noCompanysFiguresPass;
  const who = companies === 1 ? pageWords.oneCompanyInIts : pageWords.eachCompanyHasPanels;
  return pageWords.byItsOwnCut(who);
}
