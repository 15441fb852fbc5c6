/** The reader's own figures are counted beside the published ones, never among them. */
import { expect, test } from "vitest";
import { buildChartSpec } from "../../../src/spec/build.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import { defaultView, type ViewState, viewContext } from "../../../src/spec/view.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { ownSet } from "../../helpers/ownSet.ts";

const joined = withOwnSets(DATASET, [ownSet()]);
const context = viewContext(joined);
const curated = defaultView(viewContext(DATASET));
const on = (patch: Partial<ViewState> = {}): ViewState => ({
  ...defaultView(context),
  firms: context.firms,
  providers: context.providers,
  from: context.years[0],
  to: context.years[1],
  ...patch,
});

test("a set that is switched off is no figure that the filters hide: it is named, and how to switch it on", () => {
  const off = on({ view: "shares", firms: context.firms.filter((id) => id !== "own-1") });
  const { rest } = buildChartSpec(joined, off).status;
  expect(rest).toContain("Nothing is hidden by the filters.");
  expect(rest).toContain("6 figures of yours stand in “report.csv (yours)”, which is switched off: switch it on among the research firms.");
});

test("figures of a set that is on are counted apart, and so are those that the filters hide", () => {
  const all = buildChartSpec(joined, on({ view: "shares" })).status;
  expect(all.rest).toContain("6 figures of yours are shown beside them.");
  const { lead } = buildChartSpec(DATASET, { ...on({ view: "shares" }), firms: viewContext(DATASET).firms }).status;
  expect(all.lead).toBe(lead);
  // Of the six shares one is of 2027.
  const early = buildChartSpec(joined, on({ view: "shares", to: 2021 })).status.rest;
  const [, shown = "0"] = / (\d+) figures? of yours (?:is|are) shown/.exec(early) ?? [];
  const [, hidden = "0"] = / (\d+) figures? of yours (?:is|are) hidden/.exec(early) ?? [];
  expect(Number(shown) + Number(hidden)).toBe(6);
  expect(Number(hidden)).toBeGreaterThan(0);
});

test("the table's title, its count and the choice of documents speak of what is published alone", () => {
  const before = buildChartSpec(DATASET, { ...curated, view: "data" });
  const after = buildChartSpec(
    joined,
    on({
      view: "data",
      from: curated.from,
      to: curated.to,
      firms: [...curated.firms, "own-1"],
      providers: [...curated.providers, ...joined.providers.filter((p) => p.setId !== undefined).map((p) => p.providerId)],
    }),
  );
  expect(after.status.lead).toBe(before.status.lead);
  expect(after.filters.collections.map(({ sub }) => sub)).toEqual(before.filters.collections.map(({ sub }) => sub));
  const [data, then] = [after, before].map(({ cards }) => cards.find((card) => card.kind === "data"));
  const listed = (data?.rows.length ?? 0) - (then?.rows.length ?? 0);
  expect(listed).toBeGreaterThan(0);
  expect(data?.title).toBe(`${then?.title}; ${listed} of yours are listed too`);
});

test("a search says how many of the reader's figures match", () => {
  const { status } = buildChartSpec(joined, on({ view: "data", q: "möwe" }));
  expect(status.lead).toMatch(/^0 of /);
  expect(status.rest).toContain("Of 7 figures of yours 2 match.");
});
