/** Cells that the tables of the Sources view share: how a figure, its value and the place it was read in are written. */
import type { Dataset, Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Ink } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { articleName, articleNumber, locatorWords } from "../sourceWords.ts";
import type { TableCell, TableMark } from "../tableCard.ts";
import { inkOf, lowerFirst } from "../words.ts";

/** "Gartner, Worldwide IaaS". */
export function marketName(dataset: Dataset, marketId: string): string {
  const market = dataset.marketById.get(marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "");
  if (market === undefined || firm === undefined) return marketId;
  return market.label.startsWith(firm.label) ? market.label : `${firm.label}, ${market.label}`;
}

/** The same of a figure's market. */
export const marketWords = (dataset: Dataset, o: Observation): string => marketName(dataset, o.marketId);

/** The figure by name: "AWS, market share, 2021", with its firm and market as small print. */
export function figureCell(dataset: Dataset, o: Observation): TableCell {
  const { providerLabel, measureLabel, periodText } = observedMark(dataset, o);
  return { text: `${providerLabel}, ${lowerFirst(measureLabel)}, ${periodText}`, providerId: o.providerId, sub: marketWords(dataset, o) };
}

/** The value of a figure as a button that opens its receipt. */
export function valueCell(dataset: Dataset, o: Observation, sub = ""): TableCell {
  return {
    text: observedMark(dataset, o).text,
    receiptId: o.observationId,
    value: o.value,
    ...(sub === "" ? {} : { sub }),
  };
}

/** "Article 1", or the publisher of a document of the record, in its own spelling. */
export function outletWords(dataset: Dataset, o: Observation): string {
  const number = articleNumber(dataset, o.sourceId);
  return number === null ? (dataset.sourceById.get(o.sourceId)?.publisher ?? o.sourceId) : pageWords.articleNumber(number);
}

/** "Article 1, paragraph 6"; for a document of the record its date stands between. */
export function placeWords(dataset: Dataset, o: Observation): string {
  const name = articleNumber(dataset, o.sourceId) === null ? articleName(dataset, o.sourceId) : outletWords(dataset, o);
  return `${name}, ${locatorWords(o.locator)}`;
}

/** A figure as a small mark that opens its receipt. */
export function figureMark(dataset: Dataset, o: Observation): TableMark {
  const { receiptId, ink, providerId, value, label, measureLabel } = observedMark(dataset, o);
  return { receiptId, ink, providerId, value, label: `${measureLabel}. ${label}` };
}

/** The inks of these figures for the key of a table; none when all are reported. */
export function inksOf(figures: readonly Observation[]): readonly Ink[] {
  const inks = new Set(figures.map((o) => inkOf(o)));
  const order: readonly Ink[] = ["reported", "estimate", "forecast", "own", "own-forecast"];
  return order.some((ink) => ink !== "reported" && inks.has(ink)) ? order.filter((ink) => inks.has(ink)) : [];
}
