/** Rules 3 and 4: the shares of one table add up, and agree with the amounts beside them, within rounding. */

import { inOneUnit } from "../derivations/inputs.ts";
import { groupBy } from "../groupBy.ts";
import type { Interval, Observation, Tables } from "../model.ts";
import { divI, mulI } from "../precision.ts";
import { figureCheck, type Misfit, meets, unlessExplained } from "./misfit.ts";
import { asQuantity } from "./quantity.ts";
import { indexOf, type TableIndex } from "./tableIndex.ts";

/** Rows that one document prints of one market, period and vintage: a table, or a part of one. What is disputed adds up to nothing. */
function tablesPrinted(tables: Tables): ReadonlyMap<string, readonly Observation[]> {
  const accepted = tables.observations.filter((o) => o.standing === "accepted");
  return groupBy(accepted, (o) => [o.marketId, o.period, o.vintage, o.sourceId].join(" "));
}

/** The narrower of two bands of one quantity: a document may print a share in its table and, rounder, in its text. */
const narrower = (a: Interval | undefined, b: Interval): Interval => (a !== undefined && a.high - a.low <= b.high - b.low ? a : b);

/** Shares of a part of a table; the parent companies and totals among its lines are no parts of it. */
export const SHARE_SUMS = figureCheck("sum", (tables) => {
  const { bandOf } = indexOf(tables);
  const parts = new Set(tables.providers.filter((p) => p.kind === "provider" || p.kind === "others").map((p) => p.providerId));
  const found: Misfit[] = [];
  for (const [key, group] of tablesPrinted(tables)) {
    const shares = group.filter((o) => o.measureId === "share" && parts.has(o.providerId));
    if (shares.length === 0) continue;
    const bands = new Map<string, Interval>();
    for (const o of shares) bands.set(o.providerId, narrower(bands.get(o.providerId), bandOf(o)));
    // A share is never below nought, so "at most 5%" begins there.
    const low = [...bands.values()].reduce((sum, band) => sum + Math.max(0, band.low), 0);
    const high = [...bands.values()].reduce((sum, band) => sum + band.high, 0);
    const complete = bands.has("others");
    if (complete ? meets({ low, high }, { low: 100, high: 100 }) : low <= 100 + 1e-9) continue;
    const values = new Map(shares.map((o) => [o.providerId, o.value]));
    const sum = [...values.values()].reduce((total, value) => total + value, 0);
    const ids = shares.map((o) => o.observationId);
    found.push({ place: key, cause: `the shares sum to ${Number(sum.toPrecision(12))}`, mustName: ids, rows: ids });
  }
  return found;
});

/** Shares of one market, period and vintage sum to at most 100 within rounding, and to 100 where all others are given. */
export const shareSums = unlessExplained("3", SHARE_SUMS, "Compare the rows with the document, or name them all in exceptions.csv.");

const AMOUNTS: ReadonlySet<string> = new Set(["revenue", "spend"]);

export const SHARES_OF_TOTAL = figureCheck("share-of-total", (tables) => {
  const index = indexOf(tables);
  return [...tablesPrinted(tables).values()].flatMap((group) => {
    const totals = group.filter((o) => o.providerId === "total" && AMOUNTS.has(o.measureId));
    if (totals.length === 0) return [];
    const amounts = groupBy(
      group.filter((o) => AMOUNTS.has(o.measureId)),
      (o) => o.providerId,
    );
    const shares = group.filter((o) => o.measureId === "share" && o.providerId !== "total");
    return shares.flatMap((share) => {
      const pairs = (amounts.get(share.providerId) ?? []).flatMap((amount) => totals.map((total) => ({ amount, total })));
      const wrong = pairs.find(({ amount, total }) => !isShare(index, share, amount, total));
      if (wrong === undefined) return [];
      const { amount, total } = wrong;
      const id = share.observationId;
      const cause = `${amount.value} of ${total.value} is not ${share.value}%`;
      return [{ place: id, cause, mustName: [id], rows: [id, amount.observationId, total.observationId] }];
    });
  });
});

/** Whether a share can be its amount over the total; amounts in two currencies say nothing of it. */
function isShare(index: TableIndex, share: Observation, amount: Observation, total: Observation): boolean {
  const aligned = inOneUnit("share", [asQuantity(index, amount), asQuantity(index, total)]);
  const [part, whole] = aligned.ok ? aligned.value : [];
  if (part === undefined || whole === undefined) return true;
  const quotient = divI(part.band, whole.band);
  return quotient.ok && meets(mulI(quotient.value, { low: 100, high: 100 }), index.bandOf(share));
}

/** Where a table prints an amount, the total and the share, amount over total is the share within rounding. */
export const sharesOfTotal = unlessExplained(
  "4",
  SHARES_OF_TOTAL,
  "Compare the three cells with the document, or name the share in exceptions.csv.",
);
