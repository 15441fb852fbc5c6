/**
 * What only all figures together tell, for figures in columns: wholeFile.ts says it, and is shown the figures that it can say something of. Which
 * these are is found with numbers alone.
 */
import type { Draft } from "../drafts.ts";
import type { Problems } from "../problems.ts";
import type { Amount, Choices, Question } from "../types.ts";
import { checkShares, settleDuplicates, settleScale } from "../wholeFile.ts";
import type { DraftColumns } from "./draftColumns.ts";
import { longer, Pairs } from "./pairs.ts";

const ACCEPTED = 0;
const WAITING = 1;

/** Settles the scale of bare shares by one figure for each distinct amount. */
export function settleScaleOf(drafts: DraftColumns, choices: Choices, problems: Problems, ask: (question: Question) => void): void {
  const sized = new Pairs();
  const kinds = new Pairs();
  const shown: Draft[] = [];
  const keys = new Uint32Array(drafts.count);
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    const share = drafts.share[k] ?? 0;
    // Of figures that have their scale only the measure and unit matter.
    const what = share === 0 ? kinds.of(drafts.codes.measureId[k] ?? 0, drafts.codes.unit[k] ?? 0) : (drafts.amount[k] ?? 0);
    const key = sized.of(share, what);
    keys[k] = key;
    if (key === shown.length) shown.push({ ...drafts.draft(k), outcome: "accepted" });
  }
  const before = shown.map(({ figure }) => figure.amount);
  const settled = settleScale(shown, choices, problems, ask);
  const amountOf = settled.map(({ figure }, n) => (figure.amount === before[n] ? -1 : drafts.newAmount(figure.amount)));
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (drafts.share[k] === 0) continue;
    const n = keys[k] ?? 0;
    if (settled[n]?.outcome === "waiting") drafts.outcome[k] = WAITING;
    const amount = amountOf[n] ?? -1;
    if (amount >= 0) drafts.amount[k] = amount;
  }
}

/** Each figure's number of what it is a part of: market, measure, time, vintage and document. */
function wholes(drafts: DraftColumns): Uint32Array<ArrayBuffer> {
  const { firm, segment, geography, measureId, period, vintage, sourceText } = drafts.codes;
  // What all figures have in common tells none of them apart.
  const steps = [segment, geography, measureId, period, vintage, sourceText]
    .filter((codes) => codes.subarray(0, drafts.count).some((code) => code !== codes[0]))
    .map((codes) => ({ codes, pairs: new Pairs() }));
  const keys = new Uint32Array(drafts.count);
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    let key = firm[k] ?? 0;
    for (let n = 0; n < steps.length; n++) key = steps[n]?.pairs.of(key, steps[n]?.codes[k] ?? 0) ?? key;
    keys[k] = key;
  }
  return keys;
}

/** Leaves out what stands there twice, and says which shares sum to more than a whole. */
export function settleWholes(drafts: DraftColumns, problems: Problems): void {
  const keys = wholes(drafts);
  settleDuplicates(draftsAt(drafts, repeated(drafts, keys)), problems);
  checkShares(draftsAt(drafts, overfull(drafts, keys)), problems);
}

function* draftsAt(drafts: DraftColumns, places: Uint8Array): Generator<Draft> {
  for (let k = 0; k < places.length; k++) {
    drafts.isAlive(k);
    if (places[k] === 1) yield drafts.draft(k);
  }
}

/** Marks the figures that share their whole, provider and row's name with another one. */
function repeated(drafts: DraftColumns, keys: Uint32Array): Uint8Array {
  const { providerId, providerText, rowId } = drafts.codes;
  // Providers are told apart by id, and those without one by their name.
  const names = drafts.words.providerText.texts.map((text) => text.trim());
  const nameAt = new Map<string, number>();
  const nameOf = names.map((name) => {
    const place = nameAt.get(name) ?? nameAt.size;
    nameAt.set(name, place);
    return place;
  });
  const [providers, rows, all] = [new Pairs(), new Pairs(), new Pairs()];
  let first = new Uint32Array(1024);
  const marked = new Uint8Array(drafts.count);
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (drafts.outcome[k] !== ACCEPTED) continue;
    const id = providerId[k] ?? 0;
    const provider = providers.of(id, id === 0 ? (nameOf[providerText[k] ?? 0] ?? 0) : 0);
    const row = rowId[k] ?? 0;
    const key = all.of(row === 0 ? (keys[k] ?? 0) : rows.of(keys[k] ?? 0, row) + keys.length, provider);
    if (key >= first.length) first = longer(first);
    const held = first[key] ?? 0;
    if (held === 0) first[key] = k + 1;
    else {
      marked[held - 1] = 1;
      marked[k] = 1;
    }
  }
  return marked;
}

/** Marks the shares of wholes that sum to more than 100, and single shares beyond 0 and 100. */
function overfull(drafts: DraftColumns, keys: Uint32Array): Uint8Array {
  const isShare = drafts.words.measureId.texts.map((id) => id === "share");
  const isPercent = drafts.words.unit.texts.map((unit) => unit === "percent");
  const isTotal = drafts.words.providerId.texts.map((id) => id === "total");
  const slackOf = drafts.amounts.map(slackIn);
  let sums = new Float64Array(1024);
  let slacks = new Float64Array(1024);
  const marked = new Uint8Array(drafts.count);
  const shares = (k: number): boolean =>
    drafts.outcome[k] === ACCEPTED && isShare[drafts.codes.measureId[k] ?? 0] === true && isPercent[drafts.codes.unit[k] ?? 0] === true;
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (!shares(k)) continue;
    const amount = drafts.amountAt(k);
    if (amount.kind !== "value") continue;
    if (amount.value > 100 || amount.value < 0) marked[k] = 1;
    if (amount.bound !== "exact" || isTotal[drafts.codes.providerId[k] ?? 0] === true) continue;
    const key = keys[k] ?? 0;
    if (key >= sums.length) {
      sums = longer(sums, key + 1);
      slacks = longer(slacks, key + 1);
    }
    sums[key] = (sums[key] ?? 0) + amount.value;
    slacks[key] = (slacks[key] ?? 0) + (slackOf[drafts.amount[k] ?? 0] ?? 0);
  }
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    const key = keys[k] ?? 0;
    // A little less than what counts as too much: whether it is too much is not decided here.
    if (shares(k) && (sums[key] ?? 0) > 100 + (slacks[key] ?? 0) - 1e-6) marked[k] = 1;
  }
  return marked;
}

/** Half of the last decimal of a figure. */
function slackIn(amount: Amount): number {
  if (amount.kind !== "value") return 0;
  const decimals = String(amount.value).split(".")[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}
