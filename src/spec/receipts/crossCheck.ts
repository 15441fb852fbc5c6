/** Cross-check: the same quantity as other documents print it, with the difference and a verdict. Never an average. */
import type { Dataset, Interval, Observation } from "../../domain/model.ts";
import { formatNumber, unitById } from "../../domain/unit.ts";
import { compareVintages } from "../../domain/vintage.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import type { ReceiptLine, ReceiptSection } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";

type Verdict = NonNullable<ReceiptSection["verdict"]>;

const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

interface Subject {
  readonly value: number;
  readonly unit: string;
  readonly band: Interval;
  readonly vintage: string;
}

/** What one other print says of the subject: equal, within rounding, restated by a later vintage, or different. */
export function verdictOf(dataset: Dataset, subject: Subject, other: Observation): Verdict {
  if (other.unit !== subject.unit) return { glyph: "?", text: "In another unit: not compared" };
  if (other.value === subject.value) return { glyph: "=", text: "Agrees" };
  if (overlap(subject.band, bandOfObservation(dataset, other))) return { glyph: "≈", text: "Agrees within rounding" };
  return compareVintages(other.vintage, subject.vintage) > 0 ? { glyph: "≠", text: "Restated since" } : { glyph: "≠", text: "Differs" };
}

function difference(subject: Subject, other: Observation): string {
  if (other.unit !== subject.unit || other.value === subject.value) return "";
  const gap = Math.abs(other.value - subject.value);
  const unit = unitById(subject.unit)?.kind === "percent" ? ` ${gap === 1 ? "point" : "points"}` : "";
  return `, ${formatNumber(Number(gap.toPrecision(6)))}${unit} ${other.value < subject.value ? "lower" : "higher"}`;
}

function lineOf(dataset: Dataset, subject: Subject, other: Observation): ReceiptLine {
  const verdict = verdictOf(dataset, subject, other);
  const text = observedText(other, bandOfObservation(dataset, other)).text;
  return {
    term: `${articleName(dataset, other.sourceId)}, ${locatorWords(other.locator)}`.replace(/^a/, "A"),
    text: `${text}${difference(subject, other)}. ${verdict.text}; published ${dateWords(other.vintage)}`,
    receiptId: other.observationId,
  };
}

const WEIGHT: Readonly<Record<string, number>> = { "≠": 3, "≈": 2, "=": 1, "?": 0 };

/** The weightiest verdict of these other prints: a difference is never hidden behind an agreement. */
export function headVerdict(dataset: Dataset, subject: Subject, others: readonly Observation[]): Verdict {
  const verdicts = others.map((o) => verdictOf(dataset, subject, o)).toSorted((a, b) => (WEIGHT[b.glyph] ?? 0) - (WEIGHT[a.glyph] ?? 0));
  return verdicts[0] ?? { glyph: "?", text: "Nothing to check against" };
}

/** The section for these other prints, under the weightiest of their verdicts. */
export function crossCheckSection(dataset: Dataset, subject: Subject, others: readonly Observation[]): ReceiptSection {
  const title = "Cross-check with other prints of the same quantity";
  const verdict = headVerdict(dataset, subject, others);
  if (others.length === 0) return { title, lines: [], notes: ["No other document in this dataset prints this quantity."], verdict };
  return { title, lines: others.map((o) => lineOf(dataset, subject, o)), notes: [], verdict };
}
