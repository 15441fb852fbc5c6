/** Plain words that name what was taken, its source and the dataset it was drawn from, in one line. */
import * as filesWords from "../../domain/words/en/files.ts";
import type { Card } from "../../spec/card.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";

/** One card. */
export function cardCitation(card: Card, datasetVersion: string, address: string): string {
  return filesWords.cloudSharesDataset({
    card: card.title,
    scopeLead: card.scopeLead,
    scopeRest: card.scopeRest,
    source: card.source,
    datasetVersion,
    address,
  });
}

/** A whole view: the sources stand at its cards. */
export function viewCitation(spec: ChartSpec, address: string): string {
  return filesWords.cloudSharesDatasetOfHeading(spec.heading, spec.datasetVersion, address);
}
