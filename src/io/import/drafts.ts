/** Rows of the body to figures that still lack what only the whole file can tell: the scale of shares, and what stands there twice. */

import { shiftDecimal } from "../../domain/unit.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { readFigureCell } from "./numbers.ts";
import { settlePeriod } from "./periods.ts";
import { type PeriodText, readPeriodText, serialDay } from "./periodText.ts";
import type { PlanColumn } from "./planColumns.ts";
import type { Rec } from "./records.ts";
import { RowNames } from "./rowNames.ts";
import { at, type Place, type Reading, RowTexts } from "./rowTexts.ts";
import { RowUnits } from "./rowUnits.ts";
import { boundOf, fits, unitOfMeasure } from "./rowWords.ts";
import type { Amount, DecimalSign, ImportedFigure, Question, Role } from "./types.ts";

const CURRENCY_REMEDY = importWords.giveTheAmountsIn;

/** What became of a cell or row. */
export type Outcome = "accepted" | "waiting" | "skipped" | "empty";

export interface Draft {
  readonly row: number;
  readonly figure: ImportedFigure;
  /** A share without sign of its own, whose scale is settled over the file; what says that it is percent. */
  readonly bareShare: "no" | "unsaid" | "says-percent";
  /** A percent that is no share of a whole. */
  readonly isGrowth: boolean;
  /** The places by which the bare number was moved to be in its unit. */
  readonly shift: number;
  outcome: Outcome;
}

/** Reads rows one after another: what a row says may hold for the next ones too. */
export class RowReader {
  private readonly texts: RowTexts;
  private readonly names: RowNames;
  private readonly values: readonly PlanColumn[];
  private readonly units: RowUnits;

  constructor(private readonly reading: Reading) {
    sayDecimals(reading);
    this.texts = new RowTexts(reading);
    this.names = new RowNames(reading, this.texts);
    this.units = new RowUnits(reading, this.texts);
    this.values = reading.plan.columns.filter(({ role }) => role === "value");
  }

  /** Whether the file was written here. */
  get ours(): boolean {
    return this.reading.ours;
  }

  get valueColumns(): readonly PlanColumn[] {
    return this.values;
  }

  /** Whether the row only names the provider of the rows below. */
  beginGroup(record: Rec): boolean {
    return this.texts.beginGroup(record);
  }

  /** Whether the row names a time for the rows below. */
  beginSection(record: Rec): boolean {
    return this.texts.beginSection(record);
  }

  /** Whether what rows say hangs on lines between them. */
  get isSectioned(): boolean {
    return this.texts.isSectioned;
  }

  /** What becomes of each cell of figures, in the order of the value columns. */
  read(record: Rec, row: number): readonly (Draft | Outcome)[] {
    const rowPeriod = this.texts.time(record);
    const rowProvider = this.texts.provider(record);
    return this.values.map((column) => {
      const cell = record.cells[column.column - 1] ?? "";
      return this.cell(record, row, column, cell, this.texts.timeOf(column, rowPeriod), column.providerText ?? rowProvider);
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
    if (!this.texts.isTimed && this.texts.timeOf(column, this.texts.time(none)) === "") return "period";
    return !this.texts.has("provider") && (column.providerText ?? this.texts.provider(none)) === "" ? "provider" : null;
  }

  /** Which parts of a figure that waits are asked. Only for a row that was read, since asking again says nothing new. */
  hangsOn(record: Rec, column: PlanColumn): { readonly time: boolean; readonly measure: boolean; readonly market: boolean } {
    const place = at(record, column.column);
    const time = readPeriodText(this.texts.timeOf(column, this.texts.time(record)));
    return {
      time: time !== null && settlePeriod(time, this.reading.periods) === "asked",
      measure: this.names.measure(record, column, place) === "asked",
      market: this.names.market(record, place) === "asked",
    };
  }

  private cell(record: Rec, row: number, column: PlanColumn, cell: string, periodText: string, providerText: string): Outcome | Draft {
    const { problems, known } = this.reading;
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
        cause: importWords.thisValueWasCalculated,
        remedy: importWords.nothingNeedsDoingIt,
        leaves: "figure",
      });
      return "skipped";
    }
    if (read.kind === "currency") return fail("unknown-currency", importWords.amountsInHaveNo(read.name), CURRENCY_REMEDY);
    if (read.kind === "error") return fail("type-error", importWords.theSpreadsheetLostThis, importWords.mendTheFormulaWhere);
    if (read.kind === "formula") return fail("formula", importWords.itIsAFormulaNot, importWords.saveTheSheetWith);
    if (read.kind === "text") return fail("type-error", importWords.itIsNotOneFigure, importWords.writeOneNumberOr);
    if (read.kind === "figure" && read.beside !== "") {
      const isSign = read.beside === "footnote";
      problems.add({
        ...place,
        severity: "warning",
        code: isSign ? "footnote" : "words-beside",
        found: cell,
        cause: isSign ? importWords.aFootnoteSignStands : importWords.wordsStandAtThe,
        remedy: isSign ? importWords.checkThatItIsNo : importWords.checkThatTheyDo,
        leaves: "nothing",
      });
    }
    if (periodText === "" && !this.texts.isTimed) return this.asked("period", importWords.whatTimeAreThe, place);
    if (providerText === "" && !this.texts.has("provider")) return this.asked("provider", importWords.whoseFiguresAreThey, place);
    const time = readPeriodText(periodText);
    const serial = time === null ? serialDay(periodText) : null;
    if (serial !== null)
      return fail("serial-date", importWords.spreadsheetsCountDaysThis(serial), importWords.formatTheColumnAs, periodText);
    if (time === null)
      return fail(
        "type-error",
        periodText === "" ? importWords.theRowNamesNoTime : importWords.thisIsNotATime,
        importWords.writeAYearQuarter,
        periodText,
      );
    const period = settlePeriod(time, this.reading.periods);
    if (time.kind === "span") return fail("span", importWords.thisIsNoSingle, importWords.giveTheFigureOf, periodText);
    if (period === null) return fail("fiscal-part", importWords.aFiscalQuarterOr, importWords.writeTheCalendarPeriod, periodText);
    const provider = this.names.provider(place, providerText);
    if (provider === null) return "skipped";
    const measureId = this.names.measure(record, column, place);
    if (measureId === null) return "skipped";
    const market = this.names.market(record, place);
    if (market === null) return "skipped";
    // Only what a figure hangs on is asked.
    const number = this.reading.numbers.get(column.column)?.question ?? null;
    if (read.kind === "asked" && number !== null) this.reading.ask(number);
    if (period === "asked") for (const question of this.reading.periods.questions) if (asksOf(time, question)) this.reading.ask(question);
    if (read.kind === "asked" || period === "asked" || measureId === "asked" || market === "asked") return "waiting";
    const measure = known.measureById.get(measureId);
    const stated = this.units.of(record, column, measure);
    if (stated.strange !== "" && read.unit === "")
      return fail("unknown-currency", importWords.amountsInHaveNo(stated.strange), CURRENCY_REMEDY);
    const unit = read.unit || stated.unit || unitOfMeasure(measure);
    if (unit === "") {
      this.units.ask(stated, place, read.amount, cell);
      return "waiting";
    }
    if (!fits(measure, unit) || (read.unit !== "" && stated.unit !== "" && !sameKind(read.unit, stated.unit))) {
      return fail("units-mixed", importWords.aFigureInAmong(unit, measure?.label ?? measureId), importWords.putFiguresOfAnother);
    }
    const bound = this.texts.text(record, "bound");
    if (boundOf(bound) === null) {
      problems.add({
        ...place,
        severity: "warning",
        code: "unknown-bound",
        found: bound,
        cause: importWords.theseWordsAroundThe,
        remedy: importWords.writeExactAboutAt,
        leaves: "nothing",
      });
    }
    const status = this.names.status(record, place, time.status ?? read.status, period, periodText);
    const isBare = unit === "percent" && read.unit === "" && !this.reading.ours;
    const isShare = measure?.unitKind === "share";
    const isGrowth = measure?.unitKind === "percent";
    const shift = read.unit === "" ? stated.shift : 0;
    return {
      row,
      bareShare: !isBare || !(isShare || isGrowth) ? "no" : stated.unit === "percent" ? "says-percent" : "unsaid",
      isGrowth,
      shift,
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
        amount: shifted(read.amount, shift),
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
    return { kind: "figure", amount: { kind: "range", low: from, high: to }, unit: "", status: null, beside: "" };
  }
}

/** Whether the calendar period of a time hangs on a question. */
const asksOf = ({ kind }: PeriodText, { id }: Question): boolean =>
  kind === "fiscal" ? id === "fiscal" : kind === "fiscal-part" ? id === "fiscalStart" : id === "dateOrder" || id === "dateMeans";

/** An amount moved by places of the decimal point. */
export const shifted = (amount: Amount, places: number): Amount =>
  places === 0
    ? amount
    : amount.kind === "value"
      ? { ...amount, value: shiftDecimal(amount.value, places) }
      : { ...amount, low: shiftDecimal(amount.low, places), high: shiftDecimal(amount.high, places) };

/** Signs that one column leaves open and the others settle. */
function sayDecimals({ numbers, problems, ours }: Reading): void {
  for (const { byOthers, decimal } of ours ? [] : new Set(numbers.values())) {
    if (byOthers === null) continue;
    problems.add({
      severity: "note",
      code: "decimal-from-others",
      line: byOthers.line,
      column: byOthers.column,
      found: byOthers.text,
      cause: importWords.byItselfItCanBe(decimal === ","),
      remedy: importWords.chooseTheOtherSign,
      leaves: "nothing",
    });
  }
}

const plainValue = (read: ReturnType<typeof readFigureCell> | undefined): number | null =>
  read?.kind === "figure" && read.amount.kind === "value" ? read.amount.value : null;

/** Money of any scale is one kind here; everything else is its own. */
const sameKind = (a: string, b: string): boolean => a === b || (a.slice(0, 4) === b.slice(0, 4) && /^(?:usd|eur|cny)_/.test(a));
