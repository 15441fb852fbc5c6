/** The frame of every time chart, in px: a value axis at the left, the texts of the slots under the plot, and the scales between. */
import type { Axis } from "../mark.ts";

/** Scales of a plot: `x` takes percent of the plot width (0 to 100), `y` a value in the panel's unit; both give px. */
export interface Scales {
  readonly x: (percent: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A tick of the horizontal axis; `muted` when nothing is published there. */
export interface SlotTick {
  readonly at: number;
  readonly text: string;
  readonly muted?: boolean;
}

/** `right` and `top` are the room outside the plot, `under` the room beneath the slot texts. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly under?: number;
  readonly axis: Axis;
  readonly slots: readonly SlotTick[];
}

/** Px under the plot for the texts of the slots. */
export const TICK_ROOM = 30;
/** Px above rows of bars for the texts of their axis. */
export const BARS_AXIS_ROOM = 20;
/** Px left of the plot for the texts of the value axis. */
export const axisRoom = (axis: Axis): number => Math.max(36, 14 + 7 * Math.max(...axis.tickTexts.map((text) => text.length), 0));

/** The scales of a frame. */
export function scalesOf({ width, height, top, right, under = 0, axis }: Frame): Scales {
  const left = axisRoom(axis);
  const bottom = height - under - TICK_ROOM;
  const end = width - right;
  return {
    x: (percent) => left + ((end - left) * percent) / 100,
    y: (value) => bottom - ((bottom - top) * (value - axis.min)) / (axis.max - axis.min),
    left,
    right: end,
    top,
    bottom,
  };
}

const PLACES = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The place of a period among `periods`, from 0; -1 where it is none of them. Looked up, not searched for: a chart asks for each of its marks. */
export function placeOf(periods: readonly string[], period: string): number {
  const held = PLACES.get(periods) ?? new Map(periods.map((one, k) => [one, k]));
  PLACES.set(periods, held);
  return held.get(period) ?? -1;
}

/** Middle of a period's slot in percent of the plot, where every slot is as wide as the others. */
export const slotMiddle = (periods: readonly string[], period: string): number =>
  (100 * (placeOf(periods, period) + 0.5)) / Math.max(1, periods.length);
