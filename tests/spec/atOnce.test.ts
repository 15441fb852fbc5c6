import { expect, test } from "vitest";
import { pageAtOnce } from "../../src/spec/atOnce.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { DATASET } from "../helpers/dataset.ts";

/** The page before and after Google is switched off. */
function toggled(search = ""): { shown: ChartSpec; chosen: ChartSpec; changed: readonly string[] } {
  const store = createAppStore({ dataset: DATASET, search });
  const shown = selectChartSpec(store.getState());
  const { view, setView } = store.getState();
  setView({ providers: view.providers.filter((id) => id !== "google") });
  const chosen = selectChartSpec(store.getState());
  return { shown, chosen, changed: chosen.cards.filter((card, k) => card !== shown.cards[k]).map(({ cardId }) => cardId) };
}

const idsFrom = (spec: ChartSpec, other: ChartSpec): readonly string[] =>
  spec.cards.filter((card, k) => card === other.cards[k]).map(({ cardId }) => cardId);

test("small cards in sight come with the control, those out of sight follow, and what is said over the cards comes at once", () => {
  const { shown, chosen, changed } = toggled("?view=shares");
  const [first = "", ...others] = changed;
  expect(others.length).toBeGreaterThan(1);
  const page = pageAtOnce(shown, chosen, new Set([first]));
  expect(idsFrom(page, chosen).filter((id) => changed.includes(id))).toEqual([first]);
  expect(idsFrom(page, shown).filter((id) => changed.includes(id))).toEqual(others);
  expect(page.deck).toBe(chosen.deck);
});

test("where nothing is left to follow the page is the chosen one itself", () => {
  const { shown, chosen, changed } = toggled("?view=shares");
  expect(pageAtOnce(shown, chosen, new Set(changed))).toBe(chosen);
  expect(pageAtOnce(chosen, chosen, new Set())).toBe(chosen);
});

test("cards beyond sixty marks follow, also in sight", () => {
  const { shown, chosen, changed } = toggled("?view=shares&collection=record");
  const page = pageAtOnce(shown, chosen, new Set(changed));
  const come = idsFrom(page, chosen).filter((id) => changed.includes(id));
  const marksOf = (id: string): number => {
    const of = ({ cards }: ChartSpec) => cards.filter(({ cardId }) => cardId === id).map((card) => receiptIdsOf(card).length);
    return Math.max(...of(shown), ...of(chosen));
  };
  expect(changed.map(marksOf).reduce((a, b) => a + b, 0)).toBeGreaterThan(60);
  expect(come.map(marksOf).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(60);
  expect(come).not.toEqual([]);
});

test("another view follows as a whole, with its heading", () => {
  const { shown } = toggled("?view=shares");
  const { chosen } = toggled("?view=timeline");
  expect(pageAtOnce(shown, chosen, new Set(chosen.cards.map(({ cardId }) => cardId)))).toBe(shown);
});
