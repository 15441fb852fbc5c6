/** Cross-check: the same quantity as other documents print it, with the difference and a verdict. Never an average. */
import type { Dataset, Interval, Observation } from "../../domain/model.ts";
import { formatNumber, formatValue, unitById } from "../../domain/unit.ts";
import { compareVintages } from "../../domain/vintage.ts";
import { notYetKnown } from "../asOf.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import type { ReceiptLine, ReceiptSection } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";

export type Verdict = NonNullable<ReceiptSection["verdict"]>;

/** "More than", "nearly": the figure is an end and not a rounded value. */
const isOpen = ({ low, high }: Interval): boolean => !Number.isFinite(low) || !Number.isFinite(high);

const overlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

interface Subject {
  readonly value: number;
  readonly unit: string;
  readonly band: Interval;
  readonly vintage: string;
}

/** What one other print says of the subject: equal, within rounding or its bound, restated by a later vintage, or different. */
export function verdictOf(dataset: Dataset, subject: Subject, other: Observation): Verdict {
  if (other.unit !== subject.unit) return { glyph: "?", text: "In another unit: not compared" };
  if (other.value === subject.value) return { glyph: "=", text: "Agrees" };
  const band = bandOfObservation(dataset, other);
  if (overlap(subject.band, band))
    return { glyph: "≈", text: isOpen(subject.band) || isOpen(band) ? "The bound holds" : "Agrees within rounding" };
  return compareVintages(other.vintage, subject.vintage) > 0 ? { glyph: "≠", text: "Restated since" } : { glyph: "≠", text: "Differs" };
}

/** How far another print is from the subject: "0.9 points lower"; empty when equal or in another unit. */
export function differenceWords(subject: Pick<Subject, "value" | "unit">, other: Observation): string {
  if (other.unit !== subject.unit || other.value === subject.value) return "";
  const gap = Math.abs(other.value - subject.value);
  const { kind } = unitById(subject.unit) ?? {};
  const rounded = Number(gap.toPrecision(6));
  const amount = kind === "money" ? formatValue(rounded, subject.unit) : formatNumber(rounded);
  const unit = kind === "percent" ? ` ${gap === 1 ? "point" : "points"}` : "";
  return `${amount}${unit} ${other.value < subject.value ? "lower" : "higher"}`;
}

function lineOf(dataset: Dataset, subject: Subject, other: Observation, asOf: string): ReceiptLine {
  const verdict = verdictOf(dataset, subject, other);
  const text = observedText(other, bandOfObservation(dataset, other)).text;
  const apart = differenceWords(subject, other);
  return {
    term: `${articleName(dataset, other.sourceId)}, ${locatorWords(other.locator)}`.replace(/^a/, "A"),
    text: `${text}${apart === "" ? "" : `, ${apart}`}. ${verdict.text}; published ${[dateWords(other.vintage), notYetKnown(other.vintage, asOf)].filter((words) => words !== "").join(", ")}`,
    receiptId: other.observationId,
  };
}

const WEIGHT: Readonly<Record<string, number>> = { "≠": 3, "≈": 2, "=": 1, "?": 0 };

/** Order of verdicts, the weightiest first. */
export const byWeight = (a: Verdict, b: Verdict): number => (WEIGHT[b.glyph] ?? 0) - (WEIGHT[a.glyph] ?? 0);

/** The weightiest verdict of these other prints: a difference is never hidden behind an agreement. */
export function headVerdict(dataset: Dataset, subject: Subject, others: readonly Observation[]): Verdict {
  const verdicts = others.map((o) => verdictOf(dataset, subject, o)).toSorted(byWeight);
  return verdicts[0] ?? { glyph: "?", text: "Nothing to check against" };
}

/** The section for these other prints, under the weightiest of their verdicts; those later than the as-of date are said to be. */
export function crossCheckSection(dataset: Dataset, subject: Subject, others: readonly Observation[], asOf = ""): ReceiptSection {
  const title = "Cross-check with other prints of the same quantity";
  const verdict = headVerdict(dataset, subject, others);
  if (others.length === 0) return { title, lines: [], notes: ["No other document in this dataset prints this quantity."], verdict };
  return { title, lines: others.map((o) => lineOf(dataset, subject, o, asOf)), notes: [], verdict };
}
