/** The filter area as data: every choice with what it would show, so that controls never compute. */
import type { Dataset, Observation } from "../domain/model.ts";
import { parsePeriod, yearOf } from "../domain/period.ts";
import { joinAnd } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { asOfWords } from "./asOf.ts";
import { selectEvents } from "./cards/eventsCard.ts";
import { codedBy, countBy, heldIn, observationsAt, placesIn } from "./coded.ts";
import { COMPARED_PROVIDERS, SHARE_MEASURES } from "./compared.ts";
import type { Choice, FilterSpec, ProviderChoice } from "./filterSpec.ts";
import type { ShareMaterial } from "./forms/form.ts";
import { FORMS } from "./forms/index.ts";
import { apart, isOwn } from "./own/isOwn.ts";
import { quantityKey, selectObservations, shownOfSelection } from "./quantities.ts";
import { QUESTIONS } from "./questions/index.ts";
import { type ShowCounts, showChoices, stepChoices } from "./showChoices.ts";
import { keepStep, type Step } from "./step.ts";
import type { ViewContext, ViewState } from "./view.ts";

/** Measures that firms print by year and by quarter. What a company reports is dated as its release dates it. */
const STEPPED: readonly string[] = [...SHARE_MEASURES, "spend", "spend_growth"];

/** The measures that this view draws by years or by quarters. */
const steppedIn = (view: ViewState): readonly string[] => [...STEPPED, ...(QUESTIONS[view.view].stepped ?? [])];

/** Selections kept for each dataset: more than one page asks for, so that typing a search or an order counts nothing anew. */
const KEPT = 64;
const FIGURES = new WeakMap<Dataset, Map<string, readonly Observation[]>>();

/**
 * The observations that a view draws or lists: selected, of its measures, one for each quantity (the latest vintage); all of them where it lists all.
 * The same selection gives the same array.
 */
export function shownFigures(dataset: Dataset, view: ViewState): readonly Observation[] {
  const held = FIGURES.get(dataset) ?? new Map<string, readonly Observation[]>();
  FIGURES.set(dataset, held);
  const key = JSON.stringify([
    view.view,
    view.firms,
    view.collection,
    view.providers,
    view.from,
    view.to,
    view.asOf,
    view.step,
    view.form === "stacked",
  ]);
  const figures = held.get(key) ?? chooseFigures(dataset, view);
  held.delete(key);
  held.set(key, figures);
  const [oldest] = held.keys();
  if (held.size > KEPT && oldest !== undefined) held.delete(oldest);
  return figures;
}

function chooseFigures(dataset: Dataset, view: ViewState): readonly Observation[] {
  const every = QUESTIONS[view.view].everyProvider !== undefined;
  const selected = selectObservations(dataset, every ? { ...view, providers: [...dataset.providerById.keys()] } : view);
  const { lists = "quantity", others = false, story = false } = QUESTIONS[view.view];
  if (lists === "print") return selected;
  // Only a bar that is filled to 100 % has a place for all others together.
  const withOthers = others || view.form === "stacked";
  const answersAt = answersOf(dataset, view.view, withOthers);
  const answers = placesIn(dataset, selected).filter((place) => (answersAt[place] ?? 0) !== 0);
  const { values, codes } = codedBy(dataset, "measureId");
  const isStepped = Uint8Array.from(values, (measureId) => Number(steppedIn(view).includes(measureId)));
  const stepped = observationsAt(
    dataset,
    answers.filter((place) => isStepped[codes[place] ?? 0] === 1),
  );
  const kept = new Uint8Array(codes.length);
  for (const place of answers) kept[place] = 1 - (isStepped[codes[place] ?? 0] ?? 0);
  for (const place of placesIn(dataset, keepStep(stepped, story && view.step === "best" ? "year" : view.step))) kept[place] = 1;
  return shownOfSelection(
    dataset,
    observationsAt(
      dataset,
      answers.filter((place) => kept[place] === 1),
    ),
  );
}

const ANSWERS = new WeakMap<Dataset, Map<string, Uint8Array>>();

/** For each observation of the dataset, in its order, whether it can answer a view's question at all; asked once for each view. */
function answersOf(dataset: Dataset, viewId: ViewState["view"], withOthers: boolean): Uint8Array {
  const held = heldIn(ANSWERS, dataset, () => new Map<string, Uint8Array>());
  const key = `${viewId} ${withOthers}`;
  const known = held.get(key);
  if (known !== undefined) return known;
  const { measures, story = false } = QUESTIONS[viewId];
  const isTold = story ? storyOf(dataset) : () => true;
  const answers = Uint8Array.from(dataset.observations, (o) =>
    Number(
      measures.includes(o.measureId) &&
        isAnswer(dataset, viewId, o) &&
        (withOthers || o.measureId !== "share" || o.providerId !== "others") &&
        isTold(o),
    ),
  );
  held.set(key, answers);
  return answers;
}

interface Story {
  readonly markets: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
}

const STORY = new WeakMap<Dataset, Story>();

/** Whether a figure belongs to what the articles tell: of a market that they give a figure of; of a company, the very quantity. */
function storyOf(dataset: Dataset): (o: Observation) => boolean {
  let story = STORY.get(dataset);
  if (story === undefined) {
    const told = dataset.observations.filter((o) => dataset.sourceById.get(o.sourceId)?.collection === "articles");
    story = { markets: new Set(told.map((o) => o.marketId)), quantities: new Set(told.map(quantityKey)) };
    STORY.set(dataset, story);
  }
  const { markets, quantities } = story;
  // What the reader adds is there to be seen beside the story.
  const isCompany = (o: Observation) => dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "")?.kind === "company";
  return (o) => isOwn(o) || (isCompany(o) ? quantities.has(quantityKey(o)) : markets.has(o.marketId));
}

/** What a changed view would show; the same path as the view itself, so that counts cannot drift from charts. */
const countWith = (dataset: Dataset, view: ViewState, patch: Partial<ViewState>): readonly Observation[] =>
  shownFigures(dataset, { ...view, ...patch });

/**
 * Shares are of providers or of all others; spend is what research firms measure; results are what companies report. Of the reader's own figures
 * a ratio without a level names no base, so it is listed and not drawn.
 */
function isAnswer(dataset: Dataset, viewId: ViewState["view"], o: Observation): boolean {
  if (isOwn(o) && o.measureId !== "share") return o.measureId !== "share_ratio";
  if ((SHARE_MEASURES as readonly string[]).includes(o.measureId)) return dataset.providerById.get(o.providerId)?.kind !== "total";
  const firm = dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "");
  if (!o.measureId.startsWith("spend")) return firm?.kind === "company";
  return firm?.kind === "research" || (firm?.kind === "other" && QUESTIONS[viewId].press === true);
}

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
