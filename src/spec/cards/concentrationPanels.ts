/** Concentration of one market: the index as an interval by period, and what its largest published shares come to. */
import { breaksBetween } from "../../domain/breaks.ts";
import { groupBy } from "../../domain/groupBy.ts";
import type { Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { highest, zeroAxis } from "../axis.ts";
import type { Panel } from "../card.ts";
import { hhiCardId, topSharesCardId } from "../cardIds.ts";
import { heldIn } from "../coded.ts";
import { derivedMark, topWords } from "../derivedMark.ts";
import { hhiTitle, THRESHOLDS, topSharesTitle } from "../describeConcentration.ts";
import type { Drawn, ShareMaterial } from "../forms/form.ts";
import { slotsBetween } from "../forms/slots.ts";
import type { Mark, Scope } from "../mark.ts";
import { marketPhrase } from "../words.ts";
import { buildPanel } from "./panel.ts";

/** The largest firms that a ratio is given for: one to four, as many as have a published share. */
const TOPS = [1, 2, 3, 4] as const;

const HHI_NOTE = pageWords.sumOfTheSquaredShares + pageWords.thresholdsOfTheUs;
const TOP_NOTE = pageWords.sumsOfTheLargest;

const BY_PERIOD = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>();

/** The shares of a period, largest print first; sorted out once for each list of shares. */
function inPeriod({ shares }: ShareMaterial, period: string): readonly Observation[] {
  const found = heldIn(BY_PERIOD, shares, () => {
    const groups = groupBy(shares, (o) => o.period);
    return new Map([...groups].map(([key, group]) => [key, group.toSorted((a, b) => b.value - a.value)]));
  });
  return found.get(period) ?? [];
}

const idsOf = (observations: readonly Observation[]): readonly string[] => observations.map((o) => o.observationId);

const spanOf = (periods: readonly string[]): string => {
  const ends = [...new Set([periods[0] ?? "", periods.at(-1) ?? ""])];
  return ends.map(formatPeriod).join(pageWords.toAfter);
};

function phraseOf({ dataset, scope }: ShareMaterial): string {
  const market = dataset.marketById.get(scope.marketId);
  return market ? marketPhrase(market) : scope.segment;
}

function hhiPanel(material: ShareMaterial, marks: readonly Mark[]): Panel {
  const { dataset, scope } = material;
  const measured: Scope = { ...scope, measureId: "derived_hhi", measureLabel: pageWords.concentrationHhi, unit: "hhi" };
  const periods = slotsBetween(marks.map((mark) => mark.period));
  // Room for the upper rule, so that a market below it is seen to be below it.
  const axis = zeroAxis(Math.max(highest(marks), THRESHOLDS.high * 1.1), "hhi", 5);
  const drawn: Drawn = {
    chart: {
      form: "intervals",
      axis,
      periods,
      periodTexts: periods.map(formatPeriod),
      marks,
      rules: [
        { at: THRESHOLDS.high, text: pageWords.aboveHigh },
        { at: THRESHOLDS.low, text: pageWords.belowLow },
      ],
    },
    marks,
    ratios: [],
    gaps: [],
  };
  return buildPanel(dataset, measured, drawn, {
    cardId: hhiCardId(scope.marketId, scope.periodKind),
    title: hhiTitle(marks, phraseOf(material)),
    scopeRest: pageWords.herfindahlHirschmanIndexLowest(scope.firmLabel, marks.length, spanOf(periods)),
    note: [HHI_NOTE, mixed(marks), impossible(material, marks)].filter((s) => s !== "").join(" "),
    sourceRemark: "",
    fallback: "",
  });
}

/** Periods whose shares were not published together; `vintage` of a derived mark lists those of its inputs. */
function mixed(marks: readonly Mark[]): string {
  const periods = marks.filter((mark) => mark.vintage.includes("; ")).map((mark) => mark.periodText);
  return periods.length === 0 ? "" : pageWords.madeFromFiguresThat(periods);
}

/** Periods whose shares cannot be of one table: said, not left out in silence. */
function impossible({ periods }: ShareMaterial, marks: readonly Mark[]): string {
  const given = new Set(marks.map((mark) => mark.period));
  const missing = periods.filter((period) => !given.has(period));
  return missing.length === 0 ? "" : pageWords.noIndexForFigures(missing.map(formatPeriod).join(", "));
}

function topSharesPanel(material: ShareMaterial): Panel | null {
  const { dataset, scope } = material;
  const series = TOPS.flatMap((n) => {
    const marks = material.periods.flatMap((period) => {
      const largest = inPeriod(material, period).slice(0, n);
      const mark = largest.length === n ? derivedMark(dataset, "top-shares", idsOf(largest)) : null;
      return mark === null ? [] : [mark];
    });
    return marks.length === 0 ? [] : [{ providerId: `largest-${n}`, providerLabel: topWords(n), marks, stops: stopsOf(material, marks) }];
  });
  const marks = series.flatMap((one) => one.marks);
  if (marks.length === 0) return null;
  const periods = slotsBetween([...new Set(marks.map((mark) => mark.period))].toSorted());
  const axis = zeroAxis(100, "percent", 4);
  const drawn: Drawn = {
    // Plots of one point each would be empty paper: a single period is a list.
    chart:
      periods.length === 1
        ? {
            form: "figures",
            items: series.flatMap((one) => one.marks.map((mark) => ({ name: one.providerLabel, mark, unitText: "", detail: sumOf(mark) }))),
          }
        : { form: "multiples", axis, periods, periodTexts: periods.map(formatPeriod), series },
    marks,
    ratios: [],
    gaps: [],
  };
  return buildPanel(dataset, { ...scope, measureId: "derived_top-shares", measureLabel: pageWords.largestSharesTogether }, drawn, {
    cardId: topSharesCardId(scope.marketId, scope.periodKind),
    title: topSharesTitle(marks, phraseOf(material)),
    scopeRest: pageWords.largestPublishedSharesTogether(scope.firmLabel, periods.length, spanOf(periods)),
    note: TOP_NOTE,
    sourceRemark: "",
    fallback: "",
  });
}

/** The sum that a figure comes from; of a single share there is none. */
const sumOf = ({ asPrinted, provenance }: Mark): string =>
  provenance.kind === "derived" && provenance.inputIds.length > 1 ? asPrinted : "";

/** The marks after which a break of the whole market lies: sums on two footings are not joined. */
function stopsOf({ dataset, breaks }: ShareMaterial, marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark, k) => {
    const next = marks[k + 1];
    const [from] = inputsOf(dataset, mark);
    const [to] = next === undefined ? [] : inputsOf(dataset, next);
    return from && to && breaksBetween(breaks, { ...from, providerId: "" }, { ...to, providerId: "" }).length > 0 ? [mark.receiptId] : [];
  });
}

const inputsOf = (dataset: ShareMaterial["dataset"], { provenance }: Mark): readonly Observation[] =>
  provenance.kind === "derived" ? provenance.inputIds.map((id) => dataset.observationById.get(id)).filter((o) => o !== undefined) : [];

/** Marks that are calculated of a period: the index, and one for each of the largest. */
const PER_PERIOD = TOPS.length + 1;

/** The periods that a panel of the reader's own has room for, the latest of them; published markets are calculated whole. */
function latestOnes(material: ShareMaterial): { readonly material: ShareMaterial; readonly note: string } {
  const { periods, shares, room } = material;
  const most = room === undefined ? periods.length : Math.floor(room / PER_PERIOD);
  if (periods.length <= most) return { material, note: "" };
  const kept = new Set(periods.slice(-most));
  return {
    material: { ...material, periods: periods.slice(-most), shares: shares.filter((o) => kept.has(o.period)) },
    note: pageWords.ofTheLatestAre(periods.length, most),
  };
}

/** The two panels of one market: index and largest shares. None where no share is published; no index where the shares exceed 100. */
export function concentrationPanels(whole: ShareMaterial): readonly Panel[] {
  const { material, note } = latestOnes(whole);
  const marks = material.periods.flatMap((period) => {
    const mark = derivedMark(material.dataset, "hhi", idsOf(inPeriod(material, period)));
    return mark === null ? [] : [mark];
  });
  const tops = topSharesPanel(material);
  const panels = [...(marks.length > 0 ? [hhiPanel(material, marks)] : []), ...(tops === null ? [] : [tops])];
  return note === "" ? panels : panels.map((panel) => ({ ...panel, note: `${panel.note} ${note}` }));
}
