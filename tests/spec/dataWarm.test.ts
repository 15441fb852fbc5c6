import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/domain/model.ts";
import { orderedPlaces } from "../../src/spec/dataOrder.ts";
import { foundBy } from "../../src/spec/dataSearch.ts";
import { warmData } from "../../src/spec/dataWarm.ts";
import { SORTS } from "../../src/spec/sort.ts";
import { DATASET } from "../helpers/dataset.ts";

/** The same observations as a dataset of its own: nothing is prepared for it yet. */
const fresh = (): Dataset => ({ ...DATASET });

const SEARCHES = ["h", "huawei", "gartner 2021", "39 %", "télécom", "no such words"];

/** As texts: arrays of thousands are slow to compare. */
const answers = (dataset: Dataset) => ({
  orders: SORTS.map((sort) => `${sort}: ${orderedPlaces(dataset, sort).join(" ")}`),
  finds: SEARCHES.map((q) => `${q}: ${foundBy(dataset, q)?.join(" ")}`),
});

describe("what is prepared ahead", () => {
  const asked = answers(fresh());

  test("an unprepared dataset answers with every observation in every order, and with some in most searches", () => {
    const dataset = fresh();
    const places = DATASET.observations.map((_, place) => place);
    for (const sort of SORTS) expect([...orderedPlaces(dataset, sort)].toSorted((a, b) => a - b).join(" ")).toBe(places.join(" "));
    const [h = 0, huawei = 0, ...others] = SEARCHES.map((q) => foundBy(dataset, q)?.reduce((sum, hit) => sum + hit, 0));
    expect(h).toBeGreaterThan(huawei);
    expect(huawei).toBeGreaterThan(0);
    expect(others.at(-1)).toBe(0);
  });

  test("prepared to the end, orders and searches are the same", () => {
    const dataset = fresh();
    for (const _ of warmData(dataset));
    expect(answers(dataset)).toEqual(asked);
  });

  test("asked for in the middle of it, they are the same too, and so is what is prepared after", () => {
    for (const pieces of [1, 9, 20]) {
      const dataset = fresh();
      const work = warmData(dataset);
      for (let i = 0; i < pieces; i += 1) work.next();
      expect(answers(dataset)).toEqual(asked);
      for (const _ of work);
      expect(answers(dataset)).toEqual(asked);
    }
  });

  test("lets a reader in at least once for each 500 observations of each column", () => {
    let pieces = 0;
    for (const _ of warmData(fresh())) pieces += 1;
    expect(pieces).toBeGreaterThanOrEqual(11 * Math.floor(DATASET.observations.length / 500));
  });

  test("is not done again", () => {
    const dataset = fresh();
    for (const _ of warmData(dataset));
    expect(warmData(dataset).next().done).toBe(true);
  });
});
