/** Bars: one row a provider, largest first, not published last; a group for each period, latest first. */
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, zeroAxis } from "../axis.ts";
import { observedMark } from "../observedMark.ts";
import type { Form } from "./form.ts";
import { gapOf, wholeGaps } from "./gaps.ts";

export const barsForm: Form = {
  formId: "bars",
  label: pageWords.bars,
  refuse: ({ shares }) => (shares.length === 0 ? pageWords.needsAtLeastOne : null),
  draw: (material) => {
    const { dataset, shares, ratios, providers, periods, scope } = material;
    const present = (period: string) => new Set(shares.filter((o) => o.period === period).map((o) => o.providerId));
    // With one period every empty row is said in its place. With several, only a series with a hole has one; who has no level at all is
    // said once, under the bars.
    const several = periods.length > 1;
    const anywhere = new Set(shares.map((o) => o.providerId));
    const groups = periods.toReversed().map((period) => {
      const here = present(period);
      const marks = shares.filter((o) => o.period === period).map((o) => observedMark(dataset, o));
      marks.sort((a, b) => b.value - a.value);
      const gaps = providers.filter((id) => !here.has(id) && (!several || anywhere.has(id))).map((id) => gapOf(material, id, period));
      return { period, periodText: formatPeriod(period), marks, gaps, rows: [...marks, ...gaps] };
    });
    const marks = groups.flatMap((g) => g.marks);
    const ratioMarks = ratios.map((o) => observedMark(dataset, o));
    return {
      chart: {
        form: "bars",
        axis: zeroAxis(highest(marks), scope.unit),
        groups: groups.map(({ period, periodText, rows }) => ({ period, periodText, rows })),
      },
      marks: [...marks, ...ratioMarks],
      ratios: ratioMarks,
      gaps: [...groups.flatMap((g) => g.gaps), ...(several ? wholeGaps(material) : [])],
    };
  },
};
