/** Agreement by firm: how many quantities each firm's figures speak of, how many are printed more than once, and what those prints come to. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { AGREEMENT_CARD } from "../cardIds.ts";
import { type Compared, comparedQuantities, isApart, type Outcome } from "../prints.ts";
import { quantityKey } from "../quantities.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";

const OUTCOMES: readonly { readonly outcome: Outcome; readonly label: string }[] = [
  { outcome: "agree", label: pageWords.agree },
  { outcome: "rounding", label: pageWords.withinRounding },
  { outcome: "revised", label: pageWords.forecastRevised },
  { outcome: "restated", label: pageWords.restated },
  { outcome: "differ", label: pageWords.differ },
  { outcome: "disputed", label: pageWords.disputed },
];

const COLUMNS: readonly TableColumn[] = [
  { id: "firm", label: pageWords.whoSaysSo },
  { id: "quantities", label: pageWords.quantities, num: true },
  { id: "once", label: pageWords.printedOnce, num: true },
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
  if (twice === 0) return quantities === 1 ? pageWords.theOneQuantityIs : pageWords.noQuantityIsPrinted;
  const lead = pageWords.ofPrintedMoreThan(twice, quantities);
  if (apart === 0) return pageWords.leadAndAll(lead, twice);
  return apart === twice ? pageWords.leadAndAllOfLead(lead, twice) : pageWords.leadAndSome(lead, twice - apart);
}

/** The card, or null without figures. One line for each firm, and one for all together. */
export function agreementMatrixCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  if (figures.length === 0) return null;
  const firmOf = (o: Observation): string => dataset.marketById.get(o.marketId)?.firmId ?? "";
  const byFirm = groupBy(figures, firmOf);
  const compared = comparedQuantities(dataset, figures);
  const comparedByFirm = groupBy(compared, (c) => firmOf(c.first));
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
    scopeLead: pageWords.agreement,
    scopeRest: pageWords.quantitiesByFirmEach,
    note: "",
    source: pageWords.sourceEveryFigureOf,
    description: firms.map((f) => `${f.label}: ${pageWords.countOfFigures(byFirm.get(f.firmId)?.length ?? 0)}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: [
      ...firms.map((f) => line(f.firmId, f.label, countsOf(byFirm.get(f.firmId) ?? [], comparedByFirm.get(f.firmId) ?? []))),
      ...(firms.length > 1 ? [line("all", pageWords.allTogether, all)] : []),
    ],
    inks: [],
  };
}
