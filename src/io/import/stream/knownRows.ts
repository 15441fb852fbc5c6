/**
 * Rows whose parts were all met before. What a figure says hangs on a few cells each: its time, its provider, its measure, its market, its unit,
 * its status. A row of which nothing had to be said shows what these cells mean; later rows with the same ones are put together from numbers.
 * Every other row is read as drafts.ts reads it, so that problems, questions and counts are the same.
 */
import { STATUSES } from "../../../domain/model.ts";
import type { Draft, Outcome, RowReader } from "../drafts.ts";
import type { Plan } from "../layout.ts";
import { questionKey } from "../openTable.ts";
import type { PlanColumn } from "../planColumns.ts";
import type { Reading } from "../rowTexts.ts";
import type { Question, Role } from "../types.ts";
import { type CellAmount, CellAmounts } from "./cellAmounts.ts";
import type { DraftColumns } from "./draftColumns.ts";
import { LearnedParts } from "./learnedParts.ts";
import { FINE, Memo, UNKNOWN, WAITS } from "./memo.ts";
import { Pairs } from "./pairs.ts";
import { type TextTable, WIDEST } from "./textTable.ts";
import { Tuple } from "./tuple.ts";
import { VerbatimWords } from "./verbatimWords.ts";

/** Where the outcomes of a row's cells go. */
export type TellOutcome = (bodyRow: number, outcome: Outcome) => void;

/** States that are kept for each cell of a row: time, provider, measure, market, unit, status. */
const PARTS = 6;

/** What is known of one column of figures. */
interface ValueColumn {
  readonly column: PlanColumn;
  readonly cells: CellAmounts;
  /** Under which its questions are held; null for none. */
  readonly asksAlways: string | null;
  readonly asksNumber: string | null;
  /** Its header's own time and provider, or those of the rows. */
  readonly times: Memo;
  readonly providers: Memo;
  readonly measures: Memo;
  readonly units: Memo;
  readonly unitKeys: Pairs;
  readonly statuses: Memo;
  readonly timeKeys: Pairs;
  readonly statusKeys: Pairs;
}

export class KnownRows {
  private readonly values: readonly ValueColumn[];
  private readonly byRole: ReadonlyMap<Role, number>;
  private readonly texts: VerbatimWords;
  private readonly parts: LearnedParts;
  private readonly tuples: Readonly<Record<"time" | "provider" | "measure" | "market" | "unit" | "status" | "more", Tuple>>;
  private readonly rowTimes = new Memo();
  private readonly rowProviders = new Memo();
  private readonly fineTimes = new Memo();
  private readonly fineProviders = new Memo();
  private readonly fineMore = new Memo();
  private readonly markets = new Memo();
  private readonly isPossible: boolean;
  private readonly headerCode: number;
  private readonly groupsFirst: boolean;
  private readonly firstBlank = new Memo();
  private readonly found: CellAmount[] = [];
  private readonly states: Int32Array;

  constructor(
    private readonly table: TextTable,
    private readonly plan: Plan,
    private readonly reading: Reading,
    private readonly reader: RowReader,
    private readonly drafts: DraftColumns,
    private readonly questions: ReadonlyMap<string, Question>,
  ) {
    const { columns } = plan;
    // What a row of a grouped table is about hangs on the rows above it.
    this.isPossible = !plan.grouped && columns.length <= WIDEST && columns.length <= table.columns.length;
    this.byRole = new Map([...columns].reverse().map(({ role, column }) => [role, column]));
    const tuple = (...roles: readonly Role[]): Tuple =>
      new Tuple(
        table,
        roles.flatMap((role) => this.byRole.get(role) ?? []),
      );
    this.tuples = {
      time: tuple("year", "part", "period"),
      provider: tuple("provider"),
      measure: tuple("measure"),
      market: tuple("market", "firm", "segment", "geography"),
      unit: tuple("measure", "unit"),
      status: tuple("status"),
      more: tuple("derivation"),
    };
    this.values = reader.valueColumns.map((column) => {
      const always = reader.asksAlways(column);
      const number = reading.numbers.get(column.column)?.question ?? null;
      const beside = (["low", "high", "bound"] as const).flatMap((role) => this.byRole.get(role) ?? []);
      return {
        column,
        cells: new CellAmounts(column, new Tuple(table, [column.column, ...beside]), table, reader, drafts),
        asksAlways: always === null ? null : questionKey({ id: always }),
        asksNumber: number === null ? null : questionKey(number),
        times: column.periodText === null ? this.rowTimes : new Memo(),
        providers: column.providerText === null ? this.rowProviders : new Memo(),
        measures: new Memo(),
        units: new Memo(),
        unitKeys: new Pairs(),
        statuses: new Memo(),
        timeKeys: new Pairs(),
        statusKeys: new Pairs(),
      };
    });
    this.texts = new VerbatimWords(table, reader, drafts, plan, reading.ours);
    this.parts = new LearnedParts(drafts);
    const header = plan.header[0];
    this.headerCode = header === undefined || (table.widths[header] ?? 0) === 0 ? -1 : table.code(header, 0);
    const first = columns[0]?.role;
    this.groupsFirst = first === "period" || first === "year" || first === "provider";
    this.states = new Int32Array(this.values.length * PARTS);
  }

  /** Takes a row (of the table, and of its body) if all of it is known; false where it must be read. */
  take(row: number, bodyRow: number, tell: TellOutcome): boolean {
    const { table, tuples, values, found } = this;
    if (!this.isPossible || this.reader.isSectioned) return false;
    if (table.widths[row] !== this.plan.columns.length || table.isStray(row)) return false;
    if (table.code(row, 0) === this.headerCode || (this.groupsFirst && this.isFirstBlank(row))) return false;
    const time = tuples.time.of(row);
    const provider = tuples.provider.of(row);
    if (this.fineTimes.state(time) !== FINE || this.fineProviders.state(provider) !== FINE) return false;
    if (this.fineMore.state(tuples.more.of(row)) !== FINE) return false;
    let isRow = false;
    // Loops by number: this runs for every row of a long file, and must not make anything.
    for (let k = 0; k < values.length; k++) {
      const value = values[k] as ValueColumn;
      const cell = value.cells.of(row);
      if (cell.kind === "odd") return false;
      isRow ||= cell.isPlain;
      found[k] = cell;
      if (cell.kind !== "empty" && !this.look(k, value, cell, row, time, provider)) return false;
    }
    // A row without a figure may be a note, a header or the beginning of another table.
    if (!isRow) return false;
    for (let k = 0; k < values.length; k++) {
      const cell = found[k];
      if (cell === undefined || cell.kind === "empty") tell(bodyRow, "empty");
      else if (this.states[k * PARTS] === WAITS) tell(bodyRow, "waiting");
      else this.put(k, values[k] as ValueColumn, cell, row, bodyRow);
    }
    return true;
  }

  /** Learns what a row means that was read, and of which nothing had to be said. */
  learn(row: number, results: readonly (Draft | Outcome)[]): void {
    if (!this.isPossible || this.table.widths[row] !== this.plan.columns.length) return;
    if (this.groupsFirst && this.isFirstBlank(row)) return;
    const { tuples } = this;
    const time = tuples.time.of(row);
    const provider = tuples.provider.of(row);
    if (!results.some((result) => typeof result !== "string" || result === "waiting")) return;
    this.fineTimes.set(time, FINE);
    this.fineProviders.set(provider, FINE);
    this.fineMore.set(tuples.more.of(row), FINE);
    for (const [k, value] of this.values.entries()) {
      const result = results[k];
      if (result === "waiting") this.learnWaiting(row, value, time, provider);
      else if (result !== undefined && typeof result !== "string") this.learnFigure(row, value, result, time, provider);
    }
  }

  /** Whether all that a cell's figure hangs on is known; its states are kept for put. */
  private look(k: number, value: ValueColumn, cell: CellAmount, row: number, time: number, provider: number): boolean {
    const { states, tuples, questions } = this;
    const at = k * PARTS;
    if (value.asksAlways !== null) {
      states[at] = WAITS;
      return questions.has(value.asksAlways);
    }
    const timeState = value.times.state(this.timeKey(value, time));
    const providerState = value.providers.state(value.column.providerText === null ? provider : 0);
    const measure = tuples.measure.of(row);
    const measureState = value.measures.state(measure);
    const marketState = this.markets.state(tuples.market.of(row));
    if (timeState === UNKNOWN || providerState === UNKNOWN || measureState === UNKNOWN || marketState === UNKNOWN) return false;
    const isAsked = cell.kind === "asked";
    if (isAsked || timeState === WAITS || measureState === WAITS || marketState === WAITS) {
      states[at] = WAITS;
      if (isAsked && value.asksNumber !== null && !questions.has(value.asksNumber)) return false;
      return timeState !== WAITS || this.reading.periods.questions.every((question) => questions.has(questionKey(question)));
    }
    if (timeState === FINE || providerState === FINE || measureState === FINE || marketState === FINE) return false;
    const unitState = value.units.state(value.unitKeys.of(tuples.unit.of(row), cell.group));
    if (unitState === UNKNOWN) return false;
    if (unitState === WAITS) {
      states[at] = WAITS;
      return true;
    }
    const statusState = value.statuses.state(this.statusKey(value, row, time, cell));
    if (statusState === UNKNOWN) return false;
    states[at] = timeState;
    states[at + 1] = providerState;
    states[at + 2] = measureState;
    states[at + 3] = marketState;
    states[at + 4] = unitState;
    states[at + 5] = statusState;
    return true;
  }

  private timeKey(value: ValueColumn, time: number): number {
    return value.column.periodText === null ? time : 0;
  }

  private statusKey(value: ValueColumn, row: number, time: number, cell: CellAmount): number {
    const { statusKeys } = value;
    return statusKeys.of(value.timeKeys.of(this.tuples.status.of(row), this.timeKey(value, time)), cell.group);
  }

  private put(k: number, { column }: ValueColumn, cell: CellAmount, row: number, bodyRow: number): void {
    const { drafts, states, table } = this;
    const at = k * PARTS;
    const place = drafts.next();
    this.parts.put(place, states[at] ?? 0, states[at + 1] ?? 0, states[at + 3] ?? 0, states[at + 4] ?? 0, cell.amount);
    drafts.codes.measureId[place] = Memo.number(states[at + 2] ?? 0);
    drafts.status[place] = Memo.number(states[at + 5] ?? 0);
    drafts.outcome[place] = 0;
    drafts.row[place] = bodyRow;
    drafts.line[place] = table.lines[row] ?? 0;
    drafts.column[place] = column.column;
    this.texts.put(place, row, k, column);
  }

  private isFirstBlank(row: number): boolean {
    const code = this.table.code(row, 0);
    const state = this.firstBlank.state(code);
    if (state !== UNKNOWN) return Memo.number(state) === 1;
    const isBlank = this.table.text(row, 0).trim() === "";
    this.firstBlank.setNumber(code, isBlank ? 1 : 0);
    return isBlank;
  }

  private learnWaiting(row: number, value: ValueColumn, time: number, provider: number): void {
    if (value.asksAlways !== null) return;
    const hangs = this.reader.hangsOn(this.table.record(row), value.column);
    value.times.set(this.timeKey(value, time), hangs.time ? WAITS : FINE);
    value.providers.set(value.column.providerText === null ? provider : 0, FINE);
    value.measures.set(this.tuples.measure.of(row), hangs.measure ? WAITS : FINE);
    this.markets.set(this.tuples.market.of(row), hangs.market ? WAITS : FINE);
    const cell = value.cells.of(row);
    if (hangs.time || hangs.measure || hangs.market || cell.kind !== "figure") return;
    value.units.set(value.unitKeys.of(this.tuples.unit.of(row), cell.group), WAITS);
  }

  private learnFigure(row: number, value: ValueColumn, draft: Draft, time: number, provider: number): void {
    const { parts, tuples } = this;
    const { figure } = draft;
    const cell = value.cells.of(row);
    if (cell.kind !== "figure") return;
    parts.time(value.times, this.timeKey(value, time), draft);
    parts.provider(value.providers, value.column.providerText === null ? provider : 0, draft);
    value.measures.setNumber(tuples.measure.of(row), this.drafts.words.measureId.of(figure.measureId));
    parts.market(this.markets, tuples.market.of(row), draft);
    parts.unit(value.units, value.unitKeys.of(tuples.unit.of(row), cell.group), draft);
    value.statuses.setNumber(this.statusKey(value, row, time, cell), STATUSES.indexOf(figure.status));
  }
}
