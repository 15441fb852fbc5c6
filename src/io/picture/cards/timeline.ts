/** Events year by year: a dot is a month, a bar is all the precision there is. The page shows the same list where a card is this narrow. */
import type { EventsCard } from "../../../spec/card.ts";
import { NOTHING, paragraph, stacked } from "../block.ts";
import type { Palette } from "../palette.ts";
import { type Drawing, moved } from "../scene.ts";
import { stylesOf } from "../styles.ts";

const INDENT = 14;

export function drawTimeline(card: EventsCard, width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const years = [...new Set(card.items.map((item) => Math.floor(item.start / 12)))];
  const room = width - INDENT;
  const item = (one: EventsCard["items"][number]): Drawing => {
    const text = stacked([
      {
        gap: 0,
        block: paragraph(
          [{ text: String(one.number), weight: 600, fill: palette.ink2 }, { text: `  ${one.periodText}` }],
          room,
          styles.caption,
        ),
      },
      { gap: 0, block: paragraph(one.title, room, styles.body) },
    ]);
    return {
      width,
      height: text.height,
      shapes: [
        {
          kind: "mark",
          receiptId: one.receiptId,
          value: null,
          label: `${one.periodText}: ${one.title}`,
          shapes: [
            one.span
              ? { kind: "rect", x: 1.5, y: 4, width: 5, height: 32, radius: 1, fill: palette.ink1 }
              : { kind: "circle", x: 4, y: 8, r: 4, fill: palette.ink1 },
            moved(INDENT, 0, text.shapes),
          ],
        },
      ],
    };
  };
  return stacked(
    years.map((year, k) => ({
      gap: k === 0 ? 0 : 24,
      block: stacked([
        { gap: 0, block: paragraph(String(year), width, styles.bold) },
        ...card.items
          .filter((one) => Math.floor(one.start / 12) === year)
          .map((one, index) => ({ gap: index === 0 ? 8 : 12, block: item(one) })),
        { gap: 0, block: NOTHING },
      ]),
    })),
  );
}
