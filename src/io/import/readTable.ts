/**
 * Bytes and choices to figures, problems and questions. Pure: the same bytes and choices give the same result, nothing is kept and nothing is
 * ever thrown. Every row and every cell of figures that is read is taken, waits for an answer, is empty, or is left out by name or number.
 */
import { AgainstDataset } from "./againstDataset.ts";
import { type Names, namesOf } from "./aliases.ts";
import { type Draft, type Outcome, RowReader } from "./drafts.ts";
import { type KnownTables, knownOf } from "./known.ts";
import { findPlan, type Plan } from "./layout.ts";
import { periodStyle } from "./periods.ts";
import { detectedOf, sayIgnored } from "./preview.ts";
import { Problems, refuse } from "./problems.ts";
import { filledValues, isBlank, isSecondTable, rowAbove, rowApart, skipSecond } from "./rowApart.ts";
import type { Reading } from "./rowTexts.ts";
import { shown } from "./shown.ts";
import { type Split, splitFile } from "./splitFile.ts";
import { numberStyles, timesOf } from "./styles.ts";
import type { Choices, Detected, FigureCounts, ImportResult, Question, RowCounts } from "./types.ts";
import { unitInTitle } from "./unitWords.ts";
import { checkSeries, checkShares, settleDuplicates, settleScale } from "./wholeFile.ts";

const NO_ROWS: RowCounts = { read: 0, blank: 0, header: 0, aside: 0, accepted: 0, waiting: 0, skipped: 0, empty: 0 };
const NO_CELLS: FigureCounts = { read: 0, accepted: 0, waiting: 0, skipped: 0, empty: 0 };
const NAMES = new WeakMap<KnownTables, Names>();

/** The names of a dataset, put together once. */
function namesIn(tables: KnownTables): Names {
  const names = NAMES.get(tables) ?? namesOf(tables.providers, tables.firms, tables.measures);
  NAMES.set(tables, names);
  return names;
}

/** Reads a file's bytes as a table of figures. */
export function readTable(bytes: Uint8Array, choices: Choices, tables: KnownTables): ImportResult {
  const problems = new Problems();
  const names = namesIn(tables);
  const split = splitFile(bytes, choices, names, problems);
  if (split === null) return rejected(problems, NO_ROWS, null);
  const plan = findPlan(split.records, names, choices);
  const base = { encodings: split.encodings, delimiters: split.delimiters, lineEnds: split.lineEnds };
  if (plan === null || !plan.columns.some(({ role }) => role === "value")) {
    refuse(
      problems,
      "no-table",
      "No table of figures was found: no row names columns that are known.",
      "Name the columns period, provider and value, or use the template.",
    );
    const rows = { ...NO_ROWS, read: split.records.length, skipped: split.records.length };
    return rejected(problems, rows, { ...base, layout: null, headerLines: [], columns: [], decimal: null, dateOrder: null });
  }
  return readBody(split, plan, names, choices, tables, problems, base);
}

function readBody(
  split: Split,
  plan: Plan,
  names: Names,
  choices: Choices,
  tables: KnownTables,
  problems: Problems,
  base: Pick<Detected, "encodings" | "delimiters" | "lineEnds">,
): ImportResult {
  const { records } = split;
  const body = records.slice(plan.from);
  const headers = new Set(
    (plan.header.length === 0 ? [] : [records[plan.header[0] ?? 0]]).flatMap((r) => r?.cells.map((cell) => cell.trim()) ?? []),
  );
  const ours = (headers.has("receipt_id") || headers.has("observation_id")) && headers.has("as_printed") && headers.has("value");
  const written = ours || split.json ? ({ ...choices, decimal: "." } as const) : choices;
  const questions = new Map<string, Question>();
  const ask = (question: Question): void => {
    const key = `${question.id} ${question.columns?.join() ?? ""}`;
    if (!questions.has(key)) questions.set(key, { ...question, found: shown(question.found) });
  };
  const headerLine = records[plan.header.at(-1) ?? 0]?.line ?? 0;
  const periods = periodStyle(timesOf(plan, body, headerLine), choices);
  const numbers = numberStyles(plan, body, written);
  const above = records.slice(0, plan.header[0] ?? plan.from).flatMap(({ cells }) => cells);
  const title = above.join(" ").slice(0, 2000);
  const titleUnit = unitInTitle(above);
  const reading: Reading = {
    titleUnit,
    json: split.json,
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
    title,
  };
  const reader = new RowReader(reading);
  if (!ours) sayIgnored(plan, body, problems, headerLine);

  const rows = { ...NO_ROWS, read: records.length };
  const mutable = rows as { -readonly [K in keyof RowCounts]: number };
  for (const [k, record] of records.slice(0, plan.from).entries()) {
    if (plan.header.includes(k)) mutable.header++;
    else if (isBlank(record)) mutable.blank++;
    else mutable[rowAbove(record, problems)]++;
  }
  const cells = { ...NO_CELLS } as { -readonly [K in keyof FigureCounts]: number };
  const outcomes: Outcome[][] = [];
  const all: Draft[] = [];
  let second = false;
  for (const [row, record] of body.entries()) {
    second ||= !ours && !split.json && isSecondTable(record, reader, plan, records, plan.from + row, names);
    const apart = second ? skipSecond(record, problems) : rowApart(record, plan, reader, problems, headers, records);
    if (apart !== null) {
      mutable[apart]++;
      if (apart === "skipped") cells.skipped += filledValues(record, reader);
      outcomes.push([]);
      continue;
    }
    const read = reader.read(record, row);
    outcomes.push([...read.outcomes]);
    for (const draft of read.drafts) all.push(draft);
    for (const outcome of read.outcomes) cells[outcome]++;
    if (read.drafts.length + read.outcomes.length === 0) mutable.skipped++;
  }
  const drafts = settleScale(all, plan, choices, problems, ask);
  settleDuplicates(drafts, problems);
  checkShares(drafts, problems);
  checkSeries(drafts, problems);
  const against = new AgainstDataset(tables, problems);
  for (const { figure, outcome } of drafts) if (outcome === "accepted" && !ours) against.look(figure);
  against.end();
  for (const { row, outcome } of drafts) {
    cells[outcome]++;
    outcomes[row]?.push(outcome);
  }
  for (const outcome of outcomes) {
    const which = (["accepted", "waiting", "skipped", "empty"] as const).find((kind) => outcome.includes(kind));
    if (which !== undefined) mutable[which]++;
  }
  cells.read = cells.accepted + cells.waiting + cells.skipped + cells.empty;
  const detected = detectedOf(plan, records, body, base, periods.dateOrder, numbers);
  if (cells.accepted + cells.waiting === 0) {
    refuse(problems, "no-figures", "No figure could be taken from the table.", "Mend what is listed, or check which column holds what.");
    return { ...rejected(problems, rows, detected), cells };
  }
  const clean = questions.size === 0 && !problems.has("warning") && !problems.has("error");
  return {
    verdict: clean ? "accepted" : "warnings",
    figures: drafts.filter(({ outcome }) => outcome === "accepted").map(({ figure }) => figure),
    problems: problems.listed,
    problemCounts: problems.counts,
    questions: [...questions.values()],
    rows,
    cells,
    detected,
  };
}

function rejected(problems: Problems, rows: RowCounts, detected: Detected | null): ImportResult {
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
