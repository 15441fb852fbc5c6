/** Figures that were read rightly and still do not fit each other: what the check found, and why they stand. */
import type { Dataset, KnownException, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { EXCEPTIONS_CARD } from "../cardIds.ts";
import { CHECK_WORDS } from "../exceptionWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { figureMark, inksOf, marketWords } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "check", label: pageWords.check },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "figures", label: pageWords.figures },
  { id: "periods", label: pageWords.periods, downloadOnly: true },
  { id: "found", label: pageWords.found },
  { id: "reason", label: pageWords.reason },
  { id: "receipt_ids", label: pageWords.receipts, downloadOnly: true },
];

interface Known {
  readonly exception: KnownException;
  /** Every figure that it names, whether the filters leave it or not: fewer would not show the fault. */
  readonly named: readonly Observation[];
}

/** The exceptions that concern at least one of these figures, in the order of the table. */
function exceptionsOf(dataset: Dataset, figures: readonly Observation[]): readonly Known[] {
  const shown = new Set(figures.map((o) => o.observationId));
  return dataset.exceptions
    .map((exception) => ({ exception, ids: exception.observationIds.split("|") }))
    .filter(({ ids }) => ids.some((id) => shown.has(id)))
    .map(({ exception, ids }) => ({ exception, named: ids.flatMap((id) => dataset.observationById.get(id) ?? []) }));
}

/** "Published figures miss a check in three places, each explained". */
const title = (count: number): string => pageWords.publishedFiguresMissA(count);

/** The card, or null when every shown figure passes the checks. */
export function exceptionsCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  const all = exceptionsOf(dataset, figures);
  if (all.length === 0) return null;
  return {
    kind: "table",
    cardId: EXCEPTIONS_CARD,
    title: title(all.length),
    scopeLead: pageWords.knownExceptions,
    scopeRest: pageWords.figuresThatDoNot,
    note: "",
    source: pageWords.sourceTheChecksOf,
    description: all.map(({ exception }) => `${CHECK_WORDS[exception.rule]}: ${exception.found}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: all.map(({ exception, named }) => {
      const [first] = named;
      const market = first === undefined ? "" : marketWords(dataset, first);
      const periods = joinAnd([...new Set(named.map((o) => o.period))].toSorted(comparePeriods).map(formatPeriod));
      const marks = named.map((o) => figureMark(dataset, o));
      return {
        id: exception.exceptionId,
        cells: [
          { text: CHECK_WORDS[exception.rule], sub: market },
          { text: market },
          { text: String(marks.length), marks, sub: periods },
          { text: periods },
          { text: exception.found },
          { text: exception.reason },
          { text: marks.map((mark) => mark.receiptId).join("; ") },
        ],
      };
    }),
    inks: inksOf(all.flatMap(({ named }) => named)),
  };
}
