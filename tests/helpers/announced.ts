/** Walking a chart by its keys and hearing each mark: from inside the page, by the same events that keys send. */
import type { Page } from "playwright-core";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card } from "../../src/spec/card.ts";
import { decodeView } from "../../src/spec/view.ts";
import { DATASET } from "./dataset.ts";
import { CONTEXT } from "./taken.ts";

/** What a chart said on the way: the receipt and the words of each mark that took the focus. */
export type Heard = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Walks every chart of the page with all four arrows from its tab stop, and notes the accessible name of whatever takes the focus, by card. */
export function hearCharts(page: Page): Promise<Heard> {
  return page.evaluate(() => {
    const heard: Record<string, Record<string, string>> = {};
    for (const chart of document.querySelectorAll("figure[data-card] [data-chart]")) {
      const said: Record<string, string> = {};
      heard[chart.closest("figure")?.getAttribute("data-card") ?? ""] = said;
      const first = chart.querySelector<HTMLElement | SVGElement>("[data-receipt][tabindex='0']");
      const waiting = first ? [first] : [];
      const reached = new Set<Element>(waiting);
      for (const mark of waiting) {
        said[mark.getAttribute("data-receipt") ?? ""] = mark.getAttribute("aria-label") ?? mark.textContent ?? "";
        for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
          mark.focus();
          mark.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          const next = document.activeElement as HTMLElement | SVGElement | null;
          if (next !== null && chart.contains(next) && !reached.has(next)) {
            reached.add(next);
            waiting.push(next);
          }
        }
      }
    }
    return heard;
  });
}

function labelsOf(card: Card): Readonly<Record<string, string>> {
  if (card.kind === "events") return Object.fromEntries(card.items.map((e) => [e.receiptId, e.label]));
  if (card.kind === "assumption")
    return Object.fromEntries(card.chart.groups.flatMap((group) => group.rows).map((row) => [row.receiptId, row.label]));
  if (card.kind !== "panel" || card.chart.form === "table") return {};
  const drawn = [...card.marks, ...card.gaps, ...card.ghosts, ...card.breaks, ...card.events];
  return Object.fromEntries(drawn.map((one) => [one.receiptId, one.label]));
}

/** What the charts of a view have to say: each mark's sentence, straight from the data. */
export function meantToBeHeard(search: string): Heard {
  const { view } = decodeView(search, CONTEXT);
  const cards = buildChartSpec(DATASET, view, [], CONTEXT).cards.map((card) => [card.cardId, labelsOf(card)] as const);
  return Object.fromEntries(cards.filter(([, labels]) => Object.keys(labels).length > 0));
}
