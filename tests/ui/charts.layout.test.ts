import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BracketWish, placeBrackets } from "../../src/ui/charts/changeBrackets.ts";
import { runsOf } from "../../src/ui/charts/GapSpans.tsx";
import { pushApart } from "../../src/ui/charts/pushApart.ts";
import { type ArrowKey, nextSpot, spotsOf } from "../../src/ui/charts/spots.ts";
import { ALL_PANELS, crowdedSlopePanel, slopePanel } from "../helpers/panels.ts";

const SEED = { seed: 20221122, numRuns: 300 };
const wishes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });

describe("pushing labels apart", () => {
  test("leaves labels alone that have room", () => {
    expect(pushApart([10, 60, 120], 17, 0, 200)).toEqual([10, 60, 120]);
  });

  test("shares the shift evenly between two that touch", () => {
    expect(pushApart([100, 104], 17, 0, 200)).toEqual([93.5, 110.5]);
  });

  test("keeps every pair apart and every label inside, in the order of their wishes", () => {
    fc.assert(
      fc.property(wishes, (ys) => {
        const placed = pushApart(ys, 17, 0, 400);
        const order = ys.map((y, k) => ({ y, k })).toSorted((a, b) => a.y - b.y || a.k - b.k);
        for (const [n, { k }] of order.entries()) {
          const at = placed[k] ?? Number.NaN;
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(400 + 1e-9);
          const before = order[n - 1];
          if (before) expect(at - (placed[before.k] ?? Number.NaN)).toBeGreaterThanOrEqual(17 - 1e-9);
        }
      }),
      SEED,
    );
  });
});

test("runs join neighbouring slots only", () => {
  expect(runsOf([5, 1, 2, 7, 6])).toEqual([
    { first: 1, last: 2 },
    { first: 5, last: 7 },
  ]);
});

describe("elbows between columns", () => {
  const wish = (more: Partial<BracketWish>): BracketWish => ({ x1: 100, x2: 300, fromY: 190, toY: 40, textWidth: 120, ...more });

  test("start clear of the earlier value and run between the two tops", () => {
    const [place] = placeBrackets([wish({})], 0);
    expect(place?.fromY).toBe(158);
    expect(place?.level).toBe(100);
  });

  test("a fall is drawn over both columns", () => {
    const [place] = placeBrackets([wish({ fromY: 80, toY: 150 })], 0);
    expect(place?.level).toBe(24);
  });

  test("two whose words would collide take different levels", () => {
    const [one, two] = placeBrackets([wish({}), wish({ x1: 120 })], 0);
    expect((one?.level ?? 0) - (two?.level ?? 0)).toBe(48);
  });
});

describe("arrow keys", () => {
  const KEYS: readonly ArrowKey[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

  test.each(ALL_PANELS.map((panel, k) => [`${panel.chart.form} (${k})`, panel] as const))(
    "reach every spot of %s from the first",
    (_, panel) => {
      const spots = spotsOf(panel);
      const seen = new Set(spots.slice(0, 1).map((spot) => spot.id));
      for (const id of seen) {
        for (const key of KEYS) {
          const next = nextSpot(spots, id, key);
          if (next) seen.add(next.id);
        }
      }
      expect([...seen].toSorted()).toEqual(spots.map((spot) => spot.id).toSorted());
    },
  );

  test("Right leads along the line through its change, and ends at its end", () => {
    const spots = spotsOf(slopePanel);
    expect(nextSpot(spots, "alibaba-2019", "ArrowRight")?.id).toBe("change-alibaba");
    expect(nextSpot(spots, "change-alibaba", "ArrowRight")?.id).toBe("alibaba-2021");
    expect(nextSpot(spots, "alibaba-2021", "ArrowRight")).toBeNull();
  });

  test("Down leads to the next lower value of the same period", () => {
    const spots = spotsOf(crowdedSlopePanel);
    expect(nextSpot(spots, "alibaba-2021", "ArrowDown")?.id).toBe("huawei-2021");
    expect(nextSpot(spots, "huawei-2021", "ArrowDown")?.id).toBe("tencent-2021");
    expect(nextSpot(spots, "tencent-2021", "ArrowUp")?.id).toBe("huawei-2021");
  });

  test("Home and End lead to the first and last spot", () => {
    const spots = spotsOf(slopePanel);
    expect(nextSpot(spots, "change-alibaba", "Home")?.id).toBe("alibaba-2019");
    expect(nextSpot(spots, "change-alibaba", "End")?.id).toBe("gap-google-2021");
  });
});
