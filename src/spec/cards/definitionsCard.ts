/** What each firm counts, side by side: the reason why the panels are kept apart. */
import type { Dataset } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import type { DefinitionsCard } from "../card.ts";
import { DEFINITIONS_CARD } from "../cardIds.ts";
import type { ShareMaterial } from "../forms/form.ts";
import { counted, joinAnd } from "../words.ts";

function printed(material: ShareMaterial): string {
  const named = new Set(material.shares.map((o) => o.providerId)).size;
  const ratio =
    material.ratios.length > 0 ? `, and ${material.ratios.length === 1 ? "a ratio" : counted(material.ratios.length, "ratio")}` : "";
  return `${named} of ${counted(material.providers.length, "provider")}${ratio}`;
}

function when(periods: readonly string[]): string {
  const words = periods.map(formatPeriod);
  return words.length > 2 ? `${words[0]} to ${words.at(-1)}` : joinAnd(words);
}

/** The card, or null with fewer than two markets: one market needs no keeping apart. */
export function definitionsCard(dataset: Dataset, materials: readonly ShareMaterial[]): DefinitionsCard | null {
  if (materials.length < 2) return null;
  const market = (m: ShareMaterial) => dataset.marketById.get(m.scope.marketId);
  const fields = [
    { name: "Where", values: materials.map((m) => m.scope.geography) },
    { name: "Market", values: materials.map((m) => m.scope.segment) },
    { name: "Counts", values: materials.map((m) => market(m)?.includes ?? "") },
    { name: "Leaves out", values: materials.map((m) => market(m)?.excludes ?? "") },
    { name: "When", values: materials.map((m) => when(m.periods)) },
    { name: "Printed", values: materials.map(printed) },
  ];
  return {
    kind: "definitions",
    cardId: DEFINITIONS_CARD,
    title: "Why they are kept apart",
    scopeLead: "What each firm counts,",
    scopeRest: "in the curators’ words",
    note: "",
    source: "A field that differs is enough: the two figures get two panels.",
    description: fields.map((f) => `${f.name}: ${f.values.join("; ")}`).join(". "),
    firms: materials.map((m) => m.scope.firmLabel),
    markets: materials.map((m) => ({
      marketId: m.scope.marketId,
      document: dataset.sourceById.get(market(m)?.definitionSourceId ?? "")?.title ?? "",
    })),
    fields,
    rows: [],
  };
}
