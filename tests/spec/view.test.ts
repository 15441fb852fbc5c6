import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { decodeView, defaultView, encodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { ownSet, SMALL, unknown } from "../helpers/ownSet.ts";
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

const ofTheReader = (param: string): RegExp => new RegExp(`^“${param}” names a reader’s own figures that are not in this browser`);

test.each<[search: string, says: RegExp]>([
  ["?assume=100.5", /not a share from 0 to 100/],
  ["?assume=-1", /not a share from 0 to 100/],
  ["?assume=7.25", /not a share from 0 to 100/],
  ["?assume=x50", /not a share from 0 to 100/],
  ["?sort=size", /“sort=size” is unknown/],
  ["?as-of=2022-13", /“as-of=2022-13” is not a date/],
  ["?market=nowhere", /“market=nowhere” is unknown in this dataset/],
  ["?market=own-1", ofTheReader("market")],
  ["?receipt=own-1.17", ofTheReader("receipt")],
  ["?firms=own-1", ofTheReader("firms")],
  ["?firms=own-1,own-2", /own-1, own-2/],
  ["?firms=own-1,nobody", /unknown research firms: own-1, nobody/],
  ["?providers=nobody", /“providers” names an unknown provider: nobody/],
  ["?show=nothing", /“show” names an unknown extra: nothing/],
  [`?from=${context.years[0] - 1}`, /is not a year/],
  [`?to=${context.years[1] + 1}`, /is not a year/],
  ["?from=x2021", /is not a year/],
  ["?from=2021x", /is not a year/],
])("%s is left out, with one sentence that says why", (search, says) => {
  const { view, problems } = decodeView(search, context);
  expect(problems).toEqual([expect.stringMatching(says)]);
  expect(view).toEqual(defaultView(context));
});

test("what stands as at first may be written out", () => {
  const written =
    "?market=all&status=all&as-of=today&assume=none&receipt=none&show=breaks&form=best&step=best&tables=none&collection=articles";
  const years = `&from=${context.years[0]}&to=${context.years[1]}`;
  expect(decodeView(written + years, context)).toEqual({ view: defaultView(context), problems: [] });
  expect(decodeView("?assume=0&show=none", context)).toEqual({ view: { ...defaultView(context), assume: 0, show: [] }, problems: [] });
  expect(decodeView("?assume=100", context).view.assume).toBe(100);
  expect(decodeView("?firms=gartner,,idc,", context)).toEqual({
    view: { ...defaultView(context), firms: ["gartner", "idc"] },
    problems: [],
  });
});

test("at first there are all research firms with a value, the compared providers, the articles, breaks, and nothing is chosen", () => {
  const published = new Set(DATASET.observations.map((o) => DATASET.marketById.get(o.marketId)?.firmId));
  const research = DATASET.firms.filter((f) => f.kind === "research" && published.has(f.firmId)).map((f) => f.firmId);
  const measured = new Set(DATASET.observations.map((o) => o.providerId));
  expect(context.firms).toEqual(research);
  expect([...context.providers].sort()).toEqual(
    DATASET.providers
      .filter((p) => p.kind === "provider" && measured.has(p.providerId))
      .map((p) => p.providerId)
      .sort(),
  );
  expect(context.providers.slice(0, 5)).toEqual(context.compared);
  expect(context.compared).toHaveLength(5);
  expect(defaultView(context)).toMatchObject({ view: "overview", firms: research, collection: "articles", providers: context.compared });
  expect(defaultView(context)).toMatchObject({ form: "best", step: "best", asOf: "", show: ["breaks"], assume: null, tables: [], q: "" });
});

test("a search that is too long is cut and says so", () => {
  const { view, problems } = decodeView(`?q=${"cloud ".repeat(20)}`, context);
  expect(view.q).toBe("cloud ".repeat(20).slice(0, 80));
  expect(problems).toEqual(["The search is cut to its first 80 characters."]);
  // Without its full stop it would be short enough, but what a reader typed is not mended.
  expect(decodeView(`?q=${"a".repeat(80)}.`, context).problems).toEqual(problems);
});

test("of parameters that the page does not know three are named, and of the others the number is told", () => {
  const said = (names: string): readonly string[] =>
    decodeView(
      `?${names
        .split("")
        .map((name) => `${name}=1`)
        .join("&")}`,
      context,
    ).problems;
  expect(said("abc")).toHaveLength(3);
  expect(said("abcd").at(-1)).toBe("1 more parameter is unknown to this page.");
  expect(said("abcdef").at(-1)).toBe("3 more parameters are unknown to this page.");
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

test("a period of one year runs in no direction, and the first and the last year are years", () => {
  const [first, last] = context.years;
  for (const year of [first, 2020, last]) {
    const { view, problems } = decodeView(`?from=${year}&to=${year}`, context);
    expect([view.from, view.to, problems]).toEqual([year, year, []]);
  }
});

test("a list of nothing but commas names nothing", () => {
  expect(decodeView("?firms=,", context)).toEqual({
    view: defaultView(context),
    problems: [expect.stringMatching(/unknown research firm.*nothing/)],
  });
});

test("providers that a set alone names are on at first, and stand in an address as their set while all of them are on", () => {
  const own = viewContext(withOwnSets(DATASET, [ownSet([...SMALL, unknown("Second")])]));
  const standard = defaultView(own);
  const [mine = []] = [...own.ownProviders.values()];
  expect(mine).toHaveLength(2);
  expect(standard.providers).toEqual([...own.compared, ...mine]);
  const [one = ""] = mine;
  for (const [providers, text] of [
    [["aws", ...mine], "?providers=aws,own-1"],
    [["aws", one], `?providers=aws,${encodeURIComponent(one)}`],
  ] as const) {
    expect(encodeView({ ...standard, providers }, own)).toBe(text);
    expect(decodeView(text, own)).toEqual({
      view: { ...standard, providers: own.providers.filter((id) => providers.includes(id)) },
      problems: [],
    });
  }
});
