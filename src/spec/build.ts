/**
 * The one path: vintage -> filter -> scope guard -> derive -> form -> ChartSpec. Nothing downstream reads the dataset
 * or the view, and nothing else filters, orders or derives.
 */
import type { Dataset, Observation } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { asOfWords, datedCard } from "./asOf.ts";
import { asOfFilter } from "./asOfFilter.ts";
import { type Around, withBeside } from "./beside.ts";
import type { Card, Panel } from "./card.ts";
import { selectEvents } from "./cards/eventsCard.ts";
import type { ChartSpec } from "./chartSpec.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import { dataStatus } from "./describeData.ts";
import { emptyState } from "./emptyState.ts";
import { buildFilters } from "./filters.ts";
import { publishedMaterials } from "./own/broughtIn.ts";
import { apart } from "./own/isOwn.ts";
import { ownAsked, withOwnCards } from "./own/ownCards.ts";
import { ownStatus } from "./own/ownStatus.ts";
import { selectObservations } from "./quantities.ts";
import { QUESTIONS } from "./questions/index.ts";
import { openEnded } from "./questions/openEnded.ts";
import type { Asked, Question } from "./questions/question.ts";
import type { ShowCounts } from "./showChoices.ts";
import { shownFigures } from "./shownFigures.ts";
import { SHOW_IDS, type ViewContext, type ViewState, viewContext } from "./view.ts";
import { VIEW_IDS } from "./viewId.ts";
import { COUNTED, capitalise } from "./words.ts";

/** What is set beside the panels, switched on or not: events in the order of the events card, so that both number them alike. */
function aroundOf(asked: Asked): Around {
  const { dataset, view } = asked;
  return {
    selected: new Set(selectObservations(dataset, view)),
    events: selectEvents(dataset, openEnded(asked), COMPARED_PROVIDERS),
    show: view.show,
  };
}

/** The cards with what stands beside their values, and how much of each kind there is. */
function besideCards(asked: Asked, cards: readonly Card[]): { readonly cards: readonly Card[]; readonly available: ShowCounts } {
  // Lists have nothing beside their values, and looking for it takes as long as everything else.
  if (!cards.some((card) => card.kind === "panel")) return { cards, available: { breaks: 0, events: 0, earlier: 0 } };
  const around = aroundOf(asked);
  const found = { breaks: new Set<string>(), events: new Set<string>(), earlier: new Set<string>() };
  const done = cards.map((card): Card => {
    if (card.kind !== "panel") return card;
    const { panel, available } = withBeside(asked.dataset, card, around);
    for (const id of SHOW_IDS) for (const receiptId of available[id]) found[id].add(receiptId);
    return panel;
  });
  return { cards: done, available: { breaks: found.breaks.size, events: found.events.size, earlier: found.earlier.size } };
}

/** The status line with the date that the page stands at, and what that date changes. */
function datedStatus(status: ChartSpec["status"], asOf: string, effect: string): ChartSpec["status"] {
  if (asOf === "") return status;
  const words = asOfWords(asOf);
  return { ...status, rest: `${status.rest} ${capitalise(words)}${effect === "" ? "" : `: ${effect}`}.` };
}

function statusOf(
  view: ViewState,
  cards: readonly Card[],
  shown: number,
  possible: number,
  where: string,
  hiddenEvents: number,
): ChartSpec["status"] {
  const panels = cards.filter((c): c is Panel => c.kind === "panel");
  const markets = new Set(panels.map((p) => p.scope.marketId)).size;
  const events = cards.find((c) => c.kind === "events")?.rows.length ?? 0;
  const hidden = possible - shown;
  const data = cards.find((c) => c.kind === "data");
  if (data !== undefined) return dataStatus(data, hidden);
  if (QUESTIONS[view.view].counts === "event")
    return {
      lead: pageWords.countOfEvents(events),
      rest: hiddenEvents > 0 ? pageWords.shownHiddenByThe(hiddenEvents) : pageWords.shownNothingIsHidden,
    };
  const lead = COUNTED[QUESTIONS[view.view].counts](shown);
  const also = events > 0 ? pageWords.andEventsEvents(events) : "";
  const panelsIn = markets > 1 ? pageWords.inOnSeparateAxes(markets) : markets === 1 ? pageWords.inMarket : "";
  const rest = hidden > 0 ? pageWords.hiddenByTheFilters(hidden) : pageWords.nothingIsHiddenBy;
  if (where !== "") return { lead, rest: `${where}.${rest}` };
  return { lead, rest: pageWords.shownIn(also, panelsIn, rest) };
}

const materialsOf = (question: Question, dataset: Dataset, figures: readonly Observation[], view: ViewState) =>
  question.lists === "print" ? [] : publishedMaterials(dataset, figures, view);

/** The whole page for a view, as plain JSON. `problems` are what the address asked for in vain; they are passed through. */
export function buildChartSpec(
  dataset: Dataset,
  view: ViewState,
  problems: readonly string[] = [],
  context: ViewContext = viewContext(dataset),
): ChartSpec {
  const all = shownFigures(dataset, view);
  const question = QUESTIONS[view.view];
  const { published, own } = apart(all);
  const figures = question.listsOwn ? all : published;
  const asked: Asked = {
    dataset,
    view,
    context,
    figures,
    materials: materialsOf(question, dataset, figures, view),
  };
  const yours = ownAsked(asked, own);
  const woven = withOwnCards(dataset, question.cards(asked), yours === null ? [] : (question.ownCards?.(yours) ?? []));
  const beside = besideCards(asked, question.arranged?.(woven) ?? woven);
  const cards = beside.cards.map((card) => datedCard(card, view.asOf));
  const asOf = asOfFilter(dataset, view);
  const everything = { ...view, firms: context.firms, providers: context.providers, from: context.years[0], to: context.years[1] };
  const possible = apart(shownFigures(dataset, everything));
  return {
    view: view.view,
    tabs: VIEW_IDS.map((id) => ({ view: id, label: QUESTIONS[id].label })),
    layout: question.layout,
    heading: question.heading(asked),
    deck: question.deck(asked, cards),
    datasetVersion: dataset.version,
    filters: buildFilters({
      dataset,
      view,
      context,
      materials: [...asked.materials, ...(yours?.materials ?? [])],
      available: beside.available,
      asOf,
    }),
    status: datedStatus(
      ownStatus(
        { dataset, view, shown: own, possible: possible.own, listed: cards.find((c) => c.kind === "data")?.own.listed ?? own.length },
        statusOf(
          view,
          cards,
          published.length,
          possible.published.length,
          question.where?.(asked) ?? "",
          dataset.events.length - selectEvents(dataset, openEnded(asked), COMPARED_PROVIDERS).length,
        ),
      ),
      view.asOf,
      asOf.effect,
    ),
    problems,
    cards,
    empty: cards.some((c) => c.kind === "panel" || c.kind === "table" || c.kind === "data") ? null : emptyState(dataset, view, context),
  };
}
