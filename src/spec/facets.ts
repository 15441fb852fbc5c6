/** What the data table can be narrowed by beside its search: one value of each of a few columns. */
import { type Dataset, NO_VINTAGE, type Observation, STANDINGS, STATUSES, VINTAGE_BASES } from "../domain/model.ts";
import { type CodedField, codedBy, heldIn, placesIn } from "./coded.ts";
import { FACET_IDS, type FacetChoice, type FacetId, type Facets } from "./facetIds.ts";
import { articleNumber, dateWords } from "./sourceWords.ts";

const WORDS: Readonly<Record<FacetId, { readonly label: string; readonly all: string }>> = {
  measure: { label: "Measure", all: "Any measure" },
  market: { label: "Market", all: "Any market" },
  source: { label: "Document", all: "Any document" },
  status: { label: "Status", all: "Any status" },
  standing: { label: "Standing", all: "Any standing" },
  basis: { label: "Vintage", all: "Any vintage" },
};

const FIELD_OF: Readonly<Record<FacetId, CodedField>> = {
  measure: "measureId",
  market: "marketId",
  source: "sourceId",
  status: "status",
  standing: "standing",
  basis: "vintageBasis",
};

/** Every value that a facet can have in this dataset, in the order its control lists them. */
export function facetValues(dataset: Dataset): Readonly<Record<FacetId, readonly string[]>> {
  return {
    measure: dataset.measures.map((m) => m.measureId),
    market: dataset.markets.map((m) => m.marketId),
    source: dataset.sources.map((s) => s.sourceId),
    status: STATUSES,
    standing: STANDINGS,
    basis: [...VINTAGE_BASES, NO_VINTAGE],
  };
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A value in words: "Gartner, Worldwide IaaS"; an article by its number, another document by publisher, date and title. */
function labelOf(dataset: Dataset, facet: FacetId, value: string): string {
  switch (facet) {
    case "measure":
      return dataset.measureById.get(value)?.label ?? value;
    case "market": {
      const market = dataset.marketById.get(value);
      return market === undefined ? value : `${dataset.firmById.get(market.firmId)?.label ?? market.firmId}, ${market.label}`;
    }
    case "source": {
      const source = dataset.sourceById.get(value);
      if (source === undefined) return value;
      const number = articleNumber(dataset, value);
      if (source.kind === "file") return capital(`your file: ${source.title}`);
      const who = number === null ? `${source.publisher}, ${dateWords(source.publishedOn)}` : `Article ${number}`;
      return `${who}: ${source.title}`;
    }
    case "basis":
      if (value === NO_VINTAGE) return "Not given, in your own files";
      return value === "inferred" ? "Inferred from dates around it" : "Stated by the document";
    default:
      return capital(value);
  }
}

/** Every option of a facet with the code of its value: words are made once for each dataset. */
interface Option {
  readonly id: string;
  readonly label: string;
  /** -1 when no observation of the dataset has it. */
  readonly code: number;
}

const OPTIONS = new WeakMap<Dataset, Readonly<Record<FacetId, readonly Option[]>>>();

function optionsOf(dataset: Dataset): Readonly<Record<FacetId, readonly Option[]>> {
  return heldIn(OPTIONS, dataset, () => {
    const values = facetValues(dataset);
    const options = (facet: FacetId): readonly Option[] => {
      const codes = new Map(codedBy(dataset, FIELD_OF[facet]).values.map((value, code) => [value, code]));
      return values[facet].map((id) => ({ id, label: labelOf(dataset, facet, id), code: codes.get(id) ?? -1 }));
    };
    return {
      measure: options("measure"),
      market: options("market"),
      source: options("source"),
      status: options("status"),
      standing: options("standing"),
      basis: options("basis"),
    };
  });
}

/** A chosen value as numbers: the column, and the code that a row must have in it. */
interface Asked {
  readonly facet: FacetId;
  readonly codes: Int32Array;
  readonly code: number;
}

const askedOf = (dataset: Dataset, facets: Facets): readonly Asked[] =>
  FACET_IDS.filter((id) => facets[id] !== "").map((facet) => {
    const { values, codes } = codedBy(dataset, FIELD_OF[facet]);
    return { facet, codes, code: values.indexOf(facets[facet]) };
  });

/**
 * Which of these observations the search finds and every chosen value fits: 1 or 0 for each observation of the dataset, in its order.
 * @param found what the search finds, as `foundBy` gives it; null = everything.
 */
export function narrowed(dataset: Dataset, observations: readonly Observation[], facets: Facets, found: Uint8Array | null): Uint8Array {
  const kept = new Uint8Array(dataset.observations.length);
  for (const place of placesIn(dataset, observations)) kept[place] = found === null ? 1 : (found[place] ?? 0);
  for (const { codes, code } of askedOf(dataset, facets))
    for (let place = 0; place < kept.length; place += 1) if (codes[place] !== code) kept[place] = 0;
  return kept;
}

interface HeldChoices {
  readonly dataset: Dataset;
  readonly asked: string;
  readonly choices: readonly FacetChoice[];
}

const CHOICES = new WeakMap<readonly Observation[], HeldChoices>();

/** The last choices of a selection are kept: another order counts nothing anew. `q` is the search that gave `found`. */
export function keptFacetChoices(
  dataset: Dataset,
  observations: readonly Observation[],
  facets: Facets,
  q: string,
  found: Uint8Array | null,
): readonly FacetChoice[] {
  const asked = JSON.stringify([q, facets]);
  const held = CHOICES.get(observations);
  if (held?.dataset === dataset && held.asked === asked) return held.choices;
  const choices = facetChoices(dataset, observations, facets, found);
  CHOICES.set(observations, { dataset, asked, choices });
  return choices;
}

/** The choices of every facet over these observations. An option that would show nothing is left out, unless it is the chosen one: then it says 0. */
function facetChoices(
  dataset: Dataset,
  observations: readonly Observation[],
  facets: Facets,
  found: Uint8Array | null,
): readonly FacetChoice[] {
  const asked = askedOf(dataset, facets);
  const places = placesIn(dataset, observations);
  // The column that a row misses, as its number in `asked`; -1 none, -2 more than one: no single one of them brings it back.
  const missed = new Int8Array(places.length).fill(-1);
  places.forEach((place, i) => {
    if (found !== null && found[place] !== 1) {
      missed[i] = -2;
      return;
    }
    for (let a = 0; a < asked.length; a += 1) {
      const one = asked[a];
      if (one === undefined || one.codes[place] === one.code) continue;
      missed[i] = missed[i] === -1 ? a : -2;
      if (missed[i] === -2) return;
    }
  });
  const options = optionsOf(dataset);
  return FACET_IDS.map((id) => {
    const own = asked.findIndex(({ facet }) => facet === id);
    const { values, codes } = codedBy(dataset, FIELD_OF[id]);
    const counts = new Int32Array(values.length);
    let total = 0;
    for (let i = 0; i < places.length; i += 1) {
      const miss = missed[i] ?? -2;
      // What misses this facet alone counts for it as well as what misses none.
      if (miss !== -1 && (miss < 0 || miss !== own)) continue;
      const code = codes[places[i] ?? 0] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      total += 1;
    }
    return {
      ...WORDS[id],
      id,
      value: facets[id],
      valueText: facets[id] === "" ? "" : labelOf(dataset, id, facets[id]),
      total,
      options: options[id].flatMap(({ id: value, label, code }) => {
        const count = counts[code] ?? 0;
        return count > 0 || value === facets[id] ? [{ id: value, label, count }] : [];
      }),
    };
  });
}
