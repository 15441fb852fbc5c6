/** Months by name and short name in English, German, French and Spanish. */

const NAMES: readonly string[] = [
  "january|jan|januar|jänner|janvier|janv|enero|ene",
  "february|feb|februar|février|fevrier|févr|fév|febrero",
  "march|mar|märz|mär|maerz|mrz|mars|marzo",
  "april|apr|avril|avr|abril|abr",
  "may|mai|mayo",
  "june|jun|juni|juin|junio",
  "july|jul|juli|juillet|juil|julio",
  "august|aug|août|aout|agosto|ago",
  "september|sept|sep|septembre|septiembre",
  "october|oct|oktober|okt|octobre|octubre",
  "november|nov|novembre|noviembre",
  "december|dec|dezember|dez|décembre|déc|diciembre|dic",
];

const NUMBER_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, k) => names.split("|").map((name) => [name, k + 1] as const)),
);

/** A pattern's group that holds one month's name; the longest fits first. */
export const MONTH_WORD = `(${[...NUMBER_BY_NAME.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** 1 to 12; 0 for no month. */
export const monthNumber = (name: string): number => NUMBER_BY_NAME.get(name) ?? 0;
