/**
 * Bytes and choices to figures, problems and questions. Pure: the same bytes and choices give the same result, nothing is kept and nothing is
 * ever thrown. Every row and every cell of figures that is read is taken, waits for an answer, is empty, or is left out by name or number.
 *
 * It holds the whole file at once: this is the plain way of reading, for short files and others than tables of text. stream/readStream.ts reads
 * long ones and gives the same result.
 */
import { AgainstDataset } from "./againstDataset.ts";
import { type Draft, type Outcome, RowReader } from "./drafts.ts";
import type { KnownTables } from "./known.ts";
import type { Plan } from "./layout.ts";
import {
  baseOf,
  countAbove,
  type Job,
  type Mutable,
  NO_CELLS,
  NO_ROWS,
  newJob,
  type Opened,
  OUTCOMES,
  openTable,
  planOf,
  rejected,
  resultOf,
} from "./openTable.ts";
import { detectedOf, sayIgnored } from "./preview.ts";
import { filledValues, isSecondTable, rowApart, skipSecond } from "./rowApart.ts";
import { splitFile } from "./splitFile.ts";
import type { CellsOf } from "./styles.ts";
import type { Choices, FigureCounts, ImportResult, RowCounts } from "./types.ts";
import { checkSeries, checkShares, settleDuplicates, settleScale } from "./wholeFile.ts";

/** Reads a file's bytes as a table of figures. */
export function readTable(bytes: Uint8Array, choices: Choices, tables: KnownTables): ImportResult {
  const job = newJob(choices, tables);
  const split = splitFile(bytes, choices, job.names, job.problems);
  if (split === null) return rejected(job.problems, NO_ROWS, null);
  const opened = { ...split, count: split.records.length };
  const plan = planOf(opened, job);
  return "verdict" in plan ? plan : readBody(opened, plan, job);
}

function readBody(opened: Opened, plan: Plan, job: Job): ImportResult {
  const { records, json } = opened;
  const { problems, names, choices, tables } = job;
  const body = records.slice(plan.from);
  const cellsOf: CellsOf = function* (columns) {
    for (const { cells, line } of body) for (const { column } of columns) yield { text: cells[column - 1] ?? "", line, column };
  };
  const { reading, headers, headerLine } = openTable(opened, plan, cellsOf, job);
  const reader = new RowReader(reading);
  if (!reading.ours) sayIgnored(plan, body, problems, headerLine);
  const rows: Mutable<RowCounts> = { ...NO_ROWS, read: records.length };
  countAbove(records, plan, problems, rows);
  const cells: Mutable<FigureCounts> = { ...NO_CELLS };
  const outcomes: Outcome[][] = [];
  const all: Draft[] = [];
  let second = false;
  for (const [row, record] of body.entries()) {
    second ||= !reading.ours && !json && isSecondTable(record, reader, plan, records, plan.from + row, names);
    const apart = second ? skipSecond(record, problems) : rowApart(record, plan, reader, problems, headers, records, plan.from + row);
    if (apart !== null) {
      rows[apart]++;
      if (apart === "skipped") cells.skipped += filledValues(record, reader);
      outcomes.push([]);
      continue;
    }
    const known: Outcome[] = [];
    for (const read of reader.read(record, row)) {
      if (typeof read !== "string") all.push(read);
      else {
        cells[read]++;
        known.push(read);
      }
    }
    outcomes.push(known);
  }
  const drafts = settleScale(all, plan, choices, problems, reading.ask);
  settleDuplicates(drafts, problems);
  checkShares(drafts, problems);
  checkSeries(drafts, problems);
  const against = new AgainstDataset(tables, problems);
  for (const { figure, outcome } of drafts) if (outcome === "accepted" && !reading.ours) against.look(figure);
  against.end();
  for (const { row, outcome } of drafts) {
    cells[outcome]++;
    outcomes[row]?.push(outcome);
  }
  for (const outcome of outcomes) {
    const which = OUTCOMES.find((kind) => outcome.includes(kind));
    if (which !== undefined) rows[which]++;
  }
  const detected = detectedOf(plan, records, body, baseOf(opened), reading.periods.dateOrder, reading.numbers);
  const figures = drafts.filter(({ outcome }) => outcome === "accepted").map(({ figure }) => figure);
  return resultOf(figures, rows, cells, detected, job);
}
