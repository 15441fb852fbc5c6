/** Each article figure against the public record: one line for each, with the verdict, also where nothing was found. Never an average. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { CROSS_CHECKS_CARD } from "../cardIds.ts";
import { bandOfObservation, observedMark } from "../observedMark.ts";
import { siblingsOf } from "../quantities.ts";
import { articleVerdict, byWeight, differenceWords, type Verdict, verdictOf } from "../receipts/crossCheck.ts";
import { articleNumber } from "../sourceWords.ts";
import type { TableCard, TableCell, TableColumn } from "../tableCard.ts";
import { counted, joinAnd } from "../words.ts";
import { figureCell, marketWords, outletWords, placeWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Figure" },
  { id: "market", label: "Market", downloadOnly: true },
  { id: "article_value", label: "Article", num: true },
  { id: "article_place", label: "Read in", downloadOnly: true },
  { id: "other_value", label: "Public record", num: true },
  { id: "other_place", label: "Printed by" },
  { id: "difference", label: "Difference" },
  { id: "verdict", label: "Verdict" },
  { id: "article_receipt_id", label: "Receipt", downloadOnly: true },
  { id: "other_receipt_id", label: "Receipt", downloadOnly: true },
  { id: "all_receipt_ids", label: "Every print", downloadOnly: true },
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
  const be = (count: number): string => (count === 1 ? "was" : "were");
  const agreeing = n((v) => v.glyph === "=" || v.glyph === "≈");
  const restated = n((v) => v.text === "Restated since");
  const differing = n((v) => v.glyph === "≠") - restated;
  const elsewhere = n((v) => v.text.startsWith("In another unit"));
  const missing = n((v) => v.text.startsWith("Not found"));
  const rest = [
    ...(differing > 0 ? [`${differing} ${differing === 1 ? "differs" : "differ"}`] : []),
    ...(restated > 0 ? [`${restated} ${be(restated)} restated since`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} ${elsewhere === 1 ? "stands" : "stand"} there in another unit`] : []),
    ...(missing > 0 ? [`${missing} ${be(missing)} not found`] : []),
  ];
  const all = counted(verdicts.length, "article figure");
  if (rest.length === 0)
    return verdicts.length === 1 ? "The one article figure agrees with the public record" : `All ${all} agree with the public record`;
  if (agreeing === 0 && missing === verdicts.length)
    return missing === 1 ? "No public document prints the one article figure" : `No public document prints any of the ${all}`;
  return joinAnd([`${agreeing} of ${all} ${agreeing === 1 ? "agrees" : "agree"} with the public record`, ...rest]);
}

/** What other articles print of the same quantity, in one line; empty where none does. */
function otherArticles(dataset: Dataset, { figure, prints }: Check): string {
  const articles = prints.filter((o) => articleNumber(dataset, o.sourceId) !== null);
  return articles
    .map(
      (o) =>
        `${outletWords(dataset, o)}: ${o.value === figure.value && o.unit === figure.unit ? "the same" : observedMark(dataset, o).text}`,
    )
    .join("; ");
}

const NONE: TableCell = { text: "none found", gap: true };

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
    scopeLead: "Article figures against the public record.",
    scopeRest: "One line for each, whether or not the public record is listed above; differences first",
    note: "Not found means that no document of this dataset’s public record prints the quantity, not that it is wrong.",
    source: "Source: the documents named in each line. A difference is told and never averaged away.",
    description: checks
      .map(({ figure, other, verdict }) => `${figure.asPrinted} against ${other?.asPrinted ?? "nothing"}: ${verdict.text}`)
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
  verdict.glyph === "?" ? "not compared" : differenceWords(figure, other) || "none";
