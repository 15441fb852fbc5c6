/** Events year by year: a dot is a month, a bar is all the precision there is. The page shows the same list where a card is this narrow. */
import type { EventsCard } from "../../../spec/card.ts";
import { baseIn, paragraph, stacked, words, wordsWidth } from "../block.ts";
import type { Palette } from "../palette.ts";
import { type Drawing, moved } from "../scene.ts";
import { type Styles, stylesOf } from "../styles.ts";

const INDENT = 14;
/** Room for the number before a date. */
const NUMBER = 24;

/** Number and date, apart from each other: the 2nd event of September is not the 2nd of September. */
function dateLine({ number, periodText }: EventsCard["items"][number], styles: Styles): Drawing {
  const date = words(periodText, NUMBER, baseIn(0, styles.caption.line, styles.caption.size), styles.caption);
  const label = words(String(number), 0, date.y, { ...styles.key, weight: 600 });
  return { width: NUMBER + wordsWidth(periodText, styles.caption), height: styles.caption.line, shapes: [label, date] };
}

/** The list of every event, under the years that have any. */
export function drawTimeline(card: EventsCard, width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  const years = [...new Set(card.items.map((item) => Math.floor(item.start / 12)))];
  const room = width - INDENT;
  const item = (one: EventsCard["items"][number]): Drawing => {
    const text = stacked([
      { gap: 0, block: dateLine(one, styles) },
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
    years.map((year) => ({
      gap: 24,
      block: stacked([
        { gap: 0, block: paragraph(String(year), width, styles.bold) },
        ...card.items
          .filter((one) => Math.floor(one.start / 12) === year)
          .map((one, index) => ({ gap: index === 0 ? 8 : 12, block: item(one) })),
      ]),
    })),
  );
}
