/** A card as its table and as its download. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readCsv } from "./csv.ts";
import type { Meant } from "./meant.ts";
import { card } from "./page.ts";
import { takeFile } from "./take.ts";

/** One cell as the reader sees it. */
export interface TableCell {
  /** The column that its class names; a table of rows has "who", "period", "value" and so on, a table of lines the ids of its columns. */
  readonly column: string;
  /** Its words, without the column's name that narrow plates repeat, the small print, the marks and what is said to assistive technology alone. */
  readonly text: string;
  /** Its small print. */
  readonly sub: string;
  /** The sign before the words of a verdict. */
  readonly glyph: string;
  /** What it opens, in order. */
  readonly opens: readonly Meant[];
  /** How many marks more it says there are. */
  readonly more: number;
}

/** A line of a card's table. */
export interface TableLine {
  /** The row's own name: the receipt of its value, where it has one value. */
  readonly id: string;
  /** Its place among all rows, where the table draws a part of them; -1 in all others. */
  readonly index: number;
  /** The value of a row of values; null for a line of any other table. */
  readonly value: number | null;
  readonly cells: readonly TableCell[];
}

/** The lines in the page of a card's table, and its heads. */
export function tableOf(page: Page, cardId: string): Promise<{ readonly heads: readonly string[]; readonly lines: readonly TableLine[] }> {
  return card(page, cardId).evaluate((figure) => {
    const numberOf = (element: Element | null): number | null => {
      const text = element?.getAttribute("data-value");
      return text === null || text === undefined ? null : Number(text);
    };
    const plain = (text: string | null | undefined) => (text ?? "").replaceAll(/\s+/g, " ").trim();
    const wordsOf = (cell: Element): string => {
      const copy = cell.cloneNode(true) as Element;
      // A gap is brackets for the eye: its words are those for assistive technology.
      for (const aside of copy.querySelectorAll("[aria-hidden=true], .cell-sub, .fmarks, .verdict > i, :not(.np) > .vh")) aside.remove();
      return plain(copy.textContent);
    };
    return {
      heads: [...figure.querySelectorAll("thead th")].map((head) => (head as HTMLElement).innerText),
      lines: [...figure.querySelectorAll("tr[data-row]")].map((row) => ({
        id: row.getAttribute("data-row") ?? "",
        index: Number(row.getAttribute("data-index") ?? -1),
        value: numberOf(row.querySelector("td[data-value]")),
        cells: [...row.querySelectorAll(":scope > th, :scope > td")].map((cell) => ({
          column: /cell-(\S+)/.exec(cell.getAttribute("class") ?? "")?.[1] ?? "",
          text: wordsOf(cell),
          sub: plain(cell.querySelector(".cell-sub")?.textContent),
          glyph: plain(cell.querySelector(".verdict > i")?.textContent),
          opens: [...cell.querySelectorAll("[data-receipt]")].map((button) => ({
            receiptId: button.getAttribute("data-receipt") ?? "",
            value: numberOf(button),
          })),
          more: Number(/\d+/.exec(cell.querySelector(".fmore")?.textContent ?? "0")?.[0]),
        })),
      })),
    };
  });
}

/** The downloaded records of a card, by the page's own menu; null when the card's lines are no figures (what each firm counts). */
export async function downloaded(page: Page, cardId: string): Promise<Map<string, string>[] | null> {
  if ((await card(page, cardId).locator(".defs-t").count()) > 0) return null;
  const file = await takeFile(page, cardId, "CSV");
  expect(file.suggestedFilename()).toMatch(new RegExp(`^[a-z]+-${cardId}-\\d+\\.\\d+\\.\\d+.*\\.csv$`));
  return readCsv(await readFile(await file.path(), "utf8"));
}

/** Opens every fold of the view, and every long list of the cards (of all, or those that a selector names) to its end. */
export async function showAll(page: Page, within = "figure[data-card]"): Promise<void> {
  for (const place of [page.locator("main .more:not(figure *)"), page.locator(within)]) {
    const more = place.getByRole("button", { name: /^Show \d+ more$/ });
    while ((await more.count()) > 0) await more.first().click();
  }
}
