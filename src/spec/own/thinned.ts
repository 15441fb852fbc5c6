/** Panels of very many or very long series, drawn in part so that they stay legible and quick. Tables, downloads and receipts stay whole. */

import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, periodMonths } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Row } from "../cardBase.ts";
import { rowsOf } from "../cards/panel.ts";
import type { Drawn, Form, ShareMaterial } from "../forms/form.ts";
import { wholeGaps } from "../forms/gaps.ts";
import { type Point, type SeriesOf, seriesOf } from "../forms/series.ts";
import { lazyRows, rowsAnd } from "../lazyRows.ts";
import type { Scope } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { gapRow, markRow } from "../rows.ts";

/** Series of a panel that are drawn: more are no longer told apart. */
export const MOST_SERIES = 40;
/** Marks of a panel that are drawn. */
export const MOST_MARKS = 1000;
/** Marks of all panels of the reader's own that a page draws of one kind; a panel among very many still has some. */
const MOST_ON_PAGE = 2000;
const LEAST_MARKS = 80;

/** How many marks each of so many panels may draw. */
export const roomOf = (panels: number): number =>
  Math.min(MOST_MARKS, Math.max(LEAST_MARKS, Math.floor(MOST_ON_PAGE / Math.max(1, panels))));

interface Part {
  readonly drawn: Drawn;
  /** What a table, a download and the receipts hold beside the drawing; null where that is whole. */
  readonly rows: readonly Row[] | null;
  /** What is not drawn, in words; empty where everything is. */
  readonly note: string;
}

/** The providers of the largest latest values, in the order given. */
function largest(figures: readonly Observation[]): ReadonlySet<string> {
  const latest = new Map<string, Observation>();
  for (const o of figures) {
    const held = latest.get(o.providerId);
    if (held === undefined || comparePeriods(o.period, held.period) > 0) latest.set(o.providerId, o);
  }
  const order = [...latest.values()].toSorted((a, b) => b.value - a.value);
  return new Set(order.slice(0, MOST_SERIES).map((o) => o.providerId));
}

const TABLE_HAS = pageWords.tableDownloadsAndReceipts;

/** The figures of the 40 providers with the largest latest values, and what that leaves out. */
export function fewerSeries(figures: readonly Observation[]): { readonly figures: readonly Observation[]; readonly note: string } {
  const all = new Set(figures.map((o) => o.providerId)).size;
  if (all <= MOST_SERIES) return { figures, note: "" };
  const kept = largest(figures);
  return {
    figures: figures.filter((o) => kept.has(o.providerId)),
    note: pageWords.ofSeriesTheWith(all, MOST_SERIES, TABLE_HAS),
  };
}

/** Of a long series the lowest and the highest value of each stretch, its first and its last. A line runs on over what is left out, never over a gap. */
function thin<M extends Point>(one: SeriesOf<M>, most: number): SeriesOf<M> {
  const { marks, stops } = one;
  const runs: number[] = [];
  for (const [k, mark] of marks.entries()) {
    const before = marks[k - 1];
    const runsOn =
      before !== undefined && periodMonths(mark.period).start === periodMonths(before.period).end + 1 && !stops.includes(before.receiptId);
    runs.push(k === 0 ? 0 : (runs[k - 1] ?? 0) + (runsOn ? 0 : 1));
  }
  const kept = new Set<number>([0, marks.length - 1]);
  const stretches = Math.max(1, Math.floor(most / 2) - 1);
  for (let s = 0; s < stretches; s += 1) {
    const from = Math.floor((s * marks.length) / stretches);
    const to = Math.floor(((s + 1) * marks.length) / stretches);
    let low = from;
    let high = from;
    for (let k = from; k < to; k += 1) {
      if ((marks[k]?.value ?? 0) < (marks[low]?.value ?? 0)) low = k;
      if ((marks[k]?.value ?? 0) > (marks[high]?.value ?? 0)) high = k;
    }
    kept.add(low).add(high);
  }
  const places = marks.length <= most ? [...marks.keys()] : [...kept].toSorted((a, b) => a - b);
  const thinned = places.flatMap((k) => marks[k] ?? []);
  const joined = places.flatMap((k, i) => {
    const next = places[i + 1];
    const id = marks[k]?.receiptId;
    return next !== undefined && id !== undefined && runs[k] === runs[next] ? [id] : [];
  });
  return { ...one, marks: thinned, joined };
}

/** Series of at most so many marks together; the same where they have no more. */
export function thinnedSeries<M extends Point>(
  series: readonly SeriesOf<M>[],
  most = MOST_MARKS,
): { readonly series: readonly SeriesOf<M>[]; readonly note: string } {
  const all = series.reduce((sum, { marks }) => sum + marks.length, 0);
  if (all <= most) return { series, note: "" };
  const thinned = series.map((one) => thin(one, Math.max(4, Math.floor(most / series.length))));
  const drawn = thinned.reduce((sum, { marks }) => sum + marks.length, 0);
  return {
    series: thinned,
    note: pageWords.ofAreDrawnTheLowest(all, drawn, TABLE_HAS),
  };
}

/** What stands for a mark that may never be drawn. */
export const pointOf = (o: Observation): Point => ({
  receiptId: o.observationId,
  providerLabel: o.providerId,
  period: o.period,
  value: o.value,
});

/** The same material with the latest periods alone, as many as there is room for. */
function latestPeriods(material: ShareMaterial): { readonly material: ShareMaterial; readonly note: string } {
  const { shares, periods, room = MOST_MARKS } = material;
  if (shares.length <= room) return { material, note: "" };
  const perPeriod = new Map<string, number>();
  for (const { period } of shares) perPeriod.set(period, (perPeriod.get(period) ?? 0) + 1);
  const kept = new Set<string>();
  let count = 0;
  for (const period of periods.toReversed()) {
    count += perPeriod.get(period) ?? 0;
    if (count > room && kept.size > 0) break;
    kept.add(period);
  }
  return {
    material: {
      ...material,
      shares: shares.filter((o) => kept.has(o.period)),
      others: material.others.filter((o) => kept.has(o.period)),
      periods: periods.filter((period) => kept.has(period)),
    },
    note: pageWords.ofTheLatestAreDrawn(periods.length, kept.size, TABLE_HAS),
  };
}

/** The material with the 40 largest series. */
function fewer(material: ShareMaterial): { readonly material: ShareMaterial; readonly note: string } {
  const { figures, note } = fewerSeries(material.shares);
  if (note === "") return { material, note };
  const kept = new Set(figures.map((o) => o.providerId));
  const periods = new Set(figures.map((o) => o.period));
  return {
    material: {
      ...material,
      shares: figures,
      providers: material.providers.filter((id) => kept.has(id)),
      periods: material.periods.filter((period) => periods.has(period)),
    },
    note,
  };
}

/** The rows of every value of a material, series by series, made as they are read. */
function wholeRows(material: ShareMaterial): readonly Row[] {
  const { dataset, scope, shares, ratios, breaks } = material;
  const ids = [
    ...seriesOf(shares, pointOf, breaks).flatMap(({ marks }) => marks.map((m) => m.receiptId)),
    ...ratios.map((o) => o.observationId),
  ];
  const rows = observedRows(dataset, scope, ids);
  return rowsAnd(
    rows,
    wholeGaps(material).map((gap) => gapRow(dataset, scope, gap)),
  );
}

/** The rows of observations, made as they are read. */
function observedRows(dataset: Dataset, scope: Scope, ids: readonly string[]): readonly Row[] {
  return lazyRows(ids, (place) => {
    const o = dataset.observationById.get(ids[place] ?? "");
    if (o === undefined) throw new Error(`no observation ${ids[place]}`);
    return markRow(dataset, scope, observedMark(dataset, o));
  });
}

/** Lines of which not every value is drawn: marks are made of those alone that are. */
function drawThinned(material: ShareMaterial, form: Form): { readonly drawn: Drawn; readonly note: string } {
  const { series, note } = thinnedSeries(seriesOf(material.shares, pointOf, material.breaks), material.room);
  if (note === "") return { drawn: form.draw(material), note };
  const kept = new Set(series.flatMap(({ marks }) => marks.map((m) => m.receiptId)));
  const drawn = form.draw({ ...material, shares: material.shares.filter((o) => kept.has(o.observationId)) });
  if (drawn.chart.form !== "lines") return { drawn, note };
  const found = new Map(series.map((one) => [one.providerId, one]));
  const joined = drawn.chart.series.map((one) => {
    const { stops = one.stops, joined: through } = found.get(one.providerId) ?? {};
    return { ...one, stops, ...(through === undefined ? {} : { joined: through }) };
  });
  return { drawn: { ...drawn, chart: { ...drawn.chart, series: joined } }, note };
}

/** Draws a market's shares in a form, in part where there are too many of them. */
export function drawShares(material: ShareMaterial, form: Form): Part {
  if (form.formId === "table") return { drawn: form.draw(material), rows: null, note: "" };
  const few = fewer(material);
  if (form.formId === "lines") {
    const { drawn, note } = drawThinned(few.material, form);
    const part = few.note !== "" || note !== "";
    return { drawn, rows: part ? wholeRows(material) : null, note: joinNotes(few.note, note) };
  }
  const late = latestPeriods(few.material);
  const drawn = form.draw(late.material);
  const whole = late.material === material ? null : form.draw(material);
  return { drawn, rows: whole === null ? null : rowsOf(material.dataset, material.scope, whole), note: joinNotes(few.note, late.note) };
}

/** Two notes as one, the shared last sentence said once. */
function joinNotes(a: string, b: string): string {
  return a === "" || b === "" ? `${a}${b}` : `${a.replace(` ${TABLE_HAS}`, "")} ${b}`;
}
