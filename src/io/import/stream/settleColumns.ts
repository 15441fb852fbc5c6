/**
 * What only all figures together tell, for figures in columns: wholeFile.ts and againstDataset.ts say it, and are shown the figures that they can
 * say something of. Which these are is found with numbers alone.
 */
import { AgainstDataset } from "../againstDataset.ts";
import type { Draft } from "../drafts.ts";
import type { KnownTables } from "../known.ts";
import type { Plan } from "../layout.ts";
import type { Problems } from "../problems.ts";
import { poolsOf } from "../styles.ts";
import type { Choices, Question } from "../types.ts";
import { checkSeries, checkShares, settleDuplicates, settleScale } from "../wholeFile.ts";
import { type DraftColumns, isBare } from "./draftColumns.ts";
import { Pairs } from "./pairs.ts";
import { draftsAt, inSeveralCurrencies, overfull, providersOf, repeated, wholes } from "./suspects.ts";

const WAITING = 1;

/** Settles the scale of bare shares, for each pool of columns, by one figure for each distinct amount. */
export function settleScaleOf(
  drafts: DraftColumns,
  plan: Plan,
  choices: Choices,
  problems: Problems,
  ask: (question: Question) => void,
): void {
  if (!drafts.share.subarray(0, drafts.count).some(isBare)) return;
  const poolAt = new Uint32Array(plan.columns.length + 1);
  for (const [pool, columns] of poolsOf(plan).entries()) for (const column of columns) poolAt[column] = pool;
  const [groups, kinds, sized] = [new Pairs(), new Pairs(), new Pairs()];
  const shown: Draft[] = [];
  const keys = new Uint32Array(drafts.count);
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    const share = drafts.share[k] ?? 0;
    const group = groups.of(poolAt[drafts.column[k] ?? 0] ?? 0, drafts.codes.measureId[k] ?? 0);
    // Of figures that have their scale only the unit matters.
    const what = isBare(share) ? (drafts.amount[k] ?? 0) : (drafts.codes.unit[k] ?? 0);
    const key = sized.of(kinds.of(group, share), what);
    keys[k] = key;
    if (key === shown.length) shown.push({ ...drafts.draft(k), outcome: "accepted" });
  }
  const before = shown.map(({ figure }) => figure.amount);
  const settled = settleScale(shown, plan, choices, problems, ask);
  const amountOf = settled.map(({ figure }, n) => (figure.amount === before[n] ? -1 : drafts.newAmount(figure.amount)));
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (!isBare(drafts.share[k] ?? 0)) continue;
    const n = keys[k] ?? 0;
    if (settled[n]?.outcome === "waiting") drafts.outcome[k] = WAITING;
    const amount = amountOf[n] ?? -1;
    if (amount >= 0) drafts.amount[k] = amount;
  }
}

/**
 * Leaves out what stands there twice, and says which shares sum to more than a whole, which series change their currency, and, for files that were
 * not written here, what the dataset itself says.
 */
export function settleWholes(drafts: DraftColumns, tables: KnownTables, ours: boolean, problems: Problems): void {
  const keys = wholes(drafts);
  const providers = providersOf(drafts);
  settleDuplicates(draftsAt(drafts, repeated(drafts, keys, providers)), problems);
  checkShares(draftsAt(drafts, overfull(drafts, keys)), problems);
  checkSeries(draftsAt(drafts, inSeveralCurrencies(drafts, providers)), problems);
  if (ours) return;
  const against = new AgainstDataset(tables, problems);
  for (const { figure } of draftsAt(drafts, curated(drafts, against))) against.look(figure);
  against.end();
}

/** Marks the figures that the dataset has too. */
function curated(drafts: DraftColumns, against: AgainstDataset): Uint8Array | null {
  const { firm, segment, geography, providerId, measureId, period } = drafts.codes;
  const [places, markets, series, all] = [new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  const isKnown: boolean[] = [];
  const isHeld: boolean[] = [];
  let marked: Uint8Array | null = null;
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (drafts.outcome[k] !== 0 || providerId[k] === 0) continue;
    const market = markets.of(places.of(firm[k] ?? 0, segment[k] ?? 0), geography[k] ?? 0);
    if (market === isKnown.length) isKnown.push(against.hasMarket(drafts.figure(k).market));
    if (isKnown[market] !== true) continue;
    const key = all.of(series.of(market, providerId[k] ?? 0), places.of(measureId[k] ?? 0, period[k] ?? 0));
    if (key === isHeld.length) isHeld.push(against.has(drafts.figure(k)));
    if (isHeld[key] !== true) continue;
    marked ??= new Uint8Array(drafts.count);
    marked[k] = 1;
  }
  return marked;
}
