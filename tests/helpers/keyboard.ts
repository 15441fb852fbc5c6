/** The page by keyboard alone: what Tab reaches, and what the arrows reach within a chart. */
import type { Page } from "playwright-core";

/** Numbers every visible control that Tab should reach: members of a radio group and of a chart's roving set count as one. */
export async function numberTabStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops: string[] = [];
    const groups = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")) {
      if (
        element.tabIndex < 0 ||
        element.matches(":disabled") ||
        element.closest("[inert]") ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        if (groups.has(element.name)) continue;
        groups.add(element.name);
      }
      const name =
        element instanceof HTMLInputElement && element.type === "radio"
          ? `radios ${element.name}`
          : `${stops.length} ${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40)}`;
      element.dataset["tabStop"] = name;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        for (const member of document.querySelectorAll<HTMLInputElement>("input[type=radio]"))
          if (member.name === element.name) member.dataset["tabStop"] = name;
      }
      stops.push(name);
    }
    return stops;
  });
}

/** How many tab stops each drawn chart has, in the order of the page. */
export const chartStops = (page: Page): Promise<readonly { readonly cardId: string; readonly stops: number }[]> =>
  page.locator("[data-chart]:has([data-receipt])").evaluateAll((charts) =>
    charts.map((chart) => ({
      cardId: chart.closest("figure")?.getAttribute("data-card") ?? "",
      stops: [...chart.querySelectorAll<HTMLElement | SVGElement>("[data-receipt]")].filter((mark) => mark.tabIndex >= 0).length,
    })),
  );

/** The receipt whose mark has the focus; empty when none has. */
export const focusedReceipt = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-receipt") ?? "");

interface Stop {
  readonly stop: string;
  /** Is the focus one that is drawn, on something inside the window and not under the head of the page, which stays while the rest scrolls? */
  readonly isSeen: boolean;
}

/** Presses Tab, or Tab with Shift, so many times and says where each press led. The page itself notes it at the next key: no question between two presses. */
export async function tabThrough(page: Page, presses: number, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop[]> {
  await page.evaluate(() => {
    const notes: Stop[] = [];
    const head = document.querySelector("header");
    const isUnderHead = (focused: Element | null, box: DOMRect): boolean =>
      head !== null &&
      !head.contains(focused) &&
      head.contains(document.elementFromPoint(box.left + Math.min(8, box.width / 2), box.top + Math.min(3, box.height / 2)));
    const note = () => {
      const focused = document.activeElement;
      const box = focused?.getBoundingClientRect();
      notes.push({
        stop: focused?.getAttribute("data-tab-stop") ?? "",
        isSeen:
          focused !== document.body &&
          box !== undefined &&
          focused?.matches(":focus-visible") === true &&
          box.bottom > 0 &&
          !isUnderHead(focused, box) &&
          box.top < innerHeight &&
          box.right > 0 &&
          box.left < innerWidth,
      });
    };
    document.addEventListener("keydown", note, true);
    Object.assign(window, {
      notedStops: () => {
        note();
        document.removeEventListener("keydown", note, true);
        return notes.slice(1); // the first is where the focus was before any press
      },
    });
  });
  // The browser takes the presses in order; only the last is waited for.
  await Promise.all(Array.from({ length: presses }, () => page.keyboard.press(key)));
  return page.evaluate(() => (window as unknown as { notedStops: () => Stop[] }).notedStops());
}

/** What the arrows reached in a chart. */
export interface Arrows {
  readonly seen: readonly string[];
  /** Arrows that led to another mark from somewhere. */
  readonly ways: readonly string[];
  /** Presses that led out of the chart. */
  readonly strays: readonly string[];
  /** Where ArrowRight leads from the first mark. */
  readonly byEvent: string;
}

/** Goes every way that the arrows lead from `first`, by the same event as a key sends, from inside the page. */
export function arrowsFrom(page: Page, cardId: string, first: string, all: readonly string[]): Promise<Arrows> {
  return page.evaluate(
    ({ cardId, first, all }) => {
      const find = (receiptId: string) =>
        [...document.querySelectorAll<HTMLElement | SVGElement>(`figure[data-card="${cardId}"] [data-receipt]`)].find(
          (mark) => mark.getAttribute("data-receipt") === receiptId,
        );
      const step = (receiptId: string, key: string) => {
        find(receiptId)?.focus();
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        return document.activeElement?.getAttribute("data-receipt") ?? "";
      };
      const reached = new Set([first]);
      const strays: string[] = [];
      const ways = new Set<string>();
      for (const receiptId of reached) {
        for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
          const next = step(receiptId, key);
          if (next !== receiptId) ways.add(key);
          if (all.includes(next)) reached.add(next);
          else strays.push(`${key} from ${receiptId} leads to ${next}`);
        }
      }
      return { seen: [...reached], ways: [...ways], strays, byEvent: step(first, "ArrowRight") };
    },
    { cardId, first, all },
  );
}

/** The charts of the page, one of each kind: the first of those whose tab stop is the same element in the same classes. */
export function chartsByKind(page: Page): Promise<{ readonly cardId: string; readonly stops: readonly string[] }[]> {
  return page.evaluate(() => {
    const kinds = new Map<string, { cardId: string; stops: string[] }>();
    for (const figure of document.querySelectorAll("figure[data-card]")) {
      if (!figure.querySelector("[data-receipt][tabindex='-1']")) continue;
      const stops = [...figure.querySelectorAll<HTMLElement | SVGElement>("[data-receipt]")].filter((mark) => mark.tabIndex >= 0);
      const drawing = figure.querySelector("[data-receipt][tabindex='-1']")?.parentElement;
      const classes = [...(stops[0]?.classList ?? [])].filter((name) => !/^(p-|is-sel$)/.test(name));
      const kind = `${stops[0]?.tagName} ${classes.join(" ")} in ${drawing?.tagName} ${drawing?.getAttribute("class")}`;
      const cardId = figure.getAttribute("data-card") ?? "";
      if (!kinds.has(kind)) kinds.set(kind, { cardId, stops: stops.map((mark) => mark.getAttribute("data-receipt") ?? "") });
    }
    return [...kinds.values()];
  });
}
