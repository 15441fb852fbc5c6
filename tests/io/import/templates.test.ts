import { expect, test } from "vitest";
import { readTable } from "../../../src/io/import/readTable.ts";
import { template } from "../../../src/io/import/templates.ts";
import { DATASET } from "../../helpers/dataset.ts";

// Fails with a provider, value, market or time that no row of the dataset has, and with a template that leaves anything to be asked.
test.each(["long", "wide"] as const)("the %s template is accepted without a question, and its figures are the dataset's own", (kind) => {
  const { name, text } = template(kind, DATASET);
  expect(name).toBe(`cloud-shares-template-${kind}.csv`);
  const result = readTable(new TextEncoder().encode(text), { today: "2026-11" }, DATASET);
  expect([result.verdict, result.questions, result.problems]).toEqual(["accepted", [], []]);
  expect(result.figures.length).toBeGreaterThan(2);
  for (const { providerId, measureId, period, amount, unit, market } of result.figures) {
    const value = amount.kind === "value" ? amount.value : null;
    const same = DATASET.observations.filter((o) => {
      const its = DATASET.marketById.get(o.marketId);
      const firm = its === undefined ? undefined : DATASET.firmById.get(its.firmId)?.label;
      const isMarket = firm === market.firm && its?.segment === market.segment && its?.geography === market.geography;
      return isMarket && o.providerId === providerId && o.measureId === measureId && o.period === period && o.unit === unit;
    });
    expect(
      same.some((o) => o.value === value && DATASET.sourceById.get(o.sourceId)?.collection === "articles"),
      `${providerId} ${period}`,
    ).toBe(true);
  }
});

test("both templates hold the same figures", () => {
  const of = (kind: "long" | "wide") =>
    readTable(new TextEncoder().encode(template(kind, DATASET).text), {}, DATASET).figures.map(
      ({ providerId, period, amount, market }) => ({
        providerId,
        period,
        amount,
        market,
      }),
    );
  expect(of("wide")).toEqual(of("long"));
});
