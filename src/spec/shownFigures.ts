/** Which observations a view draws or lists: the one selection that charts, tables, counts and files are made from. */
import type { Dataset, Observation } from "../domain/model.ts";
import { codedBy, heldIn, observationsAt, placesIn } from "./coded.ts";
import { SHARE_MEASURES } from "./compared.ts";
import { isOwn } from "./own/isOwn.ts";
import { quantityKey, selectObservations, shownOfSelection } from "./quantities.ts";
import { QUESTIONS } from "./questions/index.ts";
import { keepStep } from "./step.ts";
import type { ViewState } from "./view.ts";

/** Measures that firms print by year and by quarter. What a company reports is dated as its release dates it. */
const STEPPED: readonly string[] = [...SHARE_MEASURES, "spend", "spend_growth"];

/** The measures that this view draws by years or by quarters. */
export const steppedIn = (view: ViewState): readonly string[] => [...STEPPED, ...(QUESTIONS[view.view].stepped ?? [])];

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
