/** A reader who does as the seed says, checked against the model after each step. */
import type { CDPSession, Page } from "playwright-core";
import { settle, type Watched } from "../page.ts";
import type { Action, Scene } from "./action.ts";
import { CARD_ACTIONS } from "./cardActions.ts";
import { differences } from "./differences.ts";
import { FILTER_ACTIONS } from "./filterActions.ts";
import { createModel, type Model } from "./model.ts";
import { OWN_ACTIONS } from "./ownActions.ts";
import { PAGE_ACTIONS } from "./pageActions.ts";
import { readPage } from "./pageState.ts";
import { createRandom } from "./random.ts";

const ACTIONS: readonly Action[] = [...PAGE_ACTIONS, ...FILTER_ACTIONS, ...CARD_ACTIONS, ...OWN_ACTIONS];

/** How long a page may take to agree, ms; its address longer, for browsers allow only so many steps of the history within half a minute. */
const AGREES_WITHIN = 20_000;
const ADDRESS_WITHIN = 40_000;
/** Actions of one document before its memory is first weighed. */
const WARM = 100;

export interface Soaked {
  readonly actions: number;
  /** How often each kind of action was taken. */
  readonly kinds: ReadonlyMap<string, number>;
  /** What went wrong, the first fault and nothing after it; empty when all was well. */
  readonly faults: readonly string[];
  /** The last actions, in words. */
  readonly last: readonly string[];
  /** Bytes that stay in the heap of one document after its first hundred actions and at the end, and how many actions lie between; null where it was too short a run. */
  readonly heap: { readonly first: number; readonly end: number; readonly actions: number } | null;
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

/** What stays in the heap on the first view as it opens, after the garbage is collected. */
async function weigh(session: CDPSession, { page, model }: Scene): Promise<number> {
  // In a search Escape would mean the search.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Escape");
  model.state().openReceipt(null);
  await disagreement(page, model);
  await page.locator(".filters-acts").getByRole("button", { name: "Reset" }).click();
  model.state().reset();
  await page.locator("nav.tabs a").first().click();
  model.state().follow("");
  await disagreement(page, model);
  await settle(page);
  // What one collection finalises the next frees; and the engine keeps compiled code, most of what grows, until some have passed without a call of it.
  for (let time = 0; time < 12; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

/**
 * `actions` steps from the page as it opens. New documents come in the first quarter alone; what follows is one document, whose heap is weighed a
 * hundred actions later and at the end. It stops at the first fault.
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
  let first = 0;
  let done = 0;

  const faultsOf = async (run: () => Promise<void>): Promise<readonly string[]> => {
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
    }
    if (done === firstWeighedAt && weighs) first = await weigh(session, scene);
    const open = ACTIONS.filter(({ loads, can }) => (loads !== true || done < loadsUntil) && (can === undefined || can(model)));
    const action = random.pick(open.flatMap((one) => Array.from({ length: one.weight ?? 1 }, () => one)));
    let what = "not finished";
    const before = model.search();
    faults = await faultsOf(async () => {
      what = await action.run(scene);
    });
    done += 1;
    kinds.set(action.kind, (kinds.get(action.kind) ?? 0) + 1);
    last.push(`${done}. at ${before || "?"}: ${action.kind}, ${what}`);
    if (last.length > 10) last.shift();
  }
  const end = weighs && faults.length === 0 ? await weigh(session, scene) : 0;
  return { actions: done, kinds, faults, last, heap: end === 0 ? null : { first, end, actions: actions - firstWeighedAt } };
}
