/** The micro chart of a receipt: the value, what it could be, and what other documents print for the same quantity. */
import type { Interval } from "../../domain/model.ts";
import { formatNumber } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { roundStep } from "../axis.ts";
import type { ReceiptSection } from "../receipt.ts";

type Micro = NonNullable<ReceiptSection["micro"]>;

export interface MicroInput {
  readonly value: number;
  readonly valueText: string;
  readonly band: Interval;
  readonly derived: boolean;
  readonly others: readonly { readonly value: number; readonly text: string }[];
}

/** Others further away than this many bands are told in words only: the axis is for the rounding, not for the gap. */
const REACH = 3;

/** Null where there is nothing to see: a point, or a half line. Ticks are round and the axis holds the band with air at both ends. */
export function microOf({ value, valueText, band, derived, others }: MicroInput): Micro | null {
  const width = band.high - band.low;
  if (!Number.isFinite(width) || width <= 0) return null;
  const near = others.filter((o) => Math.abs(o.value - value) <= width * REACH);
  const low = Math.min(band.low - width / 2, ...near.map((o) => o.value - width / 4));
  const high = Math.max(band.high + width / 2, ...near.map((o) => o.value + width / 4));
  const step = roundStep(high - low, 4);
  const first = Math.floor(low / step + 1e-9);
  const count = Math.ceil(high / step - 1e-9) - first;
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return {
    min: ticks[0] ?? low,
    max: ticks.at(-1) ?? high,
    ticks,
    value,
    valueText,
    band,
    derived,
    others: near,
    label: pageWords.couldBeTo({
      derived,
      valueText,
      low: formatNumber(band.low),
      high: formatNumber(band.high),
      near: near.map((o) => `, ${o.text}`).join(""),
    }),
  };
}
