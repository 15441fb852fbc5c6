/** Prints of one quantity against the first of them: their shapes and words, and the ticks that have room. */
import * as pageWords from "../../domain/words/en/page.ts";
import type { DumbbellChart, DumbbellRow } from "../chartBody.ts";
import type { Axis } from "../mark.ts";
import type { PointShape } from "./markShape.ts";

type Dot = DumbbellRow["dots"][number];

/** The cross of a disputed print, about 0 0. */
export const CROSS = "M-5 -5L5 5M-5 5L5 -5";

/** A tick is the first print, a cross a disputed one, the marker the latest: hollow where it stands between or is an estimate. */
export function dotShape({ mark, place }: Dot): "tick" | "cross" | Exclude<PointShape, "dotted"> {
  if (place === "first") return "tick";
  if (place === "disputed") return "cross";
  if (mark.ink === "forecast") return "hatched";
  return place === "between" || mark.ink === "estimate" ? "hollow" : "filled";
}

/** What stands between the value of a print and the one before it. */
export const dotJoiner = ({ place }: Dot): string => (place === "latest" ? "→" : place === "disputed" ? pageWords.or : pageWords.also);

/** The line under the values of a row: how far the prints lie apart, and what that means. */
export const rowWords = ({ gapText, verdict }: DumbbellRow): string => `${gapText === "" ? "" : `${gapText} · `}${verdict.text}`;

const PLACES = [
  ["first", pageWords.firstPrintAt],
  ["between", pageWords.between],
  ["latest", pageWords.latestPrint],
  ["disputed", pageWords.disputed],
] as const;

/** The meaning of each shape that a chart holds. */
export function dotKey(chart: DumbbellChart): readonly (readonly [Dot["place"], string])[] {
  const present = new Set(chart.rows.flatMap((row) => row.dots.map((dot) => dot.place)));
  return PLACES.filter(([place]) => present.has(place));
}

/** Px that a 12 px character takes, and that two ticks keep between them. */
const CHARACTER = 6.9;
const CLEAR = 6;

/** The axis with the ticks whose texts fit side by side in `length` px: all, or every second, third … one from 0 on. */
export function fittingTicks(axis: Axis, length: number): Axis {
  const zero = axis.ticks.indexOf(0);
  const perUnit = length / (axis.max - axis.min);
  const all = axis.ticks.map((tick, k) => ({ tick, text: axis.tickTexts[k] ?? "", from: Math.abs(k - zero) }));
  const isFree = (ticks: typeof all): boolean =>
    ticks.slice(1).every(({ tick, text }, k) => {
      const before = ticks[k];
      if (before === undefined) return true;
      return (tick - before.tick) * perUnit >= ((text.length + before.text.length) / 2) * CHARACTER + CLEAR;
    });
  const tries = all.map((_, k) => all.filter(({ from }) => from % (k + 1) === 0));
  const kept = tries.find(isFree) ?? all;
  return { ...axis, ticks: kept.map(({ tick }) => tick), tickTexts: kept.map(({ text }) => text) };
}
