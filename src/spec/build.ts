/**
 * The one path: vintage -> filter -> scope guard -> derive -> form -> ChartSpec. Nothing downstream reads the dataset
 * or the view, and nothing else filters, orders or derives.
 */
import type { Dataset, Observation } from "../domain/model.ts";
import { coverageCard } from "./cards/coverageCard.ts";
import { definitionsCard } from "./cards/definitionsCard.ts";
import { eventsCard, selectEvents } from "./cards/eventsCard.ts";
import { resultsPanels } from "./cards/resultsPanel.ts";
import { indexPanelFor, shareMaterials, sharePanel } from "./cards/sharePanels.ts";
import { spendPanels } from "./cards/spendPanel.ts";
import type { Card, ChartSpec, Panel } from "./chartSpec.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import { overviewDeck, overviewHeading } from "./describeOverview.ts";
import { emptyState } from "./emptyState.ts";
import { buildFilters, shownFigures } from "./filters.ts";
import type { ShareMaterial } from "./forms/form.ts";
import { type ViewContext, type ViewState, viewContext } from "./view.ts";
import { counted } from "./words.ts";

/** A company's own figures of its results, as against what firms measure. */
function companyFigures(dataset: Dataset, figures: readonly Observation[]): readonly Observation[] {
  return figures.filter((o) => dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "")?.kind === "company");
}

function overviewCards(
  dataset: Dataset,
  view: ViewState,
  figures: readonly Observation[],
  materials: readonly ShareMaterial[],
): readonly Card[] {
  const company = companyFigures(dataset, figures);
  const cards: readonly (Card | null)[] = [
    ...materials.map((m) => sharePanel(m, view.form)),
    ...spendPanels(dataset, figures),
    // The overview tells the articles' story: the revenue squeeze at Alibaba. Every company stands in the coverage.
    ...resultsPanels(dataset, company).filter((p) => p.scope.firmId === "alibaba"),
    eventsCard(dataset, selectEvents(dataset, view, COMPARED_PROVIDERS)),
    coverageCard(dataset, materials, company, view.providers),
  ];
  return cards.filter((c) => c !== null);
}

function sharesCards(dataset: Dataset, view: ViewState, materials: readonly ShareMaterial[]): readonly Card[] {
  const panels = materials.flatMap((m) => {
    const beside = view.form === "best" ? indexPanelFor(m) : null;
    return beside ? [sharePanel(m, view.form), beside] : [sharePanel(m, view.form)];
  });
  const definitions = definitionsCard(dataset, materials);
  return definitions ? [...panels, definitions] : panels;
}

function statusOf(view: ViewState, cards: readonly Card[], shown: number, possible: number): ChartSpec["status"] {
  const panels = cards.filter((c): c is Panel => c.kind === "panel");
  const markets = new Set(panels.map((p) => p.scope.marketId)).size;
  const events = cards.find((c) => c.kind === "events")?.rows.length ?? 0;
  const hidden = possible - shown;
  const lead = view.view === "shares" ? counted(shown, "share") : counted(shown, "figure");
  const also = events > 0 ? `and ${counted(events, "event")} ` : "";
  const where = markets > 1 ? `, in ${counted(markets, "market")} on separate axes` : markets === 1 ? ", in 1 market" : "";
  const rest = hidden > 0 ? ` ${counted(hidden, "figure is", "figures are")} hidden by the filters.` : " Nothing is hidden by the filters.";
  return { lead, rest: `${also}shown${where}.${rest}` };
}

/** The whole page for a view, as plain JSON. `problems` are what the address asked for in vain; they are passed through. */
export function buildChartSpec(
  dataset: Dataset,
  view: ViewState,
  problems: readonly string[] = [],
  context: ViewContext = viewContext(dataset),
): ChartSpec {
  const figures = shownFigures(dataset, view);
  const materials = shareMaterials(dataset, figures, view.providers);
  const cards = view.view === "shares" ? sharesCards(dataset, view, materials) : overviewCards(dataset, view, figures, materials);
  const everything = { ...view, firms: context.firms, providers: context.providers, from: context.years[0], to: context.years[1] };
  const possible = shownFigures(dataset, everything).length;
  return {
    view: view.view,
    heading: view.view === "shares" ? "Market shares, one market at a time" : overviewHeading(dataset, view, materials),
    deck:
      view.view === "shares"
        ? "Each panel is one firm’s definition of one market. Two panels never share an axis."
        : overviewDeck(view, figures.length, cards, materials),
    datasetVersion: dataset.version,
    filters: buildFilters(dataset, view, context, materials),
    status: statusOf(view, cards, figures.length, possible),
    problems,
    cards,
    empty: cards.some((c) => c.kind === "panel") ? null : emptyState(dataset, view, context),
  };
}
