import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawnThings, launch, markOf, open, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

/** The plots and the font size of their smallest text, in px as drawn. */
const plots = (page: Page) =>
  page.locator(".plotbox").evaluateAll((boxes) =>
    boxes.map((box) => ({
      width: box.getBoundingClientRect().width,
      // A scaled drawing has a matrix other than 1.
      scales: [...box.querySelectorAll("svg.surface")].map((svg) => (svg as SVGSVGElement).getScreenCTM()?.a),
    })),
  );

test("on paper every chart has its own size, and no control is left", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares&collection=record" });
  const wide = await plots(page);
  expect(wide[0]?.width).toBeGreaterThan(1000);
  // What the browser does when it prints: it tells the page, then lays it out for paper.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const drawn = await page.locator("svg.surface").evaluateAll((all) => all.map((svg) => Number(svg.getAttribute("width"))));
  expect(drawn.length).toBeGreaterThan(2);
  for (const width of drawn) expect(width).toBe(640);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  await settle(page);
  for (const { width, scales } of await plots(page)) {
    expect(width).toBe(640);
    for (const scale of scales) expect(scale).toBeCloseTo(1);
  }
  const controls = page.locator("header, form, .actions button, [role=status], select, input");
  expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await settle(page);
  expect(await plots(page)).toEqual(wide);
  expect(complaints).toEqual([]);
  await close();
});

test("paper is light, whatever the screen is", async () => {
  const { page, close } = await open(browser, { colorScheme: "dark" });
  const ink = () => page.locator("h1").evaluate((heading) => getComputedStyle(heading).color);
  const onScreen = await ink();
  await page.getByRole("button", { name: /theme|dark|light/i }).click();
  await page.getByRole("button", { name: /theme|dark|light/i }).click();
  expect(await ink()).toBe(onScreen);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const onPaper = (await ink()).match(/\d+/g)?.map(Number) ?? [];
  for (const channel of onPaper.slice(0, 3)) expect(channel).toBeLessThan(80);
  await close();
});

test("forced colours: lines differ by their dashes, and only the current tab is underlined", async () => {
  const { page, close } = await open(browser, { search: "?view=shares&collection=record", forcedColors: "active" });
  const dashOf = (provider: string) =>
    page
      .locator(`.plotbox .ink-line.p-${provider}`)
      .first()
      .evaluate((line) => `${getComputedStyle(line).strokeDasharray} ${getComputedStyle(line).strokeWidth}`);
  const dashes = await Promise.all(["alibaba", "aws", "microsoft", "google", "huawei"].map(dashOf));
  expect(new Set(dashes).size).toBe(5);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const under = (name: string) => page.getByRole("link", { name, exact: true }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  expect(await under("Overview")).toBe(background);
  expect(await under("Shares")).not.toBe(background);
  await close();
});

test("the heading of an opened receipt has the focus and no ring; its controls keep theirs", async () => {
  const { page, close } = await open(browser);
  const [thing] = (await drawnThings(page)).filter(({ value }) => value === 39);
  if (!thing) throw new Error("39 is not drawn");
  await markOf(page, thing).focus();
  await page.keyboard.press("Enter");
  await receiptOf(page, thing.receiptId).waitFor();
  const focused = () =>
    page.evaluate(() => `${document.activeElement?.tagName} ${getComputedStyle(document.activeElement as Element).outlineStyle}`);
  expect(await focused()).toBe("H2 none");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("BUTTON solid");
  await close();
});

test("at twice the text size the names of bars still stand beside them", async () => {
  const { page, close } = await open(browser, { search: "?view=shares" });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "32px";
  });
  await page.setViewportSize({ width: 1400, height: 1000 });
  await settle(page);
  const covered = await page
    .locator(".bar-name")
    .evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth).length);
  expect(covered).toBe(0);
  await close();
});
