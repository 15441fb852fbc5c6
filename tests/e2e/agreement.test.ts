import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv } from "../helpers/csv.ts";
import { CHART_VIEWS, card, cardIds, drawnThings, expectFigure, launch, open, settle } from "../helpers/page.ts";
import { openAll } from "../helpers/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The downloaded records of a card, by the page's own button. */
async function downloaded(page: Page, cardId: string): Promise<Map<string, string>[]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    card(page, cardId).getByRole("button", { name: "Download CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${cardId}-\\d+\\.\\d+\\.\\d+.*\\.csv$`));
  return readCsv(await readFile(await file.path(), "utf8"));
}

const VALUE_ORDER = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : 1);

describe.each(CHART_VIEWS)("in the $view view", ({ search }) => {
  test("chart, table, CSV and receipts of every card hold the same values", async () => {
    const { page, complaints, close } = await open(browser, { search });
    let compared = 0;
    for (const cardId of await cardIds(page)) {
      const figure = card(page, cardId);
      // A long table shows its rows a hundred at a time.
      const more = figure.getByRole("button", { name: /^Show \d+ more$/ });
      while ((await more.count()) > 0) await more.click();
      const drawn = (await drawnThings(page)).filter((thing) => thing.cardId === cardId);
      const marks = drawn.flatMap((thing): [string, number][] => (thing.value === null ? [] : [[thing.receiptId, thing.value]]));
      if (marks.length === 0) continue;

      // The data card is a table already, and has no chart to switch to.
      const isTable = (await figure.locator("table[data-table]").count()) > 0;
      if (!isTable) await figure.getByRole("button", { name: "Table", exact: true }).click();
      await figure.locator("table[data-table]").waitFor();
      const cells = await figure
        .locator("tr[data-row]:has(td[data-value])")
        .evaluateAll((rows) =>
          rows.map((row): [string, number] => [
            row.getAttribute("data-row") ?? "",
            Number(row.querySelector("td[data-value]")?.getAttribute("data-value")),
          ]),
        );
      const records = await downloaded(page, cardId);
      const csv = records.filter((record) => record.get("value") !== "").map((record) => Number(record.get("value")));

      expect([...cells].sort(VALUE_ORDER), `${cardId}: table and chart`).toEqual([...marks].sort(VALUE_ORDER));
      expect(csv, `${cardId}: CSV and table, in the table's order`).toEqual(cells.map(([, value]) => value));
      expect(records, `${cardId}: a CSV row for every table row`).toHaveLength(await figure.locator("tr[data-row]").count());
      for (const record of records.filter((row) => row.get("value") !== "")) {
        for (const column of ["source_id", "source_title", "locator", "as_printed", "status", "vintage"])
          expect(record.get(column), `${cardId}: ${column} in every row`).toBeTruthy();
      }
      // Receipts of the table's own marks; that a pointer opens them too is what the receipts test shows.
      const shown = new Map((await openAll(page, `figure[data-card="${cardId}"]`)).map((opened) => [opened.receiptId, opened.figure]));
      for (const [receiptId, value] of cells) {
        expectFigure(shown.get(receiptId) ?? "", value, receiptId);
        compared += 1;
      }
      await page.keyboard.press("Escape");
      await page.locator("[data-receipt-open]").waitFor({ state: "detached" });
      if (!isTable) await figure.getByRole("button", { name: "Chart", exact: true }).click();
      await settle(page);
    }
    expect(compared).toBeGreaterThan(6);
    expect(complaints).toEqual([]);
    await close();
  });
});

test("in the Sources view the lines, cells and receipts of every table are those of its CSV", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=sources" });
  const ids = await cardIds(page);
  for (const id of ["documents", "corrections", "cross-checks", "restatements", "agreement-matrix", "coverage-matrix"])
    expect(ids).toContain(id);
  const more = page.locator("figure[data-card]").getByRole("button", { name: /^Show \d+ more$/ });
  while ((await more.count()) > 0) await more.first().click();
  await settle(page);
  const things = await drawnThings(page);
  for (const cardId of ids) {
    const heads = await card(page, cardId).locator("thead th").allInnerTexts();
    const lines = await card(page, cardId)
      .locator("tr[data-row]")
      .evaluateAll((rows) =>
        rows.map((row) => ({
          cells: [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? ""),
          receipts: [...row.querySelectorAll("[data-receipt]")].map((button) => button.getAttribute("data-receipt") ?? ""),
        })),
      );
    const records = await downloaded(page, cardId);
    expect(records, cardId).toHaveLength(lines.length);
    records.forEach((record, index) => {
      const { cells = [], receipts = [] } = lines[index] ?? {};
      const columns = [...record].map(([, text]) => text.replace(/^'/, ""));
      expect(cells.length, `${cardId}: a cell for every column of the screen`).toBe(heads.length);
      // Of an empty cell nothing is left but the column's name.
      for (const cell of cells.filter((text) => !heads.includes(text)))
        expect(
          columns.some((text) => text !== "" && cell.includes(text)),
          `${cardId}: ${cell}`,
        ).toBe(true);
      const named = [...record].flatMap(([column, text]) => (/receipt_ids?$/.test(column) ? text.split("; ") : []));
      expect([...new Set(receipts)].sort(), `${cardId}: line ${index + 1} opens what its CSV names`).toEqual([...new Set(named)].sort());
    });
    const own = new Set(things.filter((thing) => thing.cardId === cardId).map((thing) => thing.receiptId));
    expect(own, `${cardId}: nothing else opens`).toEqual(new Set(lines.flatMap((line) => line.receipts)));
  }
  expect(things.filter((thing) => thing.cardId === "documents" && thing.value !== null)).toHaveLength(66);
  expect(complaints).toEqual([]);
  await close();
});

test("a firm that is switched off leaves chart, table and download alike", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const before = await cardIds(page);
  const gartner = before.filter((id) => id.includes("gartner"));
  expect(gartner.length).toBeGreaterThan(0);
  await page.getByRole("checkbox", { name: /Gartner/ }).click();
  await settle(page);
  const after = await cardIds(page);
  expect(after).toEqual(before.filter((id) => !gartner.includes(id)));
  for (const cardId of after) {
    const button = card(page, cardId).getByRole("button", { name: "Download CSV" });
    if ((await button.count()) === 0) continue;
    for (const record of await downloaded(page, cardId)) expect([...record.values()].join(" ")).not.toMatch(/gartner-ww-iaas/);
  }
  expect(complaints).toEqual([]);
  await close();
});
