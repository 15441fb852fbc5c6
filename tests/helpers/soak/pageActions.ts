/** What is done with the whole page: its views, theme, menus, dialogs, files, the history and the address. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { encodeView } from "../../../src/spec/view.ts";
import { readCsv } from "../csv.ts";
import { settle } from "../page.ts";
import { viewArbitrary } from "../randomView.ts";
import { takeFile } from "../take.ts";
import { type Action, press, type Scene } from "./action.ts";
import type { Model } from "./model.ts";

const dialog = (scene: Scene) => scene.page.locator(".dlg");

async function closeDialog(scene: Scene, name: string): Promise<void> {
  const { page, random } = scene;
  await dialog(scene).waitFor();
  if (random.chance(0.5)) await page.keyboard.press("Escape");
  else await press(random, dialog(scene).getByRole("button", { name, exact: true }).first());
  await dialog(scene).waitFor({ state: "detached" });
}

/** A card, or the whole view, whose buttons of this name are in the page. */
async function pressAction({ page, random }: Scene, name: string): Promise<string> {
  const buttons = page.locator(".actions, .page-acts").getByRole("button", { name, exact: true });
  const button = buttons.nth(random.below(await buttons.count()));
  // Before the press: what lies behind an open dialog has no role.
  const where = await button.evaluate((element) => element.closest("figure")?.getAttribute("data-card") ?? "the view");
  await press(random, button);
  return where;
}

const hasCards = (model: Model) => model.spec().cards.length > 0;

const ODD = [
  "?firms=constructor,gartner",
  "?view=toString&from=2022&to=2018",
  "?view=shares&form=pie&%",
  "?view=data&q=%3Cb%3E&sort=-nothing",
  "?utm_source=mail&view=spend&assume=400",
];

/** A step through the history that stays in the page; null where it would leave it. */
async function travel({ page, model, visited }: Scene, delta: 1 | -1): Promise<string> {
  const isThere = await page.evaluate((by) => {
    const history = Reflect.get(window, "navigation") as {
      readonly currentEntry: { readonly index: number };
      entries(): readonly unknown[];
    };
    return history.entries()[history.currentEntry.index + by] !== undefined;
  }, delta);
  if (!isThere) return "nowhere to go";
  const document = await page.evaluateHandle(() => window);
  if (delta < 0) await page.goBack({ waitUntil: "commit" });
  else await page.goForward({ waitUntil: "commit" });
  await settle(page);
  const isSame = await document.evaluate(() => true).catch(() => false);
  const { search } = new URL(page.url());
  if (!visited.has(search)) throw new Error(`the history leads to ${search || "the first page"}, where nobody was`);
  if (isSame) model.follow(search);
  else model.load(search);
  return search;
}

export const PAGE_ACTIONS: readonly Action[] = [
  {
    kind: "view",
    weight: 9,
    run: async ({ page, model, random }) => {
      const tab = random.pick(model.spec().tabs);
      await press(random, page.locator("nav.tabs").getByRole("link", { name: tab.label, exact: true }));
      model.state().follow(encodeView({ ...model.view(), view: tab.view, receipt: null }, model.state().context));
      return tab.view;
    },
  },
  {
    kind: "theme",
    weight: 2,
    run: async ({ page, model, random }) => {
      await press(random, page.getByRole("button", { name: "Switch between light and dark" }));
      model.switchTheme();
      return model.theme();
    },
  },
  {
    kind: "menu opened and closed",
    weight: 3,
    can: hasCards,
    run: async (scene) => {
      const { page, random } = scene;
      const name = random.pick(["Download", "Share"]);
      const where = await pressAction(scene, name);
      await page.getByRole("menuitem").first().waitFor();
      for (let presses = random.below(4); presses > 0; presses -= 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
      return `${name} of ${where}`;
    },
  },
  {
    kind: "download",
    weight: 4,
    can: (model) => model.spec().cards.some(({ kind }) => kind !== "definitions"),
    run: async ({ page, model, random }) => {
      const shown = new Set(await page.locator("figure[data-card]").evaluateAll((all) => all.map((one) => one.getAttribute("data-card"))));
      const one = random.pick(model.spec().cards.filter(({ kind, cardId }) => kind !== "definitions" && shown.has(cardId)));
      const format = random.pick(["CSV", "CSV", "CSV", "JSON", "SVG"]);
      const file = await takeFile(page, one.cardId, format);
      const text = await readFile(await file.path(), "utf8");
      if (text.length < 50) throw new Error(`${file.suggestedFilename()} is empty`);
      if (format === "CSV") {
        const records = readCsv(text);
        const meant = one.kind === "table" ? one.lines.map(() => "") : one.rows.map(({ receiptId }) => receiptId);
        const taken = one.kind === "table" ? records.map(() => "") : records.map((record) => record.get("receipt_id"));
        if (JSON.stringify(taken) !== JSON.stringify(meant)) throw new Error(`the CSV of ${one.cardId} has other rows than its table`);
      }
      return `${format} of ${one.cardId}`;
    },
  },
  {
    kind: "link copied",
    weight: 2,
    can: hasCards,
    run: async (scene) => {
      const { page, model, random, base } = scene;
      await press(random, page.locator(".page-acts").getByRole("button", { name: "Share", exact: true }));
      await page.getByRole("menuitem", { name: /^Copy link/ }).click();
      await page.getByRole("menu").waitFor({ state: "detached" });
      const link = await page.evaluate(() => navigator.clipboard.readText());
      if (link !== base + model.search()) throw new Error(`the link is ${link}`);
      return link;
    },
  },
  {
    kind: "citation opened and closed",
    weight: 2,
    can: hasCards,
    run: async (scene) => {
      const where = await pressAction(scene, "Cite");
      await closeDialog(scene, "Close");
      return where;
    },
  },
  {
    kind: "help opened and closed",
    run: async (scene) => {
      await press(scene.random, scene.page.getByRole("button", { name: "Keyboard and reading help" }));
      await closeDialog(scene, "Close help");
      return "help";
    },
  },
  { kind: "back", weight: 6, run: (scene) => travel(scene, -1) },
  { kind: "forward", weight: 3, run: (scene) => travel(scene, 1) },
  {
    kind: "window made narrower or wider",
    run: async ({ page, random }) => {
      const width = random.pick([1440, 1280, 1100]);
      await page.setViewportSize({ width, height: 1000 });
      return `${width} px`;
    },
  },
  {
    kind: "reload",
    weight: 3,
    loads: true,
    run: async ({ page, model }) => {
      await page.reload();
      await settle(page);
      model.load(new URL(page.url()).search);
      return model.search();
    },
  },
  {
    kind: "address edited",
    weight: 4,
    loads: true,
    run: async ({ page, model, random, base }) => {
      const receipts = model.spec().cards.flatMap(({ rows }) => rows.slice(0, 20).map(({ receiptId }) => receiptId));
      const { context } = model.state();
      const [view] = fc.sample(viewArbitrary(context, receipts.length === 0 ? ["a2-google-share-2021"] : receipts), {
        seed: random.below(2 ** 31),
        numRuns: 1,
      });
      const search = view === undefined || random.chance(0.3) ? random.pick(ODD) : encodeView(view, context);
      await page.goto(base + search);
      await settle(page);
      model.load(search);
      return search;
    },
  },
];
