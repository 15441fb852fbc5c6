/** Quantities that are printed more than once and agree: listed apart from those that do not. */
import type { Dataset } from "../../domain/model.ts";
import { AGREEMENTS_CARD } from "../cardIds.ts";
import { observedMark } from "../observedMark.ts";
import { type Compared, isApart, OUTCOME_WORDS } from "../prints.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, counted, numberWord } from "../words.ts";
import { figureCell, marketWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Figure" },
  { id: "market", label: "Market", downloadOnly: true },
  { id: "value", label: "First print", num: true },
  { id: "others", label: "Also as" },
  { id: "prints", label: "Prints", num: true },
  { id: "verdict", label: "Verdict" },
  { id: "receipt_id", label: "Receipt", downloadOnly: true },
];

/** The card, or null where nothing that is printed twice agrees. Quantities that agree only within rounding come first. */
export function agreementsCard(dataset: Dataset, compared: readonly Compared[]): TableCard | null {
  const agreeing = compared.filter((c) => !isApart(c)).toSorted((a, b) => Number(a.outcome === "agree") - Number(b.outcome === "agree"));
  if (agreeing.length === 0) return null;
  const equal = agreeing.filter((c) => c.outcome === "agree").length;
  const n = agreeing.length;
  const number = capitalise(n > 12 ? String(n) : numberWord(n));
  const rounding = n - equal;
  return {
    kind: "table",
    cardId: AGREEMENTS_CARD,
    title:
      n === 1
        ? "One quantity is printed more than once and agrees"
        : `${number} quantities are printed more than once and agree${rounding > 0 ? `, ${rounding} of them within rounding` : ""}`,
    scopeLead: "Agreement.",
    scopeRest: "One quantity in each line; prints whose rounding leaves room for one value agree",
    note: "",
    source: "Source: the documents behind each receipt.",
    description: `${counted(equal, "quantity is", "quantities are")} printed alike, ${counted(rounding, "agrees", "agree")} within rounding.`,
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
