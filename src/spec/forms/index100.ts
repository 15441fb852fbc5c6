/** Index: the first period is 100. It can carry a ratio whose level was never printed ("doubled" is 200). */
import { breaksBetween } from "../../domain/breaks.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, zeroAxis } from "../axis.ts";
import { breaksInRatio } from "../crossing.ts";
import { derivedMark } from "../derivedMark.ts";
import type { Mark } from "../mark.ts";
import type { Form, ShareMaterial } from "./form.ts";
import { wholeGaps } from "./gaps.ts";
import { seriesOf } from "./series.ts";
import { slotsBetween } from "./slots.ts";

/** Ratios that start at the panel's first period; another base would be another 100. */
function ratiosFromBase({ ratios, periods }: ShareMaterial, base: string) {
  const last = periods.at(-1) ?? "";
  return ratios.filter((o) => o.basePeriod === base && comparePeriods(o.period, last) <= 0);
}

export const indexForm: Form = {
  formId: "index",
  label: pageWords.index,
  refuse: ({ periods }) => (periods.length >= 2 ? null : pageWords.needsTwoDatesOrMore),
  draw: (material) => {
    const { dataset, shares } = material;
    const basePeriod = material.periods[0] ?? "";
    const bases = new Map(shares.filter((o) => o.period === basePeriod).map((o) => [o.providerId, o]));
    const levels = shares.filter((o) => o.period !== basePeriod && bases.has(o.providerId));
    const ratios = ratiosFromBase(material, basePeriod);
    const known = new Set(levels.map((o) => o.providerId));
    const series = seriesOf(
      [...levels, ...ratios.filter((o) => !known.has(o.providerId))],
      (o): Mark | null => {
        if (o.measureId === "share_ratio") {
          const mark = derivedMark(dataset, "index-100", [o.observationId]);
          // The document printed the ratio itself, in words: drawn hollow like every estimate, not as our arithmetic.
          const said = pageWords.anEstimateFromA(o.asPrinted);
          return mark === null ? null : { ...mark, ink: "estimate", label: mark.label.replace(pageWords.derived, said) };
        }
        const base = bases.get(o.providerId);
        return base ? derivedMark(dataset, "index-100", [base.observationId, o.observationId]) : null;
      },
      material.breaks,
    );
    // The base has no mark of its own: where a series breaks right after it, the base period says so.
    const stopped = series.map((one) => {
      const provenance = one.marks[0]?.provenance;
      const [from, to] = provenance?.kind === "derived" ? provenance.inputIds.map((id) => dataset.observationById.get(id)) : [];
      const crossed =
        from === undefined ? [] : to === undefined ? breaksInRatio(material.breaks, from) : breaksBetween(material.breaks, from, to);
      return crossed.length > 0 ? { ...one, stops: [basePeriod, ...one.stops] } : one;
    });
    // Two dates are two uprights, as in a slope; from three on, empty years keep their place.
    const periods = material.periods.length === 2 ? material.periods : slotsBetween(material.periods);
    const marks = series.flatMap((s) => s.marks);
    return {
      chart: {
        form: "index",
        axis: zeroAxis(Math.max(100, highest(marks.map(capped))), "index_100", 2),
        periods,
        periodTexts: periods.map(formatPeriod),
        basePeriod,
        series: stopped,
      },
      marks,
      ratios: [],
      gaps: [...wholeGaps(material)],
    };
  },
};

/** The axis makes room for values, not for the width of "doubled". */
const capped = (mark: Mark): Mark => ({ ...mark, band: { low: mark.value, high: mark.value } });
