/** Quantities that were published in more than one vintage: what was said first, what is said now. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { compareVintages } from "../../domain/vintage.ts";
import { grouped, numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { RESTATEMENTS_CARD } from "../cardIds.ts";
import { observedMark } from "../observedMark.ts";
import { quantityKey, shownObservations, siblingsOf } from "../quantities.ts";
import { differenceWords } from "../receipts/crossCheck.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise } from "../words.ts";
import { figureCell, figureMark, marketWords, outletWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.figure },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "first_value", label: pageWords.first, num: true },
  { id: "first_vintage", label: pageWords.published },
  { id: "latest_value", label: pageWords.latest, num: true },
  { id: "latest_vintage", label: pageWords.published },
  { id: "between", label: pageWords.between },
  { id: "difference", label: pageWords.difference },
  { id: "first_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "latest_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "between_receipt_ids", label: pageWords.receipts, downloadOnly: true },
];

interface Restated {
  readonly first: Observation;
  readonly latest: Observation;
  /** The vintages between them, in order: one print of each. */
  readonly between: readonly Observation[];
}

/** Every vintage of each quantity of these figures that has two or more undisputed ones in one unit; in order of first appearance. */
export function restatementsOf(dataset: Dataset, figures: readonly Observation[]): readonly Restated[] {
  const byQuantity = new Map(figures.toReversed().map((o) => [`${quantityKey(o)}|${o.unit}`, o]));
  return [...byQuantity.values()].toReversed().flatMap((figure): readonly Restated[] => {
    // A disputed print restates nothing, whenever it came out.
    const prints = [figure, ...siblingsOf(dataset, figure)].filter((o) => o.unit === figure.unit && o.standing !== "disputed");
    const vintages = [...new Set(prints.map((o) => o.vintage))].toSorted(compareVintages);
    const of = (vintage: string | undefined) =>
      shownObservations(
        dataset,
        prints.filter((o) => o.vintage === vintage),
      )[0];
    const [first, latest] = [of(vintages[0]), of(vintages.at(-1))];
    const between = vintages.slice(1, -1).flatMap((vintage) => of(vintage) ?? []);
    return vintages.length > 1 && first && latest ? [{ first, latest, between }] : [];
  });
}

/** "Four of five quantities read differently in their latest vintage": of words like "more than" it says no more than that. */
function title(all: readonly Restated[]): string {
  const changed = all.filter(({ first, latest }) => first.value !== latest.value).length;
  // Small numbers read as words; a sentence with one large number writes all of them as digits.
  const word = (n: number): string => (all.length > 12 ? grouped(n) : numberWord(n));
  if (all.length === 1) return pageWords.theOneQuantityWith(changed);
  if (changed === 0) return pageWords.quantitiesWithALater(capitalise(word(all.length)));
  return pageWords.ofQuantitiesLatestVintage(capitalise(word(changed)), word(all.length), changed);
}

const vintageWords = (dataset: Dataset, o: Observation) => ({
  text: dateWords(o.vintage),
  sub: outletWords(dataset, o),
});

/** The card, or null when every shown quantity was published once. */
export function restatementsCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  const isChanged = ({ first, latest }: Restated): boolean => first.value !== latest.value || first.unit !== latest.unit;
  // What reads differently comes first: the rest only confirms.
  const all = restatementsOf(dataset, figures).toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  if (all.length === 0) return null;
  return {
    kind: "table",
    cardId: RESTATEMENTS_CARD,
    title: title(all),
    scopeLead: pageWords.restatements,
    scopeRest: pageWords.everyVintageOfEach,
    note: "",
    source: pageWords.sourceTheDocumentsNamedInEachLineCharts,
    description: all.map(({ first, latest }) => pageWords.figureLater(first.asPrinted, latest.asPrinted)).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: all.map(({ first, latest, between }) => ({
      id: `${first.observationId}~${latest.observationId}`,
      cells: [
        figureCell(dataset, latest),
        { text: marketWords(dataset, latest) },
        valueCell(dataset, first),
        vintageWords(dataset, first),
        valueCell(dataset, latest),
        vintageWords(dataset, latest),
        {
          text: between.map((o) => `${observedMark(dataset, o).text}, ${dateWords(o.vintage)}`).join("; "),
          marks: between.map((o) => figureMark(dataset, o)),
        },
        { text: differenceWords(first, latest) || pageWords.none },
        { text: first.observationId },
        { text: latest.observationId },
        { text: between.map((o) => o.observationId).join("; ") },
      ],
    })),
    inks: [],
  };
}
