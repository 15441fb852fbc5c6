/** Tables of words: which market prints which provider, and what each firm counts. */
import * as filesWords from "../../../domain/words/en/files.ts";
import type { CoverageCard, DefinitionsCard } from "../../../spec/card.ts";
import { BRACKETS, marker } from "../inks.ts";
import type { Palette } from "../palette.ts";
import type { Drawing } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { wordsCell } from "./cell.ts";
import { drawTable } from "./table.ts";

/** Which market prints which provider: columns, not an axis. */
export function drawCoverage(card: CoverageCard, width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  return drawTable(
    {
      ruled: true,
      heads: [
        wordsCell({ text: filesWords.provider, style: styles.caption }),
        ...card.columns.map(({ head, sub }) =>
          wordsCell({ text: head, style: styles.smallBold, sub: { text: sub, style: styles.caption } }),
        ),
      ],
      lines: card.lines.map((line) => [
        wordsCell({ text: line.providerLabel, style: styles.body, icon: marker(palette, line.providerId) }),
        ...line.cells.map((cell) => {
          const [receiptId] = cell.receiptIds;
          const label = `${line.providerLabel}: ${cell.gap ? cell.text || filesWords.notPublished : cell.text}`;
          return wordsCell({
            text: cell.gap ? [{ text: BRACKETS, weight: 600, fill: palette.ink3 }] : cell.text,
            style: styles.body,
            span: cell.span,
            ...(receiptId === undefined ? {} : { mark: { receiptId, value: null, label } }),
          });
        }),
      ]),
    },
    width,
    palette,
  );
}

/** What each firm counts, side by side. */
export function drawDefinitions(card: DefinitionsCard, width: number, palette: Palette): Drawing {
  const styles = stylesOf(palette);
  return drawTable(
    {
      heads: [wordsCell({ text: "", style: styles.smallBold }), ...card.firms.map((text) => wordsCell({ text, style: styles.smallBold }))],
      lines: card.fields.map(({ name, values }) => [
        wordsCell({ text: name, style: { ...styles.body, fill: palette.ink3 } }),
        ...card.firms.map((_, k) => wordsCell({ text: values[k] ?? "", style: styles.body })),
      ]),
    },
    width,
    palette,
  );
}
