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
