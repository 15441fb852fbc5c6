/** Printed changes that do not say what the levels at their two ends say. */
import type { Dataset } from "../../domain/model.ts";
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { CHANGES_CARD } from "../cardIds.ts";
import type { ChangeCheck } from "../changes.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { TableCard, TableCell, TableColumn } from "../tableCard.ts";
import { capitalise } from "../words.ts";
import { figureCell, marketWords, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.change },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "as_printed", label: pageWords.asPrinted },
  { id: "place", label: pageWords.readIn },
  { id: "earlier", label: pageWords.from, num: true },
  { id: "later", label: pageWords.to, num: true },
  { id: "derived", label: pageWords.levelsGive, num: true },
  { id: "relative", label: pageWords.inPercent, num: true },
  { id: "verdict", label: pageWords.verdict },
  { id: "receipt_ids", label: pageWords.receipts, downloadOnly: true },
];

const VERDICTS: Readonly<Record<ChangeCheck["outcome"], string>> = {
  agrees: pageWords.agreesWithinRounding,
  "points-as-percent": pageWords.pointsPrintedAsPercent,
  differs: pageWords.differsFromTheLevels,
};

const derivedCell = (mark: Mark | null): TableCell =>
  mark === null ? { text: "" } : { text: mark.text, receiptId: mark.receiptId, value: mark.value, sub: mark.bandText };

/** Breaks between the levels and known exceptions: what a reader must know before blaming anyone. */
function remark(dataset: Dataset, { change, breaks }: ChangeCheck): string {
  const known = (dataset.exceptionsByObservation.get(change.observationId) ?? []).length > 0 ? [pageWords.knownException] : [];
  return capitalise([...breaks.map((b) => pageWords.acrossABreak(b.title.toLowerCase())), ...known].join("; "));
}

function title(dataset: Dataset, apart: readonly ChangeCheck[]): string {
  const [only] = apart;
  if (apart.length === 1 && only !== undefined) {
    const { change, derived, relative } = only;
    const mark = observedMark(dataset, change);
    const levels = relative === null ? derived.text : pageWords.derivedTextOrRelativeText(derived.text, relative.text);
    return pageWords.changePrintedAsIs(mark.providerLabel, change.asPrinted, levels);
  }
  return pageWords.printedChangesDoNot(capitalise(numberWord(apart.length)));
}

/** The card, or null where every printed change that can be checked agrees with its levels. `changes` is how many changes are printed at all. */
export function changesCard(dataset: Dataset, checks: readonly ChangeCheck[], changes: number): TableCard | null {
  const apart = checks.filter((c) => c.outcome !== "agrees");
  if (apart.length === 0) return null;
  const agreeing = checks.length - apart.length;
  const unchecked = changes - checks.length;
  const notes = [agreeing > 0 ? pageWords.fromTheLevelsWithin(agreeing) : "", unchecked > 0 ? pageWords.ofNoDocumentHere(unchecked) : ""];
  return {
    kind: "table",
    cardId: CHANGES_CARD,
    title: title(dataset, apart),
    scopeLead: pageWords.printedChangesAgainstPrinted,
    scopeRest: pageWords.levelsAsTheyWere,
    note: notes.filter((n) => n !== "").join(" "),
    source: pageWords.sourceTheDocumentsNamedIn,
    description: apart
      .map(({ change, derived, outcome }) => pageWords.changeAgainstLevels(change.asPrinted, derived.text, VERDICTS[outcome].toLowerCase()))
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
