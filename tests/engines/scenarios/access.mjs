/** The rules of accessibility in three views, light and dark, with a receipt open in the second. */
import assert from "node:assert/strict";
import axe from "axe-core";
import { searchOf } from "./views.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Violations, one line each; the rules must have found something to look at. */
async function violations(page, runOnly, least) {
  await page.inject(axe.source);
  const { looked, found } = await page.evaluate(async (only) => {
    scrollTo(0, 0);
    const result = await window.axe.run(document, {
      resultTypes: ["violations"],
      preload: false,
      iframes: false,
      elementRef: false,
      runOnly: only,
    });
    return {
      looked: result.passes.length + result.violations.length,
      found: result.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any, all }) => `${id}: ${target.join(" ")} (${any[0]?.message ?? all[0]?.message ?? help})`),
      ),
    };
  }, runOnly);
  assert.ok(looked >= least, `axe looked at ${looked} rules`);
  return found;
}

export const access = ["overview", "shares", "timeline"].map((view) => ({
  name: `${view} violates no rule of accessibility, light and dark`,
  run: async (page, { keepPicture }) => {
    await page.open(searchOf(view));
    assert.deepEqual(await violations(page, { type: "tag", values: TAGS }, 16), []);
    await page.click("figure[data-card] [data-receipt][data-value], figure[data-card] [data-receipt]");
    await page.shown("[data-receipt-open]");
    await page.click(".mast-tools button", "Switch between light and dark");
    await keepPicture(`${view}-dark`);
    assert.deepEqual(await violations(page, { type: "rule", values: COLOURS }, 1), []);
  },
}));
