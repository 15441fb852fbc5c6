/** Each article figure against every other document that prints the same quantity. Never an average. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { CROSS_CHECKS_CARD } from "../cardIds.ts";
import type { TableCard, TableColumn } from "../chartSpec.ts";
import { bandOfObservation } from "../observedMark.ts";
import { siblingsOf } from "../quantities.ts";
import { byWeight, differenceWords, type Verdict, verdictOf } from "../receipts/crossCheck.ts";
import { articleNumber } from "../sourceWords.ts";
import { counted } from "../words.ts";
import { figureCell, marketWords, outletWords, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Figure" },
  { id: "market", label: "Market", downloadOnly: true },
  { id: "article_value", label: "Article", num: true },
  { id: "article_place", label: "Read in", downloadOnly: true },
  { id: "other_value", label: "Other print", num: true },
  { id: "other_place", label: "Printed by" },
  { id: "difference", label: "Difference" },
  { id: "verdict", label: "Verdict" },
  { id: "article_receipt_id", label: "Receipt", downloadOnly: true },
  { id: "other_receipt_id", label: "Receipt", downloadOnly: true },
];

export interface Check {
  readonly figure: Observation;
  readonly other: Observation;
  readonly verdict: Verdict;
}

/** Every article figure with every print of it in another document; differences first, else in reading order. */
export function checksOf(dataset: Dataset, figures: readonly Observation[]): readonly Check[] {
  return figures
    .flatMap((figure) =>
      siblingsOf(dataset, figure)
        .filter((other) => other.sourceId !== figure.sourceId)
        .map((other) => ({
          figure,
          other,
          verdict: verdictOf(dataset, { ...figure, band: bandOfObservation(dataset, figure) }, other),
        })),
    )
    .toSorted((a, b) => byWeight(a.verdict, b.verdict));
}

/** "34 of 39 checked article figures agree with every other print; 5 were restated since". */
function title(checks: readonly Check[]): string {
  const comparable = checks.filter((c) => c.verdict.glyph !== "?");
  const idsWith = (text: string) => new Set(comparable.filter((c) => c.verdict.text === text).map((c) => c.figure.observationId));
  const checked = new Set(comparable.map((c) => c.figure.observationId)).size;
  const differing = idsWith("Differs");
  const restated = [...idsWith("Restated since")].filter((id) => !differing.has(id)).length;
  const agreeing = checked - differing.size - restated;
  if (checked === 0) return "Other documents print these figures in other units only";
  const tail = [
    ...(differing.size > 0 ? [`${differing.size} ${differing.size === 1 ? "differs" : "differ"}`] : []),
    ...(restated > 0 ? [`${restated} ${restated === 1 ? "was" : "were"} restated since`] : []),
  ];
  if (tail.length === 0)
    return checked === 1
      ? "The one article figure that can be checked agrees with every other print"
      : `All ${checked} article figures that can be checked agree with every other print`;
  return `${agreeing} of ${checked} checked article figures ${agreeing === 1 ? "agrees" : "agree"} with every other print; ${tail.join(", ")}`;
}

/** "21 of 66 article figures have nothing to check against: …". */
function unchecked(figures: readonly Observation[], checks: readonly Check[]): string {
  const without = figures.length - new Set(checks.map((c) => c.figure.observationId)).size;
  if (without === 0) return "Every article figure is printed by another document too.";
  return `${without} of ${counted(figures.length, "article figure")} ${without === 1 ? "has" : "have"} nothing to check against: no other document in this dataset prints the same quantity.`;
}

/** The card, or null when no shown article figure is printed by another document. */
export function crossChecksCard(dataset: Dataset, shown: readonly Observation[]): TableCard | null {
  const figures = shown.filter((o) => articleNumber(dataset, o.sourceId) !== null);
  const checks = checksOf(dataset, figures);
  if (checks.length === 0) return null;
  return {
    kind: "table",
    cardId: CROSS_CHECKS_CARD,
    title: title(checks),
    scopeLead: "Articles against other prints of the same quantity.",
    scopeRest: "In the articles and in the public record, whichever of them is listed above; differences first",
    note: unchecked(figures, checks),
    source: "Source: the documents named in each line. A difference is told and never averaged away.",
    description: checks.map(({ figure, other, verdict }) => `${figure.asPrinted} against ${other.asPrinted}: ${verdict.text}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: checks.map(({ figure, other, verdict }) => ({
      id: `${figure.observationId}~${other.observationId}`,
      cells: [
        figureCell(dataset, figure),
        { text: marketWords(dataset, figure) },
        valueCell(dataset, figure, outletWords(dataset, figure)),
        { text: placeWords(dataset, figure) },
        valueCell(dataset, other),
        { text: placeWords(dataset, other) },
        { text: verdict.glyph === "?" ? "not compared" : differenceWords(figure, other) || "none" },
        { text: verdict.text, glyph: verdict.glyph },
        { text: figure.observationId },
        { text: other.observationId },
      ],
    })),
    inks: [],
  };
}
