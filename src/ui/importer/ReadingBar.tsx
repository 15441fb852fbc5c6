import { Square } from "lucide-react";
import { counted } from "../../domain/words/en/grammar.ts";
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
          <span>{progress.rows === 0 ? "Reading" : `${counted(progress.rows, "row")} read`}</span>
          <span>{percent}%</span>
        </p>
        <div
          className="imp-bar"
          role="progressbar"
          aria-label="Reading the file"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={`${percent}%, ${counted(progress.rows, "row")} read`}
        >
          <span style={{ width: `${progress.share * 100}%` }} />
        </div>
        <button className="btn" type="button" onClick={stop}>
          <Square className="ic" size={16} />
          Stop
        </button>
      </div>
    );
  }
  return (
    <div className="imp-stopped" role="alert">
      {phase === "stopped" ? (
        <p>
          <b>Stopped.</b> Nothing was added.
        </p>
      ) : (
        <p>
          <b>The file was not read.</b> {issue?.cause} {issue?.remedy} Everything else is as it was.
        </p>
      )}
      <button className="btn" type="button" onClick={again}>
        Read it again
      </button>
    </div>
  );
}
