/** A card as a picture: takeaway, scope line, chart or table, ink key, note, source. The parts and their order are those of the page (Plate.tsx). */
import type { Card } from "../../spec/card.ts";
import { flowed, NOTHING, paragraph, stacked } from "./block.ts";
import { FORMS } from "./forms/index.ts";
import { hair, keyEntries } from "./inks.ts";
import type { Palette } from "./palette.ts";
import type { Drawing } from "./scene.ts";
import { CARD_WIDTH, stylesOf } from "./styles.ts";

/** Prose is not set wider than this. */
const TAKEAWAY_WIDTH = 690;

function drawBody(card: Card, _asTable: boolean, palette: Palette): Drawing {
  return card.kind === "panel" ? (FORMS[card.chart.form]?.(card, CARD_WIDTH, palette) ?? NOTHING) : NOTHING;
}

/** The inks that the key of a card explains: none under a table of rows, which has words for them. */
function inksOf(card: Card, asTable: boolean) {
  if (card.kind === "table") return card.inks;
  return (card.kind === "panel" || card.kind === "assumption") && !asTable ? card.inks : [];
}

/** One card, `CARD_WIDTH` px wide. `asTable`: the reader sees its table in place of its chart. */
export function drawCard(card: Card, asTable: boolean, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const rest = card.kind === "panel" && card.fallback !== "" ? `${card.scopeRest} ${card.fallback}.` : card.scopeRest;
  const lead = { text: card.scopeLead, weight: 600, fill: palette.ink1 } as const;
  const rule: Drawing = {
    width: CARD_WIDTH,
    height: 2,
    shapes: [{ kind: "rect", x: 0, y: 0, width: CARD_WIDTH, height: 2, fill: palette.rule }],
  };
  return {
    ...stacked([
      { gap: 0, block: rule },
      { gap: 12, block: paragraph(card.title, TAKEAWAY_WIDTH, styles.takeaway) },
      { gap: 6, block: paragraph(rest === "" ? [lead] : [lead, { text: ` ${rest}` }], CARD_WIDTH, styles.scope) },
      { gap: 16, block: drawBody(card, asTable, palette) },
      { gap: 16, block: flowed(keyEntries(palette, styles, inksOf(card, asTable)), CARD_WIDTH, 16, 4) },
      { gap: 12, block: paragraph(card.note, CARD_WIDTH, styles.small) },
      { gap: 16, block: hair(palette, CARD_WIDTH, 0) },
      { gap: 6, block: paragraph(card.source, CARD_WIDTH, styles.caption) },
    ]),
    width: CARD_WIDTH,
  };
}
