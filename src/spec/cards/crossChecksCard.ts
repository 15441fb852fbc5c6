/** Each article figure against the public record: one line for each, with the verdict, also where nothing was found. Never an average. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { CROSS_CHECKS_CARD } from "../cardIds.ts";
import { bandOfObservation, observedMark } from "../observedMark.ts";
import { siblingsOf } from "../quantities.ts";
import { articleVerdict, byWeight, differenceWords, type Verdict, verdictOf } from "../receipts/crossCheck.ts";
import { articleNumber } from "../sourceWords.ts";
import type { TableCard, TableCell, TableColumn } from "../tableCard.ts";
import { figureCell, marketWords, outletWords, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.figure },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "article_value", label: pageWords.article, num: true },
  { id: "article_place", label: pageWords.readIn, downloadOnly: true },
  { id: "other_value", label: pageWords.publicRecord, num: true },
  { id: "other_place", label: pageWords.printedBy },
  { id: "difference", label: pageWords.difference },
  { id: "verdict", label: pageWords.verdict },
  { id: "article_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "other_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "all_receipt_ids", label: pageWords.everyPrint, downloadOnly: true },
];

export interface Check {
  readonly figure: Observation;
  /** The print of the record that decides the verdict; null where the record has none. */
  readonly other: Observation | null;
  /** Every other print, of articles too. */
  readonly prints: readonly Observation[];
  readonly verdict: Verdict;
}

/** A check for each article figure; differences first, then what agrees, then what was not found, else in reading order. */
export function checksOf(dataset: Dataset, figures: readonly Observation[]): readonly Check[] {
  return figures
    .map((figure): Check => {
      const subject = { ...figure, band: bandOfObservation(dataset, figure) };
      const prints = siblingsOf(dataset, figure).filter((other) => other.sourceId !== figure.sourceId);
      const [deciding] = prints
        .filter((o) => dataset.sourceById.get(o.sourceId)?.collection === "record")
        .map((other) => ({ other, verdict: verdictOf(dataset, subject, other) }))
        .toSorted((a, b) => byWeight(a.verdict, b.verdict));
      const verdict = articleVerdict(dataset, subject, prints);
      return { figure, other: deciding?.other ?? null, prints, verdict };
    })
    .toSorted((a, b) => byWeight(a.verdict, b.verdict) || Number(a.other === null) - Number(b.other === null));
}

/** "34 of 66 article figures agree with the public record, 5 were restated since and 27 were not found". */
export function crossChecksTitle(verdicts: readonly Verdict[]): string {
  const n = (test: (v: Verdict) => boolean): number => verdicts.filter(test).length;
  const be = (count: number): string => (count === 1 ? pageWords.was : pageWords.were);
  const agreeing = n((v) => v.glyph === "=" || v.glyph === "≈");
  const restated = n((v) => v.text === pageWords.restatedSince);
  const differing = n((v) => v.glyph === "≠") - restated;
  const elsewhere = n((v) => v.text.startsWith(pageWords.inAnotherUnit));
  const missing = n((v) => v.text.startsWith(pageWords.notFound));
  const rest = [
    ...(differing > 0 ? [pageWords.nDiffer(differing)] : []),
    ...(restated > 0 ? [pageWords.wereRestatedSince(restated, be(restated))] : []),
    ...(elsewhere > 0 ? [pageWords.thereInAnotherUnit(elsewhere)] : []),
    ...(missing > 0 ? [pageWords.wereNotFound(missing, be(missing))] : []),
  ];
  const all = pageWords.countOfArticleFigures(verdicts.length);
  if (rest.length === 0) return verdicts.length === 1 ? pageWords.theOneArticleFigure : pageWords.allAgreeWithThe(all);
  if (agreeing === 0 && missing === verdicts.length)
    return missing === 1 ? pageWords.noPublicDocumentPrints : pageWords.noPublicDocumentPrintsAny(all);
  return joinAnd([pageWords.ofWithThePublic(agreeing, all), ...rest]);
}

/** What other articles print of the same quantity, in one line; empty where none does. */
function otherArticles(dataset: Dataset, { figure, prints }: Check): string {
  const articles = prints.filter((o) => articleNumber(dataset, o.sourceId) !== null);
  return articles
    .map(
      (o) =>
        `${outletWords(dataset, o)}: ${o.value === figure.value && o.unit === figure.unit ? pageWords.theSame : observedMark(dataset, o).text}`,
    )
    .join("; ");
}

const NONE: TableCell = { text: pageWords.noneFound, gap: true };

/** The card, or null when no article figure is shown. */
export function crossChecksCard(dataset: Dataset, shown: readonly Observation[]): TableCard | null {
  const checks = checksOf(
    dataset,
    shown.filter((o) => articleNumber(dataset, o.sourceId) !== null),
  );
  if (checks.length === 0) return null;
  return {
    kind: "table",
    cardId: CROSS_CHECKS_CARD,
    title: crossChecksTitle(checks.map((c) => c.verdict)),
    scopeLead: pageWords.articleFiguresAgainstThe,
    scopeRest: pageWords.oneLineForEach,
    note: pageWords.notFoundMeansThat,
    source: pageWords.sourceTheDocumentsNamedInEach,
    description: checks
      .map(({ figure, other, verdict }) =>
        pageWords.figureAgainstOther(figure.asPrinted, other?.asPrinted ?? pageWords.nothing, verdict.text),
      )
      .join("; "),
    rows: [],
    columns: COLUMNS,
    lines: checks.map((check) => {
      const { figure, other, prints, verdict } = check;
      const again = otherArticles(dataset, check);
      return {
        id: figure.observationId,
        cells: [
          figureCell(dataset, figure),
          { text: marketWords(dataset, figure) },
          valueCell(dataset, figure, outletWords(dataset, figure)),
          { text: placeWords(dataset, figure) },
          other === null ? NONE : valueCell(dataset, other),
          { text: other === null ? "" : placeWords(dataset, other) },
          { text: other === null ? "" : differenceText(verdict, figure, other) },
          { text: verdict.text, glyph: verdict.glyph, ...(again === "" ? {} : { sub: again }) },
          { text: figure.observationId },
          { text: other?.observationId ?? "" },
          { text: prints.map((o) => o.observationId).join("; ") },
        ],
      };
    }),
    inks: [],
  };
}

const differenceText = (verdict: Verdict, figure: Observation, other: Observation): string =>
  verdict.glyph === "?" ? pageWords.notCompared : differenceWords(figure, other) || pageWords.none;
