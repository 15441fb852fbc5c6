import { Square } from "lucide-react";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";

interface AddingBarProps {
  /** Figures that are done with, of how many. */
  readonly done: number;
  readonly of: number;
  readonly onStop: () => void;
}

/** How far the adding of a large set is, with a stop. It is said once that it goes on; the numbers are there for who asks. */
export function AddingBar({ done, of, onStop }: AddingBarProps) {
  const words = importWords.doneOfOfText(done, of);
  const share = of === 0 ? 1 : done / of;
  return (
    <div className="imp-reading">
      <p aria-hidden="true">
        <span>{importWords.addingWords(words)}</span>
        <span>{Math.floor(share * 100)}%</span>
      </p>
      <span className="vh" role="status">
        {importWords.adding}
        {pageWords.countOfFigures(of)}
      </span>
      <div
        className="imp-bar"
        role="progressbar"
        aria-label={importWords.addingTheFigures}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        aria-valuetext={words}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <button className="btn" type="button" onClick={onStop}>
        <Square className="ic" size={16} />
        {importWords.stop}
      </button>
    </div>
  );
}
