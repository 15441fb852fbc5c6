import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { card, cardIds, drawnThings, launch, markOf, open, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const gartner = (page: Page) => page.getByRole("checkbox", { name: /Gartner/ });

test("the address holds the whole view and leaves the defaults out; back and forward walk through it", async () => {
  const { page, complaints, close } = await open(browser);
  expect(new URL(page.url()).search).toBe("");

  await page.getByRole("link", { name: "Shares", exact: true }).click();
  await page.waitForURL(/view=shares/);
  await settle(page);
  const all = await cardIds(page);

  await gartner(page).click();
  await page.waitForURL(/firms=/);
  await settle(page);
  const fewer = await cardIds(page);
  expect(fewer.length).toBeLessThan(all.length);
  const { firms = "", ...others } = parameters(page);
  expect(others).toEqual({ view: "shares" });
  expect(firms.split(",")).toEqual(expect.arrayContaining(["canalys", "idc"]));
  expect(firms).not.toContain("gartner");

  await page.goBack();
  await settle(page);
  expect(parameters(page)).toEqual({ view: "shares" });
  expect(await gartner(page).isChecked()).toBe(true);
  expect(await cardIds(page)).toEqual(all);

  await page.goBack();
  await settle(page);
  expect(new URL(page.url()).search).toBe("");

  await page.goForward();
  await page.goForward();
  await settle(page);
  expect(await cardIds(page)).toEqual(fewer);
  expect(await gartner(page).isChecked()).toBe(false);

  await page.reload();
  await settle(page);
  expect(await cardIds(page)).toEqual(fewer);
  expect(complaints).toEqual([]);
  await close();
});

test("back closes a receipt and forward opens it again", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const [thing] = await drawnThings(page);
  if (!thing) throw new Error("Nothing is drawn");
  await markOf(page, thing).click();
  await receiptOf(page, thing.receiptId).waitFor();
  await page.goBack();
  await receiptOf(page, thing.receiptId).waitFor({ state: "detached" });
  await page.goForward();
  await receiptOf(page, thing.receiptId).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a copied link brings a second reader to the same card in the same form", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares&firms=canalys",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const [cardId = ""] = await cardIds(page);
  await card(page, cardId).getByRole("button", { name: "Table", exact: true }).click();
  await card(page, cardId).getByRole("button", { name: "Copy link", exact: true }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(inject("base"))).toBe(true);
  await page.goto("about:blank");
  await page.goto(link);
  await settle(page);
  expect(await card(page, cardId).locator("table[data-table]").count()).toBe(1);
  expect(await cardIds(page)).not.toContain("shares-gartner-ww-iaas");
  expect(complaints).toEqual([]);
  await close();
});

// What each parameter refuses, and in which words, is in tests/spec/view.test.ts; here, that the page says so and works on.
test("every odd part of an address is reported in the page, which works on", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  for (const [search, said] of [
    ["?firms=constructor,gartner", [/constructor/]],
    ["?firms=__proto__&from=2022&to=2018", [/__proto__/, /2022|2018/]],
    ["?receipt=f.ratio~~&view=toString", [/f\.ratio/, /toString/]],
    ["?firm=constructor&from=abc&form=pie&receipt=nope&%", [/“firm”/, /abc/, /pie/, /nope/]],
    ["?view=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", [/<img src=x/]],
    [`?firms=${"gartner,".repeat(400)}&from=${"9".repeat(2000)}`, [/from=9+…/]],
  ] as const) {
    await page.goto(inject("base") + search);
    await settle(page);
    const words = (await page.getByRole("alert").allInnerTexts()).join(" ");
    for (const word of said) expect(words).toMatch(word);
    expect((await drawnThings(page)).length, search.slice(0, 40)).toBeGreaterThan(3);
    expect(await page.locator("img[src=x]").count()).toBe(0);
  }
  expect(complaints).toEqual([]);
  await close();
});
