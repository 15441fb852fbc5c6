/** The search of the data table over thousands of rows: each name is looked at once, not once for each row that carries it. */
import type { Dataset } from "../domain/model.ts";
import { codedBy } from "./coded.ts";
import { foldText, searchWords } from "./search.ts";
import { articleName } from "./sourceWords.ts";
import { finished } from "./steps.ts";

type Field = "providerId" | "marketId" | "measureId" | "sourceId" | "asPrinted";

const FIELDS: readonly Field[] = ["providerId", "marketId", "measureId", "sourceId", "asPrinted"];

/** Texts that are folded before a reader is let in between. */
const CHUNK = 500;

const folded = (parts: readonly (string | undefined)[]): string => foldText(parts.filter((p) => p !== undefined).join(" \n "));

/** What a search looks at for a value of a column. */
function textOf(dataset: Dataset, field: Field, value: string): string {
  switch (field) {
    case "providerId":
      return folded([dataset.providerById.get(value)?.label]);
    case "marketId": {
      const m = dataset.marketById.get(value);
      return m === undefined ? "" : folded([m.label, m.geography, m.segment, dataset.firmById.get(m.firmId)?.label ?? m.firmId]);
    }
    case "measureId":
      return folded([dataset.measureById.get(value)?.label]);
    case "sourceId": {
      const source = dataset.sourceById.get(value);
      return source === undefined ? "" : folded([source.title, articleName(dataset, value)]);
    }
    case "asPrinted":
      return folded([value]);
  }
}

/** What a search looks at, folded, by the code of the value in each column. */
type Texts = ReadonlyMap<Field, readonly string[]>;

const TEXTS = new WeakMap<Dataset, Texts>();

/** Makes the texts of a search, and yields between pieces of work that take a few milliseconds; nothing is left to do when they are there. */
export function* warmSearch(dataset: Dataset): Generator<void, Texts> {
  const held = TEXTS.get(dataset);
  if (held !== undefined) return held;
  const texts = new Map<Field, readonly string[]>();
  for (const field of FIELDS) {
    const made: string[] = [];
    for (const value of codedBy(dataset, field).values) {
      made.push(textOf(dataset, field, value));
      if (made.length % CHUNK === 0) yield;
    }
    texts.set(field, made);
    yield;
  }
  TEXTS.set(dataset, texts);
  return texts;
}

/**
 * Which observations hold every word of a search in provider, market, firm, measure, document or print: 1 or 0 for each observation of the dataset,
 * in its order; null when there is no word to look for.
 */
export function foundBy(dataset: Dataset, q: string): Uint8Array | null {
  const words = searchWords(q);
  if (words.length === 0) return null;
  const texts = finished(warmSearch(dataset));
  const found = new Uint8Array(dataset.observations.length).fill(1);
  for (const word of words) {
    const hit = new Uint8Array(found.length);
    for (const field of FIELDS) {
      const has = Uint8Array.from(texts.get(field) ?? [], (text) => (text.includes(word) ? 1 : 0));
      const { codes } = codedBy(dataset, field);
      for (let place = 0; place < hit.length; place += 1) hit[place] = (hit[place] ?? 0) | (has[codes[place] ?? 0] ?? 0);
    }
    for (let place = 0; place < found.length; place += 1) found[place] = (found[place] ?? 0) & (hit[place] ?? 0);
  }
  return found;
}
