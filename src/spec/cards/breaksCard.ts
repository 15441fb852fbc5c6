/** Where the series of a market do not run on, and why no line crosses. */
import type { BreakKind, Dataset, Observation, SeriesBreak } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { BREAKS_CARD } from "../cardIds.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, lowerSegment, numberWord } from "../words.ts";
import { marketName } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "market", label: "Market" },
  { id: "series", label: "Series", downloadOnly: true },
  { id: "between", label: "Between" },
  { id: "kind", label: "Kind" },
  { id: "title", label: "What changed" },
  { id: "reason", label: "Reason" },
  { id: "mended", label: "Mended", downloadOnly: true },
  { id: "document", label: "Shown by" },
  { id: "place", label: "Place", downloadOnly: true },
  { id: "address", label: "Address", downloadOnly: true },
];

const KIND_WORDS: Readonly<Record<BreakKind, string>> = { definition: "definition", base: "base of the total", segment: "cut of segments" };

/** Whether a break parts the series of a figure. */
const concerns = (b: SeriesBreak, o: Observation): boolean =>
  b.marketId === o.marketId &&
  (b.measureId === "" || b.measureId === o.measureId) &&
  (b.providerId === "" || b.providerId === o.providerId);

/** "Alibaba, revenue", "Market share" or "All values": whose line ends. */
function seriesWords(dataset: Dataset, b: SeriesBreak): string {
  const provider = dataset.providerById.get(b.providerId)?.label ?? "";
  const measure = dataset.measureById.get(b.measureId)?.label ?? "";
  if (provider === "") return measure === "" ? "All values" : measure;
  return measure === "" ? provider : `${provider}, ${lowerSegment(measure)}`;
}

/** Older periods that were published anew join the newer ones. */
const mendedWords = (b: SeriesBreak): string =>
  b.mendedFrom === "" ? "" : `Older periods published from ${dateWords(b.mendedFrom)} on are on the new footing`;

/** "Series of two markets do not run on in four places". */
function title(breaks: readonly SeriesBreak[]): string {
  const markets = new Set(breaks.map((b) => b.marketId)).size;
  const whose = markets === 1 ? "one market" : `${numberWord(markets)} markets`;
  return `Series of ${whose} do not run on in ${breaks.length === 1 ? "one place" : `${numberWord(breaks.length)} places`}`;
}

/** The card, or null when every shown series runs on. */
export function breaksCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  const breaks = dataset.breaks.filter((b) => figures.some((o) => concerns(b, o)));
  if (breaks.length === 0) return null;
  return {
    kind: "table",
    cardId: BREAKS_CARD,
    title: title(breaks),
    scopeLead: "Breaks.",
    scopeRest: "Periods between which a market, its base or a company’s segments changed, so that no line may cross",
    note: "",
    source: "Source: the documents named in each line; the reasons are the curators’, in their words.",
    description: breaks.map((b) => `${b.title}, ${formatPeriod(b.before)} to ${formatPeriod(b.after)}`).join("; "),
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
          { text: `${formatPeriod(b.before)} and ${formatPeriod(b.after)}` },
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
