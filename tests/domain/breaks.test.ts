import { describe, expect, test } from "vitest";
import { breaksBetween, breaksWithin, parts } from "../../src/domain/breaks.ts";
import type { SeriesBreak } from "../../src/domain/model.ts";

const rupture: SeriesBreak = {
  breakId: "base",
  marketId: "m",
  measureId: "",
  providerId: "",
  kind: "base",
  before: "2019",
  after: "2020",
  mendedFrom: "",
  inForceFrom: "",
  title: "Base restated",
  reason: "Another total.",
  sourceId: "s",
  locator: "text",
};
const at = (period: string, vintage = "2020-03", more: { marketId?: string; measureId?: string; providerId?: string } = {}) => ({
  marketId: "m",
  measureId: "share",
  providerId: "alibaba",
  period,
  vintage,
  ...more,
});

describe("a break", () => {
  test.each([
    ["years on both sides", at("2019"), at("2020"), true],
    ["years further apart", at("2018"), at("2023"), true],
    ["quarters on both sides", at("2019-Q4"), at("2020-Q1"), true],
    ["two values before it", at("2018"), at("2019"), false],
    ["two values after it", at("2020-Q1"), at("2021-Q1"), false],
    ["values of another market", at("2019", "2020-03", { marketId: "n" }), at("2020", "2020-03", { marketId: "n" }), false],
  ])("between 2019 and 2020, %s: parted is %s", (_, earlier, later, parted) => {
    expect(parts(rupture, earlier, later)).toBe(parted);
    expect(breaksBetween([rupture], earlier, later)).toEqual(parted ? [rupture] : []);
  });

  test("of one measure or one provider leaves the others alone", () => {
    expect(parts({ ...rupture, measureId: "spend" }, at("2019"), at("2020"))).toBe(false);
    expect(parts({ ...rupture, providerId: "huawei" }, at("2019"), at("2020"))).toBe(false);
    expect(parts({ ...rupture, measureId: "share", providerId: "alibaba" }, at("2019"), at("2020"))).toBe(true);
  });

  test("parts no forecast that was made before it from the values it was made on", () => {
    const later = { ...rupture, inForceFrom: "2021-03" };
    expect(parts(later, at("2019", "2020-03"), at("2026", "2020-03"))).toBe(false);
    expect(parts(later, at("2021", "2022-03"), at("2026", "2020-03"))).toBe(true);
    expect(parts(later, at("2019", "2020-03"), at("2020", "2021-03"))).toBe(true);
  });

  test("that was mended joins restated values with what follows, and parts them from older ones that were not", () => {
    const mended = { ...rupture, mendedFrom: "2021-03" };
    expect(parts(mended, at("2019", "2021-03-15"), at("2020", "2021-03-15"))).toBe(false);
    expect(parts(mended, at("2019", "2021-03"), at("2020", "2021-03"))).toBe(false);
    expect(parts(mended, at("2019", "2020-03"), at("2020", "2021-03-15"))).toBe(true);
    expect(parts(mended, at("2018", "2019-03"), at("2019", "2021-03-15"))).toBe(true);
  });

  test.each([
    ["over it", "2019", "2021", "2022-03", {}, true],
    ["over it, restated before the print or not: the base says nothing", "2019", "2021", "2022-03", { mendedFrom: "2021-03" }, true],
    ["up to it", "2018", "2019", "2022-03", {}, false],
    ["from it on", "2020", "2021", "2022-03", {}, false],
    ["printed before the new footing was in force", "2019", "2021", "2022-03", { inForceFrom: "2023" }, false],
    ["of another measure", "2019", "2021", "2022-03", { measureId: "spend" }, false],
    ["of another provider", "2019", "2021", "2022-03", { providerId: "huawei" }, false],
    ["without a base", "", "2021", "2022-03", {}, false],
  ])("lies inside a printed change %s: %s to %s", (_, basePeriod, period, vintage, more, inside) => {
    const own = { ...rupture, ...more };
    expect(breaksWithin([own], { ...at(period, vintage), basePeriod })).toEqual(inside ? [own] : []);
  });
});
