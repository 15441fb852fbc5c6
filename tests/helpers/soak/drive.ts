/** A reader who does as the seed says, checked against the model after each step. */
import type { CDPSession, Page } from "playwright-core";
import { encodeView } from "../../../src/spec/view.ts";
import { settle, type Watched } from "../page.ts";
import type { Action, Scene } from "./action.ts";
import { CARD_ACTIONS } from "./cardActions.ts";
import { differences } from "./differences.ts";
import { FILTER_ACTIONS } from "./filterActions.ts";
import { createModel, type Model } from "./model.ts";
import { OWN_ACTIONS, removeSet } from "./ownActions.ts";
import { PAGE_ACTIONS } from "./pageActions.ts";
import { readPage } from "./pageState.ts";
import { createRandom } from "./random.ts";

const ACTIONS: readonly Action[] = [...PAGE_ACTIONS, ...FILTER_ACTIONS, ...CARD_ACTIONS, ...OWN_ACTIONS];

/** How long a page may take to agree, ms; its address longer, for browsers allow only so many steps of the history within half a minute. */
const AGREES_WITHIN = 20_000;
const ADDRESS_WITHIN = 40_000;
/** Actions of one document, after everything was done once, before its memory is first weighed, and between two weights. */
const WARM = 100;

/** Bytes that stay in the heap after the garbage is collected, and how many actions had been taken. */
interface Weight {
  readonly actions: number;
  readonly bytes: number;
}

export interface Soaked {
  readonly actions: number;
  /** How often each kind of action was taken. */
  readonly kinds: ReadonlyMap<string, number>;
  /** What went wrong, the first fault and nothing after it; empty when all was well. */
  readonly faults: readonly string[];
  /** The last actions, in words. */
  readonly last: readonly string[];
  /** What stays in the heap of one document, from its first hundred actions on at each hundredth, and at the end; empty where it was too short a run. */
  readonly weights: readonly Weight[];
}

/** Waits until page and model agree; what they differ in where they never do. */
async function disagreement(page: Page, model: Model): Promise<readonly string[]> {
  const from = performance.now();
  for (;;) {
    const found = differences(await readPage(page), model);
    if (found.length === 0) return [];
    const isLate = found.every((words) => words.startsWith("address: "));
    if (performance.now() - from > (isLate ? ADDRESS_WITHIN : AGREES_WITHIN)) return found;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
  }
}

/**
 * Takes a step on both. One that closes a receipt and changes nothing else leads back to the entry of the history before it, whose address may name
 * what is no longer there.
 */
async function take<T>({ page, model }: Pick<Scene, "page" | "model">, run: () => Promise<T>): Promise<T> {
  const before = model.view();
  const what = await run();
  const isClosed = before.receipt !== null && model.view().receipt === null;
  if (isClosed && model.search() === encodeView({ ...before, receipt: null }, model.state().context)) {
    await page.waitForFunction(() => !new URLSearchParams(location.search).has("receipt"), undefined, { timeout: ADDRESS_WITHIN });
    model.arrive(new URL(page.url()).search);
  }
  return what;
}

/**
 * Every view, and every kind of step once: what is fetched on demand and compiled at first use stays in a page that leaks nothing, and belongs to its
 * first weight. Each step is checked, and what is wrong is given.
 */
async function takeEverything(
  scene: Scene,
  checked: (run: () => Promise<unknown>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { page, model } = scene;
  const left = new Set(ACTIONS.filter(({ loads }) => loads !== true));
  for (const { view, label } of model.spec().tabs) {
    const goes = async () => {
      await page.locator("nav.tabs").getByRole("link", { name: label, exact: true }).click();
      model.state().follow(encodeView({ ...model.view(), view, receipt: null }, model.state().context));
    };
    const found = await checked(() => take(scene, goes));
    if (found.length > 0) return found;
    for (const action of left) {
      if (action.can?.(model) === false) continue;
      const faults = await checked(() => take(scene, () => action.run(scene)));
      if (faults.length > 0) return [`everything once, ${action.kind}`, ...faults];
      left.delete(action);
    }
  }
  return [];
}

/**
 * What stays in the heap on the first view as it opens, after the garbage is collected. Without sets of the reader's: a page with two of them holds
 * some megabytes more, and weights with and without would be compared.
 */
async function weigh(session: CDPSession, scene: Scene): Promise<number> {
  const { page, model, visited } = scene;
  // In a search Escape would mean the search.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await take({ page, model }, async () => {
    await page.keyboard.press("Escape");
    model.state().openReceipt(null);
  });
  await disagreement(page, model);
  // The history leads here too, although no action does.
  visited.add(new URL(page.url()).search);
  await page.locator(".filters-acts").getByRole("button", { name: "Reset" }).click();
  model.state().reset();
  visited.add(model.search());
  while (model.state().ownSets.length > 0) await removeSet(scene, 0);
  await page.locator("nav.tabs a").first().click();
  model.state().follow("");
  await disagreement(page, model);
  visited.add(new URL(page.url()).search);
  await settle(page);
  // What one collection finalises the next frees; and the engine keeps compiled code, most of what grows, until some have passed without a call of it.
  for (let time = 0; time < 12; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

/**
 * `actions` steps from the page as it opens. New documents come in the first quarter alone; what follows is one document, in which everything is done
 * once and whose heap is weighed from a hundred actions later on, each hundred and at the end. It stops at the first fault.
 */
export async function soak({ page, complaints }: Watched, base: string, seed: number, actions: number): Promise<Soaked> {
  const model = createModel();
  const random = createRandom(seed);
  const visited = new Set<string>([""]);
  const scene: Scene = { page, model, random, base, visited };
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, number>();
  const last: string[] = [];
  const loadsUntil = Math.floor(actions / 4);
  const firstWeighedAt = loadsUntil + WARM;
  const weighs = actions >= 4 * WARM;
  const weights: Weight[] = [];
  let done = 0;

  const faultsOf = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
    try {
      await run();
      const found = [...(await disagreement(page, model)), ...complaints];
      visited.add(model.search()).add(new URL(page.url()).search);
      return found;
    } catch (error) {
      return [error instanceof Error ? error.message : String(error), ...complaints];
    }
  };

  let faults = await faultsOf(async () => {});
  while (faults.length === 0 && done < actions) {
    // A step back to another document is one too: the entries of the first quarter are behind a page of their own.
    if (done === loadsUntil && weighs) {
      faults = await faultsOf(async () => {
        await page.reload();
        await settle(page);
        model.load(new URL(page.url()).search);
      });
      if (faults.length === 0) faults = await takeEverything(scene, faultsOf);
      if (faults.length > 0) break;
    }
    if (weighs && done >= firstWeighedAt && (done - firstWeighedAt) % WARM === 0)
      weights.push({ actions: done, bytes: await weigh(session, scene) });
    const open = ACTIONS.filter(({ loads, can }) => (loads !== true || done < loadsUntil) && (can === undefined || can(model)));
    const action = random.pick(open.flatMap((one) => Array.from({ length: one.weight ?? 1 }, () => one)));
    let what = "not finished";
    const before = model.search();
    faults = await faultsOf(async () => {
      what = await take(scene, () => action.run(scene));
    });
    done += 1;
    kinds.set(action.kind, (kinds.get(action.kind) ?? 0) + 1);
    last.push(`${done}. at ${before || "?"}: ${action.kind}, ${what}`);
    if (last.length > 10) last.shift();
  }
  if (weighs && faults.length === 0) weights.push({ actions: done, bytes: await weigh(session, scene) });
  return { actions: done, kinds, faults, last, weights };
}
