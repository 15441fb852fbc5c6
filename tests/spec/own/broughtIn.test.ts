import { expect, test } from "vitest";
import { buildChartSpec } from "../../../src/spec/build.ts";
import type { Card } from "../../../src/spec/card.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import { defaultView, type ViewState, viewContext } from "../../../src/spec/view.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { figure, ownSet } from "../../helpers/ownSet.ts";

// IBM is in the public record and in none of the five articles: shares of it are printed for Gartner's market of 2018 and for Synergy's.
const IBM = { providerId: "ibm", providerText: "IBM" } as const;
const joined = withOwnSets(DATASET, [ownSet([figure(), figure({ line: 3, ...IBM })])]);
const context = viewContext(joined);
const names = (card: Card | undefined): boolean => JSON.stringify(card).includes("IBM");
const cardsOf = (dataset: typeof DATASET, patch: Partial<ViewState>): readonly Card[] =>
  buildChartSpec(dataset, { ...defaultView(context), firms: context.firms, providers: [...context.compared, "ibm"], ...patch }).cards;
const markets = DATASET.observations.filter((o) => o.providerId === "ibm" && o.measureId === "share").map((o) => o.marketId);

test.each(["overview", "shares", "disagreement", "concentration"] as const)(
  "%s does not say of a provider that only the reader's file names that the articles left it out",
  (view) => {
    const cards = cardsOf(joined, { view });
    const published = cards.filter((card) => !card.cardId.includes("own-1"));
    expect(published.length).toBeGreaterThan(0);
    expect(published.filter(names).map((card) => card.cardId)).toEqual([]);
    // The set itself has it.
    if (view === "shares") expect(cards.some((card) => card.cardId.includes("own-1") && names(card))).toBe(true);
  },
);

test("in the record it stands in the markets that were published with it, with its gaps, and in no other", () => {
  const cards = cardsOf(joined, { view: "shares", collection: "record" });
  const where = cards.flatMap((card) =>
    card.kind === "panel" && !card.cardId.includes("own-1") && names(card) ? [card.scope.marketId] : [],
  );
  expect(where.length).toBeGreaterThan(0);
  expect(where.filter((id) => !markets.includes(id))).toEqual([]);
});

test("a reader who switches it on without any file still sees where nobody published it", () => {
  expect(
    cardsOf(DATASET, { view: "shares" }).some((card) => card.kind === "panel" && card.gaps.some((gap) => gap.providerId === "ibm")),
  ).toBe(true);
});
