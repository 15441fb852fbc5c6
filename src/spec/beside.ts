/** What stands beside the values of a panel: earlier vintages, breaks and events, for every form alike, made after the form is drawn. */
import { breaksBetween } from "../domain/breaks.ts";
import type { Dataset, DatedEvent, Observation, SeriesBreak } from "../domain/model.ts";
import { inPlain } from "../domain/numerals.ts";
import { comparePeriods, formatPeriod, periodMonths } from "../domain/period.ts";
import { compareVintages } from "../domain/vintage.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { levelOf, zeroAxis } from "./axis.ts";
import type { Panel } from "./card.ts";
import { eventPeriodText, eventRow } from "./cards/eventsCard.ts";
import { observationsBehind } from "./cards/panel.ts";
import type { BreakMark, ChartBody, EventRule } from "./chartBody.ts";
import { heldIn } from "./coded.ts";
import { breakKindWords, breaksInRatio } from "./crossing.ts";
import { rowsAnd } from "./lazyRows.ts";
import type { Mark } from "./mark.ts";
import { bandOfObservation, observedMark } from "./observedMark.ts";
import { siblingsOf } from "./quantities.ts";
import { formatReceiptId } from "./receiptId.ts";
import { breakRow, earlierRow } from "./rows.ts";
import { dateWords } from "./sourceWords.ts";
import type { ShowId } from "./view.ts";
import { marketPhrase } from "./words.ts";

/** Forms whose marks stand at their own level, so that an earlier level can stand beside them; a table lists it. */
const GHOST_FORMS: readonly ChartBody["form"][] = ["bars", "lines", "slope", "columns", "table"];

/** Forms without a series that could break: single figures, and prints of one quantity, which may well stand on two footings. */
const SERIES_FREE: readonly ChartBody["form"][] = ["figures", "dumbbell"];

/** Bands that only touch (4.5 and 4.6) are two values; their common end is not always the same in binary. */
const TOUCH = 1e-9;

/** What a view gives a panel to set beside its values. */
export interface Around {
  /** The observations that the filters let through, all vintages. */
  readonly selected: ReadonlySet<Observation>;
  /** Every event of the view in the order of the events card: its place gives its number. */
  readonly events: readonly DatedEvent[];
  readonly show: readonly ShowId[];
}

/** A panel with what is switched on beside its values, and all there is to switch on. */
export interface WithBeside {
  readonly panel: Panel;
  readonly available: Readonly<Record<ShowId, readonly string[]>>;
}

const OLDER = new WeakMap<Dataset, Map<Observation, readonly Observation[]>>();

/** What could be an earlier value of an observation, whatever is selected; worked out once: every change of a filter asks it of every figure. */
function olderPrints(dataset: Dataset, shown: Observation): readonly Observation[] {
  const held = heldIn(OLDER, dataset, () => new Map<Observation, readonly Observation[]>());
  return heldIn(held, shown, () =>
    siblingsOf(dataset, shown).filter(
      (o) => o.standing !== "disputed" && o.unit === shown.unit && compareVintages(o.vintage, shown.vintage) < 0,
    ),
  );
}

/** Earlier values of the same quantity among the selected prints: older vintages that no later one agrees with within rounding. */
export function earlierValues(
  dataset: Dataset,
  shown: Observation,
  selected: Pick<ReadonlySet<Observation>, "has">,
): readonly Observation[] {
  const older = olderPrints(dataset, shown);
  if (older.length === 0) return older;
  const taken = [bandOfObservation(dataset, shown)];
  return older.filter((o) => {
    if (!selected.has(o)) return false;
    const band = bandOfObservation(dataset, o);
    const isNew = taken.every((other) => band.high <= other.low + TOUCH || other.high <= band.low + TOUCH);
    if (isNew) taken.push(band);
    return isNew;
  });
}

/** The earlier value on the axis of the mark that it stands beside. */
function ghostOf(dataset: Dataset, o: Observation, beside: Mark | undefined): Mark {
  const mark = { ...observedMark(dataset, o), ...(beside?.shift === undefined ? {} : { shift: beside.shift }) };
  const said = pageWords.earlierValuePublishedAnd(dateWords(o.vintage));
  return { ...mark, label: mark.label.replace(": ", said) };
}

/** More months than any series has. */
const FAR = 1e6;

interface Ruptured {
  readonly rupture: SeriesBreak;
  readonly before: string;
  readonly after: string;
  /** Whether lines also stop elsewhere: beside an older value that was restated onto the new footing. */
  readonly mended: boolean;
}

/** How well two periods mark the place of a break: those on both sides of it come first, then the nearest to each other. A restated value can lie before it. */
function distance(place: Ruptured): number {
  return periodMonths(place.after).start - periodMonths(place.before).end + (isAstride(place) ? 0 : FAR);
}

const isAstride = ({ rupture, before, after }: Ruptured): boolean =>
  periodMonths(before).end <= periodMonths(rupture.before).end && periodMonths(after).start >= periodMonths(rupture.after).start;

/** The breaks between neighbouring levels of one provider and measure, and inside the ratios that are drawn over time, with the drawn periods next to each. */
function rupturesOf(dataset: Dataset, observations: readonly Observation[], ratios: readonly Observation[]): readonly Ruptured[] {
  const series = new Map<string, Observation[]>();
  for (const o of observations) {
    if (o.basePeriod !== "") continue;
    const key = `${o.providerId}|${o.measureId}|${o.unit}`;
    const levels = series.get(key);
    if (levels === undefined) series.set(key, [o]);
    else levels.push(o);
  }
  const found = new Map<string, Ruptured>();
  for (const levels of series.values()) {
    const ordered = levels.toSorted((a, b) => comparePeriods(a.period, b.period));
    for (const [k, later] of ordered.entries()) {
      const earlier = ordered[k - 1];
      if (earlier === undefined) continue;
      for (const rupture of breaksBetween(dataset.breaks, earlier, later)) {
        const place = { rupture, before: earlier.period, after: later.period, mended: false };
        const held = found.get(rupture.breakId);
        const best = held === undefined || distance(place) < distance(held) ? place : held;
        found.set(rupture.breakId, { ...best, mended: held?.mended === true || !isAstride(place) });
      }
    }
  }
  for (const ratio of ratios) {
    for (const rupture of breaksInRatio(dataset.breaks, ratio)) {
      if (!found.has(rupture.breakId))
        found.set(rupture.breakId, { rupture, before: ratio.basePeriod, after: ratio.period, mended: false });
    }
  }
  return [...found.values()].toSorted((a, b) => comparePeriods(a.after, b.after));
}

function breakMarkOf(dataset: Dataset, { rupture, before, after }: Ruptured): BreakMark {
  const market = dataset.marketById.get(rupture.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  return {
    receiptId: formatReceiptId({ kind: "break", breakId: rupture.breakId }),
    kind: rupture.kind,
    title: rupture.title,
    before,
    after,
    label: pageWords.breakBetweenOpenReceipt({
      inPlain: inPlain(() => pageWords.bothOf(formatPeriod(before), formatPeriod(after))),
      rupture: rupture.title,
      breakKind: breakKindWords(rupture),
      firm,
      market: market ? marketPhrase(market) : "",
    }),
  };
}

/** First and last month of a chart's time axis (year * 12 + month - 1), or null for a chart without one. */
function monthsOf(chart: ChartBody): readonly [number, number] | null {
  const periods = chart.form === "columns" ? chart.slots.map((slot) => slot.period) : "periods" in chart ? chart.periods : [];
  if (periods.length < 2 || chart.form === "bump") return null;
  const first = periodMonths(periods[0] ?? "");
  const last = periodMonths(periods.at(-1) ?? "");
  // Uprights stand in the middle of their periods, and nothing is drawn outside them.
  if (chart.form === "slope" || chart.form === "index") return [(first.start + first.end + 1) / 2, (last.start + last.end + 1) / 2];
  return [first.start, last.end + 1];
}

function ruleOf(event: DatedEvent, number: number): EventRule {
  const { start } = periodMonths(event.period);
  const { end } = periodMonths(event.periodEnd || event.period);
  const periodText = eventPeriodText(event);
  return {
    receiptId: formatReceiptId({ kind: "event", eventId: event.eventId }),
    number,
    title: event.title,
    period: event.period,
    periodText,
    at: (start + end + 1) / 2,
    label: pageWords.eventOpenReceipt(
      number,
      inPlain(() => eventPeriodText(event)),
      event.title,
    ),
  };
}

/** The chart with an axis that also holds the ghosts. */
function withRoom(chart: ChartBody, unit: string, ghosts: readonly Mark[]): ChartBody {
  const high = Math.max(...ghosts.map((mark) => levelOf(mark)), Number.NEGATIVE_INFINITY);
  if (!("axis" in chart) || high <= chart.axis.max) return chart;
  return { ...chart, axis: zeroAxis(high, unit, chart.axis.ticks.length - 1) };
}

/** "No line joins values on different footings: 2019 and 2020 (Base restated)." */
function footingNote(ruptures: readonly Ruptured[]): string {
  if (ruptures.length === 0) return "";
  const places = ruptures.map(({ rupture, before, after, mended }) =>
    pageWords.breakPlace({ before: formatPeriod(before), after: formatPeriod(after), rupture: rupture.title, mended }),
  );
  return pageWords.noLineJoinsValues(places);
}

/** The panel with its ghosts, breaks and events, in chart, table, CSV and receipts. The note tells of a break whether or not it is drawn. */
export function withBeside(dataset: Dataset, panel: Panel, around: Around): WithBeside {
  const { chart, scope } = panel;
  const isOn = (id: ShowId): boolean => around.show.includes(id);
  const behind = observationsBehind(dataset, panel.marks);
  const drawn = new Set(panel.marks.flatMap((m) => (m.provenance.kind === "observed" ? [m.provenance.observationId] : [])));
  const like = (o: Observation): Mark | undefined => panel.marks.find((m) => m.receiptId === o.observationId);
  const earlier = GHOST_FORMS.includes(chart.form)
    ? behind
        .filter((o) => drawn.has(o.observationId) && o.basePeriod === "")
        .map((o) => ({ id: o.observationId, ghosts: earlierValues(dataset, o, around.selected).map((e) => ghostOf(dataset, e, like(o))) }))
    : [];
  const everyGhost = earlier.flatMap((e) => e.ghosts);
  const ruptures = SERIES_FREE.includes(chart.form) ? [] : rupturesOf(dataset, behind, chart.form === "index" ? behind : []);
  const everyBreak = ruptures.map((r) => breakMarkOf(dataset, r));
  const range = monthsOf(chart);
  const inRange = around.events
    .map((event, k) => ({ event, rule: ruleOf(event, k + 1) }))
    .filter(({ rule }) => range !== null && rule.at >= range[0] && rule.at <= range[1]);
  const ghosts = isOn("earlier") ? everyGhost : [];
  const breaks = isOn("breaks") ? everyBreak : [];
  const events = isOn("events") ? inRange : [];
  const ghostsOf = new Map(isOn("earlier") ? earlier.map((e) => [e.id, e.ghosts]) : []);
  const withGhosts = () =>
    panel.rows.flatMap((row) => [
      row,
      ...(row.kind === "mark" ? (ghostsOf.get(row.receiptId) ?? []) : []).map((m) => earlierRow(dataset, scope, m)),
    ]);
  const words = [
    ghosts.length > 0 ? pageWords.earlierValuesGhosts(ghosts.map((m) => `${m.providerLabel} ${m.periodText} ${m.text}`).join("; ")) : "",
    breaks.length > 0
      ? pageWords.breaksBreaks(
          breaks.map((b) => pageWords.beforeToAfterKind(formatPeriod(b.before), formatPeriod(b.after), b.title)).join("; "),
        )
      : "",
    events.length > 0 ? pageWords.eventsEvents(events.map(({ rule }) => `${rule.number} ${rule.title}`).join("; ")) : "",
  ].filter((text) => text !== "");
  return {
    panel: {
      ...panel,
      chart: withRoom(chart, scope.unit, ghosts),
      ghosts,
      breaks,
      events: events.map(({ rule }) => rule),
      inks: ghosts.length === 0 ? panel.inks : [...(panel.inks.length === 0 ? (["reported"] as const) : panel.inks), "ghost"],
      note: [panel.note, footingNote(ruptures)].filter((text) => text !== "").join(" "),
      description: [panel.description, ...words].join(" "),
      rows: rowsAnd(ghosts.length === 0 ? panel.rows : withGhosts(), [
        ...breaks.flatMap((mark, k) => {
          const rupture = ruptures[k]?.rupture;
          return rupture === undefined ? [] : [breakRow(dataset, scope, rupture, mark)];
        }),
        ...events.map(({ event }) => eventRow(dataset, event)),
      ]),
    },
    available: {
      breaks: everyBreak.map((mark) => mark.receiptId),
      events: inRange.map(({ rule }) => rule.receiptId),
      earlier: everyGhost.map((mark) => mark.receiptId),
    },
  };
}
