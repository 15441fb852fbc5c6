/** Accessibility rules run inside the page by axe, injected once per document. */
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that look at colours as painted. All others read structure, names and sizes, which no theme changes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

export interface Analysis {
  /** Selectors of what is looked at; without them the whole page is. */
  readonly within?: readonly string[];
  /** Colour alone, or all (the default). */
  readonly rules?: "all" | "colour";
}

/** Expects that the page, as it is now and called `state`, violates no rule. */
export async function expectAccessible(page: Page, state: string, analysis: Analysis = {}): Promise<void> {
  expect(await violations(page, analysis), state).toEqual([]);
}

/**
 * The violations in the page as it is now, one line each; expects that the rules found something to look at.
 *
 * Colour is most of the work: axe resolves what is painted behind each piece of text. Cells of tables whose text has the same elements,
 * classes and computed colours, before the same grounds, are painted alike: the rules of colour look at the first of each kind. All others
 * look at every cell.
 */
export async function violations(page: Pick<Frame, "evaluate">, { within = [], rules = "all" }: Analysis = {}): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) {
    await page.evaluate(axe.source);
    // By selector: axe compares every element with every part that a context leaves out, which takes longer than it saves.
    await page.evaluate((colours) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const [contrast = "", link = ""] = colours;
      axe.configure({
        rules: [
          { id: contrast, selector: ":not([data-painted-alike])" },
          { id: link, selector: "a[href]:not([data-painted-alike])" },
        ],
      });
    }, COLOUR_RULES);
  }
  // Controls that have scrolled under the head, which stays in the window, would count as covered.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { looked, found } = await page.evaluate(
    async ({ within, only }) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const styles = new Map<Element, string>();
      const styleOf = (element: Element): string => {
        const known = styles.get(element);
        if (known !== undefined) return known;
        const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(element);
        const own = [
          element.tagName,
          element.getAttribute("class"),
          color,
          backgroundColor,
          backgroundImage,
          opacity,
          fontSize,
          fontWeight,
        ];
        const style = own.join(" ");
        styles.set(element, style);
        return style;
      };
      // What lies around a cell, and each kind of element in it, once.
      const groundOf = (element: Element | null): string =>
        element === null ? "" : `${groundOf(element.parentElement)}\n${styleOf(element)}`;
      const seen = new Set<string>();
      for (const row of document.querySelectorAll("tbody tr")) {
        const ground = groundOf(row);
        for (const cell of row.children) {
          const parts = [cell, ...cell.querySelectorAll("*")];
          const paint = `${ground}\n${[...new Set(parts.map(styleOf))].sort().join("\n")}`;
          const isRepeat = seen.has(paint);
          for (const part of parts) part.toggleAttribute("data-painted-alike", isRepeat);
          seen.add(paint);
        }
      }
      // Without a context the rules about the page as a whole run too.
      const context = within.length > 0 ? { include: within.map((selector) => [selector]) } : document;
      const result = await axe.run(context, {
        resultTypes: ["violations"],
        preload: false,
        iframes: false,
        elementRef: false,
        runOnly: only,
      });
      return {
        looked: result.passes.length + result.violations.length,
        found: result.violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} (${node.any[0]?.message ?? node.all[0]?.message ?? rule.help})`),
        ),
      };
    },
    { within, only: rules === "colour" ? { type: "rule" as const, values: COLOUR_RULES } : { type: "tag" as const, values: TAGS } },
  );
  // An analysis that looked at nothing must not pass: colour has few rules, a part more, the page many.
  expect(looked).toBeGreaterThan(rules === "colour" ? 0 : within.length > 0 ? 5 : 15);
  return found;
}
