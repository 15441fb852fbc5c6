/** What has no place on the axis of a chart: ratios without a level, gaps of no drawn period, breaks, and the list of numbered events. */
import { formatPeriod } from "../../../domain/period.ts";
import * as filesWords from "../../../domain/words/en/files.ts";
import * as pageWords from "../../../domain/words/en/page.ts";
import type { Panel } from "../../../spec/card.ts";
import { looseBreaks, looseGaps } from "../../../spec/geometry/spots.ts";
import type { Gap, Mark } from "../../../spec/mark.ts";
import { baseIn, beside, flowed, NOTHING, paragraph, stacked, words } from "../block.ts";
import { BRACKETS, hair, marker } from "../inks.ts";
import { fillOf, type Palette } from "../palette.ts";
import { type Drawing, type MarkShape, moved, type Shape } from "../scene.ts";
import { type Styles, stylesOf } from "../styles.ts";

/** More blocks than this would be counted, not seen; the words carry such a ratio alone. */
const MOST_BLOCKS = 6;
const BLOCK = 11;

interface Ground {
  readonly width: number;
  readonly palette: Palette;
  readonly styles: Styles;
}

/** A drawing that stands for something with a receipt. */
function marked(of: Pick<MarkShape, "receiptId" | "label">, drawing: Drawing, value: number | null = null): Drawing {
  return { ...drawing, shapes: [{ kind: "mark", receiptId: of.receiptId, value, label: of.label, shapes: drawing.shapes }] };
}

/** One block against as many as the ratio says, without a scale. */
function blocksOf(mark: Mark, palette: Palette): Drawing {
  const count = Math.round(mark.value);
  if (count < 1 || count > MOST_BLOCKS || Math.abs(count - mark.value) >= 0.05) return NOTHING;
  const height = Math.max(24, count * (BLOCK - 1) + 4);
  const block = (x: number, y: number): Shape => ({
    kind: "rect",
    x,
    y,
    width: BLOCK,
    height: 10,
    stroke: fillOf(palette, mark.providerId),
    strokeWidth: 1.5,
  });
  const tops = Array.from({ length: count }, (_, k) => height - BLOCK - k * (BLOCK - 1));
  return { width: 34, height, shapes: [block(1, height - BLOCK), ...tops.map((top) => block(20, top))] };
}

function ratio({ width, palette, styles }: Ground, mark: Mark, gap: Gap | null, hasLevel: boolean): Drawing {
  const name = beside([marker(palette, mark.providerId, true), paragraph(mark.providerLabel, 200, styles.body)], 8);
  const blocks = blocksOf(mark, palette);
  const room = width - name.width - blocks.width - 24;
  const text = paragraph(
    [{ text: mark.text, weight: 600, fill: palette.ink1 }, { text: filesWords.printedAsPrinted(mark.asPrinted) }],
    room,
    {
      ...styles.small,
      fill: palette.ink1,
    },
  );
  const level =
    gap !== null
      ? marked(gap, paragraph(`${BRACKETS} ${gap.text}`, room, styles.gap))
      : hasLevel
        ? NOTHING
        : paragraph(filesWords.levelNotPublished(BRACKETS), room, styles.gap);
  return beside(
    [
      name,
      blocks,
      stacked([
        { gap: 0, block: marked(mark, text, mark.value) },
        { gap: 2, block: level },
      ]),
    ],
    12,
  );
}

/** Gaps of the same words in one row, each with its provider. */
function gapRows({ width, palette, styles }: Ground, gaps: readonly Gap[]): readonly Drawing[] {
  return [...new Set(gaps.map((gap) => gap.text))].map((text) =>
    flowed(
      [
        paragraph(`${BRACKETS} ${text}:`, width, styles.gap),
        ...gaps
          .filter((gap) => gap.text === text)
          .map((gap) =>
            marked(
              gap,
              beside(
                [marker(palette, gap.providerId, true), paragraph(gap.providerLabel, 200, { ...styles.small, fill: palette.ink1 })],
                6,
              ),
            ),
          ),
      ],
      width,
      12,
      6,
    ),
  );
}

function breakRow({ width, palette, styles }: Ground, panel: Panel): Drawing {
  const breaks = looseBreaks(panel);
  if (breaks.length === 0) return NOTHING;
  return flowed(
    [
      paragraph(pageWords.breaksInChart, width, styles.gap),
      ...breaks.map((one) =>
        marked(
          one,
          paragraph(filesWords.beforeToAfterOne(formatPeriod(one.before), formatPeriod(one.after), one.title), width, {
            ...styles.small,
            fill: palette.ink1,
          }),
        ),
      ),
    ],
    width,
    12,
    4,
  );
}

/** The events of the numbered rules in two columns, row by row. */
function eventList({ width, palette, styles }: Ground, panel: Panel): Drawing {
  const column = (width - 16) / 2;
  const items = panel.events.map((event): Drawing => {
    const text = paragraph([{ text: `${event.periodText} `, fill: palette.ink3 }, { text: event.title }], column - 28, {
      ...styles.small,
      fill: palette.ink1,
    });
    const shapes = [words(String(event.number), 20, baseIn(0, 18, 13), styles.smallBold, "end"), moved(28, 0, text.shapes)];
    return marked(event, { width: column, height: text.height, shapes });
  });
  const rows = Array.from({ length: Math.ceil(items.length / 2) }, (_, k) => items.slice(2 * k, 2 * k + 2));
  return stacked(
    rows.map((row) => ({
      gap: 6,
      block: {
        width,
        height: Math.max(...row.map((one) => one.height)),
        shapes: row.map((one, k) => moved(k * (column + 16), 0, one.shapes)),
      },
    })),
  );
}

/** Everything under the chart of a panel, each part under a hair line; nothing where the chart says it all. */
export function drawUnderChart(panel: Panel, width: number, palette: Palette): Drawing {
  const ground: Ground = { width, palette, styles: stylesOf(palette) };
  const { ratios } = panel;
  const gaps = looseGaps(panel);
  const withLevel = new Set(panel.marks.filter((mark) => !ratios.includes(mark)).map((mark) => mark.providerId));
  const besideRatio = new Map(ratios.map((mark) => [mark, gaps.find((gap) => gap.providerId === mark.providerId) ?? null]));
  const shown = new Set([...besideRatio.values()].map((gap) => gap?.receiptId));
  const parts = [
    ...ratios.map((mark) => ratio(ground, mark, besideRatio.get(mark) ?? null, withLevel.has(mark.providerId))),
    ...gapRows(
      ground,
      gaps.filter((gap) => !shown.has(gap.receiptId)),
    ),
    breakRow(ground, panel),
    eventList(ground, panel),
  ].filter((part) => part.height > 0);
  return stacked(
    parts.map((block) => ({
      gap: 8,
      block: stacked([
        { gap: 0, block: hair(palette, width, 8) },
        { gap: 0, block },
      ]),
    })),
  );
}
