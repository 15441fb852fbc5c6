/** Figures without an axis: name, value, and what else is said of it under them. */

import { NOTHING, paragraph, runWidth, stacked } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { badge, hair } from "../inks.ts";
import { type Drawing, moved, type Run, type Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";

/** A name and its figure are read together: not a page's width apart. */
const WIDEST = 704;
const GAP = 16;

export const drawFigures: DrawPanel = (panel, width, palette) => {
  const { chart } = panel;
  if (chart.form !== "figures") return NOTHING;
  const styles = stylesOf(palette);
  const wide = Math.min(width, WIDEST);
  const valueStyle = { size: 18, line: 24, fill: palette.ink1, weight: 600 } as const;
  const items = chart.items.map(({ name, mark, unitText, detail }): Drawing => {
    const isDerived = mark.ink === "derived";
    const runs: readonly Run[] =
      unitText === ""
        ? [{ text: mark.text }]
        : [{ text: mark.shortText }, { text: ` ${unitText}`, size: 13, weight: 400, fill: palette.ink2 }];
    const takes = runs.reduce((sum, run) => sum + runWidth(run, valueStyle), 0);
    const frame = isDerived ? 6 : 0;
    const value = paragraph(runs, Math.min(takes + 1, wide * 0.6), valueStyle, "end");
    const label = paragraph(name, wide - value.width - GAP - 2 * frame - (isDerived ? 26 : 0), styles.bold);
    const height = Math.max(label.height, value.height);
    const box: readonly Shape[] = isDerived
      ? [
          {
            kind: "rect",
            x: wide - value.width - 2 * frame,
            y: 0,
            width: value.width + 2 * frame,
            height: value.height,
            radius: 4,
            stroke: palette.fill.get("market") ?? palette.ink3,
            strokeWidth: 1.5,
            dash: "0.1 3",
            cap: "round",
          },
        ]
      : [];
    const row: Drawing = {
      width: wide,
      height,
      shapes: [
        moved(0, 2, label.shapes),
        ...(isDerived ? [moved(label.width + 8, 3, badge(palette).shapes)] : []),
        {
          kind: "mark",
          receiptId: mark.receiptId,
          value: mark.value,
          label: mark.label,
          shapes: [...box, moved(wide - value.width - frame, 0, value.shapes)],
        },
      ],
    };
    return stacked([
      { gap: 0, block: row },
      { gap: isDerived ? 4 : 0, block: paragraph(detail, wide, { ...styles.small, fill: palette.ink3 }) },
    ]);
  });
  return stacked(
    items.map((block, k) => ({
      gap: 10,
      block:
        k === 0
          ? block
          : stacked([
              { gap: 0, block: hair(palette, wide, 10) },
              { gap: 0, block },
            ]),
    })),
  );
};
