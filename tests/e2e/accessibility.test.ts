import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHART_VIEWS, drawnThings, launch, markOf, open, receiptOf, settle, VIEWS } from "../helpers/page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  // Legacy mode only means that frames of other origins are left out: there are none. It spares a second page for each analysis.
  const result = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(TAGS)
    .options({ resultTypes: ["violations"] })
    .analyze();
  expect(result.passes.length).toBeGreaterThan(15); // an analysis that looked at nothing must not pass
  return result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} (${node.any[0]?.message ?? node.all[0]?.message ?? rule.help})`),
  );
}

type Step = (page: Page) => Promise<void>;
/** False when the page is in that state already, or has none such: then there is nothing new to look at. */
type Reach = (page: Page) => Promise<boolean>;

/** What a reader brings the page into, how, and how they leave it again. */
const STATES: readonly (readonly [string, Reach, Step])[] = [
  ["as it opens", async () => true, async () => {}],
  [
    "with a receipt open",
    async (page) => {
      const [thing] = (await drawnThings(page)).filter(({ value }) => value === 39);
      if (!thing) throw new Error("39 is not drawn");
      await markOf(page, thing).click();
      await receiptOf(page, thing.receiptId).waitFor();
      return true;
    },
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("[data-receipt-open]").waitFor({ state: "detached" });
    },
  ],
  [
    "with the filters open",
    async (page) => {
      const fold = page.getByRole("button", { name: /filters/i }).and(page.locator("[aria-expanded=false]"));
      const folds = (page.viewportSize()?.width ?? 0) < 1088;
      if (folds) await fold.click();
      await page.getByRole("checkbox", { name: /Gartner/ }).waitFor();
      return folds;
    },
    async () => {},
  ],
  [
    "with every card as its table",
    async (page) => {
      const buttons = page.locator("figure[data-card]").getByRole("button", { name: "Table", exact: true });
      const has = (await buttons.count()) > 0;
      while ((await buttons.count()) > 0) await buttons.first().click();
      await settle(page);
      return has;
    },
    async () => {},
  ],
];

const CASES = VIEWS.flatMap(({ view, search }) =>
  (["light", "dark"] as const).flatMap((colorScheme) => [1440, 375].map((width) => ({ view, search, colorScheme, width }))),
);

test.each(CASES)("the $view view, $colorScheme, $width px wide, has no accessibility violation", async ({ search, colorScheme, width }) => {
  const { page, complaints, close } = await open(browser, { search, colorScheme, width, height: width < 500 ? 800 : 1000 });
  const seen: string[] = [];
  for (const [state, reach, leave] of STATES) {
    if (await reach(page)) {
      expect(await violations(page), state).toEqual([]);
      seen.push(state);
    }
    await leave(page);
  }
  expect(seen).toContain("with a receipt open");
  if (width < 500) expect(seen).toContain("with the filters open");
  if (CHART_VIEWS.some((chart) => chart.search === search)) expect(seen).toContain("with every card as its table");
  expect(complaints).toEqual([]);
  await close();
});
