import { describe, expect, test } from "vitest";
import { buildDataset } from "../../src/domain/dataset.ts";
import type { Dataset, Tables } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { breaksCard } from "../../src/spec/cards/breaksCard.ts";
import { exceptionsCard } from "../../src/spec/cards/exceptionsCard.ts";
import type { TableCard } from "../../src/spec/tableCard.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DENIED_GROWTH, excepting, GROWTH_AND_LEVELS, SHARES_OF_ARTICLE_2, TOO_MUCH, withBreak } from "../data/changedTables.ts";
import { accepted } from "../domain/results.ts";

/** Real tables with these breaks and exceptions and no others, so that every line of the two cards is known here. */
const checked = (tables: Tables): Dataset => accepted(buildDataset(tables, "1.0.0"));
const only = (all: Dataset, part: Partial<Pick<Dataset, "breaks" | "exceptions" | "exceptionsByObservation">>): Dataset => ({
  ...all,
  ...part,
});
const ownBreaks = (dataset: Dataset): Dataset => only(dataset, { breaks: dataset.breaks.filter((b) => b.breakId === "new-break") });
const ownExceptions = (dataset: Dataset): Dataset =>
  only(dataset, { exceptions: dataset.exceptions.filter((e) => e.exceptionId.startsWith("new-exception")) });

const GROWING = ownExceptions(checked(excepting(DENIED_GROWTH, { rule: "growth", observationIds: GROWTH_AND_LEVELS })));
const SUMMING = ownExceptions(checked(excepting(TOO_MUCH, { rule: "sum", observationIds: SHARES_OF_ARTICLE_2 })));
const spend = { measureId: "spend", providerId: "total" };
const BROKEN = ownBreaks(checked({ ...DENIED_GROWTH, breaks: withBreak({ ...spend, mendedFrom: "2021-04" }).breaks }));

const lineOf = (card: TableCard | null, index = 0): Readonly<Record<string, unknown>> =>
  Object.fromEntries((card?.columns ?? []).map((column, i) => [column.id, card?.lines[index]?.cells[i]]));
const cardIds = (dataset: Dataset, search: string): readonly string[] => {
  const context = viewContext(dataset);
  return buildChartSpec(dataset, decodeView(`?view=sources${search}`, context).view, [], context).cards.map((c) => c.cardId);
};

describe("the known exceptions", () => {
  test("show the check in words, every figure concerned as a mark, what was found and why it stands", () => {
    const card = exceptionsCard(GROWING, GROWING.observations);
    expect(card?.title).toBe("Published figures miss a check in one place, explained");
    expect(card?.lines).toHaveLength(1);
    expect(lineOf(card)).toMatchObject({
      check: { text: "The two levels give the growth", sub: "Canalys, Mainland China cloud" },
      market: { text: "Canalys, Mainland China cloud" },
      figures: { text: "3", sub: "2001 and 2002" },
      periods: { text: "2001 and 2002" },
      found: { text: "What is found." },
      reason: { text: "A reason." },
      receipt_ids: { text: "growth-2002; level-2001; level-2002" },
    });
    const ids = card === null ? [] : receiptIdsOf(card);
    expect(ids).toEqual(["growth-2002", "level-2001", "level-2002"]);
    for (const id of ids) expect(buildReceipt(GROWING, id).ok).toBe(true);
  });

  test("keep all their figures when the filters leave one of them, and are gone when the filters leave none", () => {
    const one = GROWING.observations.filter((o) => o.observationId === "level-2002");
    expect(lineOf(exceptionsCard(GROWING, one))).toMatchObject({ figures: { text: "3" } });
    const others = GROWING.observations.filter((o) => !GROWTH_AND_LEVELS.includes(o.observationId));
    expect(exceptionsCard(GROWING, others)).toBeNull();
  });

  test("are told in the receipt of every figure concerned, with links to the others", () => {
    for (const id of SHARES_OF_ARTICLE_2.split("|")) {
      const section = accepted(buildReceipt(SUMMING, id)).sections.find((s) => s.title === "Known exception");
      expect(section?.notes).toEqual(["A reason."]);
      expect(section?.lines.slice(0, 2)).toEqual([
        { term: "Check", text: "The shares of a table add up" },
        { term: "Found", text: "What is found." },
      ]);
      const rest = SHARES_OF_ARTICLE_2.split("|").filter((other) => other !== id);
      expect(section?.lines.slice(2).map((line) => line.receiptId)).toEqual(rest);
    }
    expect(words(SUMMING, "a2-alibaba-share-2021")).toContain("Google, market share, 2021: 70%");
  });

  test("are not told in the receipt of a figure that no exception names", () => {
    const titles = accepted(buildReceipt(SUMMING, "a1-aws-share-2021")).sections.map((s) => s.title);
    expect(titles).not.toContain("Known exception");
  });
});

const words = (dataset: Dataset, id: string): string =>
  accepted(buildReceipt(dataset, id))
    .sections.flatMap((s) => s.lines.map((line) => line.text))
    .join("; ");

describe("the breaks", () => {
  test("show market and series, the two periods, the kind, the reason, what mends them, and the document", () => {
    const card = breaksCard(BROKEN, BROKEN.observations);
    expect(card?.title).toBe("Series of one market do not run on in one place");
    expect(lineOf(card)).toMatchObject({
      market: { text: "Canalys, Mainland China cloud", sub: "Whole market, spend on cloud" },
      between: { text: "2001 and 2002" },
      kind: { text: "Base of the total" },
      title: { text: "Base restated" },
      reason: { text: "A reason.", sub: "Older periods published from April 2021 on are on the new footing" },
      mended: { text: "Older periods published from April 2021 on are on the new footing" },
      document: { text: "Canalys, March 2021", href: BROKEN.sourceById.get("canalys-cn-2021-03")?.url },
    });
  });

  test("are shown with the figures of their own series only", () => {
    const of = (marketId: string, measureId: string) =>
      BROKEN.observations.filter((o) => o.marketId === marketId && o.measureId === measureId);
    expect(breaksCard(BROKEN, of("canalys-cn-cloud-infrastructure", "spend"))).not.toBeNull();
    expect(breaksCard(BROKEN, of("canalys-cn-cloud-infrastructure", "share"))).toBeNull();
    expect(breaksCard(BROKEN, of("gartner-ww-iaas", "share"))).toBeNull();
  });
});

test("the Sources view holds both cards where its figures have a break or an exception, breaks first, and has neither elsewhere", () => {
  const known = (dataset: Dataset, search: string) => cardIds(dataset, search).filter((id) => id === "breaks" || id === "exceptions");
  const both = only(GROWING, { breaks: BROKEN.breaks });
  expect(known(both, "&collection=record")).toEqual(["breaks", "exceptions"]);
  expect(known(only(both, { exceptions: [] }), "&collection=record")).toEqual(["breaks"]);
  expect(known(only(both, { breaks: [] }), "&collection=record")).toEqual(["exceptions"]);
  expect(known(SUMMING, "&from=2017&to=2018")).toEqual([]);
});
