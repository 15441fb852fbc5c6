/** Slope: exactly two periods, one line a provider, and between them the derived change in points with its band. */
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, zeroAxis } from "../axis.ts";
import { derivedMark } from "../derivedMark.ts";
import { observedMark } from "../observedMark.ts";
import type { Form } from "./form.ts";
import { wholeGaps } from "./gaps.ts";
import { observedSeries } from "./series.ts";

export const slopeForm: Form = {
  formId: "slope",
  label: pageWords.slope,
  refuse: ({ periods, shares }) => {
    if (shares.length === 0) return pageWords.needsAtLeastOne;
    return periods.length === 2 ? null : pageWords.needsExactlyTwoDates(periods.length);
  },
  draw: (material) => {
    const { dataset, ratios, periods, scope } = material;
    const [first = "", second = ""] = periods;
    const series = observedSeries(material);
    const changes = series.flatMap(({ marks }) => {
      const [from, to] = marks;
      const change = from && to ? derivedMark(dataset, "change-points", [from.receiptId, to.receiptId]) : null;
      return change === null ? [] : [change];
    });
    const ratioMarks = ratios.map((o) => observedMark(dataset, o));
    const marks = series.flatMap((s) => s.marks);
    return {
      chart: {
        form: "slope",
        axis: zeroAxis(highest(marks), scope.unit, 2),
        periods: [first, second],
        periodTexts: [formatPeriod(first), formatPeriod(second)],
        series,
        changes,
      },
      marks: [...marks, ...changes, ...ratioMarks],
      ratios: ratioMarks,
      gaps: wholeGaps(material),
    };
  },
};
