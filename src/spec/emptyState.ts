/** An empty view names the filter that hides everything, says what there is, and offers the steps that bring something back. */
import type { Dataset } from "../domain/model.ts";
import { asOfWords } from "./asOf.ts";
import { selectEvents } from "./cards/eventsCard.ts";
import type { EmptyState, Way } from "./chartSpec.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import { shownFigures } from "./filters.ts";
import { QUESTIONS } from "./questions/index.ts";
import { openEnded } from "./questions/openEnded.ts";
import { defaultView, encodeView, type ViewContext, type ViewState } from "./view.ts";
import { counted, joinAnd } from "./words.ts";

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
    { label: "Show what is known today", patch: { asOf: "" }, differs: view.asOf !== "" },
    { label: "Turn every research firm on", patch: { firms }, differs: !sameList(view.firms, firms) },
    { label: "Turn every provider on", patch: { providers: context.providers }, differs: !sameList(view.providers, context.providers) },
    { label: `Show every year, ${from} to ${to}`, patch: { from, to }, differs: view.from !== from || view.to !== to },
    { label: "Add the public record", patch: { collection: "record" }, differs: view.collection !== "record" },
  ];
}

function why(dataset: Dataset, view: ViewState): string {
  const where = view.collection === "articles" ? "in the five articles" : "in the articles and the public record";
  if (QUESTIONS[view.view].lists === "print")
    return `Nothing ${where} for ${view.from} to ${view.to} passes the other filters${view.asOf === "" ? "" : `, ${asOfWords(view.asOf)}`}.`;
  if (QUESTIONS[view.view].counts === "event") {
    const when = view.asOf === "" ? "" : `, ${asOfWords(view.asOf)}`;
    return view.providers.length === 0
      ? "Every provider is switched off."
      : `The articles tell of nothing in ${view.from} to ${view.to} about these providers${when}.`;
  }
  const firms = view.firms.map((id) => dataset.firmById.get(id)?.label ?? id);
  if (firms.length === 0) return "Every research firm is switched off.";
  const every = QUESTIONS[view.view].everyProvider !== undefined;
  if (!every && view.providers.length === 0) return "Every provider is switched off.";
  const names = view.providers.map((id) => dataset.providerById.get(id)?.label ?? id);
  const by = view.asOf === "" ? "" : `, ${asOfWords(view.asOf)}`;
  return `${joinAnd(firms)} printed nothing${every ? "" : ` on ${joinAnd(names)}`} for ${view.from} to ${view.to} ${where}${by}.`;
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
    return count > 0 ? [{ label: `${label} (${counted(count, what)})`, search: encodeView(next, context) }] : [];
  });
  const reset: Way = { label: "Reset the filters", search: encodeView({ ...defaultView(context), view: view.view }, context) };
  return { title: `No ${what} matches these filters`, text: why(dataset, view), ways: [...ways, reset] };
}
