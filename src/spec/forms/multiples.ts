/** Multiples: one small plot a provider, all on the same axes, so that small shares can be followed without crossing lines. */
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, zeroAxis } from "../axis.ts";
import { observedMark } from "../observedMark.ts";
import type { Form } from "./form.ts";
import { wholeGaps } from "./gaps.ts";
import { observedSeries } from "./series.ts";
import { slotsBetween } from "./slots.ts";

export const multiplesForm: Form = {
  formId: "multiples",
  label: pageWords.multiples,
  refuse: ({ periods, shares }) => {
    if (shares.length === 0) return pageWords.needsAtLeastOne;
    return periods.length >= 2 ? null : pageWords.needsTwoDatesOr(periods.length);
  },
  draw: (material) => {
    const { dataset, ratios, scope } = material;
    const series = observedSeries(material);
    const periods = slotsBetween(material.periods);
    const ratioMarks = ratios.map((o) => observedMark(dataset, o));
    const marks = series.flatMap((one) => one.marks);
    return {
      chart: { form: "multiples", axis: zeroAxis(highest(marks), scope.unit, 3), periods, periodTexts: periods.map(formatPeriod), series },
      marks: [...marks, ...ratioMarks],
      ratios: ratioMarks,
      gaps: wholeGaps(material),
    };
  },
};
