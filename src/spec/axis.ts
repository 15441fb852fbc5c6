/** Axes with round steps. Share and spend axes start at zero; there is one axis in a panel, always. */
import { formatNumber, formatValue, shiftDecimal, unitById } from "../domain/unit.ts";
import type { Axis, Mark } from "./mark.ts";

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The round step at or above `high / most`. */
export function roundStep(high: number, most: number): number {
  return roundSteps(high / most)[0] ?? 1;
}

/** Round steps from `raw` up, a few of them, ascending. */
function roundSteps(raw: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(raw));
  return [...STEPS, 20, 25, 50].map((s) => s * power).filter((step) => step >= raw * (1 - 1e-9));
}

/** The step that wastes least of the axis: 45 is held by two steps of 25, not by three of 20. */
function tightStep(high: number, most: number): number {
  const top = (step: number): number => Math.ceil(high / step - 1e-9) * step;
  return roundSteps(high / most).reduce((best, step) => (top(step) < top(best) * (1 - 1e-9) ? step : best));
}

/** Zero to the first round step at or above `high` (which must be positive, else an axis of 0 to 1). Only the last tick of shares carries the unit. */
export function zeroAxis(high: number, unit: string, most = 4): Axis {
  const top = high > 0 && Number.isFinite(high) ? high : 1;
  const step = tightStep(top, most);
  const count = Math.ceil(top / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  const tickTexts = ticks.map((tick, i) => tickText(tick, unit, i === count));
  return { min: 0, max: ticks.at(-1) ?? 1, ticks, tickTexts };
}

/**
 * An axis of differences: round steps that hold `low`, `high` and 0, which is called `zeroText`. At most five steps; an axis of -1 to 1 when
 * both ends are 0.
 */
export function differenceAxis(low: number, high: number, zeroText: string): Axis {
  const [from, to] = low >= 0 && high <= 0 ? [-1, 1] : [Math.min(0, low), Math.max(0, high)];
  const step = roundStep(to - from, 4);
  const first = Math.floor(from / step + 1e-9);
  const count = Math.ceil(to / step - 1e-9) - first;
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0);
  const tickTexts = ticks.map((tick) => (tick === 0 ? zeroText : formatNumber(tick, { sign: true })));
  return { min: ticks[0] ?? -1, max: ticks.at(-1) ?? 1, ticks, tickTexts };
}

const tickText = (tick: number, unit: string, isLast: boolean): string =>
  isLast && unitById(unit)?.kind === "percent" ? formatValue(tick, unit) : formatNumber(tick);

/** As zeroAxis, and down to the first round step at or below `low` where that is negative. */
export function signedAxis(low: number, high: number, unit: string, most = 4): Axis {
  if (!(low < 0)) return zeroAxis(high, unit, most);
  const step = roundStep(Math.max(high, 0) - low, most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(Math.max(high, 0) / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return {
    min: first * step,
    max: last * step,
    ticks,
    tickTexts: ticks.map((t, i) => tickText(t, unit, i === ticks.length - 1)),
  };
}

type Tall = Pick<Mark, "value" | "shift"> & { readonly band: { readonly high: number } };

/** The height of a mark, or of another value in its unit, in the unit of the axis. */
export function levelOf(mark: Pick<Mark, "value" | "shift">, value: number = mark.value): number {
  return mark.shift === undefined ? value : shiftDecimal(value, mark.shift);
}

/** The largest end among bands that an axis must hold; infinite ends fall back to the value. */
export function highest(marks: readonly Tall[]): number {
  return Math.max(0, ...marks.map((m) => levelOf(m, Number.isFinite(m.band.high) ? m.band.high : m.value)));
}

/** The smallest value that an axis must hold, at most zero. */
export function lowest(marks: readonly Tall[]): number {
  return Math.min(0, ...marks.map((m) => levelOf(m)));
}
