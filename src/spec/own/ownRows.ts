/** Figures of a set as observations. */
import { figureBound, figureStatus, unpackText } from "../../domain/figureColumns.ts";
import type { Dataset, Interval, Market, Observation, Provider } from "../../domain/model.ts";
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

/** Reads the words of figures; each distinct text is unpacked once. */
function wordsOf({ figures }: OwnSet): (field: FigureText, place: number) => string {
  const held = new Map<FigureText, Map<number, string>>();
  return (field, place) => {
    const { values, codes } = figures.texts[field];
    const code = codes[place] ?? 0;
    const texts = held.get(field) ?? new Map<number, string>();
    held.set(field, texts);
    const text = texts.get(code) ?? unpackText(values, code);
    texts.set(code, text);
    return text;
  };
}

/** The set's figures at these places. A figure whose file says nothing of when it was published has the day of the import, inferred. */
export function ownRows(dataset: Dataset, set: OwnSet, places: readonly number[]): OwnRows {
  const { setId, figures, addedOn } = set;
  const words = wordsOf(set);
  const providers = new OwnProviders(setId);
  const markets = new Map<string, Market>();
  const marketOf = (place: number): string => {
    const names = { firm: words("firm", place), segment: words("segment", place), geography: words("geography", place) };
    const key = JSON.stringify([names.firm, names.segment, names.geography]);
    const market = markets.get(key) ?? ownMarket(dataset, setId, markets.size + 1, names);
    markets.set(key, market);
    return market.marketId;
  };
  const observations = places.map((place): Observation => {
    const period = words("period", place);
    const periodText = cleanText(words("periodText", place));
    const providerId = words("providerId", place);
    const vintage = words("vintage", place);
    const stated = isPartialDate(vintage);
    const bound = figureBound(figures, place);
    const range: Interval | null = bound === "range" ? { low: figures.low[place] ?? 0, high: figures.high[place] ?? 0 } : null;
    return {
      observationId: ownFigureId(setId, place),
      marketId: marketOf(place),
      providerId: dataset.providerById.has(providerId) ? providerId : providers.idOf(words("providerText", place)),
      measureId: words("measureId", place),
      period,
      periodLabel: periodText === period || periodText === formatPeriod(period) ? "" : periodText,
      basePeriod: "",
      value: figures.value[place] ?? 0,
      unit: words("unit", place),
      asPrinted: cleanText(words("asTyped", place)),
      bound: bound === "range" ? "exact" : bound,
      status: figureStatus(figures, place),
      vintage: stated ? vintage : addedOn,
      vintageBasis: stated ? "stated" : "inferred",
      standing: "accepted",
      sourceId: setId,
      locator: `line ${figures.line[place] ?? 0}, column ${figures.column[place] ?? 0}`,
      note: cleanText(words("note", place), 500),
      own: {
        setId,
        firm: cleanText(words("firm", place)),
        segment: cleanText(words("segment", place)),
        geography: cleanText(words("geography", place)),
        sourceText: cleanText(words("sourceText", place), 300),
        ...(range === null ? {} : { range }),
      },
    };
  });
  return { observations, markets: [...markets.values()], providers: providers.all };
}
