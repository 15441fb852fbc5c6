/** Sums that are printed in two currencies: side by side and never converted, since no rate of exchange belongs to the dataset. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { unitById } from "../../domain/unit.ts";
import { CURRENCIES_CARD } from "../cardIds.ts";
import { observedMark } from "../observedMark.ts";
import { quantityKey, shownObservations } from "../quantities.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, lowerSegment, numberWord, possessive } from "../words.ts";
import { figureCell, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Sum" },
  { id: "one_value", label: "One print", num: true },
  { id: "one_place", label: "Read in" },
  { id: "other_value", label: "Other print", num: true },
  { id: "other_place", label: "Read in" },
  { id: "verdict", label: "Verdict" },
  { id: "one_receipt_id", label: "Receipt", downloadOnly: true },
  { id: "other_receipt_id", label: "Receipt", downloadOnly: true },
];

export interface TwoCurrencies {
  readonly one: Observation;
  readonly other: Observation;
  /** True where a document that prints the one also prints the other: its own conversion. */
  readonly converted: boolean;
}

const currencyOf = (o: Observation): string => unitById(o.unit)?.currency ?? "";

/** Of one sum: the first currency against each other one; prints of one document are paired where there are any. */
function pairs(dataset: Dataset, prints: readonly Observation[]): readonly TwoCurrencies[] {
  const [base = [], ...others] = [...groupBy(prints, currencyOf).values()];
  return others.flatMap((there): readonly TwoCurrencies[] => {
    const own = base.flatMap((one) => there.filter((x) => x.sourceId === one.sourceId).map((other) => ({ one, other, converted: true })));
    const [one] = shownObservations(dataset, base);
    const [other] = shownObservations(dataset, there);
    return own.length > 0 ? own.slice(0, 1) : one && other ? [{ one, other, converted: false }] : [];
  });
}

/** Every sum in two currencies: of one quantity, or of one event's provider and measure. Those of different documents first. */
export function twoCurrencies(dataset: Dataset, observations: readonly Observation[]): readonly TwoCurrencies[] {
  const money = observations.filter((o) => currencyOf(o) !== "");
  const given = new Set(money.map((o) => o.observationId));
  const quantities = [...groupBy(money, quantityKey).values()];
  const events = dataset.events.flatMap((event) => {
    const ids = event.observationIds.split("|").filter((id) => given.has(id));
    const figures = ids.map((id) => dataset.observationById.get(id)).filter((o) => o !== undefined);
    // Within one market only, and only what is not one quantity already: articles may date the same sum differently.
    return [...groupBy(figures, (o) => `${o.marketId}|${o.providerId}|${o.measureId}`).values()].filter(
      (group) => new Set(group.map(quantityKey)).size > 1,
    );
  });
  const found = [...quantities, ...events].flatMap((group) => pairs(dataset, group));
  const keyOf = (t: TwoCurrencies): string => `${t.one.observationId}~${t.other.observationId}`;
  return [...new Map(found.map((t) => [keyOf(t), t])).values()].toSorted((a, b) => Number(a.converted) - Number(b.converted));
}

function title(dataset: Dataset, all: readonly TwoCurrencies[]): string {
  const apart = all.filter((t) => !t.converted);
  const [only] = apart;
  if (apart.length === 1 && only !== undefined) {
    const { providerLabel, measureLabel, text } = observedMark(dataset, only.one);
    return `${possessive(providerLabel)} ${lowerSegment(measureLabel)} stands in two currencies: ${text} and ${observedMark(dataset, only.other).text}`;
  }
  const n = apart.length === 0 ? all.length : apart.length;
  const sums = `${capitalise(n > 12 ? String(n) : numberWord(n))} ${n === 1 ? "sum" : "sums"}`;
  return apart.length === 0
    ? `${sums} ${n === 1 ? "stands" : "stand"} in two currencies, each converted by its own document`
    : `${sums} stand in two currencies in different documents`;
}

/** The card, or null where no sum stands in two currencies. */
export function currenciesCard(dataset: Dataset, all: readonly TwoCurrencies[]): TableCard | null {
  if (all.length === 0) return null;
  return {
    kind: "table",
    cardId: CURRENCIES_CARD,
    title: title(dataset, all),
    scopeLead: "One sum, two currencies.",
    scopeRest: "Two currencies have no common axis, and no rate of exchange is assumed",
    note: "",
    source: "Source: the documents named in each line.",
    description: all.map(({ one, other }) => `${one.asPrinted} and ${other.asPrinted}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: all.map(({ one, other, converted }) => ({
      id: `${one.observationId}~${other.observationId}`,
      cells: [
        figureCell(dataset, one),
        valueCell(dataset, one),
        { text: placeWords(dataset, one) },
        valueCell(dataset, other),
        { text: placeWords(dataset, other) },
        converted ? { text: "The document’s own conversion", glyph: "≈" } : { text: "Two documents, not compared", glyph: "?" },
        { text: one.observationId },
        { text: other.observationId },
      ],
    })),
    inks: [],
  };
}
