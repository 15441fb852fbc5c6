/** A card as its table and as its download. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readCsv } from "./csv.ts";
import { card } from "./page.ts";
import { takeFile } from "./take.ts";

/** A line of a card's table. */
export interface TableLine {
  /** The row's own name: the receipt of its value, where it has one value. */
  readonly id: string;
  /** The value of a row of values; null for a line of any other table. */
  readonly value: number | null;
  readonly cells: readonly string[];
  readonly receipts: readonly string[];
}

/** The lines in the page of a card's table, and its heads. */
export function tableOf(page: Page, cardId: string): Promise<{ readonly heads: readonly string[]; readonly lines: readonly TableLine[] }> {
  return card(page, cardId).evaluate((figure) => ({
    heads: [...figure.querySelectorAll("thead th")].map((head) => (head as HTMLElement).innerText),
    lines: [...figure.querySelectorAll("tr[data-row]")].map((row) => {
      const value = row.querySelector("td[data-value]")?.getAttribute("data-value");
      return {
        id: row.getAttribute("data-row") ?? "",
        value: value === undefined || value === null ? null : Number(value),
        cells: [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? ""),
        receipts: [...row.querySelectorAll("[data-receipt]")].map((button) => button.getAttribute("data-receipt") ?? ""),
      };
    }),
  }));
}

/** The downloaded records of a card, by the page's own menu; null when the card's lines are no figures (what each firm counts). */
export async function downloaded(page: Page, cardId: string): Promise<Map<string, string>[] | null> {
  if ((await card(page, cardId).locator(".defs-t").count()) > 0) return null;
  const file = await takeFile(page, cardId, "CSV");
  expect(file.suggestedFilename()).toMatch(new RegExp(`^[a-z]+-${cardId}-\\d+\\.\\d+\\.\\d+.*\\.csv$`));
  return readCsv(await readFile(await file.path(), "utf8"));
}

/** Opens every long table of the cards to its end. */
export async function showAll(page: Page): Promise<void> {
  const more = page.locator("figure[data-card]").getByRole("button", { name: /^Show \d+ more$/ });
  while ((await more.count()) > 0) await more.first().click();
}
