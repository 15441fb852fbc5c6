/** What each choice of the filter area says that it would show is what the view shows once it is made. */
import { describe, expect, test } from "vitest";
import type { Dataset, Observation } from "../../src/domain/model.ts";
import { parsePeriod, yearOf } from "../../src/domain/period.ts";
import { asOfFilter } from "../../src/spec/asOfFilter.ts";
import { shareMaterials } from "../../src/spec/cards/sharePanels.ts";
import type { FilterSpec } from "../../src/spec/filterSpec.ts";
import { buildFilters } from "../../src/spec/filters.ts";
import type { ShareMaterial } from "../../src/spec/forms/form.ts";
import { FORMS } from "../../src/spec/forms/index.ts";
import { isOwn } from "../../src/spec/own/isOwn.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { QUESTIONS } from "../../src/spec/questions/index.ts";
import { shownFigures } from "../../src/spec/shownFigures.ts";
import { decodeView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { figure, ownSet, SMALL } from "../helpers/ownSet.ts";

const CONTEXT = viewContext(DATASET);
const viewOf = (search: string): ViewState => decodeView(search, CONTEXT).view;

function filtersOf(dataset: Dataset, view: ViewState, materials: readonly ShareMaterial[] = []): FilterSpec {
  const available = { breaks: 0, events: 0, earlier: 0 };
  return buildFilters({ dataset, view, context: viewContext(dataset), materials, available, asOf: asOfFilter(dataset, view) });
}
const firmOf = (o: Observation): string | undefined => DATASET.marketById.get(o.marketId)?.firmId;
const figures = (count: number): string => (count === 1 ? "1 figure" : `${count.toLocaleString("en")} figures`);

const SEARCHES = [
  "",
  "?view=shares",
  "?view=shares&collection=record",
  "?view=shares&collection=record&firms=gartner,idc&providers=aws,tencent&from=2019&to=2022&step=quarter",
  "?view=spend&collection=record&from=2020",
  "?view=revenue&collection=record&providers=alibaba",
  "?view=disagreement&collection=record",
  "?view=concentration&collection=record&as-of=2022-12",
  "?view=data&collection=record&to=2021",
];

describe.each(SEARCHES)("%s", (search) => {
  const view = viewOf(search);
  const { everyProvider, counts, lists } = QUESTIONS[view.view];
  const shown = (patch: Partial<ViewState>) => shownFigures(DATASET, { ...view, ...patch });
  const filters = filtersOf(DATASET, view);
  const everything: Partial<ViewState> = {
    firms: CONTEXT.firms,
    providers: CONTEXT.providers,
    from: CONTEXT.years[0],
    to: CONTEXT.years[1],
    asOf: "",
  };

  test("a research firm counts what the view would show of it alone, and names its markets", () => {
    const could = new Set(shown(everything).map((o) => o.marketId));
    const markets = (firmId: string) => DATASET.markets.filter((m) => m.firmId === firmId && could.has(m.marketId)).map((m) => m.label);
    expect(filters.firms.map((firm) => firm.id)).toEqual(CONTEXT.firms.filter((id) => markets(id).length > 0));
    for (const { id, label, sub, count, on, disabled, reason } of filters.firms) {
      expect(count).toBe(shown({ firms: [id] }).filter((o) => firmOf(o) === id).length);
      expect(label).toBe(DATASET.firmById.get(id)?.label);
      const [first, ...others] = markets(id);
      expect(sub).toBe(others.length === 0 ? first : `${first} and ${others.length} more`);
      expect({ on, disabled }).toEqual({ on: view.firms.includes(id), disabled: count === 0 });
      expect(reason).toBe(count === 0 ? "Nothing of this firm passes the other filters" : "");
    }
  });

  test("a collection counts what the view would show of it", () => {
    const articles = shown({ collection: "articles" }).length;
    const record = shown({ collection: "record" }).length;
    const more = `${(record - articles).toLocaleString("en")} more`;
    const common = { disabled: false, reason: "" };
    expect(filters.collections).toEqual(
      counts === "event"
        ? []
        : [
            {
              ...common,
              id: "articles",
              label: "The five articles",
              sub: figures(articles),
              count: articles,
              on: view.collection === "articles",
            },
            {
              ...common,
              id: "record",
              label: "+ Public record",
              sub: record < articles ? figures(record) : more,
              count: record,
              on: view.collection === "record",
            },
          ],
    );
  });

  test("a provider counts what the view would show of it with all switched on", () => {
    if (everyProvider) {
      expect(filters.providers).toEqual([]);
      return;
    }
    const all = shown({ providers: CONTEXT.providers });
    expect(filters.providers.map(({ id }) => id)).toEqual(expect.arrayContaining([...CONTEXT.compared]));
    const order = CONTEXT.providers.filter((id) => filters.providers.some((choice) => choice.id === id));
    expect(filters.providers.map(({ id }) => id)).toEqual(order);
    for (const choice of filters.providers) {
      expect(choice).toEqual({
        id: choice.id,
        label: DATASET.providerById.get(choice.id)?.label,
        sub: "",
        count: all.filter((o) => o.providerId === choice.id).length,
        on: view.providers.includes(choice.id),
        disabled: false,
        reason: "",
        more: !CONTEXT.compared.includes(choice.id),
      });
      if (choice.more && !choice.on) expect(DATASET.observations.some((o) => o.providerId === choice.id)).toBe(true);
    }
    for (const o of all)
      if (CONTEXT.providers.includes(o.providerId)) expect(filters.providers.map(({ id }) => id)).toContain(o.providerId);
  });

  test("a year counts what the view would show of it with all years switched on", () => {
    const [from, to] = CONTEXT.years;
    const all = shown({ from, to });
    const years = Array.from({ length: to + 1 - from }, (_, i) => from + i);
    expect(filters.years).toEqual(years.map((year) => ({ year, count: all.filter((o) => yearOf(o.period) === year).length })));
    expect(filters).toMatchObject({ from: view.from, to: view.to });
  });

  test("years and quarters are offered where they differ, and count the figures that have such a step", () => {
    const years = shown({ step: "best" });
    const quarters = shown({ step: "quarter" });
    const same = years.length === quarters.length && years.every((o) => quarters.includes(o));
    if (lists === "print" || same) {
      expect(filters.steps).toEqual([]);
      return;
    }
    const stepped = ["share", "share_change", "share_ratio", "spend", "spend_growth", ...(QUESTIONS[view.view].stepped ?? [])];
    const isYear = (o: Observation): boolean => parsePeriod(o.period)?.kind === "year";
    expect(filters.steps.map(({ id, on, count }) => ({ id, on, count }))).toEqual([
      { id: "best", on: view.step !== "quarter", count: years.filter((o) => stepped.includes(o.measureId) && isYear(o)).length },
      { id: "quarter", on: view.step === "quarter", count: quarters.filter((o) => stepped.includes(o.measureId) && !isYear(o)).length },
    ]);
  });
});

test.each([
  ["?view=shares", "Gartner, Canalys, IDC · the five articles · 5 providers · "],
  ["?view=shares&collection=record&firms=idc&providers=aws&from=2019&to=2021", "IDC · articles and public record · 1 provider · 2019–2021"],
  ["?view=shares&firms=none&from=2019&to=2021", "no research firm · the five articles · 5 providers · 2019–2021"],
  ["?view=spend&from=2019&to=2021&firms=gartner", " · the five articles · every provider · 2019–2021"],
  [
    "?view=shares&firms=idc&from=2019&to=2021&as-of=2022-12",
    "IDC · the five articles · 5 providers · 2019–2021 · as known on 31 December 2022",
  ],
])("%s is read aloud as one line", (search, summary) => {
  expect(filtersOf(DATASET, viewOf(search)).summary).toContain(summary);
});

test("a year of the timeline counts the events that begin in it, whatever years are chosen", () => {
  const { years } = filtersOf(DATASET, viewOf("?view=timeline&from=2020&to=2020"));
  expect(years).toEqual(years.map(({ year }) => ({ year, count: DATASET.events.filter((e) => yearOf(e.period) === year).length })));
  expect(years.filter(({ count }) => count > 0).length).toBeGreaterThan(2);
});

describe("forms", () => {
  const materialsOf = (view: ViewState) => shareMaterials(DATASET, shownFigures(DATASET, view), view.providers);
  const material = (n: number): ShareMaterial => ({ n }) as unknown as ShareMaterial;

  test("without any panel none but the chosen one can be taken, and each says why", () => {
    const view = { ...viewOf("?view=shares"), form: "slope" as const };
    const [best, ...forms] = filtersOf(DATASET, view).forms;
    expect(best).toEqual({ id: "best", label: "Best fit", sub: "", count: 0, on: false, disabled: false, reason: "" });
    expect(forms.map(({ id, on, disabled }) => ({ id, on, disabled }))).toEqual(
      FORMS.map(({ formId }) => ({ id: formId, on: formId === "slope", disabled: formId !== "slope" })),
    );
    expect(forms.map(({ reason }) => reason)).toEqual(FORMS.map(({ label }) => `${label}: nothing is shown`));
  });

  test("counts the panels that can take it, and one that none can take says why not", () => {
    const view = viewOf("?view=shares&collection=record&firms=gartner");
    const materials = materialsOf(view);
    const [best, ...forms] = filtersOf(DATASET, view, materials).forms;
    expect(materials.length).toBeGreaterThan(0);
    expect(best).toMatchObject({ count: materials.length, on: true });
    for (const [k, form] of FORMS.entries()) {
      const refusals = materials.map((m) => form.refuse(m)).filter((words) => words !== null);
      const none = refusals.length === materials.length;
      expect(forms[k]).toMatchObject({ id: form.formId, count: materials.length - refusals.length, disabled: none });
      expect(forms[k]?.reason).toBe(none ? `${form.label}: ${refusals[0]}` : "");
    }
    // Of one year alone no line can be drawn.
    const one = { ...view, from: 2021, to: 2021 };
    expect(filtersOf(DATASET, one, materialsOf(one)).forms.some(({ disabled, reason }) => disabled && reason !== "")).toBe(true);
  });

  test("of amounts the forms for shares are left out, and the one that is left on says why it does not fit", () => {
    const view = { ...viewOf("?view=revenue"), form: "slope" as const };
    const said = { sub: "", count: 0, disabled: false };
    const forms = filtersOf(DATASET, view, [material(1)]).forms;
    expect(forms[0]).toEqual({ ...said, id: "best", label: "Best fit", on: false, reason: "" });
    expect(forms.find(({ id }) => id === "slope")).toMatchObject({
      ...said,
      on: true,
      reason: "A form for shares: this view draws amounts over time",
    });
    expect(
      filtersOf(DATASET, viewOf("?view=revenue"))
        .forms.filter(({ on }) => on)
        .map(({ id }) => id),
    ).toEqual(["best"]);
  });
});

describe("beside figures of the reader's own", () => {
  const joined = withOwnSets(DATASET, [ownSet(), ownSet(SMALL, { setId: "own-2" })]);
  const all = viewContext(joined);
  const base: ViewState = { ...decodeView("?view=shares", all).view, firms: all.firms, providers: all.providers };

  test("a provider that a set alone names is listed while its set is on and shows something of it", () => {
    const listed = (view: ViewState) => filtersOf(joined, view).providers.map(({ id }) => id);
    expect(all.firms).toEqual(expect.arrayContaining(["own-1", "own-2"]));
    expect(listed(base)).toEqual(expect.arrayContaining(["own-1-möwe-b-cloud-b", "own-2-möwe-b-cloud-b"]));
    // The figures of the set are shares and a spend.
    expect(listed({ ...base, view: "revenue" })).not.toContain("own-1-möwe-b-cloud-b");
    const off = listed({ ...base, firms: all.firms.filter((id) => id !== "own-1") });
    expect(off).not.toContain("own-1-möwe-b-cloud-b");
    expect(off).toContain("own-2-möwe-b-cloud-b");
  });

  test("collections count what is published alone", () => {
    const { collections } = filtersOf(joined, base);
    const published = shownFigures(joined, { ...base, collection: "articles" }).filter((o) => !isOwn(o)).length;
    expect(collections.map(({ count }) => count)[0]).toBe(published);
    expect(shownFigures(joined, { ...base, collection: "articles" }).length).toBeGreaterThan(published);
  });

  test("the summary counts the providers of a set while the set is on", () => {
    const providers = (view: ViewState): number => Number(/(\d+) providers?/.exec(filtersOf(joined, view).summary)?.[1]);
    const without = providers({ ...base, firms: CONTEXT.firms });
    expect(without).toBe(base.providers.filter((id) => joined.providerById.get(id)?.setId === undefined).length);
    const one = providers({ ...base, firms: [...CONTEXT.firms, "own-1"] });
    expect(one).toBe(without + base.providers.filter((id) => joined.providerById.get(id)?.setId === "own-1").length);
    expect(one).toBeGreaterThan(without);
  });

  test("what is typed for a known provider is counted with it", () => {
    const twice = withOwnSets(DATASET, [ownSet([figure({})])]);
    const count = (dataset: Dataset, view: ViewState) => filtersOf(dataset, view).providers.find(({ id }) => id === "aws")?.count ?? 0;
    const own = viewContext(twice);
    const view = { ...decodeView("?view=shares", own).view, firms: own.firms };
    expect(count(twice, view)).toBe(count(DATASET, viewOf("?view=shares")) + 1);
  });
});
