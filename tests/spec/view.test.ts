import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { decodeView, defaultView, encodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { anyText, viewArbitrary } from "../helpers/randomView.ts";

const context = viewContext(DATASET);
const receipts = buildChartSpec(DATASET, defaultView(context)).cards.flatMap((c) => c.rows.map((r) => r.receiptId));

test("decode(encode(view)) is the view, without problems, over 10,000 random views", () => {
  fc.assert(
    fc.property(viewArbitrary(context, receipts), (view) => {
      const decoded = decodeView(encodeView(view, context), context);
      // A matcher for each would take most of the time.
      if (!isDeepStrictEqual(decoded, { view, problems: [] })) expect(decoded).toEqual({ view, problems: [] });
    }),
    { numRuns: 10_000, seed: 20260101 },
  );
});

test("the default view has no parameters, and no parameters give the default view", () => {
  expect(encodeView(defaultView(context), context)).toBe("");
  expect(decodeView("", context)).toEqual({ view: defaultView(context), problems: [] });
});

test("an address stays readable: lists with commas, ids as they are", () => {
  const view = { ...defaultView(context), view: "shares" as const, firms: ["gartner", "idc"], receipt: "a2-google-share-2021" };
  expect(encodeView(view, context)).toBe("?view=shares&firms=gartner,idc&receipt=a2-google-share-2021");
});

const ODD: readonly [search: string, says: RegExp, note: string][] = [
  ["?firms=constructor", /unknown research firm: constructor/, "a name of Object.prototype is no firm"],
  ["?form=__proto__", /“form=__proto__” is unknown/, "nor is it a form"],
  ["?from=abc", new RegExp(`“from=abc” is not a year from ${context.years.join(" to ")}`), "words are not years"],
  ["?from=99999", /is not a year/, "nor are far years"],
  ["?from=2022&to=2019", /runs backwards/, "impossible together"],
  ["?receipt=nope", /no receipt “nope”/, "a receipt that is not there"],
  ["?receipt=f.growth~x~y", /no receipt/, "a derivation of nothing"],
  ["?colour=red", /“colour” is not a parameter/, "an unknown parameter"],
  ["?view=shares&view=overview", /given 2 times/, "a parameter twice"],
  ["?firms=gartner,canaly", /unknown research firm: canaly/, "half of a list is kept, the other half is said"],
  ["?tables=shares-nowhere", /unknown card/, "a card that cannot exist"],
];

test.each(ODD)("%s is reported and never thrown: %s (%s)", (search, says) => {
  const { problems } = decodeView(search, context);
  expect(problems.join("\n")).toMatch(says);
});

test("a lone percent sign, an empty list and control characters keep the page up", () => {
  for (const search of ["?%", "?receipt=%", "?firms=", "?firms=%00", "?=", "?&&&", `?receipt=${"x".repeat(100_000)}`]) {
    const { view, problems } = decodeView(search, context);
    expect(view.firms).toEqual(context.firms);
    expect(problems.every((p) => p.length <= 80)).toBe(true);
  }
});

test("any text at all decodes to a view that can be built", () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      const { view, problems } = decodeView(`?firms=${text}&from=${text}&receipt=${text}&${text}`, context);
      expect(buildChartSpec(DATASET, view, problems, context).cards.length).toBeGreaterThan(0);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test("a backwards period is turned round, not dropped", () => {
  const { view } = decodeView("?from=2022&to=2019", context);
  expect([view.from, view.to]).toEqual([2019, 2022]);
});
