/** Agreement by firm: how many quantities each firm's figures speak of, how many are printed more than once, and what those prints come to. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { AGREEMENT_CARD } from "../cardIds.ts";
import { type Compared, comparedQuantities, isApart, type Outcome } from "../prints.ts";
import { quantityKey } from "../quantities.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { counted } from "../words.ts";

const OUTCOMES: readonly { readonly outcome: Outcome; readonly label: string }[] = [
  { outcome: "agree", label: "Agree" },
  { outcome: "rounding", label: "Within rounding" },
  { outcome: "revised", label: "Forecast revised" },
  { outcome: "restated", label: "Restated" },
  { outcome: "differ", label: "Differ" },
  { outcome: "disputed", label: "Disputed" },
];

const COLUMNS: readonly TableColumn[] = [
  { id: "firm", label: "Who says so" },
  { id: "quantities", label: "Quantities", num: true },
  { id: "once", label: "Printed once", num: true },
  ...OUTCOMES.map(({ outcome, label }) => ({ id: outcome, label, num: true })),
];

interface Counts {
  readonly quantities: number;
  readonly twice: number;
  readonly of: Readonly<Record<Outcome, number>>;
}

function countsOf(figures: readonly Observation[], compared: readonly Compared[]): Counts {
  const n = (outcome: Outcome): number => compared.filter((c) => c.outcome === outcome).length;
  return {
    // A quantity in two units is two here, as it is to the prints: they are not compared.
    quantities: new Set(figures.map((o) => `${quantityKey(o)}|${o.unit}`)).size,
    twice: compared.length,
    of: {
      agree: n("agree"),
      rounding: n("rounding"),
      revised: n("revised"),
      restated: n("restated"),
      differ: n("differ"),
      disputed: n("disputed"),
    },
  };
}

/** "41 of 120 quantities are printed more than once; 30 of them agree": agreement is counted with its rounding. */
export function agreementTitle(quantities: number, twice: number, apart: number): string {
  if (twice === 0) return quantities === 1 ? "The one quantity is printed once" : "No quantity is printed more than once";
  const lead = `${twice} of ${counted(quantities, "quantity is", "quantities are")} printed more than once`;
  if (apart === 0) return `${lead}, and ${twice === 1 ? "it agrees" : "all of them agree"}`;
  return apart === twice
    ? `${lead}, and ${twice === 1 ? "it does not agree" : "none of them agrees"}`
    : `${lead}; ${twice - apart} of them ${twice - apart === 1 ? "agrees" : "agree"}`;
}

/** The card, or null without figures. One line for each firm, and one for all together. */
export function agreementMatrixCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  if (figures.length === 0) return null;
  const firmOf = (o: Observation): string => dataset.marketById.get(o.marketId)?.firmId ?? "";
  const byFirm = groupBy(figures, firmOf);
  const compared = comparedQuantities(dataset, figures);
  const firms = dataset.firms.filter((f) => byFirm.has(f.firmId));
  const all = countsOf(figures, compared);
  const apart = compared.filter(isApart).length;
  const line = (id: string, name: string, counts: Counts) => ({
    id,
    cells: [
      { text: name },
      { text: String(counts.quantities) },
      { text: String(counts.quantities - counts.twice) },
      ...OUTCOMES.map(({ outcome }) => ({ text: String(counts.of[outcome]) })),
    ],
  });
  return {
    kind: "table",
    cardId: AGREEMENT_CARD,
    title: agreementTitle(all.quantities, all.twice, apart),
    scopeLead: "Agreement.",
    scopeRest: "Quantities by firm; each is counted once, by the weightiest difference among its prints",
    note: "",
    source: "Source: every figure of the selection. The Disagreement view shows what stands behind the last four columns.",
    description: firms.map((f) => `${f.label}: ${counted(byFirm.get(f.firmId)?.length ?? 0, "figure")}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: [
      ...firms.map((f) =>
        line(
          f.firmId,
          f.label,
          countsOf(
            byFirm.get(f.firmId) ?? [],
            compared.filter((c) => firmOf(c.first) === f.firmId),
          ),
        ),
      ),
      ...(firms.length > 1 ? [line("all", "All together", all)] : []),
    ],
    inks: [],
  };
}
