/** Lines: three dates or more in one market; segments only between neighbouring published slots. */
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, zeroAxis } from "../axis.ts";
import { observedMark } from "../observedMark.ts";
import type { Form } from "./form.ts";
import { wholeGaps } from "./gaps.ts";
import { observedSeries } from "./series.ts";
import { slotsBetween } from "./slots.ts";

export const linesForm: Form = {
  formId: "lines",
  label: pageWords.lines,
  refuse: ({ periods }) => (periods.length >= 3 ? null : pageWords.needsThreeDatesOr(periods.length)),
  draw: (material) => {
    const { dataset, ratios, scope } = material;
    const series = observedSeries(material);
    const periods = slotsBetween(material.periods);
    const ratioMarks = ratios.map((o) => observedMark(dataset, o));
    const marks = series.flatMap((s) => s.marks);
    return {
      chart: { form: "lines", axis: zeroAxis(highest(marks), scope.unit, 5), periods, periodTexts: periods.map(formatPeriod), series },
      marks: [...marks, ...ratioMarks],
      ratios: ratioMarks,
      gaps: wholeGaps(material),
    };
  },
};
