import { useEffect, useMemo, useState } from "react";
import type { Dataset } from "../../domain/model.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { answerTo, hasChoices, questionKey } from "../../io/import/choices.ts";
import type { ImportPreview, StartImport } from "../../io/import/importJob.ts";
import { marketsOf } from "../../io/import/marketNames.ts";
import type { Choices, MarketName, Question } from "../../io/import/types.ts";
import { drawnOf } from "../../spec/own/ownLimit.ts";
import type { Copier } from "../copy/useCopier.ts";
import type { ImportInput } from "../own/useImports.ts";
import { AddingBar } from "./AddingBar.tsx";
import { ColumnRoles } from "./ColumnRoles.tsx";
import { FileStrip } from "./FileStrip.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { Questions } from "./Questions.tsx";
import { ReadingBar } from "./ReadingBar.tsx";
import { SampleTable } from "./SampleTable.tsx";
import { Settings } from "./Settings.tsx";
import type { AddFigures } from "./taken.ts";
import { useAdding } from "./useAdding.ts";
import { useImportJob } from "./useImportJob.ts";
import { Verdict } from "./Verdict.tsx";
import { stripWords } from "./words.ts";

interface ImportReviewProps {
  readonly input: ImportInput;
  /** "File 2 of 3"; empty for one alone. */
  readonly place: string;
  readonly dataset: Dataset;
  readonly start: StartImport;
  /** The current month, `2026-11`: a later one cannot have been reported. */
  readonly month: string;
  readonly copier: Copier;
  readonly onAdd: AddFigures;
  readonly onChooseAnother: () => void;
  /** Leaves this file out. */
  readonly onSkip: () => void;
  /** Whether something would be lost by leaving. */
  readonly onChanged: (isChanged: boolean) => void;
}

/** Questions that are open, and those that have an answer, in the order in which they arose. */
function asked(before: readonly Question[], open: readonly Question[], choices: Choices): readonly Question[] {
  const now = new Map(open.map((question) => [questionKey(question), question]));
  const kept = before.flatMap((question) => now.get(questionKey(question)) ?? (answerTo(choices, question) === "" ? [] : question));
  const keys = new Set(kept.map(questionKey));
  return [...kept, ...open.filter((question) => !keys.has(questionKey(question)))];
}

/** How many of the figures' markets the dataset does not have. */
function newMarkets(figures: FigureColumns | null, dataset: Dataset): number {
  if (figures === null) return 0;
  const key = ({ firm, segment, geography }: MarketName) => JSON.stringify([firm, segment, geography]);
  const known = new Set(
    dataset.markets.map(({ firmId, segment, geography }) =>
      key({ firm: dataset.firmById.get(firmId)?.label ?? firmId, segment, geography }),
    ),
  );
  return marketsOf(figures).filter((market) => !known.has(key(market))).length;
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,5}$/, "") || name;

/** The preview of one file: nothing is added before the button that says so is pressed, and every choice reads the file again. */
export function ImportReview(props: ImportReviewProps) {
  const { input, place, dataset, start, month, copier, onAdd, onChooseAnother, onSkip, onChanged } = props;
  const [choices, setChoices] = useState<Choices>(() => (input.isPasted ? { today: month, encoding: "utf-8" } : { today: month }));
  const [name, setName] = useState(withoutEnding(input.name));
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const reading = useImportJob(start, input.blob, choices);
  const { preview, figures } = reading;
  const adding = useAdding(onAdd, (isBusy) => onChanged(isBusy || hasChoices(choices)));
  const shown = asked(questions, preview?.questions ?? [], choices);
  const drawn = drawnOf(preview?.figureCount ?? 0, dataset.ownSets?.map((set) => set.figures) ?? []);
  const fresh = useMemo(() => newMarkets(figures, dataset), [figures, dataset]);

  useEffect(() => {
    if (preview !== null) setQuestions((now) => asked(now, preview.questions, choices));
  }, [preview, choices]);

  const choose = (next: Choices) => {
    adding.stop();
    setChoices(next);
    onChanged(hasChoices(next));
  };
  const add = () => {
    if (figures === null || preview === null) return;
    const { read, skipped, waiting } = preview.rows;
    adding.add({ name: name.trim() || input.name, fileName: input.name, figures, rowsRead: read, rowsLeft: skipped + waiting });
  };

  return (
    <>
      <div className="dlg-b imp" aria-busy={reading.phase === "reading"}>
        <FileStrip
          name={input.name}
          place={place}
          words={preview === null ? "" : stripWords(preview, choices)}
          onChoose={onChooseAnother}
        />
        <ReadingBar reading={reading} />
        {preview !== null && (
          <>
            <Verdict preview={preview} newMarkets={fresh} />
            {drawn < preview.figureCount && <p className="imp-note">{importWords.ofTheFiguresAreDrawn(drawn, preview.figureCount)}</p>}
            <Questions questions={shown} choices={choices} dataset={dataset} onChoices={choose} />
            <SampleTable preview={preview} dataset={dataset} />
            {preview.figureCount > 0 && (
              <label className="imp-field imp-name">
                {importWords.nameOfTheSet}
                <input
                  type="text"
                  value={name}
                  maxLength={80}
                  placeholder={input.name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
              </label>
            )}
            <ProblemList fileName={input.name} preview={preview} copier={copier} />
            {preview.detected !== null && (
              <section aria-label={importWords.howItWasRead}>
                <h3>{importWords.howItWasRead}</h3>
                <Settings preview={preview} choices={choices} onChoices={choose} />
                {preview.detected.columns.length > 0 && (
                  <ColumnRoles columns={preview.detected.columns} choices={choices} onChoices={choose} />
                )}
              </section>
            )}
          </>
        )}
      </div>
      <div className="dlg-f">
        {adding.done === null ? (
          <p className="imp-why" id="import-why">
            {whyWords(reading.phase, preview)}
          </p>
        ) : (
          <AddingBar done={adding.done} of={figures?.count ?? 0} onStop={adding.stop} />
        )}
        <span className="sp" />
        <button className="btn" type="button" onClick={onSkip}>
          {place === "" ? importWords.cancel : importWords.leaveThisFileOut}
        </button>
        {preview?.verdict !== "rejected" && reading.phase !== "failed" && (
          <button
            className="btn btn-1"
            type="button"
            disabled={reading.phase !== "read" || figures === null || figures.count === 0}
            aria-disabled={adding.done !== null || undefined}
            aria-describedby="import-why"
            onClick={add}
          >
            {preview === null || preview.figureCount === 0
              ? importWords.addFigures
              : importWords.addFigureCountFigures(preview.figureCount)}
          </button>
        )}
      </div>
    </>
  );
}

/** What stands beside the main button: why it cannot be pressed, or what it leaves out. */
function whyWords(phase: "reading" | "read" | "stopped" | "failed", preview: ImportPreview | null): string {
  if (phase === "reading") return importWords.theFileIsBeing;
  if (phase === "stopped") return importWords.readingWasStoppedRead;
  if (phase === "failed" || preview === null) return importWords.thereIsNothingTo;
  if (preview.verdict === "rejected") return importWords.thereIsNothingToAdd;
  const { waiting } = preview.cells;
  if (preview.figureCount === 0) return importWords.answerWhatIsAsked(waiting);
  if (waiting > 0) return importWords.forAnAnswerAnd(waiting);
  return importWords.theyAreKeptInThis;
}
