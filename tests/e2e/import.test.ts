/** A reader's own figures in the production build: brought in, looked at, asked about, added, seen, kept, renamed, taken out and brought back. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "../helpers/axe.ts";
import { cardIds, drawnThings, launch, open, pressMark, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

// The name of a provider is markup: it must stay text wherever it is shown.
const SHARES = "Paid report;;;\nYear;AWS;Alibaba;<b>Möwe</b>\n2021;38,9%;9,5%;1,2%\n2022;40,0%;7,7%;1,4%\n2023;39,1%;7,0%;guess\n";

/** Hands files to the page as a drop on it does. The importer's code, and at last its worker's, comes as the first of them hang over it. */
async function drop(page: Page, files: readonly (readonly [string, string])[], isFirst = false): Promise<void> {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, text] of list) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  const worker = isFirst ? page.waitForResponse(/import\.worker/) : null;
  await page.dispatchEvent("body", "dragenter", { dataTransfer: data });
  await worker;
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

/** Pastes as a browser does where the page, and no field, has the focus. */
const paste = (page: Page, kinds: Readonly<Record<string, string>>) =>
  page.evaluate((all) => {
    const data = new DataTransfer();
    for (const [kind, text] of Object.entries(all)) data.setData(kind, text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, kinds);

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Add your own figures" });

/** Answers what SHARES leaves open, a market of the dataset among it. */
async function answer(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel("What do the figures measure?").selectOption("share");
  await dialog.getByLabel("Find a market").fill("gartner worldwide iaas");
  await dialog.locator(".imp-markets input").first().check();
}

test("a dropped file is previewed, asked about, added, drawn with a receipt, kept, renamed, taken and brought back, without a request", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const dialog = dialogOf(page);
  const before = await cardIds(page);
  // What the charts fetch once they are quiet is no part of the import.
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("RechartsFrames")));

  // Each word of the dialog that a stranger wrote is text; rules of accessibility hold in both themes.
  await drop(page, [["my shares.csv", SHARES]], true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await dialog.getByText("Nothing is ready yet: 8 figures wait for an answer.").waitFor();
  expect(await dialog.getByRole("button", { name: "Add figures" }).isDisabled()).toBe(true);
  await answer(page);
  const add = dialog.getByRole("button", { name: "Add 8 figures" });
  await add.waitFor();
  expect(await dialog.locator("bdi", { hasText: "<b>Möwe</b>" }).count()).toBeGreaterThan(0);
  await expectAccessible(page, "the preview, light", { within: ["[data-import]"] });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "the preview, dark", { within: ["[data-import]"], rules: "colour" });
  await page.emulateMedia({ colorScheme: "light" });
  await dialog.getByLabel("Name of the set").fill("Paid report");
  await add.click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Added 8 figures as").waitFor();
  expect(asked, "nothing is asked of the network between the file and its figures").toEqual([]);

  // A panel of its own: the curated market's own panel holds none of these figures.
  await settle(page);
  const after = await cardIds(page);
  const [ownCard = ""] = after.filter((id) => !before.includes(id));
  expect(ownCard).toMatch(/own-1/);
  const drawn = (await drawnThings(page)).filter(({ cardId, value }) => cardId === ownCard && value !== null);
  expect(drawn.map(({ value }) => value).sort()).toEqual([1.2, 1.4, 38.9, 39.1, 40, 7, 7.7, 9.5]);
  const mark = drawn.find(({ value }) => value === 38.9);
  if (mark === undefined) throw new Error("38.9 is not drawn");
  await pressMark(page, mark);
  const receipt = receiptOf(page, mark.receiptId);
  await receipt.waitFor();
  for (const words of ["my shares.csv", "38,9%", "line 3"]) expect((await receipt.innerText()).toLowerCase()).toContain(words);
  await page.keyboard.press("Escape");

  // Kept by the browser; the address alone brings it back to the screen.
  await page.reload();
  await settle(page);
  await page.locator(`figure[data-card="${ownCard}"]`).waitFor();
  const toggle = page.getByRole("checkbox", { name: /Paid report/ });
  await toggle.click();
  await settle(page);
  expect(await cardIds(page)).toEqual(before);
  await toggle.click();
  await page.locator(`figure[data-card="${ownCard}"]`).waitFor();

  // Renamed in place, and taken as a file.
  await page.getByRole("button", { name: "Yours, 1 set" }).click();
  const list = page.getByRole("dialog", { name: "Yours" });
  await list.getByRole("button", { name: "Rename Paid report" }).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Mine & <i>theirs</i>");
  await page.keyboard.press("Enter");
  await page.locator(".firm-n", { hasText: "Mine & <i>theirs</i>" }).waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), list.getByRole("button", { name: /^Download/ }).click()]);
  const text = await readFile(await file.path(), "utf8");
  expect(text.trimEnd().split("\r\n")).toHaveLength(9);

  // Removed, brought back, removed; then its own file gives the same figures without a question.
  await list.getByRole("button", { name: /^Remove/ }).click();
  await page.locator(`figure[data-card="${ownCard}"]`).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator(`figure[data-card="${ownCard}"]`).waitFor();
  // On a phone too, whose filters are closed.
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 375, height: 812 });
  await page.getByRole("button", { name: "Yours, 1 set" }).click();
  await page.setViewportSize(wide ?? { width: 1280, height: 800 });
  await list.getByRole("button", { name: /^Remove/ }).click();
  await drop(page, [[file.suggestedFilename(), text]]);
  await dialog.getByRole("button", { name: "Add 8 figures" }).click();
  await settle(page);
  const again = (await drawnThings(page)).filter(({ receiptId, value }) => /own-2/.test(receiptId) && value !== null);
  expect(again.map(({ value }) => value).sort()).toEqual([1.2, 1.4, 38.9, 39.1, 40, 7, 7.7, 9.5]);

  // A file that is rejected changes nothing.
  const address = page.url();
  const cards = await cardIds(page);
  await drop(page, [
    ["scan.csv", "%PDF-1.7 scan"],
    ["empty.csv", ""],
  ]);
  await dialog.getByText("File 1 of 2").waitFor();
  await dialog.getByText("It is a PDF document.").waitFor();
  expect(await dialog.getByRole("button", { name: /^Add/ }).count()).toBe(0);
  await dialog.getByRole("button", { name: "Leave this file out" }).click();
  await dialog.getByText("File 2 of 2").waitFor();
  await dialog.getByText("The file is empty").first().waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await settle(page);
  expect([page.url(), await cardIds(page)]).toEqual([address, cards]);
  expect(await page.getByRole("button", { name: "Yours, 1 set" }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});

test("on a phone a pasted table of a web page or a spreadsheet is previewed, nothing of it runs, and prose is left alone", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=data",
    width: 375,
    height: 812,
    isMobile: true,
    hasTouch: true,
  });
  const dialog = dialogOf(page);
  await paste(page, { "text/plain": "Just words, and\nmore words." });
  await page.getByRole("button", { name: "Paste a table" }).click();
  await dialog.getByText("Paste or type a table first.").waitFor();
  await expectAccessible(page, "the ways in", { within: ["[data-import]"] });
  const cell = `style="color:red" onclick="document.title='ran'"`;
  await paste(page, {
    "text/plain": "Year AWS 2021 38.9%",
    "text/html": `<style>td{color:red}</style><table><tr><th ${cell}>Year</th><th>AWS</th></tr><tr><td>2021<script>document.title='ran'</script></td><td ${cell}>38.9%<img src="/nothing.png" onerror="document.title='ran'"></td></tr></table>`,
  });
  await dialog.getByText("2 rows, 2 columns, UTF-8, tab").waitFor();
  await paste(page, { "text/plain": "Year\tAlibaba\n2021\t9.5%\n2022\t7.7%" });
  await dialog.getByText("File 1 of 2").waitFor();
  await answer(page);
  await dialog.getByRole("button", { name: "Add 1 figure", exact: true }).waitFor();
  await expectAccessible(page, "the preview on a phone", { within: ["[data-import]"] });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await dialog.getByRole("button", { name: "Add 1 figure", exact: true }).click();
  await dialog.getByText("3 rows, 2 columns, UTF-8, tab").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.title()).not.toBe("ran");
  expect(complaints).toEqual([]);
  await close();
});
