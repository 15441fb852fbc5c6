/**
 * Opening everything that is drawn, from inside the page. A click by the test driver costs a tenth of a second and several round trips; a
 * view has hundreds of marks. So the driver presses one mark of each kind (`oneOfEachKind`), and `openAll` presses the rest in one go, with
 * the same event that a pointer sends, and looks itself whether a pointer would have met the mark.
 */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Drawn, pressMark, receiptOf } from "./page.ts";

/** A mark and what it opened. */
export interface Opened extends Drawn {
  /** What lies over the middle of the mark, so that no pointer could press it there; empty when nothing does. */
  readonly covered: string;
  /** The figure of the receipt, as shown. */
  readonly figure: string;
  /** All words of the receipt, as shown. */
  readonly words: string;
  /** The places in articles that the receipt names. */
  readonly places: readonly string[];
  /** The receipt that the address names while this one is open. */
  readonly inAddress: string | null;
}

/**
 * Opens the receipt of every mark within `scope` (once per card and receipt) and says what each shows; the last one stays open. Throws,
 * naming the mark, when one opens nothing that can be seen.
 */
export async function openAll(page: Page, scope = "figure[data-card]"): Promise<Opened[]> {
  return page.evaluate(async (within) => {
    const cardOf = (mark: Element) => mark.closest("figure[data-card]")?.getAttribute("data-card") ?? "";
    const idOf = (mark: Element) => mark.getAttribute("data-receipt") ?? "";
    // The first of its card and receipt, as `markOf` takes it.
    const marks = new Map<string, Element>();
    for (const mark of document.querySelectorAll(`:is(${within}) [data-receipt]`)) {
      const key = `${cardOf(mark)} ${idOf(mark)}`;
      if (!marks.has(key)) marks.set(key, mark);
    }

    // Before anything is open: one layout serves all of them.
    const metAt = (mark: Element) => {
      // A break is pressed on its sign on the axis, not on its rule.
      const box = (mark.querySelector(":scope.brk > rect.col-hit") ?? mark).getBoundingClientRect();
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    };
    const coverOf = (mark: Element): string => {
      if (!mark.checkVisibility({ visibilityProperty: true })) return "nothing: it is hidden";
      let met = metAt(mark);
      // Outside the window, or under the head that stays in it: a reader scrolls, and so does the driver.
      if (met === null || !mark.contains(met)) {
        mark.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        met = metAt(mark);
      }
      return met !== null && mark.contains(met) ? "" : `${met?.tagName} ${met?.getAttribute("class")}`;
    };
    const covers = new Map([...marks].map(([key, mark]) => [key, coverOf(mark)]));

    const openReceipt = (receiptId: string) => {
      const receipt = [...document.querySelectorAll<HTMLElement>("[data-receipt-open]")].find(
        (element) => element.getAttribute("data-receipt-open") === receiptId,
      );
      return receipt?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && receipt.offsetHeight > 0 ? receipt : null;
    };
    const opened: Opened[] = [];
    for (const [key, first] of marks) {
      const receiptId = idOf(first);
      const cardId = cardOf(first);
      // A redrawn card has new elements: the mark is found anew.
      const mark = first.isConnected
        ? first
        : [...document.querySelectorAll(`figure[data-card="${cardId}"] [data-receipt]`)].find((element) => idOf(element) === receiptId);
      mark?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, view: window }));
      await Promise.resolve();
      let receipt = openReceipt(receiptId);
      for (let frames = 0; receipt === null && frames < 600; frames += 1) {
        await new Promise(requestAnimationFrame);
        receipt = openReceipt(receiptId);
      }
      if (receipt === null) throw new Error(`${cardId}: ${receiptId} opens no receipt`);
      opened.push({
        cardId,
        receiptId,
        value: first.hasAttribute("data-value") ? Number(first.getAttribute("data-value")) : null,
        name: first.getAttribute("aria-label") ?? first.textContent ?? "",
        covered: covers.get(key) ?? "",
        figure: receipt.querySelector<HTMLElement>("[data-figure]")?.innerText ?? "",
        words: receipt.innerText,
        places: [...receipt.querySelectorAll<HTMLElement>("[data-article-locator]")].map((place) => place.innerText),
        inAddress: new URL(location.href).searchParams.get("receipt"),
      });
    }
    return opened;
  }, scope);
}

/**
 * One mark of each kind that the page draws: kinds differ by element, by class (a provider's colour and the selection aside) and by what
 * they stand for (observed, derived by which formula, gap, event, document).
 */
export async function oneOfEachKind(page: Page): Promise<Drawn[]> {
  return page.locator("figure[data-card] [data-receipt]").evaluateAll((marks) => {
    const kinds = new Map<string, Drawn>();
    const met = new Set<string>();
    for (const mark of marks) {
      const cardId = mark.closest("figure[data-card]")?.getAttribute("data-card") ?? "";
      const receiptId = mark.getAttribute("data-receipt") ?? "";
      // The driver presses the first of a card and receipt: only that one shows its kind.
      if (met.has(`${cardId} ${receiptId}`)) continue;
      met.add(`${cardId} ${receiptId}`);
      const classes = [...mark.classList].filter((name) => !/^(p-|is-sel$)/.test(name)).join(".");
      const kind = `${mark.tagName}.${classes} ${/^(f\.[^~]*|gap|event|r)(?=[~-])/.exec(receiptId)?.[0] ?? "observed"}`;
      if (kinds.has(kind)) continue;
      kinds.set(kind, {
        cardId,
        receiptId,
        value: mark.hasAttribute("data-value") ? Number(mark.getAttribute("data-value")) : null,
        name: mark.getAttribute("aria-label") ?? mark.textContent ?? "",
      });
    }
    return [...kinds.values()];
  });
}

/** A real pointer on each of these marks: it opens its receipt, which the address names. */
export async function pressEach(page: Page, marks: readonly Drawn[]): Promise<void> {
  for (const thing of marks) {
    await pressMark(page, thing);
    await receiptOf(page, thing.receiptId).waitFor();
    expect(new URL(page.url()).searchParams.get("receipt")).toBe(thing.receiptId);
  }
}

/** Presses every button of this name in the cards, one after the other; a card may be redrawn between two presses. */
export async function pressInCards(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const pressed = new Set<string>();
    for (;;) {
      const next = [...document.querySelectorAll<HTMLButtonElement>("figure[data-card] button")].find(
        (button) =>
          (button.getAttribute("aria-label") ?? button.textContent ?? "").trim() === wanted &&
          !pressed.has(button.closest("figure")?.getAttribute("data-card") ?? ""),
      );
      if (!next) return pressed.size;
      pressed.add(next.closest("figure")?.getAttribute("data-card") ?? "");
      next.click();
      // What a press changes is drawn before the next one: React answers a click within the same task.
      await Promise.resolve();
    }
  }, name);
}
