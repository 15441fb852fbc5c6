import { expect, test } from "vitest";
import { inMarket } from "../../src/spec/inMarket.ts";
import { DATASET } from "../helpers/dataset.ts";

test("a list is gone through once, however many markets are asked for, and each market has its own rows in their order", () => {
  let asked = 0;
  const rows = DATASET.observations.map((o) =>
    Object.defineProperty({ ...o }, "marketId", {
      get: () => {
        asked += 1;
        return o.marketId;
      },
    }),
  );
  const found = DATASET.markets.map(({ marketId }) => inMarket(rows, marketId).map((o) => o.observationId));
  expect(asked).toBe(rows.length);
  expect(found).toEqual(
    DATASET.markets.map(({ marketId }) => DATASET.observations.filter((o) => o.marketId === marketId).map((o) => o.observationId)),
  );
  expect(inMarket(rows, "no-such-market")).toEqual([]);
});
