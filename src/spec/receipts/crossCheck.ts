/** Cross-check: the same quantity as other documents print it, with the difference and a verdict. Never an average. */
import type { Dataset, Interval, Observation, Standing } from "../../domain/model.ts";
import { convertMoney, formatNumber, formatValue, shiftDecimal, unitById } from "../../domain/unit.ts";
import { certainlyAfter } from "../../domain/vintage.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { notYetKnown } from "../asOf.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import type { ReceiptLine, ReceiptSection } from "../receipt.ts";
import { articleName, articleNumber, dateWords, locatorWords } from "../sourceWords.ts";

export type Verdict = NonNullable<ReceiptSection["verdict"]>;

/** "More than", "nearly": the figure is an end and not a rounded value. */
const isOpen = ({ low, high }: Interval): boolean => !Number.isFinite(low) || !Number.isFinite(high);

/** Ends at twelve digits can miss each other by a hair. */
const HAIR = 1e-9;

/** Whether the bands share more than an end: 10% and 9% for one quarter are two statements, although both could stand for 9.5%. */
export function overlap(a: Interval, b: Interval): boolean {
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  const isPoint = a.low === a.high || b.low === b.high;
  return isPoint ? shared >= 0 : shared > HAIR * Math.max(1, Math.abs(Math.max(a.low, b.low)));
}

interface Subject {
  readonly value: number;
  readonly unit: string;
  readonly band: Interval;
  readonly vintage: string;
  /** Missing for a figure of our own arithmetic. */
  readonly standing?: Standing;
}

/** A print that is not accepted can differ, yet it restates nothing and is not restated. */
const DISPUTED: Verdict = { glyph: "≠", text: pageWords.disputed };

/** Another print in the subject's unit, money of one currency moved to its scale; null where there is no common unit. */
function inUnitOf(dataset: Dataset, unit: string, other: Observation): { readonly value: number; readonly band: Interval } | null {
  const band = bandOfObservation(dataset, other);
  if (other.unit === unit) return { value: other.value, band };
  const value = convertMoney(other.value, other.unit, unit);
  if (!value.ok) return null;
  const places = (unitById(other.unit)?.exponent ?? 0) - (unitById(unit)?.exponent ?? 0);
  return { value: value.value, band: { low: shiftDecimal(band.low, places), high: shiftDecimal(band.high, places) } };
}

/** What one other print says of the subject: equal, within rounding or its bound, disputed, restated by a later vintage, or different. */
export function verdictOf(dataset: Dataset, subject: Subject, other: Observation): Verdict {
  const there = inUnitOf(dataset, subject.unit, other);
  if (there === null) return { glyph: "?", text: pageWords.inAnotherUnitNot };
  if (there.value === subject.value) return { glyph: "=", text: pageWords.agreesAtStart };
  const { band } = there;
  if (overlap(subject.band, band))
    return { glyph: "≈", text: isOpen(subject.band) || isOpen(band) ? pageWords.theBoundHolds : pageWords.agreesWithinRounding };
  if (other.standing === "disputed" || subject.standing === "disputed") return DISPUTED;
  return certainlyAfter(other.vintage, subject.vintage)
    ? { glyph: "≠", text: pageWords.restatedSince }
    : { glyph: "≠", text: pageWords.differsAtStart };
}

/** How far another print is from the subject: "0.9 points lower"; empty when equal or in another unit. */
export function differenceWords(subject: Pick<Subject, "value" | "unit">, other: Observation): string {
  const moved = other.unit === subject.unit ? null : convertMoney(other.value, other.unit, subject.unit);
  if (moved !== null && !moved.ok) return "";
  const there = moved === null ? other.value : moved.value;
  if (there === subject.value) return "";
  const gap = Math.abs(there - subject.value);
  const { kind } = unitById(subject.unit) ?? {};
  const rounded = Number(gap.toPrecision(6));
  const amount = kind === "money" ? formatValue(rounded, subject.unit) : formatNumber(rounded);
  const apart = kind === "percent" ? pageWords.pointsApart(amount, gap === 1) : amount;
  return there < subject.value ? pageWords.lower(apart) : pageWords.higher(apart);
}

function lineOf(dataset: Dataset, subject: Subject, other: Observation, asOf: string): ReceiptLine {
  const verdict = verdictOf(dataset, subject, other);
  const text = observedText(other, bandOfObservation(dataset, other)).text;
  const apart = differenceWords(subject, other);
  const number = articleNumber(dataset, other.sourceId);
  const document = number === null ? articleName(dataset, other.sourceId) : pageWords.articleNumber(number);
  return {
    term: `${document}, ${locatorWords(other.locator)}`,
    text: pageWords.otherPrintVerdict({
      text,
      apart: apart === "" ? "" : `, ${apart}`,
      verdictText: verdict.text,
      vintage: [dateWords(other.vintage), notYetKnown(other.vintage, asOf)].filter((words) => words !== "").join(", "),
    }),
    receiptId: other.observationId,
  };
}

const WEIGHT: Readonly<Record<string, number>> = { "≠": 4, "≈": 2, "=": 1, "?": 0 };
const weight = ({ glyph, text }: Verdict): number => (text === DISPUTED.text ? 3 : (WEIGHT[glyph] ?? 0));

/** Order of verdicts, the weightiest first; what is disputed comes after what accepted prints say against the figure. */
export const byWeight = (a: Verdict, b: Verdict): number => weight(b) - weight(a);

/** The weightiest verdict of these other prints: a difference is never hidden behind an agreement. */
export function headVerdict(dataset: Dataset, subject: Subject, others: readonly Observation[]): Verdict {
  const verdicts = others.map((o) => verdictOf(dataset, subject, o)).toSorted(byWeight);
  return verdicts[0] ?? { glyph: "?", text: pageWords.nothingToCheckAgainst };
}

const NOT_FOUND: Verdict = { glyph: "?", text: pageWords.notFoundNoPublic };

/**
 * The verdict on a figure of an article: the public record decides. Where it has no print of the quantity, that is said, unless another article
 * differs; what another article repeats confirms nothing.
 */
export function articleVerdict(dataset: Dataset, subject: Subject, others: readonly Observation[]): Verdict {
  const isPublic = (o: Observation): boolean => dataset.sourceById.get(o.sourceId)?.collection === "record";
  const record = others.filter(isPublic);
  const found = record.length > 0 ? headVerdict(dataset, subject, record) : NOT_FOUND;
  if (found.glyph === "≠") return found;
  const among = headVerdict(
    dataset,
    subject,
    others.filter((o) => !isPublic(o)),
  );
  return among.glyph === "≠" ? among : found;
}

/**
 * The section for these other prints, under the weightiest of their verdicts, of an article’s figure under that of the public record; those later
 * than the as-of date are said to be.
 */
export function crossCheckSection(
  dataset: Dataset,
  subject: Subject,
  others: readonly Observation[],
  asOf = "",
  inArticle = false,
): ReceiptSection {
  const title = pageWords.crossCheckWithOther;
  const verdict = inArticle ? articleVerdict(dataset, subject, others) : headVerdict(dataset, subject, others);
  if (others.length === 0) return { title, lines: [], notes: [pageWords.noOtherDocumentIn], verdict };
  const lines = others.map((o) => lineOf(dataset, subject, o, asOf));
  return {
    title,
    lines,
    notes: verdict === NOT_FOUND ? [pageWords.onlyOtherArticlesPrint] : [],
    verdict,
  };
}
