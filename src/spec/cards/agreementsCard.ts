/** Quantities that are printed more than once and agree: listed apart from those that do not. */
import type { Dataset } from "../../domain/model.ts";
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { AGREEMENTS_CARD } from "../cardIds.ts";
import { observedMark } from "../observedMark.ts";
import { type Compared, isApart, OUTCOME_WORDS } from "../prints.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise } from "../words.ts";
import { figureCell, marketWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.figure },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "value", label: pageWords.firstPrint, num: true },
  { id: "others", label: pageWords.alsoAs },
  { id: "prints", label: pageWords.prints, num: true },
  { id: "verdict", label: pageWords.verdict },
  { id: "receipt_id", label: pageWords.receipt, downloadOnly: true },
];

/** The card, or null where nothing that is printed twice agrees. Quantities that agree only within rounding come first. */
export function agreementsCard(dataset: Dataset, compared: readonly Compared[]): TableCard | null {
  const agreeing = compared.filter((c) => !isApart(c)).toSorted((a, b) => Number(a.outcome === "agree") - Number(b.outcome === "agree"));
  if (agreeing.length === 0) return null;
  const equal = agreeing.filter((c) => c.outcome === "agree").length;
  const n = agreeing.length;
  const number = capitalise(numberWord(n));
  const rounding = n - equal;
  return {
    kind: "table",
    cardId: AGREEMENTS_CARD,
    title: n === 1 ? pageWords.oneQuantityIsPrinted : pageWords.quantitiesArePrintedMore(number, rounding),
    scopeLead: pageWords.agreement,
    scopeRest: pageWords.oneQuantityInEach,
    note: "",
    source: pageWords.sourceTheDocumentsBehind,
    description: pageWords.printedAlikeWithinRounding(equal, rounding),
    rows: [],
    columns: COLUMNS,
    lines: agreeing.map(({ key, first, values, prints, outcome }) => ({
      id: key,
      cells: [
        figureCell(dataset, first),
        { text: marketWords(dataset, first) },
        valueCell(dataset, first),
        {
          text: values
            .slice(1)
            .map((o) => observedMark(dataset, o).text)
            .join(", "),
        },
        { text: String(prints.length) },
        OUTCOME_WORDS[outcome],
        { text: first.observationId },
      ],
    })),
    inks: [],
  };
}
