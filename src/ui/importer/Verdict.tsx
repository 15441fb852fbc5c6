import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { grouped } from "../../domain/words/en/grammar.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import { rowWords, verdictWords } from "./words.ts";

const SIGNS = { accepted: CircleCheck, warnings: TriangleAlert, rejected: CircleX } as const;

const figures = (n: number): string => (n === 1 ? "figure" : "figures");

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
          <b>{grouped(figureCount)}</b> {figures(figureCount)} ready
        </span>
        {cells.skipped > 0 && (
          <span className="bad">
            <b>{grouped(cells.skipped)}</b> left out
          </span>
        )}
        {cells.waiting > 0 && (
          <span>
            <b>{grouped(cells.waiting)}</b> {cells.waiting === 1 ? "waits" : "wait"} for an answer
          </span>
        )}
        {newMarkets > 0 && (
          <span>
            <b>{grouped(newMarkets)}</b> {newMarkets === 1 ? "market" : "markets"} new here
          </span>
        )}
      </p>
      <p className="imp-note">{rowWords(preview)}</p>
    </div>
  );
}
