/** What a reader must know of a set of theirs that is too large to be drawn and listed whole. */
import type { Dataset } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { mostMarkets } from "./seriesOrder.ts";

/** "10,000 of the 1,000,000 figures of report.csv are drawn and listed: …"; empty for a set that is joined whole. */
export function partNote(dataset: Dataset, setId: string): string {
  const set = dataset.ownSets?.find((own) => own.setId === setId);
  if (set === undefined || set.joined === set.figures) return "";
  return (
    pageWords.ofTheFiguresOfAre({ joined: set.joined, figures: set.figures, set: set.name, mostMarkets: mostMarkets(set.figures) }) +
    pageWords.wholeSeriesThoseOf
  );
}
