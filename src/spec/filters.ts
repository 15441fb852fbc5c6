/** The filter area as data: every choice with what it would show, so that controls never compute. */
import type { Dataset, Observation } from "../domain/model.ts";
import { parsePeriod, yearOf } from "../domain/period.ts";
import { joinAnd } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { asOfWords } from "./asOf.ts";
import { selectEvents } from "./cards/eventsCard.ts";
import { codedBy, countBy, heldIn, placesIn } from "./coded.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import type { Choice, FilterSpec, ProviderChoice } from "./filterSpec.ts";
import type { ShareMaterial } from "./forms/form.ts";
import { FORMS } from "./forms/index.ts";
import { apart } from "./own/isOwn.ts";
import { selectObservations } from "./quantities.ts";
import { QUESTIONS } from "./questions/index.ts";
import { type ShowCounts, showChoices, stepChoices } from "./showChoices.ts";
import { shownFigures, steppedIn } from "./shownFigures.ts";
import type { Step } from "./step.ts";
import type { ViewContext, ViewState } from "./view.ts";

/** What a changed view would show; the same path as the view itself, so that counts cannot drift from charts. */
const countWith = (dataset: Dataset, view: ViewState, patch: Partial<ViewState>): readonly Observation[] =>
  shownFigures(dataset, { ...view, ...patch });

function yearCounts(dated: readonly { readonly period: string }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { period } of dated) counts.set(yearOf(period), (counts.get(yearOf(period)) ?? 0) + 1);
  return counts;
}

type TallyField = "marketId" | "providerId" | "period";

const TALLIES: Readonly<Record<TallyField, WeakMap<readonly Observation[], ReadonlyMap<string, number>>>> = {
  marketId: new WeakMap(),
  providerId: new WeakMap(),
  period: new WeakMap(),
};

/** How many of these figures each market, provider or period has; counted once for each selection. */
const tallyOf = (dataset: Dataset, figures: readonly Observation[], field: TallyField): ReadonlyMap<string, number> =>
  heldIn(TALLIES[field], figures, () => countBy(codedBy(dataset, field), placesIn(dataset, figures)));

/** How many of these figures each year has. */
function yearTally(dataset: Dataset, figures: readonly Observation[]): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const [period, count] of tallyOf(dataset, figures, "period")) years.set(yearOf(period), (years.get(yearOf(period)) ?? 0) + count);
  return years;
}

/** The view with nothing hidden but by its collection: what a choice could ever show here. */
const opened = (view: ViewState, context: ViewContext): ViewState => ({
  ...view,
  firms: context.firms,
  providers: context.providers,
  from: context.years[0],
  to: context.years[1],
  asOf: "",
});

/** The research firms that this view can show anything of, in this collection; one of which the other filters leave nothing is disabled. */
function firmChoices(dataset: Dataset, view: ViewState, context: ViewContext): readonly Choice[] {
  const could = tallyOf(dataset, shownFigures(dataset, opened(view, context)), "marketId");
  return context.firms.flatMap((firmId): readonly Choice[] => {
    const own = dataset.markets.filter((m) => m.firmId === firmId && could.has(m.marketId));
    if (own.length === 0) return [];
    const markets = tallyOf(dataset, countWith(dataset, view, { firms: [firmId] }), "marketId");
    const count = own.reduce((sum, m) => sum + (markets.get(m.marketId) ?? 0), 0);
    const labels = own.map((m) => m.label);
    return [
      {
        id: firmId,
        label: dataset.firmById.get(firmId)?.label ?? firmId,
        sub: labels.length > 1 ? pageWords.labelsAndOtherLabelsMore(labels[0], labels.length - 1) : joinAnd(labels),
        count,
        on: view.firms.includes(firmId),
        // Switching it would change nothing: said, not offered.
        disabled: count === 0,
        reason: count === 0 ? pageWords.nothingOfThisFirm : "",
      },
    ];
  });
}

/** The articles alone or with the record; nothing to choose where a view counts events, which the articles alone tell. */
function collectionChoices(dataset: Dataset, view: ViewState): readonly Choice[] {
  if (QUESTIONS[view.view].counts === "event") return [];
  // What the reader added is of neither.
  const articles = apart(countWith(dataset, view, { collection: "articles" })).published.length;
  const both = apart(countWith(dataset, view, { collection: "record" })).published.length;
  const common = { disabled: false, reason: "" };
  return [
    {
      ...common,
      id: "articles",
      label: pageWords.theFiveArticles,
      sub: pageWords.countOfFigures(articles),
      count: articles,
      on: view.collection === "articles",
    },
    {
      ...common,
      id: "record",
      label: pageWords.publicRecordAtStart,
      sub: both >= articles ? pageWords.bothMore(both - articles) : pageWords.countOfFigures(both),
      count: both,
      on: view.collection === "record",
    },
  ];
}

/**
 * The compared providers, and of the others those that the view can show something of, in this collection, or that are on. A view of shares or
 * spend also says what nobody published, of each provider that the collection knows.
 */
function providerChoices(dataset: Dataset, view: ViewState, context: ViewContext): readonly ProviderChoice[] {
  const { everyProvider, measures } = QUESTIONS[view.view];
  if (everyProvider) return [];
  const providers = tallyOf(dataset, countWith(dataset, view, { providers: context.providers }), "providerId");
  const open = opened(view, context);
  const saysGaps = measures.includes("share") || measures.includes("spend");
  const could = tallyOf(dataset, saysGaps ? selectObservations(dataset, open) : shownFigures(dataset, open), "providerId");
  return context.providers.flatMap((id): readonly ProviderChoice[] => {
    const more = !context.compared.includes(id);
    const on = view.providers.includes(id);
    const { setId } = dataset.providerById.get(id) ?? {};
    // A provider of an own set alone has nothing to switch where the set shows nothing.
    if (setId === undefined ? more && !on && !could.has(id) : !could.has(id) || !view.firms.includes(setId)) return [];
    const label = dataset.providerById.get(id)?.label ?? id;
    return [{ id, label, sub: "", count: providers.get(id) ?? 0, on, disabled: false, reason: "", more }];
  });
}

/** Figures with a step that a view would draw at this step, of years for `year` and of parts of a year for `quarter`. */
function countSteps(dataset: Dataset, view: ViewState, step: Step): number {
  return countWith(dataset, view, { step }).filter(
    (o) => steppedIn(view).includes(o.measureId) && (parsePeriod(o.period)?.kind === "year") === (step !== "quarter"),
  ).length;
}

const NO_SHARES = pageWords.aFormForShares;

/** Years or quarters; nothing to choose where both would draw the same figures. */
function stepsOf(dataset: Dataset, view: ViewState): readonly Choice[] {
  if (QUESTIONS[view.view].lists === "print") return [];
  const years = countWith(dataset, view, { step: "best" });
  const quarters = new Set(countWith(dataset, view, { step: "quarter" }));
  if (years.length === quarters.size && years.every((o) => quarters.has(o))) return [];
  return stepChoices(view, (step) => countSteps(dataset, view, step));
}

/** The forms that the view can take, each disabled that no panel can carry as it is; none where the view has one form, or tables alone. */
function formChoices(view: ViewState, materials: readonly ShareMaterial[]): readonly Choice[] {
  const { layout, forms: offered, fixedForm } = QUESTIONS[view.view];
  if (fixedForm || layout === "tables" || offered?.length === 0) return [];
  if (offered !== undefined) {
    const all = [{ formId: "best" as const, label: pageWords.bestFit }, ...FORMS];
    // A form that another view was left in stays listed: of the choices one is always the chosen one.
    return all
      .map(({ formId, label }) => ({ formId, label, fits: formId === "best" || offered.includes(formId), on: view.form === formId }))
      .filter(({ fits, on }) => fits || on)
      .map(({ formId, label, fits, on }) => ({ id: formId, label, sub: "", count: 0, on, disabled: false, reason: fits ? "" : NO_SHARES }));
  }
  const best: Choice = {
    id: "best",
    label: pageWords.bestFit,
    sub: "",
    count: materials.length,
    on: view.form === "best",
    disabled: false,
    reason: "",
  };
  const forms = FORMS.map((form): Choice => {
    const refusals = materials.map((m) => form.refuse(m)).filter((r) => r !== null);
    const none = materials.length === 0 || refusals.length === materials.length;
    const on = view.form === form.formId;
    const reason = none ? `${form.label}: ${refusals[0] ?? pageWords.nothingIsShown}` : "";
    // The chosen form stays operable: a disabled checked radio would trap the keyboard.
    return { id: form.formId, label: form.label, sub: "", count: materials.length - refusals.length, on, disabled: none && !on, reason };
  });
  return [best, ...forms];
}

/** What the filter area is made from. */
interface Filtered {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly context: ViewContext;
  readonly materials: readonly ShareMaterial[];
  readonly available: ShowCounts;
  readonly asOf: FilterSpec["asOf"];
}

/** Everything the filter area shows, for this view as it is. */
export function buildFilters({ dataset, view, context, materials, available, asOf }: Filtered): FilterSpec {
  const allYears = { from: context.years[0], to: context.years[1] };
  const years =
    QUESTIONS[view.view].counts === "event"
      ? yearCounts(selectEvents(dataset, { ...view, ...allYears }, COMPARED_PROVIDERS))
      : yearTally(dataset, countWith(dataset, view, allYears));
  const [min, max] = context.years;
  const firms = firmChoices(dataset, view, context);
  const providers = providerChoices(dataset, view, context);
  const onFirms = firms.filter((f) => f.on).map((f) => f.label);
  const shownProviders = view.providers.filter((id) => {
    const { setId } = dataset.providerById.get(id) ?? {};
    return setId === undefined || view.firms.includes(setId);
  });
  const firmWords = onFirms.length > 0 ? [onFirms.join(", ")] : firms.length > 0 ? [pageWords.noResearchFirm] : [];
  return {
    firms,
    collections: collectionChoices(dataset, view),
    providers,
    steps: stepsOf(dataset, view),
    shows: QUESTIONS[view.view].layout === "tables" ? [] : showChoices(view, available),
    asOf,
    forms: formChoices(view, materials),
    years: Array.from({ length: max - min + 1 }, (_, i) => ({
      year: min + i,
      count: years.get(min + i) ?? 0,
    })),
    from: view.from,
    to: view.to,
    summary: [
      ...firmWords,
      view.collection === "articles" ? pageWords.theFiveArticlesInside : pageWords.articlesAndPublicRecord,
      QUESTIONS[view.view].everyProvider === undefined ? pageWords.countOfProviders(shownProviders.length) : pageWords.everyProvider,
      `${view.from}–${view.to}`,
      ...(view.asOf === "" ? [] : [asOfWords(view.asOf)]),
    ].join(" · "),
  };
}
