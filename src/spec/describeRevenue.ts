/** Titles of the revenue view, computed from what is shown. */

import { levelOf } from "./axis.ts";
import type { Mark } from "./mark.ts";
import { capitalise, inTitle, possessive } from "./words.ts";

/** What a measure is called in a title: "AWS revenue", "Alibaba’s cloud revenue" where the provider bears the company's name, "Alibaba Group revenue". */
export function measureNoun(who: string, company: string, isGroup: boolean, measureLabel: string): string {
  const measure = measureLabel.toLowerCase();
  return !isGroup && company.startsWith(who) ? `${possessive(who)} cloud ${measure}` : `${who} ${measure}`;
}

/** An amount in a sentence; what is below zero for certain is a loss. */
const amountWords = (mark: Mark): string =>
  mark.band.high < 0 && mark.text.startsWith("−") ? `a loss of ${mark.text.slice(1)}` : inTitle(mark.text);

/** "AWS revenue rose from US$17,459 million in 2017 to US$107,556 million in 2024"; a direction only where the bands are apart. */
export function amountTitle(noun: string, marks: readonly Mark[]): string {
  const first = marks[0];
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return noun;
  if (marks.length === 1) return `${noun} was ${amountWords(first)} in ${first.periodText}`;
  const ends = `${amountWords(first)} in ${first.periodText} to ${amountWords(last)} in ${last.periodText}`;
  if (levelOf(last, last.band.low) > levelOf(first, first.band.high)) return `${noun} rose from ${ends}`;
  if (levelOf(last, last.band.high) < levelOf(first, first.band.low)) return `${noun} fell from ${ends}`;
  return `${noun}: ${ends}, level within rounding`;
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
    return `${cloud.providerLabel} earned ${cloud.text} in ${when} while ${group.providerLabel} as a whole made a loss`;
  if (low > groupHigh)
    return `${cloud.providerLabel} earned more than all of ${group.providerLabel} in ${when}: ${cloud.shortText} against ${group.shortText}`;
  if (high < groupLow)
    return `${cloud.providerLabel} earned less than all of ${group.providerLabel} in ${when}: ${cloud.shortText} against ${group.shortText}`;
  return `${cloud.providerLabel} earned about as much as all of ${group.providerLabel} in ${when}`;
}

/** "Calendar quarters and years; Alibaba prints Q2 2022 as “first fiscal quarter”." Empty where the company counts as the calendar does. */
export function fiscalNote(company: string, marks: readonly Pick<Mark, "periodText" | "periodLabel">[]): string {
  const labelled = marks.findLast((m) => m.periodLabel !== "");
  if (labelled === undefined) return "";
  return `Periods are those of the calendar. ${capitalise(possessive(company))} own name for ${labelled.periodText}: “${labelled.periodLabel}”.`;
}

/** The page: whose results are shown. */
export function revenueDeck(companies: number): string {
  if (companies === 0) return "No company’s figures pass the filters.";
  const who = companies === 1 ? "One company, in its own currency" : "Each company has panels of its own, in its own currency";
  return `${who} and by its own cut of what cloud is. Two companies never share an axis: their segments are not the same.`;
}
