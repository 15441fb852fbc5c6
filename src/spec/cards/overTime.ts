/** Figures over time: one series of few periods as columns, more as lines, two series of one or two periods as bars. */
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { unitById } from "../../domain/unit.ts";
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, lowest, signedAxis } from "../axis.ts";
import type { ChartBody, ColumnsChart, FiguresChart, FormId, SeriesOfMarks } from "../chartBody.ts";
import { slotsBetween } from "../forms/slots.ts";
import type { Mark } from "../mark.ts";
import { capitalise } from "../words.ts";

/** More slots than this are a line: columns and their values would touch. */
const MOST_COLUMNS = 10;

export interface DrawnOverTime {
  readonly chart: ChartBody;
  /** "Sixteen dates: shown as lines" when the asked form cannot be carried; else empty. */
  readonly fallback: string;
}

/** A single figure needs no axis: it has nothing to be compared with. */
function figure(mark: Mark): FiguresChart["items"][number] {
  const label = unitById(mark.unit)?.kind === "money" ? (unitById(mark.unit)?.label ?? "") : "";
  const whole = mark.shift === undefined ? mark : { ...mark, shortText: mark.text };
  const detail =
    mark.provenance.kind === "derived"
      ? pageWords.asPrintedWithRounding(mark.asPrinted, mark.bandText)
      : mark.bound === "exact"
        ? ""
        : pageWords.printedAsPrinted(mark.asPrinted);
  return { name: `${mark.measureLabel}, ${mark.periodText}`, mark: whole, unitText: mark.shift === undefined ? label : "", detail };
}

/** The form that the dates of these series take, or the asked one where they can carry it. The series hold one period kind. */
export function drawOverTime(
  series: readonly SeriesOfMarks[],
  unit: string,
  asked: "best" | FormId,
  changes: ColumnsChart["changes"] = [],
): DrawnOverTime {
  if (asked === "table") return { chart: { form: "table" }, fallback: "" };
  const marks = series.flatMap((one) => one.marks);
  const [only] = marks;
  if (only !== undefined && marks.length === 1) return { chart: { form: "figures", items: [figure(only)] }, fallback: "" };
  const dates = [...new Set(marks.map((m) => m.period))].toSorted(comparePeriods);
  const periods = slotsBetween(dates);
  const periodTexts = periods.map(formatPeriod);
  const said = (form: string) => pageWords.showsAsForm(capitalise(numberWord(dates.length)), pageWords.dateOrDates(dates.length), form);
  const axis = signedAxis(lowest(marks), highest(marks), unit);
  if (series.length > 1 && dates.length < 3) {
    const groups = dates.map((period) => ({ period, periodText: formatPeriod(period), rows: marks.filter((m) => m.period === period) }));
    return { chart: { form: "bars", axis, groups }, fallback: asked === "lines" ? said("bars") : "" };
  }
  const isColumns = series.length === 1 && (dates.length < 3 || (periods.length <= MOST_COLUMNS && asked !== "lines"));
  if (!isColumns) return { chart: { form: "lines", axis, periods, periodTexts, series }, fallback: asked === "bars" ? said("lines") : "" };
  const byPeriod = new Map(marks.map((m) => [m.period, m]));
  const slots = periods.map((period) => ({ period, periodText: formatPeriod(period), mark: byPeriod.get(period) ?? null }));
  return { chart: { form: "columns", axis, slots, changes }, fallback: asked === "lines" ? said("columns") : "" };
}
