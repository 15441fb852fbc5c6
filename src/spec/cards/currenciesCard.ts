/** Sums that are printed in two currencies: side by side and never converted, since no rate of exchange belongs to the dataset. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { unitById } from "../../domain/unit.ts";
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { CURRENCIES_CARD } from "../cardIds.ts";
import { observedMark } from "../observedMark.ts";
import { quantityKey, shownObservations } from "../quantities.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, lowerFirst } from "../words.ts";
import { figureCell, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.sum },
  { id: "one_value", label: pageWords.onePrint, num: true },
  { id: "one_place", label: pageWords.readIn },
  { id: "other_value", label: pageWords.otherPrint, num: true },
  { id: "other_place", label: pageWords.readIn },
  { id: "verdict", label: pageWords.verdict },
  { id: "one_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "other_receipt_id", label: pageWords.receipt, downloadOnly: true },
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
    return pageWords.standsInTwoCurrencies({
      providerLabel,
      measureLabel: lowerFirst(measureLabel),
      text,
      otherText: observedMark(dataset, only.other).text,
    });
  }
  const n = apart.length === 0 ? all.length : apart.length;
  const sums = pageWords.sums(capitalise(numberWord(n)), n === 1);
  return apart.length === 0 ? pageWords.inTwoCurrenciesEach(sums, n) : pageWords.standInTwoCurrencies(sums);
}

/** The card, or null where no sum stands in two currencies. */
export function currenciesCard(dataset: Dataset, all: readonly TwoCurrencies[]): TableCard | null {
  if (all.length === 0) return null;
  return {
    kind: "table",
    cardId: CURRENCIES_CARD,
    title: title(dataset, all),
    scopeLead: pageWords.oneSumTwoCurrencies,
    scopeRest: pageWords.twoCurrenciesHaveNo,
    note: "",
    source: pageWords.sourceTheDocumentsNamedInEachLine,
    description: all.map(({ one, other }) => pageWords.bothOf(one.asPrinted, other.asPrinted)).join("; "),
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
        converted ? { text: pageWords.theDocumentsOwnConversion, glyph: "≈" } : { text: pageWords.twoDocumentsNotCompared, glyph: "?" },
        { text: one.observationId },
        { text: other.observationId },
      ],
    })),
    inks: [],
  };
}
