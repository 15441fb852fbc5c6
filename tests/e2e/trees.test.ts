/* What assistive technology is told of one chart of each kind, as text: a change of it is a change that someone hears. */
import { expect, test } from "vitest";
import { card, launch, open, settle } from "../helpers/page.ts";

const browser = await launch();

const CHARTS = [
  ["bars", "?view=shares&form=bars", "shares-gartner-ww-iaas"],
  ["lines", "?view=shares&collection=record&form=lines", "shares-gartner-ww-iaas"],
  ["stacked", "?view=shares&collection=record&form=stacked", "shares-gartner-ww-iaas"],
  ["slope", "?view=shares&form=slope", "shares-canalys-cn-cloud-infrastructure"],
  ["index", "?view=shares&form=index", "shares-canalys-cn-cloud-infrastructure"],
  ["bump", "?view=shares&collection=record&form=bump", "shares-gartner-ww-iaas"],
  ["multiples", "?view=shares&collection=record&form=multiples", "shares-gartner-ww-iaas"],
  ["columns", "?view=spend", ""],
  ["figures", "?view=revenue", ""],
  ["intervals", "?view=concentration", ""],
  ["dumbbell", "?view=disagreement&collection=record", ""],
  ["timeline", "?view=timeline", ""],
] as const;

test("the tree of each kind of chart is the one on record", async () => {
  const { page, complaints, close } = await open(browser);
  for (const [kind, search, cardId] of CHARTS) {
    // A step of the page itself, as its links make it: one page load serves all of them.
    await page.evaluate((address) => {
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }, search);
    await settle(page);
    const figure = cardId === "" ? page.locator("figure[data-card]:has([data-chart])").first() : card(page, cardId);
    const chart = figure.locator("[data-chart]");
    const description = await chart.evaluate((group) => document.getElementById(group.getAttribute("aria-describedby") ?? "")?.textContent);
    await expect(`${description}\n\n${await chart.ariaSnapshot()}\n`).toMatchFileSnapshot(`golden/${kind}.txt`);
  }
  expect(complaints).toEqual([]);
  await close();
});
