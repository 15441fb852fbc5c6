/** The reader's own figures beside what is published of the very same: market, provider, measure and period. Neither corrects the other. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { compareVintages, visibleAsOf } from "../../domain/vintage.ts";
import { OWN_BESIDE_CARD } from "../cardIds.ts";
import { figureCell, inksOf, marketWords, valueCell } from "../cards/tableCells.ts";
import { shownObservations } from "../quantities.ts";
import { differenceWords } from "../receipts/crossCheck.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { counted } from "../words.ts";
import { publishedBeside } from "./publishedBeside.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Figure" },
  { id: "market", label: "Market", downloadOnly: true },
  { id: "yours", label: "Yours", num: true },
  { id: "published", label: "Published", num: true },
  { id: "vintage", label: "Published on" },
  { id: "difference", label: "Published against yours" },
  { id: "own_receipt_id", label: "Your receipt", downloadOnly: true },
  { id: "published_receipt_id", label: "Published receipt", downloadOnly: true },
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
    title:
      differ === 0
        ? `${counted(all.length, "figure")} of yours ${all.length === 1 ? "has" : "have"} the same value as what is published`
        : `${differ} of ${counted(all.length, "figure")} of yours ${differ === 1 ? "has" : "have"} another value than what is published`,
    scopeLead: "Yours beside published.",
    scopeRest: "The same market by its three names, the same provider, measure and period",
    note: `A figure that you added confirms or refutes nothing: the two are set beside each other, and neither corrects the other.${all.length > MOST_LINES ? ` The first ${MOST_LINES} of ${all.length} are listed.` : ""}`,
    source: "Source: your own files, which stay in this browser, and the documents of the published figures.",
    description: pairs.map(({ mine, published }) => `${mine.asPrinted} beside ${published.asPrinted}`).join("; "),
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
        { text: differenceWords(mine, published) || "the same value" },
        { text: mine.observationId },
        { text: published.observationId },
      ],
    })),
    inks: inksOf(pairs.flatMap(({ mine, published }) => [mine, published])),
  };
}
