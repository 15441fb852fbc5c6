/** What a reader answers or sets by hand, turned into choices of the engine. */
import { type Choices, DELIMITERS, ENCODINGS, LAYOUTS, type QuestionId, type Role } from "./types.ts";

/** Choices that are one of a few words. The others are names, typed or picked from a list. */
const WORDS = {
  decimal: [".", ","],
  scale: ["fraction", "percent"],
  dateOrder: ["day-first", "month-first"],
  dateMeans: ["month", "quarter", "year"],
  fiscal: ["first", "last"],
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
