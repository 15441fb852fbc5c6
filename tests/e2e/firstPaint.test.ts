/** What a page shows while it comes: its first card as soon as it is there, in the styles that stand in the page. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { launch } from "../helpers/page.ts";

const browser = await launch();

const textOf = async (view: string): Promise<string> =>
  (await fetch(`${inject("base")}${view === "overview" ? "" : `${view}.html`}`)).text();

/** Serves a page up to a place in its text; the rest comes when it is let go. */
async function held(text: string, upTo: number) {
  let release = (): void => undefined;
  const server = http.createServer((request, response) => {
    if (request.url !== "/") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.write(text.slice(0, upTo));
    release = () => response.end(text.slice(upTo));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, release: () => release(), close: () => server.close() };
}

/** Cards that a reader sees. */
const shown = (page: Page): Promise<string[]> =>
  page
    .locator("figure[data-card]")
    .evaluateAll((cards) => cards.filter((card) => card.checkVisibility({ visibilityProperty: true })).map(({ id }) => id));

/** Feet of cards that a reader sees. */
const feet = (page: Page): Promise<number> =>
  page.locator(".plate-foot").evaluateAll((all) => all.filter((foot) => foot.checkVisibility({ visibilityProperty: true })).length);

/** The place in a page's text after so many figures, and a half of the next. */
const afterFigures = (text: string, figures: number): number => {
  let at = 0;
  for (let figure = 0; figure < figures; figure++) at = text.indexOf("</figure>", at) + "</figure>".length;
  return at + 2000;
};

// Fails when the page waits for its last byte or for its first row, when it shows a card that is not whole or the foot of one whose row is not, and
// when what follows moves what is there.
test.each([
  // Of the first row one card and a half, then two; of the second row a card and a half.
  [1440, "overview", 1, { cards: 1, feet: 0 }],
  [1440, "overview", 2, { cards: 2, feet: 0 }],
  [1440, "overview", 4, { cards: 4, feet: 3 }],
  [375, "overview", 1, { cards: 1, feet: 0 }],
  [375, "overview", 4, { cards: 4, feet: 3 }],
  [1440, "shares", 2, { cards: 2, feet: 1 }],
  [1440, "disagreement", 1, { cards: 1, feet: 1 }],
  [1440, "concentration", 1, { cards: 1, feet: 0 }],
  [1440, "concentration", 3, { cards: 3, feet: 0 }],
])(
  "at %i px the %s shows its whole cards before the rest has come (%i and a half), and nothing moves when it comes",
  async (width, view, figures, expected) => {
    const text = await textOf(view);
    const { address, release, close } = await held(text, afterFigures(text, figures));
    const context = await browser.newContext({ viewport: { width, height: 1600 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const kept: number[] = [];
      Object.assign(window, { shifts: kept });
      new PerformanceObserver((list) => kept.push(...list.getEntries().map((entry) => Reflect.get(entry, "value") as number))).observe({
        type: "layout-shift",
        buffered: true,
      });
    });
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("figure[data-card]").nth(figures).waitFor({ state: "attached" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    expect({ cards: (await shown(page)).length, feet: await feet(page) }).toEqual(expected);
    release();
    await page.waitForLoadState("domcontentloaded");
    expect((await shown(page)).length).toBeGreaterThan(expected.cards);
    expect(await feet(page)).toBe((await shown(page)).length);
    const shifts = await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Reflect.get(window, "shifts"))))),
    );
    expect(shifts).toEqual([]);
    await context.close();
    close();
  },
);

// Fails when the page is shown before its first card is whole: a first paint without a chart.
test("before its first card is whole a page shows nothing", async () => {
  const text = await textOf("overview");
  const { address, release, close } = await held(text, text.indexOf("</figure>") - 200);
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("figure[data-card]").waitFor({ state: "attached" });
  expect(await page.locator("#root").isVisible()).toBe(false);
  release();
  await page.waitForLoadState("domcontentloaded");
  expect(await page.locator("#root").isVisible()).toBe(true);
  await page.close();
  close();
});

/** The fonts that text in sight asks for: each is looked up, opened and sized before the first paint. */
const fontsInSight = (page: Page): Promise<string[]> =>
  page.locator("body *").evaluateAll((all) => {
    const isInSight = (element: Element) => {
      const { top, width } = element.getBoundingClientRect();
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
      return hasText && width > 0 && top < innerHeight;
    };
    const fontOf = (element: Element) => {
      const { fontFamily, fontSize, fontWeight, fontStyle, textRendering } = getComputedStyle(element);
      return [fontFamily, fontSize, fontWeight, fontStyle, textRendering].join(" ");
    };
    return [...new Set(all.filter(isInSight).map(fontOf))].sort();
  });

// Fails when controls are set by another rule than the text around them (4 fonts more), when <b> is bolder than the type scale's bold (1 more) and
// when a face has more names to be asked for. Of the work to the first paint, text is most, and of that the fonts were half.
test("the text in sight at first asks for no more than 14 fonts, each by at most 7 names", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(inject("base"));
  const fonts = await fontsInSight(page);
  expect(fonts.length).toBeGreaterThan(5);
  expect(fonts.length).toBeLessThanOrEqual(14);
  for (const font of fonts) {
    expect(font).toMatch(/ geometricprecision$/i);
    expect(font.split(",").length).toBeLessThanOrEqual(7);
  }
  await context.close();
});

/** Where everything stands and how it looks, by element. */
const looks = (page: Page): Promise<string[]> =>
  page.locator("body *").evaluateAll((all) =>
    all.flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const of = (pseudo?: string) => {
        const style = getComputedStyle(element, pseudo);
        return [
          style.color,
          style.backgroundColor,
          style.font,
          style.fill,
          style.stroke,
          style.borderBlockEnd,
          style.opacity,
          style.content,
        ];
      };
      return `${element.tagName} ${element.getAttribute("class")} ${[x, y, width, height].map(Math.round)} ${of()} ${of("::before")} ${of("::after")}`;
    }),
  );

// Fails when a rule that applies to something on the page is left to the sheet that comes with the scripts.
test.each(VIEW_IDS)(
  "with the styles that stand in it, the page of %s looks as with all of them, on a screen and on paper",
  async (view) => {
    const sheet = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/.exec(await textOf(view))?.[1];
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject("base")}${view === "overview" ? "" : `${view}.html`}`);
    const media = ["screen", "print"] as const;
    const seen = async () => {
      const all: string[][] = [];
      for (const medium of media) {
        await page.emulateMedia({ media: medium, reducedMotion: "reduce" });
        all.push(await looks(page));
      }
      return all;
    };
    const before = await seen();
    await page.evaluate((href) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      document.head.append(link);
    }, `./${sheet}`);
    // Without scripts no event is heard.
    await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBe(2);
    expect(await seen()).toEqual(before);
    await context.close();
  },
);
