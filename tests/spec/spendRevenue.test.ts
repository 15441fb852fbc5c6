import { describe, expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Card, Panel } from "../../src/spec/card.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { fullViewOf } from "../../src/spec/fullView.ts";
import { defaultView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { csvOf } from "../helpers/taken.ts";

const context = viewContext(DATASET);
const show = (patch: Partial<ViewState>) => buildChartSpec(DATASET, { ...defaultView(context), ...patch }, [], context);
const panelsOf = (cards: readonly Card[]): readonly Panel[] => cards.filter((c) => c.kind === "panel");
const STATES: readonly Partial<ViewState>[] = (["spend", "revenue", "timeline"] as const).flatMap((view) => [
  { view, assume: 36 },
  { view, collection: "record" },
  { view, collection: "record", step: "quarter" },
  { view, collection: "record", form: "lines" },
]);

describe("every state of the three views", () => {
  test.each(STATES)("%o: each card has a known id of its own, and each of its receipts opens", (state) => {
    const { cards } = show(state);
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards.map((c) => c.cardId)).size).toBe(cards.length);
    for (const card of cards) {
      expect(context.cards).toContain(card.cardId);
      for (const id of receiptIdsOf(card)) expect(buildReceipt(DATASET, id).ok, id).toBe(true);
    }
  });

  test.each(STATES)("%o: a panel draws one market, one period kind and one currency", (state) => {
    for (const panel of panelsOf(show(state).cards)) {
      const behind = panel.marks
        .flatMap((m) => (m.provenance.kind === "observed" ? [m.provenance.observationId] : []))
        .map((id) => DATASET.observationById.get(id));
      expect(new Set(behind.map((o) => o?.marketId)).size).toBeLessThanOrEqual(1);
      if (panel.chart.form === "figures") continue;
      expect(new Set(behind.map((o) => o?.unit.slice(0, 3))).size).toBeLessThanOrEqual(1);
      expect(new Set(behind.map((o) => o?.period.slice(4, 6).replace(/\d/, ""))).size, panel.cardId).toBeLessThanOrEqual(1);
    }
  });
});

describe("what a share would be worth", () => {
  const cardOf = (assume: number | null) => show({ view: "spend", assume }).cards.find((c) => c.kind === "assumption");

  test("nothing is assumed until the reader does", () => {
    const card = cardOf(null);
    expect(card?.share).toBeNull();
    expect(card?.rows).toHaveLength(1);
  });

  test("36 % of the 85 billion of the article is 30.6, marked as the reader's own in ink, table, CSV and receipt", () => {
    const card = cardOf(36);
    const [row] = card?.rows ?? [];
    expect(row?.ink).toBe("assumed");
    expect(row?.statusText).toBe("Your assumption");
    expect(row?.cells).toContain(30.6);
    const [, line = ""] = card ? csvOf(card).split("\r\n") : [];
    expect(line).toContain("reader’s assumption");
    expect(line).not.toMatch(/,forecast,|,derived,/);
    const receipt = buildReceipt(DATASET, row?.receiptId ?? "");
    expect(receipt.ok && receipt.value.sections[0]?.lines[0]?.text).toContain("Nobody published this share");
  });

  test.each(["assume~a5-total-spend-2026~101", "assume~a5-total-spend-2026~3.25", "assume~nothing~30", "assume~a5-alibaba-suspension~30"])(
    "%s is no receipt",
    (id) => expect(buildReceipt(DATASET, id).ok).toBe(false),
  );
});

test("the 85 billion of March 2022 are set against the figures published since", () => {
  const { cards } = show({ view: "spend", collection: "record" });
  const path = panelsOf(cards).find((p) => p.cardId === "path-canalys-cn-cloud-infrastructure");
  const [forecast, base, latest] = path?.marks ?? [];
  expect([forecast?.period, base?.value, latest?.value]).toEqual(["2026", 27.4, 40]);
  const needed = path?.marks.at(-1);
  // Two years from the latest figure to the forecast.
  expect(needed?.value).toBeCloseTo(((forecast?.value ?? 0) / 40) ** 0.5 * 100 - 100, 6);
});

test("a later figure is set against each forecast of its own market and year only", () => {
  const card = show({ view: "spend", collection: "record" }).cards.find((c) => c.cardId === "forecasts");
  const lines = card?.kind === "table" ? card.lines : [];
  const pairs = lines.flatMap(({ cells }) => (cells.at(-1)?.text ? [[cells.at(-2)?.text ?? "", cells.at(-1)?.text ?? ""] as const] : []));
  expect(pairs.length).toBeGreaterThan(0);
  for (const [forecastId, laterId] of pairs) {
    const [forecast, later] = [DATASET.observationById.get(forecastId), DATASET.observationById.get(laterId)];
    expect([later?.marketId, later?.period]).toEqual([forecast?.marketId, forecast?.period]);
    expect([forecast?.status, later?.status === "forecast"]).toEqual(["forecast", false]);
  }
});

test("AWS and Amazon in the last quarter of 2021 are two bars", () => {
  const panel = panelsOf(show({ view: "revenue", collection: "record" }).cards).find((p) => p.cardId.endsWith("2021-q4"));
  expect(panel?.chart.form).toBe("bars");
  expect(panel?.marks.map((m) => m.shortText)).toEqual(["5.29", "3.46"]);
  expect(panel?.note).toContain("two bars");
});

test("the events have the numbers of their rules on a chart", () => {
  const events = show({ view: "timeline" }).cards.find((c) => c.kind === "events");
  const numbers = new Map(events?.kind === "events" ? events.items.map((i) => [i.receiptId, i.number]) : []);
  const rules = panelsOf(show({ view: "spend", collection: "record", show: ["events"] }).cards).flatMap((p) => p.events);
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) expect(numbers.get(rule.receiptId)).toBe(rule.number);
});

test("every card of the overview leads to a view that holds its market or its events", () => {
  for (const card of show({ view: "overview" }).cards) {
    const there = show({ view: fullViewOf(card) }).cards;
    if (card.kind === "panel") expect(panelsOf(there).some((p) => p.scope.marketId === card.scope.marketId)).toBe(true);
    else expect(there.length).toBeGreaterThan(0);
  }
});
