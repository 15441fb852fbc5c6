/** A column of times: what one cell leaves open is settled by the others, or comes back as a question. */

import { formatPeriod } from "../../domain/period.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { calendarPart, FISCAL_STARTS, type FiscalStart } from "./fiscalParts.ts";
import { type PeriodText, readPeriodText } from "./periodText.ts";
import { shown } from "./shown.ts";
import type { Choices, DateMeans, DateOrder, Question } from "./types.ts";

/** A cell with its place. */
export interface Placed {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface PeriodStyle {
  readonly dateOrder: DateOrder | null;
  readonly dateMeans: DateMeans | null;
  readonly fiscal: "first" | "last" | null;
  readonly fiscalStart: FiscalStart | null;
  readonly questions: readonly Question[];
}

const pad = (n: number): string => String(n).padStart(2, "0");

function meant(year: number, month: number, means: DateMeans): string {
  if (means === "year") return String(year);
  return means === "quarter" ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${pad(month)}`;
}

const daysAs = (read: { readonly year: number; readonly first: number; readonly second: number }, order: DateOrder): string =>
  order === "day-first"
    ? `${read.first} ${formatPeriod(`${read.year}-${pad(read.second)}`)}`
    : `${read.second} ${formatPeriod(`${read.year}-${pad(read.first)}`)}`;

function ask(id: Question["id"], text: string, at: Placed, readings: readonly (readonly [string, string])[]): Question {
  return {
    id,
    text,
    line: at.line,
    column: at.column,
    found: shown(at.text),
    readings: readings.map(([choice, reads]) => ({ choice, reads })),
  };
}

/** Looks at all cells of a column (or row) of times. Choices come before evidence, evidence before questions. */
export function periodStyle(cells: Iterable<Placed>, choices: Choices): PeriodStyle {
  let dayFirst = false;
  let monthFirst = false;
  let either: Placed | null = null;
  let dated: Placed | null = null;
  let fiscalAt: Placed | null = null;
  let partAt: Placed | null = null;
  for (const cell of cells) {
    const read = readPeriodText(cell.text);
    if (read === null) continue;
    if (read.kind === "either") either ??= cell;
    if (read.kind === "fiscal") fiscalAt ??= cell;
    if (read.kind === "fiscal-part") partAt ??= cell;
    if (read.kind === "day" || read.kind === "either") dated ??= cell;
    const slashed = /^\s*(\d{1,2})[-/](\d{1,2})[-/]/.exec(cell.text);
    if (read.kind !== "day" || slashed === null) continue;
    if (Number(slashed[1]) > 12) dayFirst = true;
    if (Number(slashed[2]) > 12) monthFirst = true;
  }
  const questions: Question[] = [];
  const order = choices.dateOrder ?? (dayFirst !== monthFirst ? (dayFirst ? "day-first" : "month-first") : null);
  const open = either === null ? null : readPeriodText(either.text);
  if (either !== null && open?.kind === "either" && order === null) {
    questions.push(
      ask("dateOrder", importWords.doesTheDayOrThe, either, [
        ["day-first", daysAs(open, "day-first")],
        ["month-first", daysAs(open, "month-first")],
      ]),
    );
  }
  if (dated !== null && choices.dateMeans === undefined) {
    const read = readPeriodText(dated.text);
    const month = read?.kind === "day" ? read.month : read?.kind === "either" ? (order === "month-first" ? read.first : read.second) : 1;
    const year = read?.kind === "day" || read?.kind === "either" ? read.year : 0;
    const means: readonly DateMeans[] = ["month", "quarter", "year"];
    questions.push(
      ask(
        "dateMeans",
        importWords.areTheFiguresOf,
        dated,
        means.map((m) => [m, formatPeriod(meant(year, month, m))]),
      ),
    );
  }
  const year = fiscalAt === null ? null : readPeriodText(fiscalAt.text);
  if (fiscalAt !== null && year?.kind === "fiscal" && choices.fiscal === undefined) {
    questions.push(
      ask("fiscal", importWords.aFiscalYearLies, fiscalAt, [
        ["first", String(year.first)],
        ["last", String(year.last)],
      ]),
    );
  }
  const part = partAt === null ? null : readPeriodText(partAt.text);
  if (partAt !== null && part?.kind === "fiscal-part" && choices.fiscalStart === undefined) {
    const starts = FISCAL_STARTS.map((start): readonly [string, string] => {
      const calendar = calendarPart(part, start);
      return [start, calendar === null ? "" : formatPeriod(calendar)];
    });
    questions.push(ask("fiscalStart", importWords.inWhichMonthDoes, partAt, starts));
  }
  const { dateMeans = null, fiscal = null, fiscalStart = null } = choices;
  return { dateOrder: order, dateMeans, fiscal, fiscalStart, questions };
}

/** The calendar period of a read time; "asked" while it hangs on a question; null where no calendar period follows from it. */
export function settlePeriod(read: PeriodText, style: PeriodStyle): string | "asked" | null {
  switch (read.kind) {
    case "period":
      return read.period;
    case "day":
      return style.dateMeans === null ? "asked" : meant(read.year, read.month, style.dateMeans);
    case "either":
      if (style.dateOrder === null || style.dateMeans === null) return "asked";
      return meant(read.year, style.dateOrder === "day-first" ? read.second : read.first, style.dateMeans);
    case "fiscal":
      return style.fiscal === null ? "asked" : String(style.fiscal === "first" ? read.first : read.last);
    case "fiscal-part":
      return style.fiscalStart === null ? "asked" : calendarPart(read, style.fiscalStart);
    case "span":
      return null;
  }
}
