/** Printed changes that do not say what the levels at their two ends say. */
import type { Dataset } from "../../domain/model.ts";
import { CHANGES_CARD } from "../cardIds.ts";
import type { ChangeCheck } from "../changes.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { TableCard, TableCell, TableColumn } from "../tableCard.ts";
import { capitalise, counted, numberWord, possessive } from "../words.ts";
import { figureCell, marketWords, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Change" },
  { id: "market", label: "Market", downloadOnly: true },
  { id: "as_printed", label: "As printed" },
  { id: "place", label: "Read in" },
  { id: "earlier", label: "From", num: true },
  { id: "later", label: "To", num: true },
  { id: "derived", label: "Levels give", num: true },
  { id: "relative", label: "In percent", num: true },
  { id: "verdict", label: "Verdict" },
  { id: "receipt_ids", label: "Receipts", downloadOnly: true },
];

const VERDICTS: Readonly<Record<ChangeCheck["outcome"], string>> = {
  agrees: "Agrees within rounding",
  "points-as-percent": "Points printed as percent",
  differs: "Differs from the levels",
};

const derivedCell = (mark: Mark | null): TableCell =>
  mark === null ? { text: "" } : { text: mark.text, receiptId: mark.receiptId, value: mark.value, sub: mark.bandText };

/** Breaks between the levels and known exceptions: what a reader must know before blaming anyone. */
function remark(dataset: Dataset, { change, breaks }: ChangeCheck): string {
  const known = (dataset.exceptionsByObservation.get(change.observationId) ?? []).length > 0 ? ["known exception"] : [];
  return capitalise([...breaks.map((b) => `across a break: ${b.title.toLowerCase()}`), ...known].join("; "));
}

function title(dataset: Dataset, apart: readonly ChangeCheck[]): string {
  const [only] = apart;
  if (apart.length === 1 && only !== undefined) {
    const { change, derived, relative } = only;
    const mark = observedMark(dataset, change);
    const levels = relative === null ? derived.text : `${derived.text} or ${relative.text}`;
    return `${possessive(mark.providerLabel)} change printed as “${change.asPrinted}” is ${levels} by the printed levels`;
  }
  return `${capitalise(apart.length > 12 ? String(apart.length) : numberWord(apart.length))} printed changes do not say what the printed levels say`;
}

/** The card, or null where every printed change that can be checked agrees with its levels. `changes` is how many changes are printed at all. */
export function changesCard(dataset: Dataset, checks: readonly ChangeCheck[], changes: number): TableCard | null {
  const apart = checks.filter((c) => c.outcome !== "agrees");
  if (apart.length === 0) return null;
  const agreeing = checks.length - apart.length;
  const unchecked = changes - checks.length;
  const notes = [
    agreeing > 0
      ? `${counted(agreeing, "other printed change follows", "other printed changes follow")} from the levels within rounding.`
      : "",
    unchecked > 0 ? `Of ${counted(unchecked, "more printed change", "more printed changes")} no document here prints both levels.` : "",
  ];
  return {
    kind: "table",
    cardId: CHANGES_CARD,
    title: title(dataset, apart),
    scopeLead: "Printed changes against printed levels.",
    scopeRest: "Levels as they were known when the change was printed; one market and one provider in each line",
    note: notes.filter((n) => n !== "").join(" "),
    source: "Source: the documents named in each line. What the levels give is our arithmetic, with the rounding carried through.",
    description: apart
      .map(({ change, derived, outcome }) => `“${change.asPrinted}” against ${derived.text}: ${VERDICTS[outcome].toLowerCase()}`)
      .join("; "),
    rows: [],
    columns: COLUMNS,
    lines: apart.map((checked) => {
      const { change, earlier, later, derived, relative, outcome } = checked;
      const cells: readonly TableCell[] = [
        figureCell(dataset, change),
        { text: marketWords(dataset, change) },
        { text: `“${change.asPrinted}”`, receiptId: change.observationId, value: change.value },
        { text: placeWords(dataset, change) },
        valueCell(dataset, earlier),
        valueCell(dataset, later),
        derivedCell(derived),
        derivedCell(relative),
        { text: VERDICTS[outcome], glyph: "≠", ...(remark(dataset, checked) === "" ? {} : { sub: remark(dataset, checked) }) },
        {
          text: [change.observationId, earlier.observationId, later.observationId, derived.receiptId, relative?.receiptId ?? ""]
            .filter((id) => id !== "")
            .join("; "),
        },
      ];
      return { id: change.observationId, cells };
    }),
    inks: [],
  };
}
