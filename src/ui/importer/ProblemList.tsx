import { Check, Copy, Download } from "lucide-react";
import { useState } from "react";
import { grouped } from "../../domain/words/en/grammar.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import { problemsFile, problemsText } from "../../io/import/problemsCsv.ts";
import type { Problem } from "../../io/import/types.ts";
import type { Copier } from "../copy/useCopier.ts";
import { saveFile } from "../download/saveFile.ts";
import { Found } from "./Questions.tsx";
import { kindWords, placeWords } from "./words.ts";

const FIRST_SHOWN = 30;
const COPY_KEY = importWords.importProblems;

interface ProblemListProps {
  readonly fileName: string;
  readonly preview: Pick<ImportPreview, "problems" | "problemCounts">;
  readonly copier: Copier;
}

/** What is left out and why, then what is good to know: by line and column, with the cell, the cause and what to do. */
export function ProblemList({ fileName, preview, copier }: ProblemListProps) {
  const { problems, problemCounts } = preview;
  if (problems.length === 0) return null;
  const total = problemCounts.reduce((sum, { count }) => sum + count, 0);
  // Titles and notes beside the table are no loss: they are told, and need nothing done.
  const isLoss = ({ leaves, severity }: Problem) => leaves !== "nothing" && severity !== "note";
  const left = problems.filter(isLoss);
  const known = problems.filter((problem) => !isLoss(problem));
  const save = () => {
    const { name, text } = problemsFile(fileName, problems);
    saveFile({ name, blob: new Blob([text], { type: "text/csv" }) });
  };
  return (
    <section className="imp-problems" aria-label={importWords.problems}>
      <div className="imp-h">
        <h3>{importWords.totalThingsToKnow(total)}</h3>
        <div className="btn-row">
          <button className="btn" type="button" onClick={() => copier.copy(COPY_KEY, "list", problemsText(fileName, problems))}>
            {copier.copiedKey === COPY_KEY ? <Check className="ic" size={16} /> : <Copy className="ic" size={16} />}
            {copier.copiedKey === COPY_KEY ? pageWords.copied : importWords.copyList}
          </button>
          <button className="btn" type="button" onClick={save}>
            <Download className="ic" size={16} />
            {importWords.problemListCsv}
          </button>
        </div>
      </div>
      <p className="imp-note">
        {problemCounts.map(({ code, count }) => `${kindWords(code)}: ${grouped(count)}`).join("; ")}.
        {total > problems.length && importWords.theFirstAreListed(problems.length)}
      </p>
      <Entries label={importWords.leftOut} problems={left} isBad />
      <Entries label={importWords.goodToKnow} problems={known} isBad={false} />
    </section>
  );
}

function Entries({ label, problems, isBad }: { label: string; problems: readonly Problem[]; isBad: boolean }) {
  const [isAll, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = isAll ? problems : problems.slice(0, FIRST_SHOWN);
  const more = problems.length - shown.length;
  return (
    <>
      <h4>{label}</h4>
      <ol className={isBad ? "errs errs-bad" : "errs"} aria-label={label}>
        {shown.map((problem, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one cell can have two problems, and the list of a reading never changes.
          <li key={k}>
            <b>{placeWords(problem)}</b>
            <span>
              {problem.found !== "" && (
                <>
                  <Found text={problem.found} />{" "}
                </>
              )}
              {problem.cause}
              <span className="fix">{problem.remedy}</span>
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button className="btn" type="button" onClick={() => setAll(true)}>
          {pageWords.showRestMore(more)}
        </button>
      )}
    </>
  );
}
