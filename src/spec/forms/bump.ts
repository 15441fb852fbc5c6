/** Bump: the rank of each provider among those shown, date by date. A provider without a printed share has no rank there. */
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { derivedMark } from "../derivedMark.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { Form } from "./form.ts";
import { wholeGaps } from "./gaps.ts";
import { seriesOf } from "./series.ts";
import { slotsBetween } from "./slots.ts";

export const bumpForm: Form = {
  formId: "bump",
  label: pageWords.rank,
  refuse: ({ periods, shares }) => {
    if (shares.length === 0) return pageWords.needsAtLeastOne;
    if (periods.length < 2) return pageWords.needsTwoDatesOr(periods.length);
    const ranked = periods.some((period) => shares.filter((o) => o.period === period).length >= 2);
    return ranked ? null : pageWords.needsTwoProvidersWith;
  },
  draw: (material) => {
    const { dataset, shares, ratios } = material;
    const markOf = (o: (typeof shares)[number]): Mark | null => {
      const others = shares.filter((x) => x.period === o.period && x.providerId !== o.providerId).map((x) => x.observationId);
      return derivedMark(dataset, "rank", [...others, o.observationId]);
    };
    const series = seriesOf(shares, markOf, material.breaks).toReversed();
    const marks = series.flatMap((one) => one.marks);
    const periods = slotsBetween(material.periods);
    const ratioMarks = ratios.map((o) => observedMark(dataset, o));
    return {
      chart: {
        form: "bump",
        ranks: Math.max(...marks.map((mark) => mark.value)),
        periods,
        periodTexts: periods.map(formatPeriod),
        series,
      },
      marks: [...marks, ...ratioMarks],
      ratios: ratioMarks,
      gaps: wholeGaps(material),
      note: pageWords.rankAmongTheProviders,
    };
  },
};
