/** Vintages: when a value was published, as precisely as is known (`2022`, `2022-06`, `2022-06-02`). */

/** Whether a text is a partial date whose month and day exist. */
export function isPartialDate(text: string): boolean {
  const match = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  if (match === null) return false;
  if (match[3] === undefined) return true;
  return Number(match[3]) <= daysIn(Number(match[1]), Number(match[2]));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The last day a partial date can stand for, as text that sorts (`2022` → `2022-12-31`); empty for the empty text. */
export function lastDayOf(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`;
  const match = /^(\d{4})-(\d{2})$/.exec(date);
  return match === null ? date : `${date}-${daysIn(Number(match[1]), Number(match[2]))}`;
}

function firstDayOf(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-01-01`;
  return /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date;
}

/**
 * Order of publication, earlier first: by the first day each can stand for; of two that begin alike the vaguer is the later, since it can
 * still mean a day after the other. The empty text comes before all.
 */
export function compareVintages(a: string, b: string): number {
  const byStart = compareTexts(firstDayOf(a), firstDayOf(b));
  return byStart !== 0 ? byStart : compareTexts(lastDayOf(a), lastDayOf(b));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a value of this vintage was certainly out on the as-of date: its last possible day is not after the date's last day. */
export function visibleAsOf(vintage: string, asOf: string): boolean {
  return lastDayOf(vintage) <= lastDayOf(asOf);
}

/** Whether `vintage` can be no later than `published`: some day of the one is not after some day of the other. */
export function notAfter(vintage: string, published: string): boolean {
  return firstDayOf(vintage) <= lastDayOf(published);
}

/** Whether `later` was certainly published after `earlier`: on any day that the two dates can stand for. */
export function certainlyAfter(later: string, earlier: string): boolean {
  return firstDayOf(later) > lastDayOf(earlier);
}
