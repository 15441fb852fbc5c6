/**
 * Where each mark of a panel stands for the arrow keys: `x` grows to the right, `y` grows downward, `series` is what
 * Left and Right stay in. Positions are ranks and values, not px, so keys work the same at every width.
 */

import type { Panel } from "../card.ts";
import type { BreakMark, ChartBody } from "../chartBody.ts";
import type { Gap, Mark } from "../mark.ts";
import { placeOf } from "./plot.ts";

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly series: string;
}

const BELOW = 1e6;

/** The gaps that a form draws in their own place; the rest are listed under the chart. */
export function placedGaps(panel: Panel): readonly Gap[] {
  const { chart } = panel;
  if (chart.form === "bars") return chart.groups.flatMap((g) => g.rows.filter((row): row is Gap => !("value" in row)));
  if (chart.form === "columns") {
    const empty = new Set(chart.slots.filter((slot) => slot.mark === null).map((slot) => slot.period));
    return onePerKey(
      panel.gaps.filter((gap) => empty.has(gap.period)),
      (gap) => gap.period,
    );
  }
  if (chart.form === "lines") {
    // A provider without any line has no period to stand under: it is listed instead.
    const drawn = new Set(chart.series.map((one) => one.providerId));
    return panel.gaps.filter((gap) => placeOf(chart.periods, gap.period) >= 0 && drawn.has(gap.providerId));
  }
  return [];
}

function onePerKey(gaps: readonly Gap[], key: (gap: Gap) => string): readonly Gap[] {
  return [...new Map(gaps.toReversed().map((gap) => [key(gap), gap])).values()].toReversed();
}

/** The gaps no form gives a place to. */
export function looseGaps(panel: Panel): readonly Gap[] {
  const placed = new Set(placedGaps(panel).map((gap) => gap.receiptId));
  return panel.gaps.filter((gap) => !placed.has(gap.receiptId));
}

function byPeriods(marks: readonly Mark[], periods: readonly string[], series: string): Spot[] {
  return marks.map((mark) => ({ id: mark.receiptId, x: placeOf(periods, mark.period), y: -mark.value, series }));
}

function bodySpots(panel: Panel): Spot[] {
  const { chart } = panel;
  switch (chart.form) {
    case "bars":
      // One group of rows a period, one below the other: a row goes on in the rows of the same provider.
      return chart.groups
        .flatMap((group, x) => group.rows.map((row) => ({ row, x })))
        .map(({ row, x }, y) => ({ id: row.receiptId, x, y, series: chart.groups.length > 1 ? row.providerId : row.receiptId }));
    case "figures":
      return chart.items.map(({ mark }, y) => ({ id: mark.receiptId, x: 0, y, series: mark.receiptId }));
    case "columns": {
      const at = (period: string) => chart.slots.findIndex((slot) => slot.period === period);
      return [
        ...chart.slots.flatMap((slot, x) => (slot.mark ? [{ id: slot.mark.receiptId, x, y: 0, series: "columns" }] : [])),
        ...placedGaps(panel).map((gap) => ({ id: gap.receiptId, x: at(gap.period), y: 0, series: "columns" })),
        ...chart.changes.flatMap((change) =>
          change.marks.map((mark, k) => ({ id: mark.receiptId, x: at(change.from) + k / 100, y: k - BELOW, series: "changes" })),
        ),
      ];
    }
    case "slope":
      return [
        ...chart.series.flatMap((one) => byPeriods(one.marks, chart.periods, one.providerId)),
        ...chart.changes.map((mark) => ({
          id: mark.receiptId,
          x: 0.5,
          y: -middle(chart.series, mark.providerId),
          series: mark.providerId,
        })),
      ];
    case "index":
      return chart.series.flatMap((one) => byPeriods(one.marks, chart.periods, one.providerId));
    case "stacked":
      return chart.bars.flatMap((bar, x) =>
        [...bar.segments, bar.others, bar.rest].flatMap((mark, y) =>
          // Upwards in the bar is upwards for the keys; the rest is a series of its own, beside what is printed of all others.
          mark === null ? [] : [{ id: mark.receiptId, x, y: -y, series: mark === bar.rest ? "rest" : mark.providerId }],
        ),
      );
    case "intervals":
      return byPeriods(chart.marks, chart.periods, "intervals");
    case "bump":
      // First is at the top, so a rank grows downwards.
      return chart.series.flatMap((one) =>
        one.marks.map((mark) => ({ id: mark.receiptId, x: chart.periods.indexOf(mark.period), y: mark.value, series: one.providerId })),
      );
    case "multiples":
      // Plots follow each other, so the series is the place and not the value.
      return chart.series.flatMap((one, y) =>
        one.marks.map((mark) => ({ id: mark.receiptId, x: chart.periods.indexOf(mark.period), y, series: one.providerId })),
      );
    case "lines":
      return [
        ...chart.series.flatMap((one) => byPeriods(one.marks, chart.periods, one.providerId)),
        ...placedGaps(panel).map((gap) => ({
          id: gap.receiptId,
          x: placeOf(chart.periods, gap.period),
          y: BELOW,
          series: gap.providerId,
        })),
      ];
    case "dumbbell":
      return chart.rows.flatMap((row, y) => row.dots.map(({ mark }, x) => ({ id: mark.receiptId, x, y, series: row.rowId })));
    case "table":
      return [];
  }
}

function middle(series: readonly { readonly providerId: string; readonly marks: readonly Mark[] }[], providerId: string): number {
  const marks = series.find((one) => one.providerId === providerId)?.marks ?? [];
  return marks.reduce((sum, mark) => sum + mark.value, 0) / Math.max(1, marks.length);
}

/** Forms that draw a break in its place between two periods; elsewhere it is listed under the chart. */
const BREAK_FORMS: readonly ChartBody["form"][] = ["lines", "slope", "index", "columns"];

/** The breaks that no form gives a place to. */
export function looseBreaks(panel: Panel): readonly BreakMark[] {
  return BREAK_FORMS.includes(panel.chart.form) ? [] : panel.breaks;
}

function periodsOf({ chart }: Panel): readonly string[] {
  if (chart.form === "columns") return chart.slots.map((slot) => slot.period);
  if (chart.form === "bars") return chart.groups.map((group) => group.period);
  return "periods" in chart ? chart.periods : [];
}

/** Earlier values beside their marks, and breaks between periods, below all marks. */
function besideSpots(panel: Panel): Spot[] {
  const periods = periodsOf(panel);
  const at = (period: string) => placeOf(periods, period);
  const bars = panel.chart.form === "bars" ? panel.chart.groups.flatMap((g) => g.rows) : null;
  const loose = looseBreaks(panel);
  const body = bodySpots(panel);
  const rowOf = (ghost: Mark, rows: readonly (Mark | Gap)[]) => {
    const id = rows.find((row) => "value" in row && row.providerId === ghost.providerId && row.period === ghost.period)?.receiptId;
    return body.find((spot) => spot.id === id)?.y ?? 0;
  };
  return [
    ...panel.ghosts.map((mark, k) => ({
      id: mark.receiptId,
      // Left of the mark that replaced it, in the same row; under its bar.
      x: bars ? at(mark.period) : at(mark.period) - 0.1 - k / 10000,
      y: bars ? rowOf(mark, bars) + (k + 1) / 1000 : -mark.value,
      series: bars ? `earlier ${mark.receiptId}` : panel.chart.form === "columns" ? "columns" : mark.providerId,
    })),
    ...panel.breaks
      .filter((mark) => !loose.includes(mark))
      .map((mark) => ({ id: mark.receiptId, x: (at(mark.before) + at(mark.after)) / 2, y: BELOW / 2, series: "breaks" })),
  ];
}

/** Every mark, earlier value, break, gap, ratio and event of a panel in reading order. */
export function spotsOf(panel: Panel): readonly Spot[] {
  if (panel.chart.form === "table") return [];
  const under = [...panel.ratios, ...looseGaps(panel), ...looseBreaks(panel), ...panel.events].map((one) => one.receiptId);
  return [...bodySpots(panel), ...besideSpots(panel), ...under.map((id, k) => ({ id, x: 0, y: 2 * BELOW + k, series: id }))];
}
