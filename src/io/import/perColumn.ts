/** What the reader decided for one column, else for the whole file. */
import type { Choices, ColumnChoice } from "./types.ts";

/** What can be answered for a column as for the file. */
type Answers = Required<Omit<ColumnChoice, "column">>;

/** The answer that holds for a column; undefined where there is none. */
export function choiceOf<I extends keyof Answers>(choices: Choices, column: number, id: I): Answers[I] | undefined {
  const all: Partial<Answers> = choices;
  const own: Partial<Answers> | undefined = choices.perColumn?.find((choice) => choice.column === column && choice[id] !== undefined);
  return own?.[id] ?? all[id];
}

/** The choices with an answer to a question about single columns, or about all where it names none. */
export function withAnswer<I extends keyof Answers>(
  choices: Choices,
  id: I,
  columns: readonly number[] | undefined,
  answer: Answers[I],
): Choices {
  if (columns === undefined) return { ...choices, [id]: answer };
  const before = choices.perColumn ?? [];
  const kept = before.filter(({ column }) => !columns.includes(column));
  const changed = columns.map((column) => ({ ...before.find((choice) => choice.column === column), column, [id]: answer }));
  return { ...choices, perColumn: [...kept, ...changed] };
}
