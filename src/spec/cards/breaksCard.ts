/** Where the series of a market do not run on, and why no line crosses. */

import type { BreakKind, Dataset, Observation, SeriesBreak } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { BREAKS_CARD } from "../cardIds.ts";
import { inMarket } from "../inMarket.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, lowerFirst } from "../words.ts";
import { marketName } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "market", label: pageWords.market },
  { id: "series", label: pageWords.series, downloadOnly: true },
  { id: "between", label: pageWords.between },
  { id: "kind", label: pageWords.kind },
  { id: "title", label: pageWords.whatChanged },
  { id: "reason", label: pageWords.reason },
  { id: "mended", label: pageWords.mended, downloadOnly: true },
  { id: "document", label: pageWords.shownBy },
  { id: "place", label: pageWords.place, downloadOnly: true },
  { id: "address", label: pageWords.address, downloadOnly: true },
];

const KIND_WORDS: Readonly<Record<BreakKind, string>> = {
  definition: pageWords.definition,
  base: pageWords.baseOfTheTotal,
  segment: pageWords.cutOfSegments,
};

/** Whether a break parts the series of a figure of its market. */
const concerns = (b: SeriesBreak, o: Observation): boolean =>
  (b.measureId === "" || b.measureId === o.measureId) && (b.providerId === "" || b.providerId === o.providerId);

/** "Alibaba, revenue", "Market share" or "All values": whose line ends. */
function seriesWords(dataset: Dataset, b: SeriesBreak): string {
  const provider = dataset.providerById.get(b.providerId)?.label ?? "";
  const measure = dataset.measureById.get(b.measureId)?.label ?? "";
  if (provider === "") return measure === "" ? pageWords.allValues : measure;
  return measure === "" ? provider : `${provider}, ${lowerFirst(measure)}`;
}

/** Older periods that were published anew join the newer ones. */
const mendedWords = (b: SeriesBreak): string => (b.mendedFrom === "" ? "" : pageWords.olderPeriodsPublishedFrom(dateWords(b.mendedFrom)));

/** "Series of two markets do not run on in four places". */
function title(breaks: readonly SeriesBreak[]): string {
  const markets = new Set(breaks.map((b) => b.marketId)).size;
  const whose = markets === 1 ? pageWords.oneMarket : pageWords.marketsMarkets(markets);
  return pageWords.seriesOfDoNotRun(whose, breaks.length);
}

/** The card, or null when every shown series runs on. */
export function breaksCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  const breaks = dataset.breaks.filter((b) => inMarket(figures, b.marketId).some((o) => concerns(b, o)));
  if (breaks.length === 0) return null;
  return {
    kind: "table",
    cardId: BREAKS_CARD,
    title: title(breaks),
    scopeLead: pageWords.breaks,
    scopeRest: pageWords.periodsBetweenWhichA,
    note: "",
    source: pageWords.sourceTheDocumentsNamed,
    description: breaks.map((b) => pageWords.kindBeforeToAfter(b.title, formatPeriod(b.before), formatPeriod(b.after))).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: breaks.map((b) => {
      const url = dataset.sourceById.get(b.sourceId)?.url ?? "";
      const series = seriesWords(dataset, b);
      const mended = mendedWords(b);
      return {
        id: b.breakId,
        cells: [
          { text: marketName(dataset, b.marketId), sub: series },
          { text: series },
          { text: pageWords.bothOf(formatPeriod(b.before), formatPeriod(b.after)) },
          { text: capitalise(KIND_WORDS[b.kind]) },
          { text: b.title },
          { text: b.reason, ...(mended === "" ? {} : { sub: mended }) },
          { text: mended },
          { text: capitalise(articleName(dataset, b.sourceId)), sub: locatorWords(b.locator), ...(url === "" ? {} : { href: url }) },
          { text: locatorWords(b.locator) },
          { text: url },
        ],
      };
    }),
    inks: [],
  };
}
