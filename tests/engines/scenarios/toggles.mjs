/** Every kind of choice shows its effect, and taken back leaves the page as it was. */
import assert from "node:assert/strict";
import { standing } from "../inPage.mjs";
import { searchOf } from "./views.mjs";

const more = (page) => page.click(".filters-acts .more-btn");
const popover = async (page, press) => {
  await more(page);
  await page.shown(".filters-pop");
  await press();
  await page.click(".more-close");
  await page.gone(".filters-pop");
};
const RECORD = { collection: "record" };

/** `seen`: where the effect is seen, in the words of the status or in what is drawn. `back` is `press` again where it is left out. */
const KINDS = [
  { kind: "a research firm", search: searchOf("shares"), seen: "status", press: (page) => page.click("label.firm:has(input:enabled)") },
  {
    kind: "the record",
    search: searchOf("shares"),
    seen: "status",
    press: (page) => page.click("label:has(input[name=collection][value=record])"),
    back: (page) => page.click("label:has(input[name=collection][value=articles])"),
  },
  {
    kind: "the first year",
    search: searchOf("shares", RECORD),
    seen: "status",
    press: (page) => page.choose("select[aria-label=From]", "2022"),
    back: (page) => page.choose("select[aria-label=From]", "2015"),
  },
  {
    kind: "a provider",
    search: searchOf("shares"),
    seen: "status",
    press: (page) => page.click("label.chip:has(input[value=aws])"),
  },
  {
    kind: "a provider behind “more”",
    search: searchOf("shares", RECORD),
    seen: "status",
    press: async (page) => {
      if (await page.evaluate(() => document.querySelector(".fg-prov .more-btn").getAttribute("aria-expanded") === "false"))
        await page.click(".fg-prov .more-btn");
      await page.click(".fg-rest label.chip:has(input:enabled)");
    },
  },
  {
    kind: "a chart form",
    search: searchOf("shares"),
    seen: "drawing",
    press: (page) => page.click("label:has(input[name=form][value=slope])"),
    back: (page) => page.click("label:has(input[name=form][value=best])"),
  },
  {
    kind: "the step",
    search: searchOf("shares", RECORD),
    seen: "drawing",
    press: (page) => popover(page, () => page.click("label:has(input[name=step]:enabled:not(:checked))")),
  },
  {
    kind: "the events",
    search: searchOf("shares", { ...RECORD, form: "lines" }),
    seen: "drawing",
    press: (page) => popover(page, () => page.click("label:has(input[name=show][value=events])")),
  },
  {
    kind: "an as-of date",
    search: searchOf("shares", RECORD),
    seen: "drawing",
    press: (page) => popover(page, () => page.choose("input[aria-label=Date]", "2019-12-31")),
    back: (page) => popover(page, () => page.click(".asof button", "Today")),
  },
  {
    kind: "a share that is assumed",
    search: searchOf("spend"),
    seen: "drawing",
    press: async (page) => {
      await page.focus(".assume input[type=range]");
      for (let k = 0; k < 3; k += 1) await page.press("ArrowRight");
      assert.match(await page.evaluate(() => document.querySelector(".assume output").textContent), /^3%$/);
    },
    back: (page) => page.click(".assume-row button", "Clear"),
  },
  {
    kind: "a facet of the data table",
    search: searchOf("data"),
    seen: "status",
    press: async (page) => {
      const first = await page.evaluate(() => document.querySelector(".facets select option:nth-child(2)").value);
      await page.choose(".facets select", first);
    },
    back: (page) => page.choose(".facets select", ""),
  },
  {
    kind: "a search of the data table",
    search: searchOf("data"),
    seen: "status",
    press: async (page) => {
      await page.click("input[type=search]");
      await page.type("huawei");
    },
    back: (page) => page.choose("input[type=search]", ""),
  },
  {
    kind: "the order of the data table",
    search: searchOf("data"),
    seen: "drawing",
    press: (page) => page.click("th.col-value button"),
    back: (page) => page.click("button", "Reset"),
  },
];

const read = async (page, seen) => (await page.evaluate(standing))[seen];
/** React answers at once, but long tables follow a moment later. */
async function expectEventually(page, what, test) {
  const end = Date.now() + 10_000;
  while (!(await test())) {
    if (Date.now() > end) throw new Error(what);
    await page.settle();
  }
}

export const toggles = [
  ...KINDS.map(({ kind, search, seen, press, back = press }) => ({
    name: `${kind} shows its effect and can be taken back`,
    run: async (page) => {
      await page.open(search);
      const before = await read(page, seen);
      await press(page);
      await expectEventually(page, `${seen} is as before`, async () => (await read(page, seen)) !== before);
      await back(page);
      await expectEventually(page, `taken back, ${seen} is not as at first`, async () => (await read(page, seen)) === before);
    },
  })),
  {
    name: "a card is its table and its chart again, with the same receipts",
    run: async (page) => {
      await page.open(searchOf("shares"));
      const marks = async () => {
        const [card] = (await page.evaluate(standing)).cards;
        return [...new Set(card.marks)].sort();
      };
      const first = await marks();
      await page.click("figure[data-card] .actions button", "Table");
      await page.shown("figure[data-card] table");
      assert.deepEqual(await marks(), first);
      await page.click("figure[data-card] .actions button", "Chart");
      assert.deepEqual(await marks(), first);
    },
  },
  {
    name: "light and dark are switched, and kept over a reload",
    run: async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.open();
      const light = await paper();
      await page.click(".mast-tools button", "Switch between light and dark");
      const dark = await paper();
      assert.notEqual(dark, light);
      await page.open(searchOf("shares"));
      assert.equal(await paper(), dark);
      // Bars of the system's own colour are white in a dark page where the system is light.
      const bar = await page.evaluate(() => {
        const isKnown = CSS.supports("scrollbar-color: red transparent");
        return isKnown ? getComputedStyle(document.querySelector("main")).scrollbarColor : "not known here";
      });
      assert.notEqual(bar, "auto");
      await page.click(".mast-tools button", "Switch between light and dark");
      assert.equal(await paper(), light);
    },
  },
];
