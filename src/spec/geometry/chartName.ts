/** The name of a provider inside a plot. Legends, tables, receipts and what is spoken have it whole. */

/** Signs that a plot of the narrowest page has room for beside its lines. No name of the dataset is longer. */
const MOST = 16;

/** A sign of a script that is written from right to left. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The name as a plot shows it: cut where it is longer than a plot can hold, and one from right to left set apart, so that the figure beside it keeps
 * its digits and its place.
 */
export function chartName(name: string): string {
  const signs = [...name];
  const short =
    signs.length > MOST
      ? `${signs
          .slice(0, MOST - 1)
          .join("")
          .trimEnd()}…`
      : name;
  return FROM_RIGHT.test(short) ? `\u2068${short}\u2069` : short;
}
