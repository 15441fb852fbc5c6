import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { decodeEmbed, EMBED_THEMES, encodeEmbed, isOlder } from "../../src/spec/embed.ts";
import { decodeView, defaultView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { viewArbitrary } from "../helpers/randomView.ts";

const context = viewContext(DATASET);

test("decode(encode(embed)) is the embed without its receipt, over 500 random views", () => {
  const arbitrary = fc.record({
    cardId: fc.constantFrom(...context.cards),
    theme: fc.constantFrom(...EMBED_THEMES),
    pin: fc.constantFrom("", "1.0.0", "2.10.3", "12.0.34"),
    view: viewArbitrary(context, ["a2-google-share-2021"]),
  });
  fc.assert(
    fc.property(arbitrary, (embed) => {
      expect(decodeEmbed(encodeEmbed(embed, context), context)).toEqual({ ...embed, view: { ...embed.view, receipt: null }, problems: [] });
    }),
    { numRuns: 500, seed: 20260401 },
  );
});

test("no parameter of an embed is one of a view: neither can take the other's place", () => {
  expect(decodeView("?card=x&theme=dark&pin=2.0.0", context).problems).toHaveLength(3);
});

test("an address stays readable, and leaves out what is as at first", () => {
  const view = { ...defaultView(context), view: "shares" as const };
  expect(encodeEmbed({ cardId: "events", theme: "auto", pin: "", view: defaultView(context) }, context)).toBe("?card=events");
  expect(encodeEmbed({ cardId: "events", theme: "dark", pin: "2.1.0", view }, context)).toBe(
    "?card=events&theme=dark&pin=2.1.0&view=shares",
  );
});

test("a pin is a version, of however many digits", () => {
  for (const pin of ["1.0.0", "12.34.56"]) expect(decodeEmbed(`?card=events&pin=${pin}`, context)).toMatchObject({ pin, problems: [] });
});

test.each([
  ["", "“card” is missing"],
  ["?card=shares-of-nobody", "There is no card “shares-of-nobody”"],
  ["?card=events&theme=pink", "“theme=pink” is unknown: it can be auto, light, dark."],
  ["?card=events&pin=latest", "“pin=latest” is not a version"],
  ["?card=events&pin=v1.2.3", "“pin=v1.2.3” is not a version"],
  ["?card=events&pin=1.2.x", "“pin=1.2.x” is not a version"],
  ["?card=events&pin=12.34.5-beta.1", "“pin=12.34.5-beta.1” is not a version"],
  [`?card=events&pin=${"9".repeat(30)}`, `“pin=${"9".repeat(20)}” is not a version`],
  [`?card=events&theme=${"x".repeat(30)}`, `“theme=${"x".repeat(20)}” is unknown`],
  ["?card=shares-own-1", "“card” names a reader’s own figures"],
  ["?card=events&view=nowhere", "“view=nowhere” is unknown"],
])("what cannot be followed in %s is said in words, and the rest is shown", (search, said) => {
  const { problems, view, theme, pin } = decodeEmbed(search, context);
  expect(problems.join(" ")).toContain(said);
  expect(problems).toHaveLength(1);
  expect({ view, theme, pin }).toEqual({ view: defaultView(context), theme: "auto", pin: "" });
});

test("a card keeps its place in the view that the embed names: every card of a view can be embedded", () => {
  const view = { ...defaultView(context), view: "sources" as const };
  for (const { cardId } of buildChartSpec(DATASET, view, [], context).cards) {
    const embed = decodeEmbed(encodeEmbed({ cardId, theme: "auto", pin: "", view }, context), context);
    expect(buildChartSpec(DATASET, embed.view, [], context).cards.map((card) => card.cardId)).toContain(embed.cardId);
  }
});

describe("the order of versions", () => {
  test.each([
    ["2.0.0", "2.1.0", true],
    ["2.1.0", "2.1.0", false],
    ["2.10.0", "2.9.9", false],
    ["1.9.9", "2.0.0", true],
    ["2.1.1", "2.1.0", false],
  ])("%s is older than %s: %s", (a, b, older) => {
    expect(isOlder(a, b)).toBe(older);
  });
});
