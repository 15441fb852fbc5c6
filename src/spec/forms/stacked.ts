/** Stacked: what the printed shares of each period make of 100 percent. Nothing is rescaled: what is missing stays an empty bracket. */
import type { Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { formatNumber, formatValue } from "../../domain/unit.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { StackedChart } from "../chartBody.ts";
import { derivedMark } from "../derivedMark.ts";
import type { Axis, Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { Form, ShareMaterial } from "./form.ts";
import { wholeGaps } from "./gaps.ts";
import { slotsBetween } from "./slots.ts";

/** Zero to 100; further only where prints come to more, so that the surplus is seen. */
function wholeAxis(total: number): Axis {
  return {
    min: 0,
    max: Math.max(100, total),
    ticks: [0, 25, 50, 75, 100],
    tickTexts: [...[0, 25, 50, 75].map((tick) => formatNumber(tick)), formatValue(100, "percent")],
  };
}

type Bar = StackedChart["bars"][number];

const drawnOf = (bar: Bar): readonly Mark[] => [...bar.segments, bar.others, bar.rest].filter((m) => m !== null);
const totalOf = (bar: Bar): number => [...bar.segments, bar.others].reduce((sum, m) => sum + (m?.value ?? 0), 0);

function barOf({ dataset, shares, others, providers }: ShareMaterial, period: string): Bar {
  const inPeriod = shares.filter((o) => o.period === period);
  // Fixed order of providers, so that a segment stands in the same place in every bar.
  const ordered = providers.flatMap((id) => inPeriod.filter((o) => o.providerId === id));
  const other = others.find((o) => o.period === period);
  const inputs: readonly Observation[] = other === undefined ? ordered : [...ordered, other];
  const rest = derivedMark(
    dataset,
    "remainder",
    inputs.map((o) => o.observationId),
  );
  return {
    period,
    periodText: formatPeriod(period),
    segments: ordered.map((o) => observedMark(dataset, o)),
    others: other === undefined ? null : observedMark(dataset, other),
    // A rest that rounding alone can explain is none.
    rest: rest !== null && rest.band.low > 0 ? rest : null,
  };
}

/** Providers that are switched off although somebody printed their share: the rest of a bar holds them too. */
function hiddenProviders({ dataset, scope, periods, providers }: ShareMaterial): readonly string[] {
  const ids = dataset.observations
    .filter(
      (o) => o.marketId === scope.marketId && o.measureId === "share" && periods.includes(o.period) && !providers.includes(o.providerId),
    )
    .map((o) => o.providerId);
  return [...new Set(ids)].flatMap((id) => {
    const provider = dataset.providerById.get(id);
    return provider?.kind === "provider" ? [provider.label] : [];
  });
}

function noteOf(material: ShareMaterial, bars: readonly Bar[]): string {
  const named = (some: readonly Bar[]) => joinAnd(some.map((bar) => bar.periodText));
  const over = bars.filter((bar) => totalOf(bar) > 100 + 1e-9);
  const mixed = bars.filter((bar) => new Set([...bar.segments, bar.others].flatMap((m) => (m === null ? [] : [m.vintage]))).size > 1);
  const hidden = hiddenProviders(material);
  return [
    ...(over.length === 0 ? [] : [pageWords.thePrintsOfCome(named(over), over.length, formatNumber(Math.max(...over.map(totalOf))))]),
    ...(mixed.length === 0 ? [] : [pageWords.figuresThatWerePublished(named(mixed), mixed.length)]),
    ...(hidden.length > 0 && bars.some((bar) => bar.rest !== null) ? [pageWords.whatIsLeftOfIncludes(hidden)] : []),
  ].join(" ");
}

export const stackedForm: Form = {
  formId: "stacked",
  label: pageWords.stacked,
  refuse: ({ shares }) => (shares.length === 0 ? pageWords.needsAtLeastOne : null),
  draw: (material) => {
    const { dataset, ratios, periods } = material;
    const bars = slotsBetween(periods).map((period) =>
      periods.includes(period)
        ? barOf(material, period)
        : { period, periodText: formatPeriod(period), segments: [], others: null, rest: null },
    );
    const ratioMarks = ratios.map((o) => observedMark(dataset, o));
    return {
      chart: {
        form: "stacked",
        axis: wholeAxis(Math.max(...bars.map(totalOf))),
        restText: hiddenProviders(material).length > 0 ? pageWords.notShown : pageWords.notPublishedAtStart,
        bars,
      },
      marks: [...bars.flatMap(drawnOf), ...ratioMarks],
      ratios: ratioMarks,
      gaps: wholeGaps(material),
      note: noteOf(material, bars),
    };
  },
};
