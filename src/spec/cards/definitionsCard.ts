/** What each firm counts, side by side: the reason why the panels are kept apart. */
import type { Dataset } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { DefinitionsCard } from "../card.ts";
import { DEFINITIONS_CARD } from "../cardIds.ts";
import type { ShareMaterial } from "../forms/form.ts";

function printed(material: ShareMaterial): string {
  const named = new Set(material.shares.map((o) => o.providerId)).size;
  const ratio = material.ratios.length > 0 ? pageWords.andRatiosRatios(material.ratios.length) : "";
  return pageWords.namedProvidersAndRatio(named, material.providers.length, ratio);
}

function when(periods: readonly string[]): string {
  const words = periods.map(formatPeriod);
  return words.length > 2 ? pageWords.fromToOfPeriods(words[0], words.at(-1)) : joinAnd(words);
}

/** The card, or null with fewer than two markets: one market needs no keeping apart. */
export function definitionsCard(dataset: Dataset, materials: readonly ShareMaterial[]): DefinitionsCard | null {
  if (materials.length < 2) return null;
  const market = (m: ShareMaterial) => dataset.marketById.get(m.scope.marketId);
  const fields = [
    { name: pageWords.where, values: materials.map((m) => m.scope.geography) },
    { name: pageWords.market, values: materials.map((m) => m.scope.segment) },
    { name: pageWords.counts, values: materials.map((m) => market(m)?.includes ?? "") },
    { name: pageWords.leavesOut, values: materials.map((m) => market(m)?.excludes ?? "") },
    { name: pageWords.when, values: materials.map((m) => when(m.periods)) },
    { name: pageWords.printed, values: materials.map(printed) },
  ];
  return {
    kind: "definitions",
    cardId: DEFINITIONS_CARD,
    title: pageWords.whyTheyAreKept,
    scopeLead: pageWords.whatEachFirmCounts,
    scopeRest: pageWords.inTheCuratorsWords,
    note: "",
    source: pageWords.aFieldThatDiffers,
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
