/* The page in other locales: its figures are written as the reader writes them and stand for the same values; its files are the same to the byte. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { standsFor } from "../helpers/figure.ts";
import { expectFits } from "../helpers/overflow.ts";
import { launch, open, settle, VIEWS } from "../helpers/page.ts";
import { takeFile } from "../helpers/take.ts";

const browser = await launch();
const CARD = "shares-canalys-cn-cloud-infrastructure";

/** Back from a locale's digits and marks to those that every test reads. */
function delocalised(text: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const digits = Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(locale).format(digit));
  const plain = digits.reduce((left, digit, k) => left.replaceAll(digit, String(k)), text);
  return plain.replaceAll(mark("group"), "").replaceAll(mark("decimal"), ".").replaceAll("\u200e", "");
}

const step = async (page: Page, search: string): Promise<void> => {
  await page.evaluate((address) => {
    history.pushState(null, "", address === "" ? location.pathname : address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, search);
  await settle(page);
};

/** The values in words beside their bars, and in lists, each with the value that it is to stand for. */
const shown = (page: Page) =>
  page.locator("[data-value]:is(.bar, .f-v)").evaluateAll((marks) =>
    marks.map((mark) => ({
      text: (mark.querySelector(".bar-val") ?? mark).textContent ?? "",
      value: Number(mark.getAttribute("data-value")),
    })),
  );

async function filesOf(page: Page): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of ["CSV", "JSON", "SVG"]) texts.push(await readFile(await (await takeFile(page, CARD, name)).path(), "utf8"));
  return texts;
}

test("figures are the reader's in every view, nothing overflows, and files stay as they are", async () => {
  const english = await open(browser, { search: "?view=shares" });
  const files = await filesOf(english.page);
  await english.close();
  for (const [locale, share] of [
    ["de-DE", "9,5\u00a0%"],
    ["zh-CN", "9.5%"],
    ["ar-EG", "٩٫٥٪\u200e"],
  ] as const) {
    const { page, complaints, close } = await open(browser, { locale, width: 375 });
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    for (const { search } of VIEWS) {
      await step(page, search);
      const figures = await shown(page);
      // A print in quotes is as it was printed.
      const wrong = figures.filter(({ text, value }) => !text.includes("“") && !standsFor(delocalised(text, locale), value));
      expect(wrong, `${locale} ${search}`).toEqual([]);
      if (search === "") expect(figures.map(({ text }) => text.trim())).toContain(share);
      // What is spoken is English.
      const names = await page
        .locator("[data-chart] [data-receipt]")
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
      expect(names.filter((name) => /[٠-٩]|\d,\d\b(?!\d\d)/.test(name))).toEqual([]);
      await expectFits(page, [375], `${locale} ${search}`);
    }
    await page.setViewportSize({ width: 1440, height: 1000 });
    await step(page, "?view=shares");
    expect(await filesOf(page), `files in ${locale}`).toEqual(files);
    expect(complaints).toEqual([]);
    await close();
  }
});
