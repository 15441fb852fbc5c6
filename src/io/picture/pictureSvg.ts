/** What a reader takes as one picture: its cards one below the other, and under them where it comes from. */
import * as filesWords from "../../domain/words/en/files.ts";
import type { Taken } from "../export/taken.ts";
import { paragraph, stacked } from "./block.ts";
import { drawCard, MOST_LINES } from "./drawCard.ts";
import { figureLines, svgMetadata, takenTitle } from "./metadata.ts";
import { type Drawing, moved } from "./scene.ts";
import { CARD_WIDTH, MARGIN, PICTURE_WIDTH, stylesOf } from "./styles.ts";
import { toSvg } from "./svg.ts";

const BETWEEN_CARDS = 40;
/** Figures that the metadata lists for each card. */
const MOST_FIGURES = 500;

/** The cards with margins, a heading where there are several, and the line that says where the picture comes from. */
export function drawTaken(taken: Taken): Drawing {
  const { cards, tables, address, spec, palette } = taken;
  const styles = stylesOf(palette);
  const drawn = cards.map((card) =>
    drawCard(card, tables.includes(card.cardId), palette, cards.length === 1 ? MOST_LINES.alone : MOST_LINES.among),
  );
  const inside = stacked([
    ...(cards.length > 1
      ? [
          { gap: 0, block: paragraph(spec.heading, CARD_WIDTH, styles.heading) },
          {
            gap: 8,
            block: paragraph(
              [{ text: spec.status.lead, weight: 600, fill: palette.ink1 }, { text: ` ${spec.status.rest}` }],
              CARD_WIDTH,
              styles.scope,
            ),
          },
        ]
      : []),
    ...drawn.map((block, k) => ({ gap: k === 0 ? 24 : BETWEEN_CARDS, block })),
    { gap: 16, block: paragraph(filesWords.cloudSharesDatasetOfDatasetVersion(spec.datasetVersion, address), CARD_WIDTH, styles.caption) },
  ]);
  return { width: PICTURE_WIDTH, height: Math.ceil(inside.height + 2 * MARGIN), shapes: [moved(MARGIN, MARGIN, inside.shapes)] };
}

/** The figures that the file of a picture lists, as tab-separated lines. */
export const takenFigures = ({ cards }: Taken): string => figureLines(cards, MOST_FIGURES);

/** The picture as a standalone SVG 1.1 with its metadata. */
export function pictureSvg(taken: Taken): string {
  return toSvg(drawTaken(taken), taken.palette, {
    title: takenTitle(taken),
    description: taken.cards.map((card) => card.description).join(" "),
    metadata: svgMetadata(taken, takenFigures(taken)),
  });
}
