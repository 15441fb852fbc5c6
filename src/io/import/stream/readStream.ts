/**
 * A file of any length to figures in columns, problems and questions: the same as readTable.ts gives, row for row, without holding the file or
 * an object for each of its rows.
 */
import type { FigureColumns } from "../../../domain/ownSet.ts";
import { type Outcome, RowReader } from "../drafts.ts";
import type { ImportPreview } from "../importJob.ts";
import type { KnownTables } from "../known.ts";
import type { Plan } from "../layout.ts";
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
} from "../openTable.ts";
import { detectedOf, sayIgnored } from "../preview.ts";
import type { Rec } from "../records.ts";
import { filledValues, isFigureNotTime, isSecondTable, rowApart, skipSecond } from "../rowApart.ts";
import { sniff } from "../sniff.ts";
import { isRead } from "../splitFile.ts";
import type { Choices, FigureCounts, ImportResult, RowCounts } from "../types.ts";
import { DraftColumns } from "./draftColumns.ts";
import { KnownRows } from "./knownRows.ts";
import { settleScaleOf, settleWholes } from "./settleColumns.ts";
import { readPart, type Source } from "./slices.ts";
import { type SplitTable, type StreamOptions, splitStream } from "./splitStream.ts";
import { bodyCells, firstFilled, headRecords } from "./tableCells.ts";

export interface StreamResult {
  readonly preview: ImportPreview;
  /** Null when the verdict is `rejected`. */
  readonly figures: FigureColumns | null;
}

/** Bytes that are read before anything is decided. */
export const HEAD_BYTES = 2_000_000;
/** Bytes at both ends that tell what kind of file it is. */
const SNIFFED = { head: 65_536, tail: 4000 };
/** Figures of the preview. */
const SAMPLE = 50;
/** Rows between two looks at the clock. */
const ROWS_A_TIME = 2048;
/** The row and those after it that show whether another table begins. */
const WINDOW = 12;
const SPLIT_DONE = 0.6;
const ROWS_DONE = 0.95;
const NO_RECORD: Rec = { cells: [], line: 0, stray: false };

/** What kind of file it is; for those that are no text the problems say so. */
export async function sniffSource(
  source: Source,
): Promise<{ readonly head: Uint8Array<ArrayBuffer>; readonly sniffed: ReturnType<typeof sniff> }> {
  const head = await readPart(source, 0, Math.min(HEAD_BYTES, source.size));
  if (source.size <= SNIFFED.head + SNIFFED.tail) return { head, sniffed: sniff(head) };
  const ends = new Uint8Array(SNIFFED.head + SNIFFED.tail);
  ends.set(head.subarray(0, SNIFFED.head));
  ends.set(await readPart(source, source.size - SNIFFED.tail, source.size), SNIFFED.head);
  return { head, sniffed: sniff(ends) };
}

/** Reads a table of text (what sniffSource calls `text`), or says why it is none. Throws QuotesAstray, and what reading the source throws. */
export async function readStream(
  source: Source,
  { head, sniffed }: Awaited<ReturnType<typeof sniffSource>>,
  choices: Choices,
  tables: KnownTables,
  options: StreamOptions,
): Promise<StreamResult> {
  const job = newJob(choices, tables);
  if (!isRead(sniffed, job.problems)) return without(rejected(job.problems, NO_ROWS, null));
  const split = await splitStream(source, head, job, options);
  if (split === null) return without(rejected(job.problems, NO_ROWS, null));
  const opened = { ...split, records: headRecords(split.table), count: split.table.count };
  const plan = planOf(opened, job);
  return "verdict" in plan ? without(plan) : readRows(opened, split, plan, job, options);
}

const without = ({ figures: _, ...preview }: ImportResult): StreamResult => ({
  preview: { ...preview, figureCount: 0, sample: [] },
  figures: null,
});

async function readRows(opened: Opened, { table }: SplitTable, plan: Plan, job: Job, options: StreamOptions): Promise<StreamResult> {
  const { records } = opened;
  const { problems, names, choices, tables, questions } = job;
  const { reading, headers, headerLine } = openTable(opened, plan, bodyCells(table, plan.from), job);
  const reader = new RowReader(reading);
  if (!reading.ours) sayIgnored(plan, firstFilled(table, plan), problems, headerLine);
  const rows: Mutable<RowCounts> = { ...NO_ROWS, read: table.count };
  countAbove(records, plan, problems, rows);
  const cells: Mutable<FigureCounts> = { ...NO_CELLS };
  const count = Math.max(0, table.count - plan.from);
  /** For each row the best outcome so far, as a place in OUTCOMES. */
  const best = new Uint8Array(count).fill(OUTCOMES.length);
  const drafts = new DraftColumns(count, options.beat);
  const known = new KnownRows(table, plan, reading, reader, drafts, questions);
  const near = new NearRows(opened, table, plan);
  const tell = (row: number, outcome: Outcome): void => {
    cells[outcome]++;
    best[row] = Math.min(best[row] ?? OUTCOMES.length, OUTCOMES.indexOf(outcome));
  };
  let second = false;
  let carried = -1;
  for (let row = 0; row < count; row++) {
    if (row % ROWS_A_TIME === 0) await options.tick(table.count, SPLIT_DONE + (row / count) * (ROWS_DONE - SPLIT_DONE));
    const at = plan.from + row;
    if (!second && known.take(at, row, tell)) {
      carried = at;
      continue;
    }
    if (carried >= 0) reader.carry(table.record(carried));
    carried = -1;
    const record = table.record(at);
    if (!second && !reading.ours && !reader.valueColumns.some(({ column }) => isFigureNotTime(record.cells[column - 1] ?? ""))) {
      second = isSecondTable(record, reader, plan, near.around(at), at, names);
    }
    const said = problems.total;
    const asked = questions.size;
    const apart = second ? skipSecond(record, problems) : rowApart(record, plan, reader, problems, headers, near.records, at);
    if (apart !== null) {
      rows[apart]++;
      if (apart === "skipped") cells.skipped += filledValues(record, reader);
      continue;
    }
    const results = reader.read(record, row);
    for (const result of results) {
      if (typeof result === "string") tell(row, result);
      else drafts.push(result);
    }
    if (problems.total === said && questions.size === asked) known.learn(at, results);
  }
  settleScaleOf(drafts, plan, choices, problems, reading.ask);
  await options.tick(table.count, ROWS_DONE);
  settleWholes(drafts, tables, reading.ours, problems);
  for (let k = 0; k < drafts.count; k++) {
    const outcome = drafts.outcome[k] ?? 0;
    cells[OUTCOMES[outcome] ?? "skipped"]++;
    const row = drafts.row[k] ?? 0;
    best[row] = Math.min(best[row] ?? OUTCOMES.length, outcome);
  }
  for (const outcome of best) {
    const which = OUTCOMES[outcome];
    if (which !== undefined) rows[which]++;
  }
  const detected = detectedOf(plan, records, records.slice(plan.from), baseOf(opened), reading.periods.dateOrder, reading.numbers);
  const { figures: _, ...result } = resultOf([], rows, cells, detected, job);
  if (result.verdict === "rejected") return { preview: { ...result, figureCount: 0, sample: [] }, figures: null };
  return { preview: { ...result, figureCount: cells.accepted, sample: drafts.sample(SAMPLE) }, figures: drafts.accepted() };
}

/** Rows around one that is looked at, at their own places; all others are empty. */
class NearRows {
  readonly records: Rec[];
  private from = Number.POSITIVE_INFINITY;

  constructor(
    { records }: Opened,
    private readonly table: SplitTable["table"],
    plan: Plan,
  ) {
    this.records = new Array<Rec>(table.count).fill(NO_RECORD);
    for (const at of plan.header) this.records[at] = records[at] ?? NO_RECORD;
  }

  /** All rows, of which those from `at` on are filled in as far as is looked. */
  around(at: number): readonly Rec[] {
    for (let k = this.from; k < this.from + WINDOW && k < at; k++) this.records[k] = NO_RECORD;
    this.from = at;
    for (let k = at; k < Math.min(at + WINDOW, this.records.length); k++) {
      if (this.records[k] === NO_RECORD) this.records[k] = this.table.record(k);
    }
    return this.records;
  }
}
