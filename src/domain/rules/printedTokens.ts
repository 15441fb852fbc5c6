/** Rule 2: the token of a row reads back to its value, unit and bound, or a correction says why not. */
import type { Correction, Issue, Observation } from "../model.ts";
import type { readPrintedAs } from "../printed.ts";
import { fault, type Rule } from "./rule.ts";
import { indexOf } from "./tableIndex.ts";

const MOST_WORDS = 6;

/** What is printed reads back to what is recorded, or a correction explains the difference. */
export const printedTokens: Rule = {
  id: "2",
  check: (tables) => {
    const issues: Issue[] = [];
    const { correctionsOf, readAs } = indexOf(tables);
    const inEnglish = new Set(tables.sources.filter((s) => s.language.startsWith("en")).map((s) => s.sourceId));
    for (const o of tables.observations) {
      const at = (cause: string, remedy: string) =>
        issues.push(fault("2", "observations.csv", o.observationId, "as_printed", cause, remedy));
      if (o.asPrinted.split(/\s+/).length > MOST_WORDS)
        at(`the token is longer than ${MOST_WORDS} words`, "Keep the figure and the words that bound it.");
      if (agrees(readAs, o.asPrinted, o, !inEnglish.has(o.sourceId))) continue;
      // A correction is written in English, whatever the language of the document.
      const explained = correctionsOf(o.observationId).some((c) => agrees(readAs, c.recorded, o, false));
      if (!explained) {
        at(
          agrees(readAs, o.asPrinted, o, true)
            ? `“${o.asPrinted}” is read with a decimal comma, but its document is in English, where a comma sets off thousands`
            : `“${o.asPrinted}” does not read back to ${o.value} ${o.unit}, ${o.bound}`,
          "Mend the row, or record the reading in corrections.csv.",
        );
      }
    }
    const byId = new Map(tables.observations.map((o) => [o.observationId, o]));
    return [...issues, ...tables.corrections.flatMap((c) => tokenOfCorrection(c, byId.get(c.observationId)))];
  },
};

/** Whether a token reads back to what is recorded; a comma before the decimals counts only where the language writes it. */
function agrees(readAs: typeof readPrintedAs, text: string, o: Observation, decimalComma: boolean): boolean {
  const read = readAs(text, o.unit);
  if (!read.ok || (read.value.decimalComma === true && !decimalComma)) return false;
  return read.value.value === o.value && read.value.unit === o.unit && read.value.bound === o.bound;
}

/** A correction must be about the token that its observation carries. */
function tokenOfCorrection(c: Correction, about: Observation | undefined): readonly Issue[] {
  if (about === undefined || about.asPrinted === c.asPrinted) return [];
  const cause = `the observation prints “${about.asPrinted}”, the correction speaks of “${c.asPrinted}”`;
  return [fault("2", "corrections.csv", c.observationId, "as_printed", cause, "Copy the token of the observation.")];
}
