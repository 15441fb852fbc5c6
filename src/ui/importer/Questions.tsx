import { useId, useState } from "react";
import type { Dataset } from "../../domain/model.ts";
import { UNITS } from "../../domain/unit.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { answerTo, questionKey, withAnswerTo } from "../../io/import/choices.ts";
import type { Choices, Question, QuestionId } from "../../io/import/types.ts";
import { MarketQuestion } from "./MarketQuestion.tsx";
import { placeWords, readingWords } from "./words.ts";

interface QuestionsProps {
  /** Open and answered ones, in the order in which they arose: an answer can be changed. */
  readonly questions: readonly Question[];
  readonly choices: Choices;
  readonly dataset: Dataset;
  readonly onChoices: (choices: Choices) => void;
}

/** What the file leaves open: each question with the cell it arose at and what each answer makes of it. */
export function Questions({ questions, choices, dataset, onChoices }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section className="imp-questions" aria-label={importWords.questions}>
      {questions.map((question) => (
        <fieldset key={questionKey(question)} className="imp-q">
          <legend>{question.text}</legend>
          <p className="imp-note">
            {placeWords(question)}
            {question.found !== "" && (
              <>
                : <Found text={question.found} />
              </>
            )}
          </p>
          <Answers question={question} choices={choices} dataset={dataset} onChoices={onChoices} />
        </fieldset>
      ))}
    </section>
  );
}

function Answers({ question, choices, dataset, onChoices }: Omit<QuestionsProps, "questions"> & { readonly question: Question }) {
  const { id } = question;
  if (id === "market") {
    return <MarketQuestion dataset={dataset} chosen={choices.market ?? null} onChoose={(market) => onChoices({ ...choices, market })} />;
  }
  return (
    <Answer
      question={question}
      id={id}
      chosen={answerTo(choices, question)}
      dataset={dataset}
      onChoose={(choice) => onChoices(withAnswerTo(choices, question, choice))}
    />
  );
}

/** A cell of the file, as text in its own direction. */
export function Found({ text }: { text: string }) {
  return (
    <code>
      <bdi>{text}</bdi>
    </code>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly id: Exclude<QuestionId, "market">;
  readonly chosen: string;
  readonly dataset: Dataset;
  readonly onChoose: (choice: string) => void;
}

/** What a cell is under an answer that makes nothing of it. */
const NO_READING: Readonly<Partial<Record<QuestionId, string>>> = { fiscalStart: importWords.noCalendarPeriod };

function Answer({ question, id, chosen, dataset, onChoose }: AnswerProps) {
  const name = useId();
  if (question.readings.length > 0) {
    return question.readings.map(({ choice, reads }) => (
      <label key={choice} className="check">
        <input type="radio" name={name} checked={chosen === choice} onChange={() => onChoose(choice)} />
        <span>
          <Found text={question.found} />
          {importWords.is}
          <b>{reads === "" ? (NO_READING[id] ?? importWords.noFigure) : reads}</b>
          {readingWords(id, choice) !== "" && `: ${readingWords(id, choice)}`}
        </span>
      </label>
    ));
  }
  if (id === "measure" || id === "unit") {
    const options =
      id === "measure"
        ? dataset.measures.map(({ measureId, label }) => [measureId, label] as const)
        : UNITS.filter(({ stored, kind }) => stored && (kind === "money" || kind === "duration")).map((u) => [u.unitId, u.label] as const);
    return (
      <select aria-label={question.text} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{importWords.notAnswered}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <TypedAnswer
      label={question.text}
      chosen={chosen}
      names={id === "provider" ? dataset.providers.map((p) => p.label) : []}
      onChoose={onChoose}
    />
  );
}

interface TypedProps {
  readonly label: string;
  readonly chosen: string;
  /** What is offered while typing. */
  readonly names: readonly string[];
  readonly onChoose: (choice: string) => void;
}

/** An answer in the reader's own words: taken with the button or Enter, so that the file is not read at every letter. */
function TypedAnswer({ label, chosen, names, onChoose }: TypedProps) {
  const [text, setText] = useState(chosen);
  const listId = useId();
  const isTaken = text.trim() === chosen && chosen !== "";
  return (
    <div className="imp-typed">
      <input
        type="text"
        aria-label={label}
        value={text}
        list={names.length > 0 ? listId : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && onChoose(text.trim())}
      />
      {names.length > 0 && (
        <datalist id={listId}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <button className="btn" type="button" onClick={() => onChoose(text.trim())}>
        {importWords.useThis}
      </button>
      {isTaken && <span className="imp-note">{importWords.used}</span>}
    </div>
  );
}
