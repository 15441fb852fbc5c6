/** What a row says beside its figures, by the roles of its columns. */
import * as importWords from "../../domain/words/en/import.ts";
import { unguardCell } from "../export/guard.ts";
import { measureInTitle, type Names } from "./aliases.ts";
import { readHeaderCell } from "./headerCell.ts";
import type { Known } from "./known.ts";
import type { Plan } from "./layout.ts";
import type { NumberStyle } from "./numbers.ts";
import type { PeriodStyle } from "./periods.ts";
import { readPeriodText } from "./periodText.ts";
import { isPart, type PlanColumn } from "./planColumns.ts";
import type { Problems } from "./problems.ts";
import type { Rec } from "./records.ts";
import type { Choices, Question, Role } from "./types.ts";
import type { StatedUnit } from "./unitWords.ts";

/** All that is settled of a file before its rows are read. */
export interface Reading {
  readonly records: readonly Rec[];
  readonly plan: Plan;
  readonly names: Names;
  readonly known: Known;
  readonly choices: Choices;
  readonly problems: Problems;
  readonly ask: (question: Question) => void;
  readonly periods: PeriodStyle;
  readonly numbers: ReadonlyMap<number, NumberStyle>;
  /** Written here: guarded text, plain numbers, ends that are rounding bands. */
  readonly ours: boolean;
  /** Of JSON: no cell of it was merged with another. */
  readonly json: boolean;
  /** Lines above the table. */
  readonly title: string;
  /** The unit that they name for the figures. */
  readonly titleUnit: StatedUnit;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of a cell. */
export const at = (record: Rec, column: number): Place => ({ line: record.line, column });

/** The one time that a title names; empty for none or several. */
function timeInTitle(title: string): string {
  const times = new Set(title.match(/(?<![\d.,])(?:[QH][1-4] ?)?(?:19[5-9]|20\d)\d(?: ?[QH][1-4])?(?![\d.,]\d|\d)/gi) ?? []);
  const [only = ""] = times;
  return times.size === 1 ? only : "";
}

/** Roles of columns by which a row is a figure; the others say something about it. */
const FIGURE: ReadonlySet<Role> = new Set<Role>([
  "period",
  "year",
  "part",
  "provider",
  "measure",
  "value",
  "low",
  "high",
  "bound",
  "as_printed",
]);

/** What stands for the whole year among its quarters and halves. */
const WHOLE_YEAR = /^(?:fy|full[ -]?year|whole year|year|annual|gesamtjahr|jahr|全年|年)$/i;

export class RowTexts {
  readonly titleMeasure: string | null;
  private readonly byRole: ReadonlyMap<Role, PlanColumn>;
  private readonly carried = new Map<Role, string>();
  private readonly titleTime: string;
  /** Columns, from 1, of what is said beside a figure. */
  private readonly besides: ReadonlySet<number>;
  private group = "";
  /** The time that a line between the rows named for those below it; empty for none. */
  private section = "";
  private sectionLine = -1;

  constructor(private readonly reading: Reading) {
    const { plan } = reading;
    this.byRole = new Map([...plan.columns].reverse().map((column) => [column.role, column]));
    this.besides = new Set(plan.columns.filter(({ role }) => !FIGURE.has(role)).map(({ column }) => column));
    const values = plan.columns.filter(({ role }) => role === "value");
    this.titleMeasure = measureInTitle(reading.title);
    this.titleTime = timeInTitle(reading.title);
    if (
      this.isTimed ||
      reading.choices.period !== undefined ||
      this.titleTime === "" ||
      values.every((v) => v.periodText !== null && !isPart(v.periodText))
    )
      return;
    reading.problems.add({
      severity: "warning",
      code: "time-from-title",
      line: 0,
      column: 0,
      found: this.titleTime,
      cause: importWords.noColumnHoldsTimes,
      remedy: importWords.checkItOrAddAColumn,
      leaves: "nothing",
    });
  }

  has(role: Role): boolean {
    return this.byRole.has(role);
  }

  /** Whether a column holds times. */
  get isTimed(): boolean {
    return this.byRole.has("period") || this.byRole.has("year");
  }

  /** Text of the column with this role; empty where there is none. */
  text(record: Rec, role: Role): string {
    const column = this.byRole.get(role);
    const cell = column === undefined ? "" : (record.cells[column.column - 1] ?? "");
    return this.reading.ours ? unguardCell(cell) : cell.trim();
  }

  /** Merged cells are written once and stand for the rows below; taken over only in the first column, and said. */
  private grouped(record: Rec, role: Role): string {
    const own = this.text(record, role);
    if (own !== "") this.carried.set(role, own);
    const column = this.byRole.get(role)?.column;
    const above = this.carried.get(role);
    if (own !== "" || column !== 1 || above === undefined || this.reading.json) return own;
    this.reading.problems.add({
      ...at(record, 1),
      severity: "warning",
      code: "filled-down",
      found: "",
      cause: importWords.theCellIsEmpty(above),
      remedy: importWords.writeTheValueInto,
      leaves: "nothing",
    });
    return above;
  }

  private periodText(record: Rec): string {
    if (this.byRole.has("year")) {
      const part = this.text(record, "part");
      return [this.grouped(record, "year"), WHOLE_YEAR.test(part) ? "" : part].filter((text) => text !== "").join(" ");
    }
    return this.grouped(record, "period");
  }

  /** The time of the row: of its column, else chosen, of a line above it or of the title; empty where there is none. */
  time(record: Rec): string {
    if (this.isTimed) return this.periodText(record);
    if (!this.has("part")) return this.whole;
    const part = this.grouped(record, "part");
    if (readPeriodText(part)?.kind !== "period") return this.partOf(part);
    // A year among its quarters, with figures of its own.
    this.open(record, part);
    return part;
  }

  /** The time of a figure: what its column names, a quarter of the title's year among it, else that of its row. */
  timeOf(column: PlanColumn, rowTime: string): string {
    const { periodText } = column;
    return periodText === null ? rowTime : isPart(periodText) ? this.partOf(periodText) : periodText;
  }

  /** Whether a line between the rows named a time, so that what a row says hangs on the rows above it. */
  get isSectioned(): boolean {
    return this.section !== "";
  }

  private get whole(): string {
    if (this.reading.choices.period !== undefined) return this.reading.choices.period;
    const corner = this.byRole.get("part")?.header ?? "";
    return this.section || (readPeriodText(corner) === null ? this.titleTime : corner);
  }

  /** A quarter or half of the year that stands elsewhere; empty where none does. */
  private partOf(part: string): string {
    const { whole } = this;
    return whole === "" || part === "" || WHOLE_YEAR.test(part) ? whole : `${whole} ${part}`;
  }

  /** A line with nothing but a time and perhaps words beside it, in a table without a column of times: it holds for the rows below. */
  beginSection(record: Rec): boolean {
    const { plan, choices, json } = this.reading;
    if (this.isTimed || json || choices.period !== undefined) return false;
    const filled = record.cells.map((cell, k) => ({ cell, column: k + 1 })).filter(({ cell }) => cell.trim() !== "");
    const named = filled.length === 1 ? filled : filled.filter(({ column }) => !this.besides.has(column));
    const only = named[0]?.cell ?? "";
    if (named.length !== 1 || readPeriodText(only)?.kind !== "period") return false;
    if (plan.columns.every(({ role, periodText }) => role !== "value" || (periodText !== null && !isPart(periodText)))) return false;
    this.open(record, only.trim());
    return true;
  }

  /** From here on the rows are of this time. */
  private open(record: Rec, time: string): void {
    if (this.sectionLine === record.line) return;
    this.section = time;
    this.sectionLine = record.line;
    this.reading.problems.add({
      severity: "warning",
      code: "time-from-line",
      line: record.line,
      column: 0,
      found: time,
      cause: importWords.thisLineNamesA,
      remedy: importWords.checkItOrAddAColumn,
      leaves: "nothing",
    });
  }

  /** The measure that the row names, in a column of its own or under the name of its provider. */
  measure(record: Rec): string {
    const label = this.reading.plan.grouped ? this.text(record, "provider") : "";
    return this.namesMeasure(label) ? label : this.text(record, "measure");
  }

  /** A row that names nothing but a provider, over rows of its measures: it holds for those. */
  beginGroup(record: Rec): boolean {
    if (!this.reading.plan.grouped) return false;
    const label = this.text(record, "provider");
    if (label === "" || this.namesMeasure(label) || record.cells.filter((cell) => cell.trim() !== "").length > 1) return false;
    this.group = label;
    return true;
  }

  private namesMeasure(label: string): boolean {
    const { names } = this.reading;
    return names.provider(label) === null && readHeaderCell(label, names).measureId !== null;
  }

  /** The provider of the row: of its column or group, else chosen; empty where there is none. */
  provider(record: Rec): string {
    if (this.reading.plan.grouped && this.namesMeasure(this.text(record, "provider"))) return this.group;
    return this.has("provider") ? this.grouped(record, "provider") : (this.reading.choices.provider ?? "");
  }
}
