/** The search of the data table over thousands of rows: each name is looked at once, not once for each row that carries it. */
import type { Dataset, Observation } from "../domain/model.ts";
import { foldText, searchWords } from "./search.ts";
import { articleName } from "./sourceWords.ts";

type Field = "providerId" | "marketId" | "measureId" | "sourceId" | "asPrinted";

/** What a search looks at, folded, by the id that a row carries. */
type Texts = Readonly<Record<Field, ReadonlyMap<string, string>>>;

const TEXTS = new WeakMap<Dataset, Texts>();

const folded = (parts: readonly (string | undefined)[]): string => foldText(parts.filter((p) => p !== undefined).join(" \n "));

function textsOf(dataset: Dataset): Texts {
  const held = TEXTS.get(dataset);
  if (held !== undefined) return held;
  const firm = (id: string) => dataset.firmById.get(id)?.label ?? id;
  const texts: Texts = {
    providerId: new Map(dataset.providers.map((p) => [p.providerId, folded([p.label])])),
    marketId: new Map(dataset.markets.map((m) => [m.marketId, folded([m.label, m.geography, m.segment, firm(m.firmId)])])),
    measureId: new Map(dataset.measures.map((m) => [m.measureId, folded([m.label])])),
    sourceId: new Map(dataset.sources.map((s) => [s.sourceId, folded([s.title, articleName(dataset, s.sourceId)])])),
    asPrinted: new Map([...new Set(dataset.observations.map((o) => o.asPrinted))].map((text) => [text, folded([text])])),
  };
  TEXTS.set(dataset, texts);
  return texts;
}

const FIELDS: readonly Field[] = ["providerId", "marketId", "measureId", "sourceId", "asPrinted"];

/** Whether an observation holds every word of a search in provider, market, firm, measure, document or print. */
export function finder(dataset: Dataset, q: string): (o: Observation) => boolean {
  const texts = textsOf(dataset);
  const wanted = searchWords(q).map((word) =>
    FIELDS.map((field) => ({ field, ids: new Set([...texts[field]].filter(([, text]) => text.includes(word)).map(([id]) => id)) })).filter(
      ({ ids }) => ids.size > 0,
    ),
  );
  return (o) => wanted.every((fields) => fields.some(({ field, ids }) => ids.has(o[field])));
}
