/** A card as a picture: takeaway, scope line, chart or table, ink key, note, source. The parts and their order are those of the page (Plate.tsx). */
import * as filesWords from "../../domain/words/en/files.ts";
import type { Card } from "../../spec/card.ts";
import { balanced, flowed, paragraph, stacked } from "./block.ts";
import { provenanceWords } from "./cards/provenance.ts";
import { drawTimeline } from "./cards/timeline.ts";
import { drawUnderChart } from "./cards/underChart.ts";
import { barsDrawing } from "./forms/bars.ts";
import { FORMS } from "./forms/index.ts";
import { hair, keyEntries } from "./inks.ts";
import type { Palette } from "./palette.ts";
import type { Drawing } from "./scene.ts";
import { CARD_WIDTH, stylesOf } from "./styles.ts";
import { drawLines } from "./tables/linesTable.ts";
import { drawDataRows, drawEventRows, drawRows } from "./tables/rowsTable.ts";
import { drawCoverage, drawDefinitions } from "./tables/wordTables.ts";

/** Lines of a long list that a picture shows: of a card taken alone, and of each of several. A panel's table is always whole. */
export const MOST_LINES = { alone: 40, among: 12 } as const;

/** As on the page, a takeaway is not set wider than this. */
const TAKEAWAY_WIDTH = 704;

function drawBody(card: Card, asTable: boolean, most: number, palette: Palette): Drawing {
  const width = CARD_WIDTH;
  if (card.kind === "data") return drawDataRows(card.rows.slice(0, most), width, palette);
  if (card.kind === "table") return drawLines(card, most, width, palette);
  if (card.kind === "definitions") return drawDefinitions(card, width, palette);
  if (asTable) return card.kind === "events" ? drawEventRows(card.rows, width, palette) : drawRows(card.rows, width, palette);
  switch (card.kind) {
    case "events":
      return drawTimeline(card, width, palette);
    case "coverage":
      return drawCoverage(card, width, palette);
    case "assumption":
      return barsDrawing(card.chart, [], width, palette);
    case "panel":
      return drawPanel(card, width, palette);
  }
}

function drawPanel(card: Card & { readonly kind: "panel" }, width: number, palette: Palette): Drawing {
  const { form } = card.chart;
  // The form of a table has no chart: its rows are what is seen.
  if (form === "table") return drawRows(card.rows, width, palette);
  return stacked([
    { gap: 0, block: FORMS[form](card, width, palette) },
    { gap: 8, block: drawUnderChart(card, width, palette) },
  ]);
}

/** What a picture leaves out of a long list, said in it. */
function restWords(card: Card, most: number): string {
  const [all, what] = card.kind === "data" ? [card.rows.length, "rows"] : card.kind === "table" ? [card.lines.length, "lines"] : [0, ""];
  return all > most ? filesWords.theFirstOfTheCsv(most, all, what) : "";
}

/** The inks that the key of a card explains: none under a table of rows, which has words for them. */
function inksOf(card: Card, asTable: boolean) {
  if (card.kind === "table") return card.inks;
  return (card.kind === "panel" || card.kind === "assumption") && !asTable ? card.inks : [];
}

/** One card, `CARD_WIDTH` px wide. `asTable`: the reader sees its table in place of its chart. `most`: lines of a long list. */
export function drawCard(card: Card, asTable: boolean, palette: Palette, most: number = MOST_LINES.alone): Drawing {
  const styles = stylesOf(palette);
  const rest = card.kind === "panel" && card.fallback !== "" ? `${card.scopeRest}. ${card.fallback}.` : card.scopeRest;
  const lead = { text: card.scopeLead, weight: 600, fill: palette.ink1 } as const;
  const rule: Drawing = {
    width: CARD_WIDTH,
    height: 2,
    shapes: [{ kind: "rect", x: 0, y: 0, width: CARD_WIDTH, height: 2, fill: palette.rule }],
  };
  const fine = { ...styles.caption, size: 11, line: 15 };
  const drawn = stacked([
    { gap: 0, block: rule },
    { gap: 12, block: balanced(card.title, TAKEAWAY_WIDTH, styles.takeaway) },
    { gap: 6, block: paragraph(rest === "" ? [lead] : [lead, { text: ` ${rest}` }], CARD_WIDTH, styles.scope) },
    { gap: 16, block: drawBody(card, asTable, most, palette) },
    { gap: 12, block: paragraph(restWords(card, most), CARD_WIDTH, styles.small) },
    { gap: 16, block: flowed(keyEntries(palette, styles, inksOf(card, asTable)), CARD_WIDTH, 16, 4) },
    { gap: 12, block: paragraph(card.note, CARD_WIDTH, styles.small) },
    { gap: 16, block: hair(palette, CARD_WIDTH, 0) },
    { gap: 6, block: paragraph(card.source, CARD_WIDTH, styles.caption) },
    { gap: 4, block: paragraph(provenanceWords(card, asTable), CARD_WIDTH, fine) },
  ]);
  return { ...drawn, width: CARD_WIDTH };
}
