/** Figures of a set as observations. */
import { figureBound, figureStatus, unpackText } from "../../domain/figureColumns.ts";
import { type Dataset, type Interval, type Market, NO_VINTAGE, type Observation, type Provider } from "../../domain/model.ts";
import { type FigureText, type OwnSet, ownFigureId } from "../../domain/ownSet.ts";
import { formatPeriod } from "../../domain/period.ts";
import { isPartialDate } from "../../domain/vintage.ts";
import { cleanText } from "./cleanText.ts";
import { OwnProviders, ownMarket } from "./ownNames.ts";

/** What a set adds to the tables of the dataset. */
export interface OwnRows {
  readonly observations: readonly Observation[];
  readonly markets: readonly Market[];
  readonly providers: readonly Provider[];
}

/** What is made of a word of a figure; made once for each distinct one. */
function wordReader<T>({ figures }: OwnSet, field: FigureText, make: (text: string) => T): (place: number) => T {
  const { values, codes } = figures.texts[field];
  const held = new Map<number, T>();
  return (place) => {
    const code = codes[place] ?? 0;
    const known = held.get(code);
    if (known !== undefined) return known;
    const made = make(unpackText(values, code));
    held.set(code, made);
    return made;
  };
}

const asItIs = (text: string): string => text;

/** Reads the words of a set's figures as rows have them: clean where they are shown, as they are where they are looked up. */
function wordsOf(set: OwnSet) {
  const clean = (field: FigureText, most?: number) => wordReader(set, field, (text) => cleanText(text, most));
  return {
    providerId: wordReader(set, "providerId", asItIs),
    providerText: wordReader(set, "providerText", asItIs),
    measureId: wordReader(set, "measureId", asItIs),
    period: wordReader(set, "period", (period) => ({ period, words: formatPeriod(period) })),
    periodText: clean("periodText"),
    unit: wordReader(set, "unit", asItIs),
    asTyped: clean("asTyped"),
    // Empty where the file says nothing that is a date.
    vintage: wordReader(set, "vintage", (text) => (isPartialDate(text) ? text : "")),
    note: clean("note", 500),
    sourceText: clean("sourceText", 300),
  };
}

/** A market of a set, and what its figures say of it. */
interface Named {
  readonly market: Market;
  readonly firm: string;
  readonly segment: string;
  readonly geography: string;
}

/** The market of a figure; made once for each three names, numbered in the order of the places asked for. */
function marketReader(dataset: Dataset, set: OwnSet): { readonly of: (place: number) => Named; readonly all: () => readonly Market[] } {
  const { firm, segment, geography } = set.figures.texts;
  const read = {
    firm: wordReader(set, "firm", asItIs),
    segment: wordReader(set, "segment", asItIs),
    geography: wordReader(set, "geography", asItIs),
  };
  const byCodes = new Map<string, Named>();
  const byNames = new Map<string, Named>();
  const named = (place: number): Named => {
    const names = { firm: read.firm(place), segment: read.segment(place), geography: read.geography(place) };
    const key = JSON.stringify([names.firm, names.segment, names.geography]);
    const known = byNames.get(key) ?? {
      market: ownMarket(dataset, set.setId, byNames.size + 1, names),
      firm: cleanText(names.firm),
      segment: cleanText(names.segment),
      geography: cleanText(names.geography),
    };
    byNames.set(key, known);
    return known;
  };
  return {
    of: (place) => {
      const codes = `${firm.codes[place]} ${segment.codes[place]} ${geography.codes[place]}`;
      const known = byCodes.get(codes) ?? named(place);
      byCodes.set(codes, known);
      return known;
    },
    all: () => [...byNames.values()].map(({ market }) => market),
  };
}

/** The set's figures at these places. A figure whose file says nothing of when it was published has the day of the import to be ordered by, and none to be told. */
export function ownRows(dataset: Dataset, set: OwnSet, places: readonly number[]): OwnRows {
  const { setId, figures, addedOn } = set;
  const words = wordsOf(set);
  const providers = new OwnProviders(setId);
  const markets = marketReader(dataset, set);
  const observations = places.map((place): Observation => {
    const { period, words: periodWords } = words.period(place);
    const periodText = words.periodText(place);
    const providerId = words.providerId(place);
    const vintage = words.vintage(place);
    const { market, firm, segment, geography } = markets.of(place);
    const bound = figureBound(figures, place);
    const range: Interval | null = bound === "range" ? { low: figures.low[place] ?? 0, high: figures.high[place] ?? 0 } : null;
    return {
      observationId: ownFigureId(setId, place),
      marketId: market.marketId,
      providerId: dataset.providerById.has(providerId) ? providerId : providers.idOf(words.providerText(place)),
      measureId: words.measureId(place),
      period,
      periodLabel: periodText === period || periodText === periodWords ? "" : periodText,
      basePeriod: "",
      value: figures.value[place] ?? 0,
      unit: words.unit(place),
      asPrinted: words.asTyped(place),
      bound: bound === "range" ? "exact" : bound,
      status: figureStatus(figures, place),
      vintage: vintage || addedOn,
      vintageBasis: vintage === "" ? NO_VINTAGE : "stated",
      standing: "accepted",
      sourceId: setId,
      locator: `line ${figures.line[place] ?? 0}, column ${figures.column[place] ?? 0}`,
      note: words.note(place),
      own: {
        setId,
        firm,
        segment,
        geography,
        sourceText: words.sourceText(place),
        ...(range === null ? {} : { range }),
      },
    };
  });
  return { observations, markets: markets.all(), providers: providers.all };
}
