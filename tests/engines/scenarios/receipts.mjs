/** A mark opens its receipt by pointer and by keys; Escape closes it and gives the focus back. */
import assert from "node:assert/strict";
import { searchOf } from "./views.mjs";

const focused = () => document.activeElement?.getAttribute("data-receipt") ?? "";
const firstMark = () => {
  const mark = document.querySelector("figure[data-card] [data-receipt][data-value]");
  return { receiptId: mark.getAttribute("data-receipt"), value: Number(mark.getAttribute("data-value")) };
};

/** The receipt of this mark is open, shows its figure, is named in the address, and holds the focus. */
async function isOpen(page, { receiptId, value }) {
  await page.shown(`[data-receipt-open="${receiptId}"]`);
  const { figure, holds, address } = await page.evaluate(() => {
    const receipt = document.querySelector("[data-receipt-open]");
    return {
      figure: receipt.querySelector("[data-figure]")?.textContent ?? "",
      holds: receipt.contains(document.activeElement),
      address: new URL(location.href).searchParams.get("receipt"),
    };
  });
  assert.ok(figure.replaceAll(",", "").includes(String(Math.abs(value))), `${figure} does not say ${value}`);
  assert.equal(address, receiptId);
  assert.ok(holds, "the focus is not in the receipt");
}

async function closes(page, receiptId) {
  await page.press("Escape");
  await page.gone("[data-receipt-open]");
  await page.until("the address without receipt", () => !location.search.includes("receipt="));
  assert.equal(await page.evaluate(focused), receiptId, "the focus is not back on the mark");
}

const on = (view) => ({
  name: `a mark of ${view} opens by pointer, Enter and Space; arrows go on; Escape closes`,
  run: async (page, { keepPicture }) => {
    await page.open(searchOf(view));
    const mark = await page.evaluate(firstMark);
    const selector = `figure[data-card] [data-receipt="${mark.receiptId}"]`;
    await page.click(selector);
    await isOpen(page, mark);
    await keepPicture(`${view}-receipt`);
    await closes(page, mark.receiptId);
    for (const key of ["Enter", "Space"]) {
      await page.focus(selector);
      await page.press(key);
      await isOpen(page, mark);
      await closes(page, mark.receiptId);
    }
    // A chart runs down or across; from its first mark one of these leads on.
    let next = mark.receiptId;
    for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
      if (next !== mark.receiptId) break;
      await page.press(key);
      next = await page.evaluate(focused);
    }
    assert.ok(next !== "" && next !== mark.receiptId, `the arrows lead to ${next || "nothing"}`);
    // What the key opened belongs to this mark: the browser's own step back closes it too.
    await page.press("Enter");
    await page.shown(`[data-receipt-open="${next}"]`);
    await page.evaluate(() => history.back());
    await page.gone("[data-receipt-open]");
  },
});

export const receipts = [
  ...["shares", "revenue", "spend", "data"].map(on),
  {
    name: "Tab leads from the skip link over tabs and filters into the first chart",
    run: async (page) => {
      await page.open(searchOf("shares"));
      await page.evaluate(() => document.querySelector(".skip").focus());
      const stops = [];
      for (let k = 0; k < 90 && (stops.at(-1)?.mark ?? "") === ""; k += 1) {
        await page.press("Tab");
        stops.push(
          await page.evaluate(() => ({
            mark: document.activeElement.getAttribute("data-receipt") ?? "",
            kind: document.activeElement.closest("nav") ? "tab" : document.activeElement.closest(".filters") ? "filter" : "other",
            ring: document.activeElement.matches(":focus-visible"),
          })),
        );
      }
      assert.notEqual(stops.at(-1)?.mark, "", "no mark in 90 steps");
      for (const kind of ["tab", "filter"])
        assert.ok(
          stops.some((stop) => stop.kind === kind),
          `no ${kind} on the way`,
        );
      assert.ok(
        stops.every(({ ring }) => ring),
        "a stop is not marked",
      );
    },
  },
  {
    name: "on a phone the receipt is a sheet that Escape closes",
    run: async (page, { resize, keepPicture }) => {
      await resize(375, 800);
      await page.open(searchOf("shares"));
      const mark = await page.evaluate(firstMark);
      await page.click(`figure[data-card] [data-receipt="${mark.receiptId}"]`);
      await page.shown(".receipt.is-sheet");
      await isOpen(page, mark);
      await keepPicture("receipt-phone");
      await closes(page, mark.receiptId);
    },
  },
];
