import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CodedField, codedBy, countBy, firstOfEach, observationsAt, placeOf, placesIn } from "../../src/spec/coded.ts";
import { selectObservations, shownObservations, shownOfSelection, siblingsOf, statedOnce } from "../../src/spec/quantities.ts";
import { viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { viewArbitrary } from "../helpers/randomView.ts";

const all = DATASET.observations;
const FIELDS: readonly CodedField[] = [
  "marketId",
  "providerId",
  "measureId",
  "sourceId",
  "status",
  "standing",
  "vintage",
  "period",
  "asPrinted",
];
const selections = fc
  .sample(viewArbitrary(viewContext(DATASET), ["a2-aws-share-2021"]), { seed: 11, numRuns: 40 })
  .map((view) => selectObservations(DATASET, view));

describe("observations as numbers", () => {
  test("every column says of each observation the value that the observation has", () => {
    for (const field of FIELDS) {
      const { values, codes } = codedBy(DATASET, field);
      expect(Array.from(codes, (code) => values[code])).toEqual(all.map((o) => o[field]));
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test("places lead to the same observations again, in the same order", () => {
    const some = all.filter((_, i) => i % 7 === 3).toReversed();
    expect(observationsAt(DATASET, placesIn(DATASET, some))).toEqual(some);
    expect(all[placeOf(DATASET, some[0] ?? all[1] ?? fail())]).toBe(some[0]);
  });

  test("an observation of another dataset has no place", () => {
    const [one] = all;
    if (one === undefined) fail();
    expect(() => placesIn(DATASET, [{ ...one }])).toThrow(one.observationId);
  });

  test("counts are those of counting the observations one by one, and what none has is left out", () => {
    const some = all.filter((o) => o.measureId === "share");
    const expected = new Map<string, number>();
    for (const o of some) expected.set(o.marketId, (expected.get(o.marketId) ?? 0) + 1);
    expect(countBy(codedBy(DATASET, "marketId"), placesIn(DATASET, some))).toEqual(expected);
    expect(expected.size).toBeLessThan(DATASET.markets.length);
  });

  test("the first of each value is the first that appears, once for each", () => {
    const some = all.toReversed();
    const first = firstOfEach(codedBy(DATASET, "sourceId"), placesIn(DATASET, some)).map((place) => all[place]);
    expect(first.map((o) => o?.sourceId)).toEqual([...new Set(some.map((o) => o.sourceId))]);
    for (const o of first) expect(some.find((other) => other.sourceId === o?.sourceId)).toBe(o);
  });
});

describe("quantities by number", () => {
  test("of any selection the same figures are shown as by comparing them, in the same order", () => {
    expect(selections.some((selection) => selection.length > 500)).toBe(true);
    for (const selection of [...selections, all.toReversed()]) {
      const ids = shownOfSelection(DATASET, selection).map((o) => o.observationId);
      expect(ids).toEqual(shownObservations(DATASET, selection).map((o) => o.observationId));
    }
    // A disputed figure and a print beside a better one are what there is to leave out.
    expect(shownOfSelection(DATASET, all).length).toBeLessThan(all.filter((o) => o.standing !== "disputed").length);
  });

  test("stated once is what has no other print of its quantity", () => {
    const once = statedOnce(DATASET);
    expect(Array.from(once, (flag) => flag === 1)).toEqual(all.map((o) => siblingsOf(DATASET, o).length === 0));
    expect(once).toContain(0);
    expect(once).toContain(1);
  });
});

function fail(): never {
  throw new Error("the dataset is empty");
}
