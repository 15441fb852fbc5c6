/** Seeded views: at random, every field drawn from what the dataset can name, and by construction, so that no combination is left to chance. */
import fc from "fast-check";
import { FORM_IDS } from "../../src/spec/chartBody.ts";
import type { FacetId } from "../../src/spec/facetIds.ts";
import { searchText } from "../../src/spec/search.ts";
import { SORTS } from "../../src/spec/sort.ts";
import { defaultView, SHOW_IDS, type ViewContext, type ViewState } from "../../src/spec/view.ts";
import { VIEW_IDS, type ViewId } from "../../src/spec/viewId.ts";

/** Any text of any code points, surrogates and controls too. (`fc.string` of "binary" builds a table of all of them first, which takes seconds.) */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength }).map((points) => String.fromCodePoint(...points));

/** Arbitrary of every view that the address can hold, receipts given as a list of ids to draw from. */
export function viewArbitrary(context: ViewContext, receiptIds: readonly string[]): fc.Arbitrary<ViewState> {
  const [min, max] = context.years;
  // Mostly open: six narrow choices at once leave nothing of any dataset.
  const facetOf = (id: FacetId) => fc.oneof({ weight: 5, arbitrary: fc.constant("") }, fc.constantFrom(...context.facets[id]));
  const years = fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  return fc
    .record({
      view: fc.constantFrom(...VIEW_IDS),
      firms: fc.subarray([...context.firms]),
      collection: fc.constantFrom("articles" as const, "record" as const),
      providers: fc.subarray([...context.providers]),
      years,
      form: fc.constantFrom("best" as const, ...FORM_IDS),
      step: fc.constantFrom("best" as const, "year" as const, "quarter" as const),
      asOf: fc.constantFrom("", "2018", "2020-03", "2022-06-02", "2022-12", "2023-07-18", "2024-08-31"),
      show: fc.subarray([...SHOW_IDS]),
      assume: fc.constantFrom(null, 0, 12.5, 40, 100),
      tables: fc.subarray([...context.cards], { maxLength: 4 }),
      sort: fc.constantFrom(...SORTS),
      q: fc.oneof(fc.constant(""), fc.constantFrom("huawei", "Canalys share"), anyText(100).map(searchText)),
      measure: facetOf("measure"),
      market: facetOf("market"),
      source: facetOf("source"),
      status: facetOf("status"),
      standing: facetOf("standing"),
      basis: facetOf("basis"),
      receipt: fc.option(fc.constantFrom(...receiptIds), { nil: null }),
    })
    .map(({ years: range, ...rest }) => ({ ...rest, ...range }));
}

/**
 * Seeded views that hold every form and step of each of these views: once with everything open, so that all of the record is on the page, and
 * `draws` times with all else at random.
 */
export function coveringViews(context: ViewContext, views: readonly ViewId[], seed: number, draws: number): readonly ViewState[] {
  const combinations = views.flatMap((view) =>
    (["best", ...FORM_IDS] as const).flatMap((form) => (["best", "quarter"] as const).map((step) => ({ view, form, step }))),
  );
  const random = fc.sample(viewArbitrary(context, ["a2-google-share-2021"]), { seed, numRuns: combinations.length * draws });
  const open = {
    ...defaultView(context),
    firms: context.firms,
    providers: context.providers,
    collection: "record" as const,
    show: SHOW_IDS,
  };
  return combinations.flatMap((combination, k) =>
    [open, ...random.slice(k * draws, (k + 1) * draws)].map((view) => ({ ...view, ...combination })),
  );
}
