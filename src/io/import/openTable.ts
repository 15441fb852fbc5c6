/** What is settled of a table before its rows are read, and what is said of it when they are: the same for every way of reading them. */
import * as importWords from "../../domain/words/en/import.ts";
import { type Names, namesOf } from "./aliases.ts";
import type { Outcome } from "./drafts.ts";
import { type KnownTables, knownOf } from "./known.ts";
import { findPlan, type Plan } from "./layout.ts";
import { periodStyle } from "./periods.ts";
import { detectedOf } from "./preview.ts";
import { Problems, refuse } from "./problems.ts";
import type { Rec } from "./records.ts";
import { isBlank, rowAbove } from "./rowApart.ts";
import type { Reading } from "./rowTexts.ts";
import { shown } from "./shown.ts";
import type { Split } from "./splitFile.ts";
import { type CellsOf, numberStyles, timesOf } from "./styles.ts";
import type { Choices, Detected, FigureCounts, ImportedFigure, ImportResult, Question, RowCounts } from "./types.ts";
import { unitInTitle } from "./unitWords.ts";

export const NO_ROWS: RowCounts = { read: 0, blank: 0, header: 0, aside: 0, accepted: 0, waiting: 0, skipped: 0, empty: 0 };
export const NO_CELLS: FigureCounts = { read: 0, accepted: 0, waiting: 0, skipped: 0, empty: 0 };
/** Counts while they are made. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NAMES = new WeakMap<KnownTables, Names>();

/** The names of a dataset, put together once. */
export function namesIn(tables: KnownTables): Names {
  const names = NAMES.get(tables) ?? namesOf(tables.providers, tables.firms, tables.measures);
  NAMES.set(tables, names);
  return names;
}

/** Under which a question is held: one that is about single columns is each time one of its own. */
export const questionKey = ({ id, columns }: Pick<Question, "id" | "columns">): string => `${id} ${columns?.join() ?? ""}`;

/** One file on its way: what was decided, what is known, and what was said of it so far. */
export interface Job {
  readonly choices: Choices;
  readonly tables: KnownTables;
  readonly names: Names;
  readonly problems: Problems;
  readonly questions: Map<string, Question>;
}

/** A job without anything said yet. */
export function newJob(choices: Choices, tables: KnownTables): Job {
  return { choices, tables, names: namesIn(tables), problems: new Problems(), questions: new Map() };
}

/** What is known of a file when it is split; `records` are all of them, or the first thousand and more, until a row of two cells stands among them. */
export interface Opened extends Omit<Split, "records"> {
  readonly records: readonly Rec[];
  /** Records in all. */
  readonly count: number;
}

type Base = Pick<Detected, "encodings" | "delimiters" | "lineEnds">;
export const baseOf = ({ encodings, delimiters, lineEnds }: Opened): Base => ({ encodings, delimiters, lineEnds });

/** Where the table is; a result where there is none. */
export function planOf(opened: Opened, { names, choices, problems }: Job): Plan | ImportResult {
  const plan = findPlan(opened.records, names, choices);
  if (plan?.columns.some(({ role }) => role === "value") === true) return plan;
  refuse(problems, "no-table", importWords.noTableOfFigures, importWords.nameTheColumnsPeriod);
  const rows = { ...NO_ROWS, read: opened.count, skipped: opened.count };
  const base = baseOf(opened);
  if (plan === null) {
    return rejected(problems, rows, { ...base, layout: null, headerLines: [], columns: [], decimal: null, dateOrder: null });
  }
  // The reader may know what its columns hold.
  return rejected(problems, rows, detectedOf(plan, opened.records, opened.records.slice(plan.from), base, null, new Map()));
}

export interface OpenTable {
  readonly reading: Reading;
  /** Texts of the header's first row. */
  readonly headers: ReadonlySet<string>;
  readonly headerLine: number;
}

/** Settles how the table writes times and numbers. `cellsOf` gives the cells of its body. */
export function openTable(opened: Opened, plan: Plan, cellsOf: CellsOf, job: Job): OpenTable {
  const { records, json } = opened;
  const { choices, tables, names, problems, questions } = job;
  const headers = new Set(
    (plan.header.length === 0 ? [] : [records[plan.header[0] ?? 0]]).flatMap((r) => r?.cells.map((cell) => cell.trim()) ?? []),
  );
  const ours = (headers.has("receipt_id") || headers.has("observation_id")) && headers.has("as_printed") && headers.has("value");
  const written = ours || json ? ({ ...choices, decimal: "." } as const) : choices;
  const ask = (question: Question): void => {
    const key = questionKey(question);
    if (!questions.has(key)) questions.set(key, { ...question, found: shown(question.found) });
  };
  const headerLine = records[plan.header.at(-1) ?? 0]?.line ?? 0;
  const periods = periodStyle(timesOf(plan, cellsOf, headerLine), choices);
  const numbers = numberStyles(plan, cellsOf, written);
  const above = records.slice(0, plan.header[0] ?? plan.from).flatMap(({ cells }) => cells);
  const reading: Reading = {
    records,
    plan,
    names,
    known: knownOf(tables),
    choices,
    problems,
    ask,
    periods,
    numbers,
    ours,
    json,
    title: above.join(" ").slice(0, 2000),
    titleUnit: unitInTitle(above),
  };
  return { reading, headers, headerLine };
}

/** Counts the rows above the body, and names those that are left out. */
export function countAbove(records: readonly Rec[], plan: Plan, problems: Problems, rows: Mutable<RowCounts>): void {
  for (const [k, record] of records.slice(0, plan.from).entries()) {
    if (plan.header.includes(k)) rows.header++;
    else if (isBlank(record)) rows.blank++;
    else rows[rowAbove(record, problems)]++;
  }
}

/** A row counts as the best that became of one of its cells. */
export const OUTCOMES: readonly Outcome[] = ["accepted", "waiting", "skipped", "empty"];

/** The result of a table whose rows and cells were all counted; `cells.read` is their sum. */
export function resultOf(
  figures: readonly ImportedFigure[],
  rows: RowCounts,
  counted: FigureCounts,
  detected: Detected,
  { problems, questions }: Job,
): ImportResult {
  const cells = { ...counted, read: counted.accepted + counted.waiting + counted.skipped + counted.empty };
  if (cells.accepted + cells.waiting === 0) {
    refuse(problems, "no-figures", importWords.noFigureCouldBe, importWords.mendWhatIsListed);
    return { ...rejected(problems, rows, detected), cells };
  }
  const clean = questions.size === 0 && !problems.has("warning") && !problems.has("error");
  return {
    verdict: clean ? "accepted" : "warnings",
    figures,
    problems: problems.listed,
    problemCounts: problems.counts,
    questions: [...questions.values()],
    rows,
    cells,
    detected,
  };
}

/** A file of which nothing is taken. */
export function rejected(problems: Problems, rows: RowCounts, detected: Detected | null): ImportResult {
  return {
    verdict: "rejected",
    figures: [],
    problems: problems.listed,
    problemCounts: problems.counts,
    questions: [],
    rows,
    cells: NO_CELLS,
    detected,
  };
}
