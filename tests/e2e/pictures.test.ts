import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPngSource } from "../../src/io/picture/metadata.ts";
import { readTexts } from "../../src/io/picture/png.ts";
import { textWidth } from "../../src/io/picture/textWidth.ts";
import { DATASET } from "../helpers/dataset.ts";
import { card, launch, open } from "../helpers/page.ts";
import { PALETTES } from "../helpers/pictured.ts";
import { colourShares, inkGrid, likeness } from "../helpers/pixels.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** At this width of the window a card is as wide as in a picture: 712 px. */
const WIDTH = 792;
const MARGIN = 24;

async function takePng(page: Page, cardId: string, item: string): Promise<Buffer> {
  await card(page, cardId).getByRole("button", { name: "Download" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item, exact: true }).click()]);
  return readFile(await file.path());
}

/** The figure without its actions, as the page shows it. */
async function shot(page: Page, cardId: string): Promise<PNG> {
  return PNG.sync.read(await card(page, cardId).screenshot());
}

describe("a picture that a reader takes", () => {
  test.each([
    { what: "bars", search: "?view=shares", cardId: "shares-gartner-ww-iaas", theme: "light" },
    { what: "lines", search: "?view=shares&firms=gartner&collection=record", cardId: "shares-gartner-ww-iaas", theme: "dark" },
    { what: "columns", search: "?view=spend", cardId: "spend-canalys-cn-cloud-infrastructure", theme: "light" },
  ] as const)("looks like its card: $what, $theme", async ({ search, cardId, theme }) => {
    const { page, complaints, close } = await open(browser, { search, width: WIDTH, colorScheme: theme });
    const seen = await shot(page, cardId);
    const bytes = await takePng(page, cardId, "PNG picture, 760 dots wide");
    const taken = PNG.sync.read(bytes);
    expect(taken.width).toBe(760);
    const whole = { x: 0, y: 0, width: seen.width, height: Math.min(seen.height, taken.height - 2 * MARGIN) };
    // The same colours over the same area, each provider by itself: within a twentieth, or 20 dots of what is small.
    const palette = PALETTES[theme];
    // The grey of all others is also that of the rims of letters.
    const colours = [...palette.fill].filter(([inkId]) => inkId !== "others").map(([, colour]) => colour);
    const onPage = colourShares(seen, { ...whole, height: seen.height }, colours);
    const inPicture = colourShares(taken, { x: MARGIN, y: MARGIN, width: seen.width, height: taken.height - 2 * MARGIN }, [
      ...palette.fill.values(),
    ]);
    for (const [colour, dots] of onPage)
      expect(Math.abs((inPicture.get(colour) ?? 0) - dots), colour).toBeLessThanOrEqual(Math.max(20, dots / 20));
    expect([...onPage.values()].some((dots) => dots > 300)).toBe(true);
    // Ink in the same places: cells of 16 px, from the rule on top down to where the foot begins.
    const head = { ...whole, height: whole.height - 100 };
    const same = likeness(inkGrid(seen, head, palette.page, 16), inkGrid(taken, { ...head, x: MARGIN, y: MARGIN }, palette.page, 16));
    expect(same).toBeGreaterThan(0.95);
    const source = readPngSource(readTexts(bytes));
    expect(source?.datasetVersion).toBe(DATASET.version);
    expect(new URL(source?.address ?? "").search).toBe(search);
    expect(complaints).toEqual([]);
    await close();
  });

  test("has two and four times the dots at 2x and 4x, sharp and not enlarged", async () => {
    const { page, close } = await open(browser, { search: "?view=shares", width: WIDTH });
    const [once, twice, four] = [
      PNG.sync.read(await takePng(page, "shares-gartner-ww-iaas", "PNG picture, 760 dots wide")),
      PNG.sync.read(await takePng(page, "shares-gartner-ww-iaas", "PNG 2× for screens and slides")),
      PNG.sync.read(await takePng(page, "shares-gartner-ww-iaas", "PNG 4× for print")),
    ];
    expect([twice.width, twice.height]).toEqual([2 * once.width, 2 * once.height]);
    expect([four.width, four.height]).toEqual([4 * once.width, 4 * once.height]);
    // Enlarged dots would come in blocks of four by four of one colour throughout.
    const blocks = (png: PNG, by: number): boolean => {
      for (let y = 0; y < png.height; y += by)
        for (let x = 0; x < png.width; x += by)
          for (let k = 1; k < by; k += 1)
            if (png.data.readUInt32BE(4 * (y * png.width + x)) !== png.data.readUInt32BE(4 * (y * png.width + x + k))) return false;
      return true;
    };
    expect(blocks(four, 4)).toBe(false);
    await close();
  });

  test("has room for its words: no name of the dataset is wider in the browser's faces than was reckoned, nor by a sixth narrower", async () => {
    const { page, close } = await open(browser);
    const names = [
      ...DATASET.providers.map(({ label }) => label),
      ...DATASET.markets.map(({ label }) => label),
      ...DATASET.firms.map(({ label }) => label),
    ];
    const measured = await page.evaluate((texts) => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const word = document.createElementNS("http://www.w3.org/2000/svg", "text");
      svg.setAttribute("text-rendering", "geometricPrecision");
      word.setAttribute("font-size", "14");
      word.setAttribute("font-family", "Open Sans, Liberation Sans, Arial, sans-serif");
      document.body.append(svg);
      svg.append(word);
      return texts.map((text) =>
        ["400", "600"].map((weight) => {
          word.setAttribute("font-weight", weight);
          word.textContent = text;
          return word.getComputedTextLength();
        }),
      );
    }, names);
    for (const [k, text] of names.entries())
      for (const [w, weight] of [400, 600].entries()) {
        const real = measured[k]?.[w] ?? 0;
        const reckoned = textWidth(text, 14, "sans", weight);
        expect(reckoned, text).toBeGreaterThanOrEqual(real - 0.5);
        expect(reckoned, text).toBeLessThanOrEqual(real * 1.2 + 2);
      }
    await close();
  });
});
