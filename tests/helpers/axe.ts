/** Accessibility rules run inside the page by axe, injected once per document. */
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that look at colours as painted. All others read structure, names and sizes, which no theme changes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

export interface Analysis {
  /** Selectors of what is looked at; without them the whole page is. */
  readonly within?: readonly string[];
  /** Colour alone, everything else alone, or all (the default), which leaves out rows like an earlier one for both. */
  readonly rules?: "all" | "colour" | "structure";
}

/**
 * The violations in the page as it is now, one line each; expects that the rules found something to look at.
 *
 * Colour is most of the work: axe resolves what is painted behind each piece of text. Rows of one table that have the same elements,
 * classes and computed colours are painted alike: it looks at the first of each kind. `structure` looks at every row.
 */
export async function violations(page: Pick<Frame, "evaluate">, { within = [], rules = "all" }: Analysis = {}): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe.source);
  // Controls that have scrolled under the head, which stays in the window, would count as covered.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { looked, found } = await page.evaluate(
    async ({ within, rules, tags, colours }) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const paintOf = (row: Element) =>
        [row, ...row.querySelectorAll("*")]
          .map((element) => {
            const { color, backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
            return [element.tagName, element.getAttribute("class"), color, backgroundColor, backgroundImage, opacity].join(" ");
          })
          .join("\n");
      const markRepeats = () => {
        for (const table of document.querySelectorAll("table")) {
          const seen = new Set<string>();
          for (const row of table.querySelectorAll("tbody tr")) {
            const paint = paintOf(row);
            row.toggleAttribute("data-painted-alike", seen.has(paint));
            seen.add(paint);
          }
        }
      };
      const include = within.length > 0 ? within.map((selector) => [selector]) : [["html"]];
      const options = { resultTypes: ["violations" as const], preload: false, iframes: false, elementRef: false };
      const exclude = [["[data-painted-alike]"]];
      const structure = { runOnly: tags, rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])) };
      if (rules !== "structure") markRepeats();
      const result =
        rules === "colour"
          ? await axe.run({ include, exclude }, { ...options, runOnly: { type: "rule", values: colours } })
          : rules === "structure"
            ? // Without a context the rules about the page as a whole run too.
              await axe.run(within.length > 0 ? { include } : document, { ...options, ...structure })
            : await axe.run({ include, exclude }, { ...options, runOnly: tags });
      return {
        looked: result.passes.length + result.violations.length,
        found: result.violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} (${node.any[0]?.message ?? node.all[0]?.message ?? rule.help})`),
        ),
      };
    },
    { within, rules, tags: TAGS, colours: COLOUR_RULES },
  );
  // An analysis that looked at nothing must not pass: colour has few rules, a part more, the page many.
  expect(looked).toBeGreaterThan(rules === "colour" ? 0 : within.length > 0 ? 5 : 15);
  return found;
}
