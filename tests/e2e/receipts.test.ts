/* Receipts beyond what holds in every view (marks.test.ts, phone.test.ts): their addresses, and the way from one to the next. */
import { expect, inject, test } from "vitest";
import { drawnThings, expectFigure, launch, open, pressMark, receiptOf } from "../helpers/page.ts";

const browser = await launch();

test("the address of a receipt of each family opens it on load, on a wide screen and on a phone", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  // An address is read the same way for all of one family, and in every view.
  const wanted = [/^f\.change-points~/, /^gap~/, /^break~/, /^a\d-/];
  const things = await drawnThings(page);
  const loads = wanted.map((family) => ({ thing: things.find(({ receiptId }) => family.test(receiptId)), width: 1440 }));
  for (const { thing, width } of [...loads, { thing: loads[0]?.thing, width: 375 }]) {
    if (!thing) throw new Error("A family is not drawn");
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(`${inject("base")}?view=shares&receipt=${encodeURIComponent(thing.receiptId)}`);
    const receipt = receiptOf(page, thing.receiptId);
    await receipt.waitFor();
    if (thing.value !== null) expectFigure(await receipt.locator("[data-figure]").innerText(), thing.value, thing.receiptId);
  }
  expect(complaints).toEqual([]);
  await close();
});

test("a derived receipt leads to the receipts of its inputs", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const derived = (await drawnThings(page)).find((thing) => thing.receiptId.startsWith("f.change-points~"));
  if (!derived) throw new Error("No change in points is drawn");
  const inputs = derived.receiptId.split("~").slice(1);
  for (const input of inputs) {
    await pressMark(page, derived);
    await receiptOf(page, derived.receiptId).locator(`[data-receipt="${input}"]`).first().click();
    await receiptOf(page, input).waitFor();
  }
  expect(inputs).toHaveLength(2);
  expect(complaints).toEqual([]);
  await close();
});
