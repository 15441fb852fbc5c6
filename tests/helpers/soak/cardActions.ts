/** The cards: tables, receipts, the keys of a chart, the folds, the slider of the assumption, the table of all figures. */
import type { Page } from "playwright-core";
import { FACET_IDS, NO_FACETS } from "../../../src/spec/facetIds.ts";
import { searchText } from "../../../src/spec/search.ts";
import { tableState } from "../../../src/spec/tableState.ts";
import { card, markOf, pressMark, receiptOf, settle } from "../page.ts";
import { type Action, change, narrow, press, type Scene, switched } from "./action.ts";
import type { Model } from "./model.ts";

const SEARCHES = ["huawei", "Canalys share", "2021", "nothing has this", "gartner aws", "  ", "<b>", "阿里"];

interface MarkPlace {
  readonly cardId: string;
  readonly receiptId: string;
}

/**
 * Every mark that is in the page, once for each card and receipt. Read in one go, of a page at rest: a table in another order goes to its top a frame
 * after its rows were drawn, and other rows come.
 */
async function marksOf(page: Page): Promise<MarkPlace[]> {
  await settle(page);
  return page.evaluate(() => {
    const places = [...document.querySelectorAll("figure[data-card] [data-receipt]")].map((mark) => ({
      cardId: mark.closest("figure[data-card]")?.getAttribute("data-card") ?? "",
      receiptId: mark.getAttribute("data-receipt") ?? "",
    }));
    return [...new Map(places.map((place) => [`${place.cardId} ${place.receiptId}`, place])).values()];
  });
}

/**
 * Presses a mark by a pointer where a reader would. Of points whose targets overlap the nearest is meant: the pointer goes to the point itself. One
 * that another point covers altogether is reached by the keyboard.
 */
async function pressPlace(page: Page, mark: MarkPlace): Promise<void> {
  const target = markOf(page, mark);
  if (!(await target.evaluate((element) => element.matches("g.pt[transform]")))) return pressMark(page, mark);
  await target.scrollIntoViewIfNeeded();
  const place = await target.evaluate((element) => {
    const origin = (one: Element) => (one as SVGGElement).getScreenCTM();
    const [at, others] = [origin(element), [...(element.closest("svg")?.querySelectorAll("g.pt[transform]") ?? [])]];
    if (at === null) return null;
    const near = others.filter((other) => Math.hypot((origin(other)?.e ?? 0) - at.e, (origin(other)?.f ?? 0) - at.f) < 2);
    return near.length === 1 ? { x: at.e, y: at.f } : null;
  });
  if (place === null) await target.press("Enter");
  else await page.mouse.click(place.x, place.y);
}

const hasMarks = (model: Model) => model.spec().cards.some(({ rows, kind }) => rows.length > 0 && kind !== "definitions");
/** Whether the table of figures is there with its tools: where no figure at all is left, the page says so instead. */
const hasTools = (model: Model) => model.spec().cards.some(({ kind }) => kind === "data");
const isOpen = (model: Model) => model.receipt() !== null;

async function focusMark({ page, random }: Scene): Promise<MarkPlace> {
  const mark = random.pick(await marksOf(page));
  await card(page, mark.cardId).locator(`[data-receipt="${mark.receiptId}"]`).first().focus();
  return mark;
}

function toggleTable(model: Model, cardId: string): void {
  const { tables } = model.view();
  narrow(model, { tables: switched(model.state().context.cards, tables, cardId) });
}

export const CARD_ACTIONS: readonly Action[] = [
  {
    kind: "table",
    weight: 6,
    can: (model) => model.spec().cards.some((one) => one.kind !== "table" && !tableState(one, []).fixed),
    run: async ({ page, model, random }) => {
      const buttons = page.locator("figure[data-card] .actions").getByRole("button", { name: /^(Table|Chart)$/ });
      const button = buttons.nth(random.below(await buttons.count()));
      const cardId = await button.evaluate((element) => element.closest("figure")?.getAttribute("data-card") ?? "");
      await press(random, button);
      toggleTable(model, cardId);
      return cardId;
    },
  },
  {
    kind: "T in a chart",
    weight: 3,
    can: hasMarks,
    run: async (scene) => {
      const { page, model } = scene;
      const { cardId } = await focusMark(scene);
      await page.keyboard.press("t");
      const one = model.spec().cards.find((other) => other.cardId === cardId);
      if (one !== undefined && one.kind !== "table" && !tableState(one, []).fixed) toggleTable(model, cardId);
      return cardId;
    },
  },
  {
    kind: "receipt by pointer",
    weight: 7,
    can: hasMarks,
    run: async ({ page, model, random }) => {
      const mark = random.pick(await marksOf(page));
      await pressPlace(page, mark);
      await receiptOf(page, mark.receiptId).waitFor();
      model.state().openReceipt(mark.receiptId);
      return `${mark.cardId} ${mark.receiptId}`;
    },
  },
  {
    kind: "receipt by Enter",
    weight: 4,
    can: hasMarks,
    run: async (scene) => {
      const { receiptId } = await focusMark(scene);
      await scene.page.keyboard.press("Enter");
      await receiptOf(scene.page, receiptId).waitFor();
      scene.model.state().openReceipt(receiptId);
      return receiptId;
    },
  },
  {
    kind: "arrows in a chart",
    weight: 3,
    can: hasMarks,
    run: async (scene) => {
      const { receiptId } = await focusMark(scene);
      const keys = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End", "Control+End", "Shift+ArrowRight"];
      const walked = Array.from({ length: 3 }, () => scene.random.pick(keys));
      for (const key of walked) await scene.page.keyboard.press(key);
      return `${receiptId} ${walked.join(" ")}`;
    },
  },
  {
    kind: "step in a receipt",
    weight: 4,
    can: isOpen,
    run: async ({ page, model, random }) => {
      const open = page.locator("[data-receipt-open]");
      const name = random.pick(["Next figure", "Previous figure"]);
      const step = open.getByRole("button", { name });
      if ((await step.count()) === 0 || (await step.getAttribute("aria-disabled")) === "true") return "no other figure";
      const places = async () =>
        /figure (\d+) of (\d+)/
          .exec(await open.locator(".rc-who").innerText())
          ?.slice(1)
          .map(Number) ?? [];
      const [from = 0, of = 0] = await places();
      await press(random, step);
      await page.waitForFunction(
        (was) => document.querySelector("[data-receipt-open]")?.getAttribute("data-receipt-open") !== was,
        model.receipt(),
      );
      const [to = 0, still] = await places();
      if (Math.abs(to - from) !== 1 || still !== of) throw new Error(`${name} went from ${from} of ${of} to ${to} of ${still}`);
      model.state().openReceipt(await open.getAttribute("data-receipt-open"));
      return name;
    },
  },
  {
    kind: "receipt closed",
    weight: 3,
    can: isOpen,
    run: async ({ page, model, random }) => {
      if (random.chance(0.5)) {
        // In a search that holds something Escape means the search; the next one the receipt.
        const inSearch = await page.evaluate(
          () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === "search",
        );
        if (inSearch && model.view().q !== "") {
          await page.keyboard.press("Escape");
          narrow(model, { q: "" });
        }
        await page.keyboard.press("Escape");
      } else await press(random, page.getByRole("button", { name: "Close the receipt" }));
      model.state().openReceipt(null);
      await page.locator("[data-receipt-open]").waitFor({ state: "detached" });
      return "closed";
    },
  },
  {
    kind: "fold opened",
    weight: 2,
    can: (model) => model.spec().layout === "tables" || model.spec().layout === "plates",
    run: async ({ page, random }) => {
      const more = page.locator("main").getByRole("button", { name: /^Show [\d,]+ more$/ });
      const count = await more.count();
      if (count === 0) return "none";
      await press(random, more.nth(random.below(count)));
      return `one of ${count}`;
    },
  },
  {
    kind: "assumption",
    weight: 8,
    can: (model) => model.spec().cards.some(({ kind }) => kind === "assumption"),
    run: async ({ page, model, random }) => {
      const one = model.spec().cards.find(({ kind }) => kind === "assumption");
      if (one?.kind !== "assumption") throw new Error("no assumption");
      const { share, choices } = one;
      const slider = card(page, one.cardId).locator("input[type=range]");
      const clear = card(page, one.cardId).getByRole("button", { name: "Clear" });
      const how = random.below(3);
      if (how === 0 && share !== null) {
        await press(random, clear);
        change(model, { assume: null });
        return "cleared";
      }
      if (how === 1 && choices.length > 0) {
        const place = random.below(choices.length);
        const assume = choices[place]?.share ?? null;
        await press(random, card(page, one.cardId).locator(".assume-c").nth(place));
        // To choose what is assumed already is a step all the same.
        change(model, { assume });
        return `as published, ${assume}`;
      }
      await slider.focus();
      await page.keyboard.press("ArrowRight");
      const step = share === null || Number.isInteger(share) ? 1 : 0.1;
      const assume = Math.min(100, Number(((share ?? 0) + step).toFixed(1)));
      if (assume !== share) change(model, { assume });
      return `one step on, ${assume}`;
    },
  },
  {
    kind: "search",
    weight: 12,
    can: hasTools,
    run: async ({ page, model, random }) => {
      const q = random.chance(0.3) ? "" : random.pick(SEARCHES);
      const field = page.getByLabel("Find in the table");
      if (q.length > 6 || q === "") await field.fill(q);
      else {
        await field.fill("");
        await field.pressSequentially(q);
      }
      narrow(model, { q: searchText(q) });
      return q;
    },
  },
  {
    kind: "facet",
    weight: 12,
    can: hasTools,
    run: async ({ page, model, random }) => {
      const place = random.below(FACET_IDS.length);
      const id = FACET_IDS[place];
      if (id === undefined) throw new Error("no facet");
      const select = page.locator(".facets select").nth(place);
      const values = await select.locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      const value = random.chance(0.4) ? "" : random.pick(values);
      await select.selectOption(value);
      narrow(model, { [id]: value });
      return `${id} ${value}`;
    },
  },
  {
    kind: "sort",
    weight: 10,
    can: (model) => model.spec().cards.some((one) => one.kind === "data" && one.rows.length > 0),
    run: async ({ page, model, random }) => {
      const [one] = model.spec().cards;
      if (one?.kind !== "data") throw new Error("no table of figures");
      const column = random.pick(one.columns);
      await press(random, page.locator(`.data-t .col-${column.key} button.sort`));
      narrow(model, { sort: column.next });
      return column.next;
    },
  },
  {
    kind: "search and choices cleared",
    weight: 5,
    can: (model) => hasTools(model) && FACET_IDS.some((id) => model.view()[id] !== ""),
    run: async ({ page, model, random }) => {
      await press(random, page.getByRole("button", { name: "Clear search and choices" }).first());
      narrow(model, { ...NO_FACETS, q: "" });
      return "cleared";
    },
  },
  {
    kind: "table of figures scrolled",
    weight: 6,
    can: (model) => model.spec().cards.some((one) => one.kind === "data" && one.rows.length > 0),
    run: async ({ page, random }) => {
      const share = random.below(101) / 100;
      await page
        .locator(".data-wrap")
        .evaluate((region, to) => region.scrollTo({ top: to * region.scrollHeight, behavior: "instant" }), share);
      return `to ${share}`;
    },
  },
];
