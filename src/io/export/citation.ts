/** Plain words that name what was taken, its source and the dataset it was drawn from, in one line. */
import type { Card } from "../../spec/card.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";

/** One card. */
export function cardCitation(card: Card, datasetVersion: string, address: string): string {
  return `${card.title}. ${card.scopeLead} ${card.scopeRest}. ${card.source} Cloud Shares, dataset ${datasetVersion}. ${address}`;
}

/** A whole view: the sources stand at its cards. */
export function viewCitation(spec: ChartSpec, address: string): string {
  return `${spec.heading}. Cloud Shares, dataset ${spec.datasetVersion}. ${address}`;
}
