/** The share question: provider shares by market, one panel a market, never two on an axis. */
import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod, parsePeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { indexCardId, sharesCardId } from "../cardIds.ts";
import type { FormId } from "../chartBody.ts";
import { shareTitle } from "../describeShares.ts";
import { chooseForm } from "../forms/choose.ts";
import type { Drawn, Form, ShareMaterial } from "../forms/form.ts";
import { indexForm } from "../forms/index100.ts";
import { partNote } from "../own/ownWords.ts";
import { drawShares } from "../own/thinned.ts";
import { buildPanel, scopeOf } from "./panel.ts";

/**
 * Splits shown observations into one material a market and period kind, in the dataset's order of markets.
 * This is the scope guard at work: everything downstream receives one market only.
 */
export function shareMaterials(dataset: Dataset, shown: readonly Observation[], providers: readonly string[]): readonly ShareMaterial[] {
  const byMarket = groupBy(shown, (o) => o.marketId);
  const asked = new Set(providers);
  return dataset.markets.flatMap((market) => {
    const inMarket = byMarket.get(market.marketId);
    if (inMarket === undefined) return [];
    const ours = inMarket.filter((o) => asked.has(o.providerId));
    const shares = ours.filter((o) => o.measureId === "share").toSorted((a, b) => comparePeriods(a.period, b.period));
    const changes = ours.filter((o) => o.measureId === "share_ratio");
    const kinds = [...new Set([...shares, ...changes].map((o) => parsePeriod(o.period)?.kind))];
    return kinds.flatMap((kind): ShareMaterial[] => {
      const levels = shares.filter((o) => parsePeriod(o.period)?.kind === kind);
      const ratios = changes.filter((o) => parsePeriod(o.period)?.kind === kind);
      const sample = levels[0] ?? ratios[0];
      if (sample === undefined) return [];
      // Without any level the dates are those that the ratio joins.
      const dated = levels.length > 0 ? levels.map((o) => o.period) : [sample.basePeriod ?? "", sample.period];
      const periods = [...new Set(dated)].filter((period) => period !== "");
      const dates = new Set(periods);
      const others = inMarket.filter((o) => o.measureId === "share" && o.providerId === "others" && dates.has(o.period));
      // A ratio is shown where its provider's level is missing; with both ends published the level says it better.
      const complete = (id: string): boolean => periods.every((p) => levels.some((o) => o.providerId === id && o.period === p));
      return [
        {
          dataset,
          scope: { ...scopeOf(dataset, market, "share", sample), unit: "percent" },
          shares: levels,
          ratios: ratios.filter((o) => !complete(o.providerId)),
          others: others.toSorted((a, b) => comparePeriods(a.period, b.period)),
          periods,
          providers,
          breaks: dataset.breaks.filter((b) => b.marketId === market.marketId),
        },
      ];
    });
  });
}

function scopeRest(material: ShareMaterial, drawn: Drawn): string {
  const { scope, periods } = material;
  const first = formatPeriod(periods[0] ?? "");
  const last = formatPeriod(periods.at(-1) ?? "");
  const span =
    periods.length === 1
      ? pageWords.inFirst(first)
      : periods.length === 2
        ? pageWords.inFirstAndLast(first, last)
        : pageWords.fromToOfStart(first, last);
  const words = { index: pageWords.marketShareIndex(span, first), bump: pageWords.rankByMarketShare(span) };
  const { form } = drawn.chart;
  const what = form === "index" || form === "bump" ? words[form] : pageWords.marketShareSpan(span);
  return `${scope.firmLabel}, ${what}`;
}

function notes(material: ShareMaterial): string {
  const { dataset, shares, periods } = material;
  if (periods.length < 2) return "";
  // A curator's scope correction on a drawn share is a warning for every reader of the change, not only for who opens the receipt.
  const reasons = shares.flatMap((o) => dataset.correctionsByObservation.get(o.observationId) ?? []).filter((c) => c.kind === "scope");
  return [...new Set(reasons.map((c) => c.reason))].join(" ");
}

function panelOf(material: ShareMaterial, form: Form, cardId: string, fallback: string): Panel {
  const { drawn, rows, note } = drawShares(material, form);
  const panel = buildPanel(material.dataset, material.scope, drawn, {
    cardId,
    title: shareTitle(material, drawn),
    scopeRest: scopeRest(material, drawn),
    note: [drawn.chart.form === "index" ? "" : notes(material), drawn.note ?? "", note, partNote(material.dataset, material.scope.firmId)]
      .filter((s) => s !== "")
      .join(" "),
    sourceRemark: remark(material, drawn),
    fallback,
  });
  return rows === null ? panel : { ...panel, rows };
}

function remark(material: ShareMaterial, drawn: Drawn): string {
  if (drawn.chart.form === "index" && material.ratios.length > 0) return pageWords.anIndexCanCarry;
  return material.periods.length === 1 && material.shares.length === 1 ? pageWords.oneDateNoTrend : "";
}

/** The panel of one market in the asked form, or in the richest one that its dates allow. */
export function sharePanel(material: ShareMaterial, asked: "best" | FormId): Panel {
  const { form, fallback } = chooseForm(material, asked);
  const cardId = sharesCardId(material.scope.marketId, material.scope.periodKind);
  return panelOf(material, form, cardId, fallback);
}

/** The index panel beside a slope: only where it carries a ratio that the slope cannot place. Null elsewhere. */
export function indexPanelFor(material: ShareMaterial): Panel | null {
  if (material.shares.length === 0 || material.ratios.length === 0 || material.periods.length !== 2 || indexForm.refuse(material) !== null)
    return null;
  return panelOf(material, indexForm, indexCardId(material.scope.marketId), "");
}
