/** Rows as JSON: numbers are numbers, what is not published or not said is null. */
import * as filesWords from "../../domain/words/en/files.ts";
import { cardSheet } from "./sheet.ts";
import type { Format, Taken } from "./taken.ts";

/** The plain object of the file. */
function toPlain(taken: Taken) {
  const { spec, address, citation, cards } = taken;
  return {
    address,
    datasetVersion: spec.datasetVersion,
    citation,
    view: spec.view,
    cards: cards.map((card) => {
      const { columns, lines } = cardSheet(card, spec.datasetVersion, address);
      return {
        cardId: card.cardId,
        title: card.title,
        scope: `${card.scopeLead} ${card.scopeRest}`.trim(),
        note: card.note,
        source: card.source,
        columns,
        rows: lines.map((line) => Object.fromEntries(columns.map((name, k) => [name, line[k] === "" ? null : (line[k] ?? null)]))),
      };
    }),
  };
}

export const jsonFormat: Format = {
  id: "json",
  label: "JSON",
  detail: filesWords.forPrograms,
  extension: "json",
  mime: "application/json",
  write: (taken) => `${JSON.stringify(toPlain(taken), null, 2)}\n`,
};
