/** Series of a few values in a long row of periods: brackets round all that is missing would be noise, so one line of words says what there is. */
import { parsePeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { LinesChart, SeriesOfMarks } from "../chartBody.ts";

const LONG = 12;
const FEW = 3;
const KIND = {
  year: pageWords.yearsInWords,
  half: pageWords.halfYearsInWords,
  quarter: pageWords.quartersInWords,
  month: pageWords.monthsInWords,
} as const;

/** The series with fewer than three values where twelve periods or more are shown. */
export function sparseSeries({ periods, series }: LinesChart): readonly SeriesOfMarks[] {
  return periods.length < LONG ? [] : series.filter((one) => one.marks.length < FEW);
}

/** "AWS: one quarter only, Q3 2019". */
export function sparseWords({ providerLabel, marks }: SeriesOfMarks): string {
  const periods = KIND[parsePeriod(marks[0]?.period ?? "")?.kind ?? "year"];
  return pageWords.valuesOnly(
    providerLabel,
    periods(marks.length),
    marks.map((mark) => mark.periodText),
  );
}
