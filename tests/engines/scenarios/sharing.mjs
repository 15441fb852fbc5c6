/** What is handed on comes back as it was: links, citations, lines of an embed, and the embed itself. */
import assert from "node:assert/strict";
import { standing } from "../inPage.mjs";
import { searchOf } from "./views.mjs";

const CARD = "shares-gartner-ww-iaas";
const BUTTON = `figure[data-card="${CARD}"] .actions button`;

async function pressItem(page, words) {
  await page.until("the menu", () => document.querySelector("[role=menu] [role=menuitem]") !== null);
  await page.evaluate((start) => {
    const item = [...document.querySelectorAll("[role=menu] [role=menuitem]")].find((one) => one.textContent.startsWith(start));
    item.setAttribute("data-pressed-next", "");
  }, words);
  await page.click("[data-pressed-next]");
}
const copied = (page) => page.until("a copied text", () => window.watched.copied.shift() ?? null);

export const sharing = [
  {
    name: "a link that is copied opens the view as it was, also by back and forward",
    run: async (page, { base }) => {
      await page.open(searchOf("shares", { collection: "record" }));
      await page.click("label.chip:has(input[value=google])");
      await page.click("label:has(input[name=form][value=bump])");
      const was = await page.evaluate(standing);
      await page.click(".page-acts button", "Share");
      await pressItem(page, "Copy link");
      const link = await copied(page);
      assert.ok(link.startsWith(base), link);
      await page.evaluate(() => history.back());
      await page.until("the view before", () => !location.search.includes("form=bump"));
      await page.settle();
      assert.notEqual((await page.evaluate(standing)).drawing, was.drawing);
      await page.evaluate(() => history.forward());
      await page.until("the view again", () => location.search.includes("form=bump"));
      await page.settle();
      assert.equal((await page.evaluate(standing)).drawing, was.drawing);
      await page.open();
      await page.open(link.slice(base.length));
      const is = await page.evaluate(standing);
      assert.deepEqual([is.status, is.cards.map(({ marks }) => marks)], [was.status, was.cards.map(({ marks }) => marks)]);
    },
  },
  {
    name: "a citation is copied, and Escape gives the focus back",
    run: async (page) => {
      await page.open(searchOf("shares"));
      await page.click(BUTTON, "Cite");
      await page.shown("[role=dialog]");
      await page.click("[role=dialog] button", "Copy");
      assert.match(await copied(page), /Gartner/);
      await page.press("Escape");
      await page.gone("[role=dialog]");
      await page.until("the focus on its button", () => document.activeElement?.textContent.trim() === "Cite");
    },
  },
  {
    name: "the lines of an embed show the card in a frame before they are copied",
    run: async (page, { keepPicture }) => {
      await page.open(searchOf("shares"));
      await page.click(BUTTON, "Share");
      await pressItem(page, "Embed…");
      await page.until("the card in its frame", () => {
        const frame = document.querySelector("[role=dialog] iframe");
        return (frame?.contentDocument?.querySelector("figure[data-card] [data-receipt]") ?? null) !== null;
      });
      await keepPicture("embed-dialog");
      await page.click("[role=dialog] button", "Copy");
      assert.ok((await copied(page)).includes(`embed.html?card=${CARD}&amp;pin=`));
      await page.press("Escape");
      await page.gone("[role=dialog]");
    },
  },
  {
    name: "an embed shows its card alone, opens its receipts and names its source",
    run: async (page, { keepPicture, resize }) => {
      await resize(640, 600);
      await page.open(`embed.html?card=${CARD}&theme=dark&view=shares`);
      const { cards, wide } = await page.evaluate(standing);
      assert.deepEqual(
        cards.map(({ cardId }) => cardId),
        [CARD],
      );
      assert.ok(wide <= 0, `${wide} px too wide`);
      assert.match(await page.evaluate(() => document.querySelector(".embed-foot").textContent), /Gartner/);
      await keepPicture("embed");
      await page.click("figure[data-card] [data-receipt][data-value]");
      await page.shown("[data-receipt-open]");
      await page.press("Escape");
      await page.gone("[data-receipt-open]");
    },
  },
];
