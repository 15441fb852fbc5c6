import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHART_VIEWS, card, cardIds, type Drawn, drawnThings, launch, markOf, open, receiptOf, settle } from "../helpers/page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GARTNER = "shares-gartner-ww-iaas";
const CANALYS = "shares-canalys-cn-cloud-infrastructure";
const IDC = "shares-idc-cn-cloud";

const inCard = (things: readonly Drawn[], cardId: string) => things.filter((thing) => thing.cardId === cardId);
const valuesOf = (things: readonly Drawn[]) => things.flatMap(({ value }) => (value === null ? [] : [value]));

test.each(CHART_VIEWS)("Gartner's card in the $view view shows 39, 21, 9.5, 7.1 and Huawei as not published", async ({ search }) => {
  const { page, close } = await open(browser, { search });
  const gartner = inCard(await drawnThings(page), GARTNER);
  expect(valuesOf(gartner)).toEqual([39, 21, 9.5, 7.1]);
  const gaps = gartner.filter(({ value }) => value === null);
  expect(gaps.map(({ name }) => name).join(" ")).toMatch(/Huawei/);
  expect(gaps).toHaveLength(1);
  expect(await markOf(page, gaps[0] ?? { cardId: GARTNER, receiptId: "" }).innerText()).toMatch(/not published/i);
  await close();
});

test.each(CHART_VIEWS)(
  "Canalys's card in the $view view shows 46 to 37, minus 9 points with its band, and Huawei as a ratio without a level",
  async ({ search }) => {
    const { page, close } = await open(browser, { search });
    const canalys = inCard(await drawnThings(page), CANALYS);
    expect(valuesOf(canalys)).toEqual(expect.arrayContaining([46, 37, -9, 2]));
    const words = (await card(page, CANALYS).innerText()).replaceAll("\u2212", "-");
    expect(words).toMatch(/-9 points/);
    expect(words).toMatch(/-10 to -8/);
    const ratio = canalys.find(({ value }) => value === 2);
    expect(ratio?.name).toMatch(/Huawei/);
    const levels = canalys.filter(({ name, value }) => /Huawei/.test(name) && value !== null && value !== 2);
    expect(levels, "no share of Huawei is made up").toEqual([]);
    await markOf(page, ratio ?? { cardId: CANALYS, receiptId: "" }).click();
    expect(
      await receiptOf(page, ratio?.receiptId ?? "")
        .locator("[data-figure]")
        .innerText(),
    ).toMatch(/×\s?2/);
    await close();
  },
);

test.each(CHART_VIEWS)("IDC's card in the $view view shows 45.5 alone", async ({ search }) => {
  const { page, close } = await open(browser, { search });
  expect(valuesOf(inCard(await drawnThings(page), IDC))).toEqual([45.5]);
  await close();
});

test("no combination of firms, form, collection and table ever puts two firms into one card", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const owner = /^(shares|index)-(gartner|canalys|idc)-/;
  let cards = 0;
  for (const form of ["best", "bars", "lines", "slope", "index", "table"]) {
    for (const collection of ["articles", "record"]) {
      await page.goto(`${new URL(page.url()).origin}/?view=shares&form=${form}&collection=${collection}`);
      await settle(page);
      for (const cardId of await cardIds(page)) {
        const firm = owner.exec(cardId)?.[2];
        if (!firm) continue;
        cards += 1;
        const ids = inCard(await drawnThings(page), cardId).map(({ receiptId }) => receiptId);
        const others = ["gartner", "canalys", "idc"].filter((other) => other !== firm);
        expect(ids.length, `${cardId} as ${form} draws something`).toBeGreaterThan(0);
        expect(
          ids.filter((id) => others.some((other) => id.includes(other))),
          `${cardId} as ${form} from ${collection}`,
        ).toEqual([]);
      }
    }
  }
  expect(cards).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
  await close();
});
