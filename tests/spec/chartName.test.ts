import { expect, test } from "vitest";
import { chartName } from "../../src/spec/geometry/chartName.ts";
import { DATASET } from "../helpers/dataset.ts";

test("every provider of the dataset has its whole name in a plot", () => {
  for (const { label } of DATASET.providers) expect(chartName(label)).toBe(label);
});

test.each([
  ["Gesellschaft für Rechenzentren", "Gesellschaft fü…"],
  ["Sixteen signs ok", "Sixteen signs ok"],
  ["A name of words and more", "A name of words…"],
  ["ענן ישראלי", "\u2068ענן ישראלי\u2069"],
  ["شركة الحوسبة السحابية", "\u2068شركة الحوسبة ال…\u2069"],
  // Signs of two units each are counted as one, and none is cut in two.
  ["𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"],
])("%s", (name, shown) => expect(chartName(name)).toBe(shown));
