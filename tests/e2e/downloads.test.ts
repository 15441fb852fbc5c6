/** What is seen is what is taken: in the browser, for every view, each format of one card is saved, read by another program and compared with the marks. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTexts } from "../../src/io/picture/png.ts";
import { card, drawnThings, launch, open, settle, VIEWS } from "../helpers/page.ts";
import { downloadMenu, takeFile } from "../helpers/take.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The card of each view whose files are read: one that draws where the view draws. */
const CARDS: Readonly<Record<(typeof VIEWS)[number]["view"], string>> = {
  overview: "shares-gartner-ww-iaas",
  shares: "shares-canalys-cn-cloud-infrastructure",
  disagreement: "changes-against-levels",
  spend: "what-if",
  revenue: "",
  timeline: "events",
  concentration: "",
  sources: "corrections",
  data: "data",
};

type Record_ = Readonly<Record<string, string>>;
const csvOf = (text: string): Record_[] => parse(text, { bom: true, columns: true });
const numbers = (texts: readonly (string | null | undefined)[]): number[] =>
  texts.flatMap((text) => (text === null || text === undefined || text === "" ? [] : [Number(text)])).sort((a, b) => a - b);

/** An SVG as an XML parser reads it: its size, its metadata and the figures of its marks, each once. Read beside the page, which makes no mark-up of texts. */
async function readSvg(page: Page, text: string) {
  const beside = await page.context().newPage();
  const read = await beside.evaluate((content) => {
    const xml = new DOMParser().parseFromString(content, "image/svg+xml");
    const marks = new Map(
      [...xml.querySelectorAll("[data-receipt]")].map((mark) => [mark.getAttribute("data-receipt"), mark.getAttribute("data-value")]),
    );
    return {
      error: xml.querySelector("parsererror")?.textContent ?? "",
      metadata: xml.querySelector("metadata")?.textContent ?? "",
      size: ["width", "height"].map((name) => Number(xml.documentElement.getAttribute(name))),
      values: [...marks.values()],
    };
  }, text);
  await beside.close();
  return read;
}

/** Drops a saved file on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, bytes.toString("base64")] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

test.each(VIEWS)(
  "$view: CSV, JSON, SVG and PNG of a card hold the figures of its marks, and each opens the same view",
  async ({ view, search }) => {
    const { page, complaints, close } = await open(browser, { search });
    const things = await drawnThings(page);
    const cardId = CARDS[view] || (things[0]?.cardId ?? "");
    const drawn = things.filter((thing) => thing.cardId === cardId);
    const address = new URL(page.url()).search;
    const name = new RegExp(`^${view}-${cardId}-\\d+\\.\\d+\\.\\d+\\.`);
    const saved = new Map<string, { readonly name: string; readonly bytes: Buffer }>();
    for (const format of ["CSV", "JSON", "SVG", "PNG"]) {
      const file = await takeFile(page, cardId, format);
      expect(file.suggestedFilename()).toMatch(name);
      saved.set(format, { name: file.suggestedFilename(), bytes: await readFile(await file.path()) });
    }
    const text = (format: string): string => saved.get(format)?.bytes.toString("utf8") ?? "";

    const rows = csvOf(text("CSV"));
    expect(rows.length).toBeGreaterThan(0);
    const json = JSON.parse(text("JSON"));
    expect(json.cards[0].rows.map((row: Record_) => row["receipt_id"] ?? null)).toEqual(rows.map((row) => row["receipt_id"] || null));
    const svg = await readSvg(page, text("SVG"));
    expect(svg.error).toBe("");
    expect(svg.metadata).toContain(address);
    // The data table shows a part of its rows at a time; every other card draws all of them.
    if (rows[0]?.["value"] !== undefined && view !== "data") {
      const seen = numbers(drawn.map(({ value }) => (value === null ? null : String(value))));
      expect(numbers(rows.map((row) => row["value"])), "CSV").toEqual(seen);
      expect(
        numbers(json.cards[0].rows.map((row: { value: number | null }) => (row.value === null ? null : String(row.value)))),
        "JSON",
      ).toEqual(seen);
      expect(numbers(svg.values), "SVG").toEqual(seen);
    }
    const png = saved.get("PNG")?.bytes ?? Buffer.alloc(0);
    const { width, height } = PNG.sync.read(png);
    expect([width, height]).toEqual(svg.size);
    expect([...readTexts(png).values()].join(" ")).toContain(address);

    const elsewhere = view === "timeline" ? "Shares" : "Timeline";
    for (const [format, file] of saved) {
      await page.getByRole("link", { name: elsewhere, exact: true }).click();
      await page.waitForURL(/view=(?:timeline|shares)/);
      await drop(page, file.name, file.bytes);
      await page.getByText(`Opened ${file.name}`).waitFor();
      await expect.poll(() => new URL(page.url()).search, { message: format }).toBe(address);
      await page.getByRole("button", { name: "Dismiss" }).click();
    }
    await settle(page);
    expect((await drawnThings(page)).filter((thing) => thing.cardId === cardId).map(({ receiptId }) => receiptId)).toEqual(
      drawn.map(({ receiptId }) => receiptId),
    );
    expect(complaints).toEqual([]);
    await close();
  },
);

test("every chart form is saved as it is drawn", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares&firms=canalys&collection=record" });
  const labels = await page
    .locator("input[type=radio][name=form]:enabled")
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  expect(labels.length).toBeGreaterThan(5);
  for (const form of labels) {
    await page.locator(`input[type=radio][name=form][value=${form}]`).evaluate((input) => (input as HTMLInputElement).click());
    await settle(page);
    const [first] = await drawnThings(page);
    if (first === undefined) throw new Error(`${form} draws nothing`);
    const drawn = (await drawnThings(page)).filter((thing) => thing.cardId === first.cardId);
    const file = await takeFile(page, first.cardId, "CSV");
    const rows = csvOf(await readFile(await file.path(), "utf8"));
    expect(numbers(rows.map((row) => row["value"])), form).toEqual(
      numbers(drawn.map(({ value }) => (value === null ? null : String(value)))),
    );
  }
  expect(complaints).toEqual([]);
  await close();
});

test("the menu fits a phone of 320 px with targets a finger can press; the clipboard takes rows and picture; all of a market is more than is shown", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    width: 320,
    height: 640,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const cardId = "shares-gartner-ww-iaas";
  const menu = await downloadMenu(page, cardId);
  const box = await menu.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 640).toBe(true);
  const heights = await menu.locator("[role^=menuitem]").evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  await menu.getByRole("menuitem", { name: /^Rows/ }).click();
  await page.getByText("Rows copied").waitFor();
  const pasted = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
  expect(pasted).toHaveLength(6);
  await (await downloadMenu(page, cardId)).getByRole("menuitem", { name: /^Picture/ }).click();
  await page.getByText("Picture copied").waitFor();
  expect(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))).toEqual(["image/png"]);
  const file = await takeFile(page, cardId, "CSV", "All of this market");
  const all = csvOf(await readFile(await file.path(), "utf8"));
  expect(all.length).toBeGreaterThan(pasted.length);
  expect(new Set(all.map((row) => row["market_id"]))).toEqual(new Set(["gartner-ww-iaas"]));
  expect(await card(page, cardId).count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});
