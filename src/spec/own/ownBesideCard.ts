/** The reader's own figures beside what is published of the very same: market, provider, measure and period. Neither corrects the other. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { compareVintages, visibleAsOf } from "../../domain/vintage.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { OWN_BESIDE_CARD } from "../cardIds.ts";
import { figureCell, inksOf, marketWords, valueCell } from "../cards/tableCells.ts";
import { shownObservations } from "../quantities.ts";
import { differenceWords } from "../receipts/crossCheck.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { publishedBeside } from "./publishedBeside.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.figure },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "yours", label: pageWords.yours, num: true },
  { id: "published", label: pageWords.published, num: true },
  { id: "vintage", label: pageWords.publishedOn },
  { id: "difference", label: pageWords.publishedAgainstYours },
  { id: "own_receipt_id", label: pageWords.yourReceipt, downloadOnly: true },
  { id: "published_receipt_id", label: pageWords.publishedReceipt, downloadOnly: true },
];

/** Lines of the table: a reader compares with the eye, and a file can hold thousands. */
const MOST_LINES = 500;

interface Pair {
  readonly mine: Observation;
  readonly published: Observation;
}

/** The card, or null where nothing of the same is published. `view` says what else is in sight: the collection and the day whose knowledge is shown. */
export function ownBesideCard(
  dataset: Dataset,
  own: readonly Observation[],
  view: { readonly collection: string; readonly asOf: string },
): TableCard | null {
  const isInSight = (o: Observation): boolean =>
    (view.collection === "record" || dataset.sourceById.get(o.sourceId)?.collection === "articles") &&
    (view.asOf === "" || visibleAsOf(o.vintage, view.asOf));
  const all = shownObservations(dataset, own).flatMap((mine): readonly Pair[] => {
    const published = publishedBeside(dataset, mine)
      .filter(isInSight)
      .toSorted((a, b) => compareVintages(b.vintage, a.vintage));
    const [shown] = shownObservations(dataset, published);
    return shown === undefined ? [] : [{ mine, published: shown }];
  });
  if (all.length === 0) return null;
  const differ = all.filter(({ mine, published }) => differenceWords(mine, published) !== "").length;
  const pairs = all.slice(0, MOST_LINES);
  return {
    kind: "table",
    cardId: OWN_BESIDE_CARD,
    title: differ === 0 ? pageWords.ofYoursTheSame(all.length) : pageWords.ofOfYoursAnother(differ, all.length),
    scopeLead: pageWords.yoursBesidePublished,
    scopeRest: pageWords.theSameMarketBy,
    note: pageWords.aFigureThatYou(all.length > MOST_LINES, MOST_LINES, all.length),
    source: pageWords.sourceYourOwnFiles,
    description: pairs.map(({ mine, published }) => pageWords.figureBesidePublished(mine.asPrinted, published.asPrinted)).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: pairs.map(({ mine, published }) => ({
      id: mine.observationId,
      cells: [
        { ...figureCell(dataset, mine), sub: formatPeriod(mine.period) },
        { text: marketWords(dataset, published) },
        valueCell(dataset, mine),
        valueCell(dataset, published),
        { text: dateWords(published.vintage) },
        { text: differenceWords(mine, published) || pageWords.theSameValue },
        { text: mine.observationId },
        { text: published.observationId },
      ],
    })),
    inks: inksOf(pairs.flatMap(({ mine, published }) => [mine, published])),
  };
}
