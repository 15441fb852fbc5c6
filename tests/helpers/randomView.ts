/** Seeded random views: every field drawn from what the dataset can name. */
import fc from "fast-check";
import { FORM_IDS } from "../../src/spec/chartSpec.ts";
import type { FacetId } from "../../src/spec/facetIds.ts";
import { searchText } from "../../src/spec/search.ts";
import { SORTS } from "../../src/spec/sort.ts";
import { SHOW_IDS, type ViewContext, type ViewState } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";

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
      q: fc.oneof(
        fc.constant(""),
        fc.constantFrom("huawei", "Canalys share"),
        fc.string({ unit: "binary", maxLength: 100 }).map(searchText),
      ),
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
