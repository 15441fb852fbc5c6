/** What the data table can be narrowed by beside its search: one value of each of a few columns. */
import { type Dataset, type Observation, STANDINGS, STATUSES, VINTAGE_BASES } from "../domain/model.ts";
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

const VALUE_OF: Readonly<Record<FacetId, (o: Observation) => string>> = {
  measure: (o) => o.measureId,
  market: (o) => o.marketId,
  source: (o) => o.sourceId,
  status: (o) => o.status,
  standing: (o) => o.standing,
  basis: (o) => o.vintageBasis,
};

/** Every value that a facet can have in this dataset, in the order its control lists them. */
export function facetValues(dataset: Dataset): Readonly<Record<FacetId, readonly string[]>> {
  return {
    measure: dataset.measures.map((m) => m.measureId),
    market: dataset.markets.map((m) => m.marketId),
    source: dataset.sources.map((s) => s.sourceId),
    status: STATUSES,
    standing: STANDINGS,
    basis: VINTAGE_BASES,
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
      const who = number === null ? `${source.publisher}, ${dateWords(source.publishedOn)}` : `Article ${number}`;
      return `${who}: ${source.title}`;
    }
    case "basis":
      return value === "inferred" ? "Inferred from dates around it" : "Stated by the document";
    default:
      return capital(value);
  }
}

/** Whether an observation has every chosen value. */
export function hasFacets(facets: Facets): (o: Observation) => boolean {
  const asked = FACET_IDS.filter((id) => facets[id] !== "");
  return (o) => asked.every((id) => VALUE_OF[id](o) === facets[id]);
}

interface HeldChoices {
  readonly dataset: Dataset;
  readonly asked: string;
  readonly choices: readonly FacetChoice[];
}

const CHOICES = new WeakMap<readonly Observation[], HeldChoices>();

/** The last choices of a selection are kept: another order counts nothing anew. `q` is the search that `found` looks for. */
export function keptFacetChoices(
  dataset: Dataset,
  observations: readonly Observation[],
  facets: Facets,
  q: string,
  found: (o: Observation) => boolean,
): readonly FacetChoice[] {
  const asked = JSON.stringify([q, facets]);
  const held = CHOICES.get(observations);
  if (held?.dataset === dataset && held.asked === asked) return held.choices;
  const choices = facetChoices(dataset, observations, facets, found);
  CHOICES.set(observations, { dataset, asked, choices });
  return choices;
}

/**
 * The choices of every facet over these observations. An option that would show nothing is left out, unless it is the chosen one: then it says 0.
 * @param found whether the search finds an observation.
 */
function facetChoices(
  dataset: Dataset,
  observations: readonly Observation[],
  facets: Facets,
  found: (o: Observation) => boolean,
): readonly FacetChoice[] {
  const counts = FACET_IDS.map((id) => ({ id, of: VALUE_OF[id], asked: facets[id], held: new Map<string, number>(), total: 0 }));
  const narrow = counts.filter(({ asked }) => asked !== "");
  for (const o of observations) {
    if (!found(o)) continue;
    const missed = narrow.length === 0 ? narrow : narrow.filter(({ of, asked }) => of(o) !== asked);
    // What misses two facets or more is brought back by no single one of them.
    if (missed.length > 1) continue;
    for (const count of missed.length === 1 ? missed : counts) {
      const value = count.of(o);
      count.held.set(value, (count.held.get(value) ?? 0) + 1);
      count.total += 1;
    }
  }
  const values = facetValues(dataset);
  return counts.map(({ id, asked, held, total }) => ({
    ...WORDS[id],
    id,
    value: asked,
    valueText: asked === "" ? "" : labelOf(dataset, id, asked),
    total,
    options: values[id]
      .filter((value) => held.has(value) || value === asked)
      .map((value) => ({ id: value, label: labelOf(dataset, id, value), count: held.get(value) ?? 0 })),
  }));
}
