/** What a reader answers or sets by hand, turned into choices of the engine. */
import { FISCAL_STARTS } from "./fiscalParts.ts";
import { choiceOf } from "./perColumn.ts";
import { type Choices, type ColumnChoice, DELIMITERS, ENCODINGS, LAYOUTS, type Question, type QuestionId, type Role } from "./types.ts";

/** Choices that are one of a few words. The others are names, typed or picked from a list. */
const WORDS = {
  decimal: [".", ","],
  scale: ["fraction", "percent"],
  dateOrder: ["day-first", "month-first"],
  dateMeans: ["month", "quarter", "year"],
  fiscal: ["first", "last"],
  fiscalStart: FISCAL_STARTS,
  encoding: ENCODINGS,
  delimiter: DELIMITERS,
  layout: LAYOUTS,
} as const;

/** What can be set by hand without being asked. */
export type SettingId = "encoding" | "delimiter" | "layout" | "decimal" | "scale" | "dateOrder";

/** The same choices without one of them: it is detected again, or asked. */
function without(choices: Choices, id: keyof Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([name]) => name !== id));
}

/** The choices with this one; an empty text takes it back. A word that the choice does not have changes nothing. */
export function withChoice(choices: Choices, id: SettingId | Exclude<QuestionId, "market">, choice: string): Choices {
  if (choice === "") return without(choices, id);
  if (id === "measure" || id === "period" || id === "provider" || id === "unit") return { ...choices, [id]: choice };
  const words: readonly string[] = WORDS[id];
  return words.includes(choice) ? { ...choices, [id]: choice } : choices;
}

/** What can be answered for single columns. */
const OF_COLUMNS: ReadonlySet<string> = new Set<keyof ColumnChoice>(["decimal", "scale", "unit", "measure"]);
type OfColumns = Exclude<keyof ColumnChoice, "column">;
const isOfColumns = (id: QuestionId): id is OfColumns => OF_COLUMNS.has(id);

/** What tells questions apart: the same can be asked of several groups of columns. */
export const questionKey = ({ id, columns = [] }: Question): string => [id, ...columns].join(" ");

/** What a question was answered with; empty where it was not. A market is no word: it is "named" where there is one. */
export function answerTo(choices: Choices, { id, columns }: Question): string {
  if (id === "market") return choices.market === undefined ? "" : "named";
  return (columns !== undefined && isOfColumns(id) ? choiceOf(choices, columns[0] ?? 0, id) : choices[id]) ?? "";
}

/** The choices with an answer to a question, for the columns that it is about; an empty text takes the answer back. */
export function withAnswerTo(choices: Choices, { id, columns }: Pick<Question, "id" | "columns">, choice: string): Choices {
  if (id === "market") return choices;
  if (columns === undefined || !isOfColumns(id)) return withChoice(choices, id, choice);
  const value = withChoice({}, id, choice)[id];
  const before = choices.perColumn ?? [];
  const others = before.filter(({ column }) => !columns.includes(column));
  const own = columns.map((column): ColumnChoice => {
    const rest = Object.entries(before.find((one) => one.column === column) ?? {}).filter(([name]) => name !== id);
    return { ...Object.fromEntries(rest), column, ...(value === undefined ? {} : { [id]: value }) };
  });
  const perColumn = [...others, ...own].filter((one) => Object.keys(one).length > 1);
  return perColumn.length === 0 ? without(choices, "perColumn") : { ...choices, perColumn };
}

/** The choices with another role of one column. Null takes back what was chosen. */
export function withRole(choices: Choices, column: number, role: Role | null): Choices {
  const others = (choices.columns ?? []).filter((chosen) => chosen.column !== column);
  if (role === null && others.length === 0) return without(choices, "columns");
  return { ...choices, columns: role === null ? others : [...others, { column, role }] };
}

/** What was decided, without the month that only says how late it is. */
export function hasChoices(choices: Choices): boolean {
  return Object.keys(choices).some((name) => name !== "today");
}
