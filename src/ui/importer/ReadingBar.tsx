import { Square } from "lucide-react";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Reading } from "./useImportJob.ts";

/** How far the reading is, with a stop; after a stop or a failure the way to read once more. Nothing once it is read. */
export function ReadingBar({ reading }: { reading: Reading }) {
  const { phase, progress, issue, stop, again } = reading;
  if (phase === "read") return null;
  if (phase === "reading") {
    const percent = Math.floor(progress.share * 100);
    return (
      <div className="imp-reading">
        <p>
          <span>{progress.rows === 0 ? pageWords.reading : importWords.rowsRowsRead(progress.rows)}</span>
          <span>{percent}%</span>
        </p>
        <div
          className="imp-bar"
          role="progressbar"
          aria-label={importWords.readingTheFile}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={importWords.percentRowsRowsRead(percent, progress.rows)}
        >
          <span style={{ width: `${progress.share * 100}%` }} />
        </div>
        <button className="btn" type="button" onClick={stop}>
          <Square className="ic" size={16} />
          {importWords.stop}
        </button>
      </div>
    );
  }
  return (
    <div className="imp-stopped" role="alert">
      {phase === "stopped" ? (
        <p>
          <b>{importWords.stopped}</b>
          {importWords.nothingWasAdded}
        </p>
      ) : (
        <p>
          <b>{importWords.theFileWasNotRead}</b> {issue?.cause} {issue?.remedy}
          {importWords.everythingElseIsAs}
        </p>
      )}
      <button className="btn" type="button" onClick={again}>
        {importWords.readItAgain}
      </button>
    </div>
  );
}
