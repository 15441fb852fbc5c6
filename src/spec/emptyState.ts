/** An empty view names the filter that hides everything, says what there is, and offers the steps that bring something back. */
import type { Dataset } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { asOfWords } from "./asOf.ts";
import { selectEvents } from "./cards/eventsCard.ts";
import type { EmptyState, Way } from "./chartSpec.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import { QUESTIONS } from "./questions/index.ts";
import { openEnded } from "./questions/openEnded.ts";
import { shownFigures } from "./shownFigures.ts";
import { defaultView, encodeView, type ViewContext, type ViewState } from "./view.ts";
import { COUNTED } from "./words.ts";

interface Try {
  readonly label: string;
  readonly patch: Partial<ViewState>;
  readonly differs: boolean;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length;

function tries(view: ViewState, context: ViewContext): readonly Try[] {
  const [from, to] = context.years;
  const firms = context.firms.filter((id) => context.research.includes(id) || view.firms.includes(id));
  return [
    { label: pageWords.showWhatIsKnown, patch: { asOf: "" }, differs: view.asOf !== "" },
    { label: pageWords.turnEveryResearchFirm, patch: { firms }, differs: !sameList(view.firms, firms) },
    {
      label: pageWords.turnEveryProviderOn,
      patch: { providers: context.providers },
      differs: !sameList(view.providers, context.providers),
    },
    { label: pageWords.showEveryYearTo(from, to), patch: { from, to }, differs: view.from !== from || view.to !== to },
    { label: pageWords.addThePublicRecord, patch: { collection: "record" }, differs: view.collection !== "record" },
  ];
}

function why(dataset: Dataset, view: ViewState): string {
  const where = view.collection === "articles" ? pageWords.inTheFiveArticles : pageWords.inTheArticlesAnd;
  if (QUESTIONS[view.view].lists === "print")
    return pageWords.nothingForToPasses({ where, from: view.from, to: view.to, asOf: view.asOf === "" ? "" : `, ${asOfWords(view.asOf)}` });
  if (QUESTIONS[view.view].counts === "event") {
    const when = view.asOf === "" ? "" : `, ${asOfWords(view.asOf)}`;
    return view.providers.length === 0 ? pageWords.everyProviderIsSwitched : pageWords.theArticlesTellOf(view.from, view.to, when);
  }
  const firms = view.firms.map((id) => dataset.firmById.get(id)?.label ?? id);
  if (firms.length === 0) return pageWords.everyResearchFirmIs;
  const every = QUESTIONS[view.view].everyProvider !== undefined;
  if (!every && view.providers.length === 0) return pageWords.everyProviderIsSwitched;
  const names = view.providers.map((id) => dataset.providerById.get(id)?.label ?? id);
  const by = view.asOf === "" ? "" : `, ${asOfWords(view.asOf)}`;
  return pageWords.printedNothingForTo({ firms, every, names, from: view.from, to: view.to, where, by });
}

/** What a view counts: events where events are its answer, else figures. */
function answersOf(dataset: Dataset, view: ViewState, context: ViewContext): number {
  if (QUESTIONS[view.view].counts !== "event") return shownFigures(dataset, view).length;
  return selectEvents(dataset, openEnded({ view, context }), COMPARED_PROVIDERS).length;
}

/** The empty state of a view without panels. Each way is an address that shows something; reset is always one of them. */
export function emptyState(dataset: Dataset, view: ViewState, context: ViewContext): EmptyState {
  const what = QUESTIONS[view.view].counts === "event" ? "event" : "figure";
  const ways = tries(view, context).flatMap(({ label, patch, differs }): Way[] => {
    const next: ViewState = { ...view, ...patch, q: "", receipt: null };
    const count = differs ? answersOf(dataset, next, context) : 0;
    return count > 0 ? [{ label: pageWords.wayAndCount(label, COUNTED[what](count)), search: encodeView(next, context) }] : [];
  });
  const reset: Way = { label: pageWords.resetTheFilters, search: encodeView({ ...defaultView(context), view: view.view }, context) };
  return {
    title: what === "event" ? pageWords.noEventMatches : pageWords.noFigureMatchesFilters,
    text: why(dataset, view),
    ways: [...ways, reset],
  };
}
