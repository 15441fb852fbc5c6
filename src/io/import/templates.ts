/**
 * Files to fill in: a long table, one row a figure, and a wide one, one column a provider. The example in them is figures of the dataset with
 * the market and the document that they have there, so that nothing in a template is made up.
 */
import type { Dataset, Observation } from "../../domain/model.ts";
import { csvFile } from "../export/csv.ts";
import type { Cell, Sheet } from "../export/sheet.ts";

export type TemplateKind = "long" | "wide";

/** Shares of the five articles, by market and time. */
function groups(dataset: Dataset): readonly (readonly Observation[])[] {
  const byPlace = new Map<string, Observation[]>();
  for (const o of dataset.observations) {
    const source = dataset.sourceById.get(o.sourceId);
    const provider = dataset.providerById.get(o.providerId);
    const isExample = source?.collection === "articles" && provider?.kind === "provider" && o.unit === "percent" && o.bound === "exact";
    if (!isExample || o.measureId !== "share" || o.standing !== "accepted") continue;
    const key = `${o.marketId} ${o.period}`;
    const held = byPlace.get(key) ?? [];
    if (!held.some(({ providerId }) => providerId === o.providerId)) byPlace.set(key, [...held, o]);
  }
  return [...byPlace.values()];
}

/** The market and time of which the articles give the most providers' shares. Throws for a dataset without any share. */
function example(dataset: Dataset): readonly Observation[] {
  const [best] = [...groups(dataset)].sort((a, b) => b.length - a.length);
  if (best === undefined) throw new Error("The dataset has no share to show as an example");
  return best;
}

function sheetOf(kind: TemplateKind, dataset: Dataset): Sheet {
  const rows = example(dataset);
  const names = (o: Observation): readonly Cell[] => {
    const market = dataset.marketById.get(o.marketId);
    const firm = market === undefined ? undefined : dataset.firmById.get(market.firmId);
    return [firm?.label ?? "", market?.segment ?? "", market?.geography ?? "", "Market share"];
  };
  const label = (o: Observation): string => dataset.providerById.get(o.providerId)?.label ?? o.providerId;
  const title = (o: Observation): string => dataset.sourceById.get(o.sourceId)?.title ?? "";
  if (kind === "long") {
    return {
      columns: ["firm", "segment", "geography", "measure", "period", "provider", "value", "unit", "status", "vintage", "source", "note"],
      lines: rows.map((o) => [...names(o), o.period, label(o), o.value, o.unit, o.status, o.vintage, title(o), null]),
    };
  }
  const [first] = rows;
  return {
    columns: ["firm", "segment", "geography", "measure", "unit", "period", ...rows.map(label)],
    lines: first === undefined ? [] : [[...names(first), first.unit, first.period, ...rows.map(({ value }) => value)]],
  };
}

/** Name and text of a template. */
export function template(kind: TemplateKind, dataset: Dataset): { readonly name: string; readonly text: string } {
  return { name: `cloud-shares-template-${kind}.csv`, text: csvFile(sheetOf(kind, dataset)) };
}
