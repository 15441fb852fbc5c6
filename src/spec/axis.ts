/** Axes with round steps. Share and spend axes start at zero; there is one axis in a panel, always. */
import { formatNumber, unitById } from "../domain/unit.ts";
import type { Axis } from "./chartSpec.ts";

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The round step that cuts 0..high into at most `most` parts. */
export function roundStep(high: number, most: number): number {
  const raw = high / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  return (STEPS.find((s) => s * power >= raw * (1 - 1e-9)) ?? 10) * power;
}

/** Zero to the first round step at or above `high` (which must be positive, else an axis of 0 to 1). Only the last tick of shares carries the unit. */
export function zeroAxis(high: number, unit: string, most = 4): Axis {
  const top = high > 0 && Number.isFinite(high) ? high : 1;
  const step = roundStep(top, most);
  const count = Math.ceil(top / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  const suffix = unitById(unit)?.kind === "percent" ? "%" : "";
  const tickTexts = ticks.map((tick, i) => formatNumber(tick) + (i === count ? suffix : ""));
  return { min: 0, max: ticks.at(-1) ?? 1, ticks, tickTexts };
}

/** The largest end among bands that an axis must hold; infinite ends fall back to the value. */
export function highest(marks: readonly { readonly value: number; readonly band: { readonly high: number } }[]): number {
  return Math.max(0, ...marks.map((m) => (Number.isFinite(m.band.high) ? m.band.high : m.value)));
}
