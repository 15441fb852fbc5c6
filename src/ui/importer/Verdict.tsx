import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { grouped } from "../../domain/words/en/grammar.ts";
import * as importWords from "../../domain/words/en/import.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import { rowWords, verdictWords } from "./words.ts";

const SIGNS = { accepted: CircleCheck, warnings: TriangleAlert, rejected: CircleX } as const;

const figures = (n: number): string => (n === 1 ? importWords.figure : importWords.figures);

/** What became of the file: a sentence, how many figures are ready, left out and waiting, and where every row went. */
export function Verdict({ preview, newMarkets }: { preview: ImportPreview; newMarkets: number }) {
  const { verdict, figureCount, cells } = preview;
  const Sign = SIGNS[verdict];
  return (
    <div className="imp-verdict">
      <p className={verdict === "rejected" ? "imp-said bad" : "imp-said"}>
        <Sign className="ic" size={16} />
        <span>{verdictWords(preview)}</span>
      </p>
      <p className="tally" role="status">
        <span>
          <b>{grouped(figureCount)}</b>
          {importWords.figuresReady(figures(figureCount))}
        </span>
        {cells.skipped > 0 && (
          <span className="bad">
            <b>{grouped(cells.skipped)}</b>
            {importWords.leftOutAfter}
          </span>
        )}
        {cells.waiting > 0 && (
          <span>
            <b>{grouped(cells.waiting)}</b>
            {importWords.forAnAnswer(cells.waiting)}
          </span>
        )}
        {newMarkets > 0 && (
          <span>
            <b>{grouped(newMarkets)}</b>
            {importWords.newMarketsNewHere(newMarkets)}
          </span>
        )}
      </p>
      <p className="imp-note">{rowWords(preview)}</p>
    </div>
  );
}
