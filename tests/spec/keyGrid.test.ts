/* The keys inside a chart: what each leads to in each form, and that any mark of the whole record is near. */
import { describe, expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Panel } from "../../src/spec/card.ts";
import { FORM_IDS } from "../../src/spec/chartBody.ts";
import { type Move, type MoveKey, spotAfter } from "../../src/spec/geometry/keyGrid.ts";
import { type Spot, spotsOf } from "../../src/spec/geometry/spots.ts";
import { defaultView, SHOW_IDS, type ViewState } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { ALL_PANELS, barsPanel, crowdedSlopePanel, gap, linesPanel, mark, panel, slopePanel } from "../helpers/panels.ts";
import { CONTEXT } from "../helpers/taken.ts";

const ARROWS: readonly MoveKey[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
const MOVES: readonly Move[] = [...ARROWS, "Home" as const, "End" as const].flatMap((key) => [
  { key, far: false },
  { key, far: true },
]);

/** How many keys each spot is from the first one. */
function keysTo(spots: readonly Spot[], moves: readonly Move[]): ReadonlyMap<string, number> {
  const keys = new Map(spots.slice(0, 1).map((spot) => [spot.id, 0]));
  for (const [id, count] of keys) {
    for (const move of moves) {
      const next = spotAfter(spots, id, move);
      if (next && !keys.has(next.id)) keys.set(next.id, count + 1);
    }
  }
  return keys;
}

const idsOf = (spots: readonly Spot[]) => spots.map((spot) => spot.id).toSorted();

/** From a mark of a panel, where a key leads; "" = nowhere. A far move is written with a plus: "+End". */
function goes(shown: Panel): (id: string, key: MoveKey | `+${MoveKey}`) => string {
  const spots = spotsOf(shown);
  return (id, key) => spotAfter(spots, id, { key: key.replace("+", "") as MoveKey, far: key.startsWith("+") })?.id ?? "";
}

test.each(ALL_PANELS.map((shown, k) => [`${shown.chart.form} (${k})`, shown] as const))(
  "arrows alone reach every spot of %s",
  (_, shown) => {
    const spots = spotsOf(shown);
    const arrows = ARROWS.map((key) => ({ key, far: false }));
    expect([...keysTo(spots, arrows).keys()].toSorted()).toEqual(idsOf(spots));
  },
);

test("any mark of any chart of the dataset is within ten keys of the chart's tab stop", () => {
  const record: ViewState = { ...defaultView(CONTEXT), collection: "record", providers: CONTEXT.providers, show: SHOW_IDS };
  const views = [
    ...(["shares", "disagreement", "spend", "revenue", "concentration"] as const).map((view) => ({ ...record, view })),
    ...FORM_IDS.map((form) => ({ ...record, view: "shares" as const, form })),
  ];
  const fullest = new Map<string, readonly Spot[]>();
  for (const view of views) {
    for (const card of buildChartSpec(DATASET, view, [], CONTEXT).cards) {
      if (card.kind !== "panel") continue;
      const spots = spotsOf(card);
      const key = `${card.chart.form} ${card.scope.marketId}`;
      if (spots.length > (fullest.get(key)?.length ?? 0)) fullest.set(key, spots);
    }
  }
  expect(fullest.size).toBeGreaterThan(40);
  const far = [...fullest].map(([name, spots]) => {
    const keys = keysTo(spots, MOVES);
    return { name, unreached: spots.filter(({ id }) => !keys.has(id)).map(({ id }) => id), keys: Math.max(...keys.values()) };
  });
  expect(far.filter(({ unreached, keys }) => unreached.length > 0 || keys > 10)).toEqual([]);
});

describe("left and right", () => {
  test("lead along the line through its change, and end at its end", () => {
    const key = goes(slopePanel);
    expect(key("alibaba-2019", "ArrowRight")).toBe("change-alibaba");
    expect(key("change-alibaba", "ArrowRight")).toBe("alibaba-2021");
    expect(key("alibaba-2021", "ArrowRight")).toBe("");
  });

  test("stop at a period that is not published, where a line has a gap", () => {
    const key = goes(
      panel(
        {
          form: "lines",
          axis: { min: 0, max: 50, ticks: [0, 50], tickTexts: ["0", "50%"] },
          periods: ["2019", "2020", "2021"],
          periodTexts: ["2019", "2020", "2021"],
          series: [
            {
              providerId: "aws",
              providerLabel: "AWS",
              stops: [],
              marks: [mark({ providerId: "aws", period: "2019", value: 45 }), mark({ providerId: "aws", value: 39 })],
            },
          ],
        },
        { gaps: [gap("aws", "2020")] },
      ),
    );
    expect(key("aws-2019", "ArrowRight")).toBe("gap-aws-2020");
    expect(key("gap-aws-2020", "ArrowRight")).toBe("aws-2021");
  });

  test("go to the same provider in the bars of the next period", () => {
    const groups = ["2021", "2020"].map((period) => ({
      period,
      periodText: period,
      rows: [mark({ providerId: "aws", period, value: 40 }), mark({ providerId: "google", period, value: 7 })],
    }));
    const key = goes(panel({ form: "bars", axis: { min: 0, max: 50, ticks: [0, 50], tickTexts: ["0", "50%"] }, groups }));
    expect(key("google-2021", "ArrowRight")).toBe("google-2020");
    expect(key("google-2020", "ArrowLeft")).toBe("google-2021");
    expect(key("aws-2021", "ArrowDown")).toBe("google-2021");
  });

  test("go from bar to bar where there is one period", () => {
    expect(goes(barsPanel)("aws-2021", "ArrowRight")).toBe("microsoft-2021");
  });
});

describe("up and down", () => {
  test("lead to the next value of the same period", () => {
    const key = goes(crowdedSlopePanel);
    expect(key("alibaba-2021", "ArrowDown")).toBe("huawei-2021");
    expect(key("huawei-2021", "ArrowDown")).toBe("tencent-2021");
    expect(key("tencent-2021", "ArrowUp")).toBe("huawei-2021");
  });
});

describe("far keys", () => {
  test("Home and End lead to the ends of the line, with Ctrl to the ends of the chart", () => {
    const key = goes(slopePanel);
    expect(key("change-alibaba", "Home")).toBe("alibaba-2019");
    expect(key("change-alibaba", "End")).toBe("alibaba-2021");
    expect(key("change-alibaba", "+Home")).toBe("alibaba-2019");
    expect(key("change-alibaba", "+End")).toBe("gap-google-2021");
    expect(key("alibaba-2019", "Home")).toBe("");
  });

  test("Home and End lead to the first and last bar where a row has one mark", () => {
    const key = goes(barsPanel);
    expect(key("alibaba-2021", "Home")).toBe("aws-2021");
    expect(key("alibaba-2021", "End")).toBe("gap-huawei-2021");
  });

  test("Shift passes five marks, and stops at the end", () => {
    const key = goes(barsPanel);
    expect(key("aws-2021", "+ArrowDown")).toBe("oracle-2021");
    expect(key("google-2021", "+ArrowDown")).toBe("gap-huawei-2021");
    expect(key("gap-huawei-2021", "+ArrowDown")).toBe("");
  });

  test("a mark that is not drawn leads nowhere", () => {
    expect(goes(linesPanel)("nobody-2021", "+End")).toBe("");
  });
});
