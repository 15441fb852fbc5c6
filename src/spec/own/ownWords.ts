/** What a reader must know of a set of theirs that is too large to be drawn and listed whole. */
import type { Dataset } from "../../domain/model.ts";
import { grouped } from "../words.ts";
import { mostMarkets } from "./seriesOrder.ts";

/** "10,000 of the 1,000,000 figures of report.csv are drawn and listed: …"; empty for a set that is joined whole. */
export function partNote(dataset: Dataset, setId: string): string {
  const set = dataset.ownSets?.find((own) => own.setId === setId);
  if (set === undefined || set.joined === set.figures) return "";
  return (
    `${grouped(set.joined)} of the ${grouped(set.figures)} figures of ${set.name} are drawn and listed: of its ${mostMarkets(set.figures)} largest markets at most, ` +
    "whole series, those of the compared providers first, then the longest, then those of the largest latest value. The download of the set has all of them."
  );
}
