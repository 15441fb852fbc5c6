/** Rows of the body to figures that still lack what only the whole file can tell: the scale of shares, and what stands there twice. */
import { readHeaderCell, unitOf } from "./headerCell.ts";
import type { PlanColumn } from "./layout.ts";
import { readFigureCell } from "./numbers.ts";
import { settlePeriod } from "./periods.ts";
import { readPeriodText } from "./periodText.ts";
import type { Rec } from "./records.ts";
import { RowNames } from "./rowNames.ts";
import { at, type Place, type Reading, RowTexts } from "./rowTexts.ts";
import { boundOf, fits, unitOfMeasure } from "./rowWords.ts";
import type { Amount, DecimalSign, ImportedFigure, Question, Role } from "./types.ts";

/** What became of a cell or row. */
export type Outcome = "accepted" | "waiting" | "skipped" | "empty";

export interface Draft {
  readonly row: number;
  readonly figure: ImportedFigure;
  /** A share without sign of its own, whose scale is settled over the file; what says that it is percent. */
  readonly bareShare: "no" | "unsaid" | "says-percent";
  outcome: Outcome;
}

/** Reads rows one after another: what a row says may hold for the next ones too. */
export class RowReader {
  private readonly texts: RowTexts;
  private readonly names: RowNames;
  private readonly values: readonly PlanColumn[];

  constructor(private readonly reading: Reading) {
    this.texts = new RowTexts(reading);
    this.names = new RowNames(reading, this.texts);
    this.values = reading.plan.columns.filter(({ role }) => role === "value");
  }

  get valueColumns(): readonly PlanColumn[] {
    return this.values;
  }

  /** What becomes of each cell of figures, in the order of the value columns. */
  read(record: Rec, row: number): readonly (Draft | Outcome)[] {
    const rowPeriod = this.texts.time(record);
    const rowProvider = this.texts.provider(record);
    return this.values.map((column) => {
      const cell = record.cells[column.column - 1] ?? "";
      return this.cell(record, row, column, cell, column.periodText ?? rowPeriod, column.providerText ?? rowProvider);
    });
  }

  /** Remembers what a row that was read in another way hands down to the rows below it. */
  carry(record: Rec): void {
    this.texts.time(record);
    this.texts.provider(record);
  }

  /** Text of the column with this role; empty where there is none. */
  text(record: Rec, role: Role): string {
    return this.texts.text(record, role);
  }

  /** What is asked of every figure of a column, because nothing in the file says it; null for nothing. */
  asksAlways(column: PlanColumn): "period" | "provider" | null {
    const none = { cells: [], line: 0, stray: false };
    if (!this.texts.isTimed && (column.periodText ?? this.texts.time(none)) === "") return "period";
    return !this.texts.has("provider") && (column.providerText ?? this.texts.provider(none)) === "" ? "provider" : null;
  }

  /** Which parts of a figure that waits are asked. Only for a row that was read, since asking again says nothing new. */
  hangsOn(record: Rec, column: PlanColumn): { readonly time: boolean; readonly measure: boolean; readonly market: boolean } {
    const place = at(record, column.column);
    const time = readPeriodText(column.periodText ?? this.texts.time(record));
    return {
      time: time !== null && settlePeriod(time, this.reading.periods) === "asked",
      measure: this.names.measure(record, column, place) === "asked",
      market: this.names.market(record, place) === "asked",
    };
  }

  private cell(record: Rec, row: number, column: PlanColumn, cell: string, periodText: string, providerText: string): Outcome | Draft {
    const { problems, known, choices } = this.reading;
    const place = at(record, column.column);
    const fail = (code: string, cause: string, remedy: string, found = cell): Outcome => {
      problems.add({ ...place, severity: "error", code, found, cause, remedy, leaves: "figure" });
      return "skipped";
    };
    const read = this.amount(record, column, cell);
    if (read.kind === "missing") return "empty";
    if (this.reading.ours && this.texts.text(record, "derivation") !== "") {
      problems.add({
        ...place,
        severity: "note",
        code: "calculated",
        found: cell,
        cause: "This value was calculated here; nobody published it.",
        remedy: "Nothing needs doing: it is calculated again from its inputs.",
        leaves: "figure",
      });
      return "skipped";
    }
    if (read.kind === "error") return fail("type-error", "The spreadsheet lost this figure.", "Mend the formula where it comes from.");
    if (read.kind === "formula") return fail("formula", "It is a formula, not a figure.", "Save the sheet with its values.");
    if (read.kind === "text")
      return fail("type-error", "It is not one figure that can be read for certain.", "Write one number, or n/a for none.");
    if (read.kind === "figure" && read.footnote) {
      problems.add({
        ...place,
        severity: "warning",
        code: "footnote",
        found: cell,
        cause: "A footnote sign stands at the figure and was left out.",
        remedy: "Check that it is no digit of the figure.",
        leaves: "nothing",
      });
    }
    if (periodText === "" && !this.texts.isTimed) return this.asked("period", "What time are the figures about?", place);
    if (providerText === "" && !this.texts.has("provider")) return this.asked("provider", "Whose figures are they?", place);
    const time = readPeriodText(periodText);
    if (time === null)
      return fail(
        "type-error",
        periodText === "" ? "The row names no time." : "This is not a time.",
        "Write a year, quarter, half or month, such as 2021-Q4.",
        periodText,
      );
    const period = settlePeriod(time, this.reading.periods);
    if (period === null)
      return fail(
        "fiscal-part",
        "A fiscal quarter or half is no calendar period.",
        "Write the calendar period that it covers.",
        periodText,
      );
    const provider = this.names.provider(place, providerText);
    if (provider === null) return "skipped";
    const measureId = this.names.measure(record, column, place);
    if (measureId === null) return "skipped";
    const market = this.names.market(record, place);
    if (market === null) return "skipped";
    // Only what a figure hangs on is asked.
    const number = this.reading.numbers.get(column.column)?.question ?? null;
    if (read.kind === "asked" && number !== null) this.reading.ask(number);
    if (period === "asked") for (const question of this.reading.periods.questions) this.reading.ask(question);
    if (read.kind === "asked" || period === "asked" || measureId === "asked" || market === "asked") return "waiting";
    const measure = known.measureById.get(measureId);
    const stated =
      column.unit || unitOf(this.texts.text(record, "unit")) || readHeaderCell(this.texts.text(record, "measure"), this.reading.names).unit;
    const chosen = choices.unit !== undefined && fits(measure, choices.unit) ? choices.unit : "";
    const unit = read.unit || stated || unitOfMeasure(measure) || chosen;
    if (unit === "") {
      this.reading.ask({ id: "unit", text: "In which currency and scale are these amounts?", ...place, found: cell, readings: [] });
      return "waiting";
    }
    if (!fits(measure, unit) || (read.unit !== "" && stated !== "" && !sameKind(read.unit, stated))) {
      return fail(
        "units-mixed",
        `A figure in ${unit} among figures of ${measure?.label ?? measureId}.`,
        "Put figures of another kind into a column of their own.",
      );
    }
    const status = this.names.status(record, place, time.status ?? read.status, period, periodText);
    const isShare = measure?.unitKind === "share" && unit === "percent" && read.unit === "" && !this.reading.ours;
    return {
      row,
      bareShare: !isShare ? "no" : stated === "percent" || choices.unit === "percent" ? "says-percent" : "unsaid",
      outcome: "accepted",
      // Written out: an object that begins as a copy of another one grows by pieces, which costs more than all the rest of a row.
      figure: {
        line: place.line,
        column: place.column,
        providerId: provider.id,
        providerText,
        measureId,
        period,
        periodText,
        amount: read.amount,
        unit,
        asTyped: this.texts.text(record, "as_printed") || cell,
        status,
        market,
        vintage: this.texts.text(record, "vintage"),
        note: this.texts.text(record, "note"),
        rowId: this.reading.ours ? this.texts.text(record, "id") : "",
        sourceText: this.texts.text(record, "source"),
      },
    };
  }

  private asked(id: Question["id"], text: string, place: Place): Outcome {
    this.reading.ask({ id, text, ...place, found: "", readings: [] });
    return "waiting";
  }

  /** A cell of figures read in the way of its column, with what bounds it beside it. */
  amount(record: Rec, column: PlanColumn, cell: string): ReturnType<typeof readFigureCell> {
    const decimal = this.reading.numbers.get(column.column)?.decimal ?? null;
    const read = readFigureCell(cell, decimal);
    if (this.reading.ours && read.kind !== "figure") return read;
    if (this.reading.ours && this.texts.text(record, "bound") === "range") return this.range(record, decimal) ?? read;
    if (read.kind === "missing" && !this.reading.ours) {
      // Two ends without a value between them.
      return this.range(record, decimal) ?? read;
    }
    const bound = boundOf(this.texts.text(record, "bound"));
    if (read.kind !== "figure" || read.amount.kind !== "value" || bound === null || bound === "exact") return read;
    const amount: Amount = { ...read.amount, bound };
    return { ...read, amount };
  }

  /** The two ends in the columns for them; null where they are none. */
  private range(record: Rec, decimal: DecimalSign | null): ReturnType<typeof readFigureCell> | null {
    const [low, high] = (["low", "high"] as const).map((role) => readFigureCell(this.texts.text(record, role), decimal));
    const from = plainValue(low);
    const to = plainValue(high);
    if (from === null || to === null || from >= to) return null;
    return { kind: "figure", amount: { kind: "range", low: from, high: to }, unit: "", status: null, footnote: false };
  }
}

const plainValue = (read: ReturnType<typeof readFigureCell> | undefined): number | null =>
  read?.kind === "figure" && read.amount.kind === "value" ? read.amount.value : null;

/** Money of any scale is one kind here; everything else is its own. */
const sameKind = (a: string, b: string): boolean => a === b || (a.slice(0, 4) === b.slice(0, 4) && /^(?:usd|eur|cny)_/.test(a));
