/** Rows of the body to figures that still lack what only the whole file can tell: the scale of shares, and what stands there twice. */
import { unguardCell } from "../export/guard.ts";
import type { Names } from "./aliases.ts";
import { measureInTitle } from "./aliases.ts";
import { readHeaderCell, unitOf } from "./headerCell.ts";
import type { Known } from "./known.ts";
import type { Plan, PlanColumn } from "./layout.ts";
import { type NumberStyle, readFigureCell } from "./numbers.ts";
import { type PeriodStyle, settlePeriod } from "./periods.ts";
import { readPeriodText } from "./periodText.ts";
import type { Problems } from "./problems.ts";
import type { Rec } from "./records.ts";
import { boundOf, fits, statusOf, unitOfMeasure } from "./rowWords.ts";
import { hasHidden } from "./shown.ts";
import type { Amount, Choices, ImportedFigure, MarketName, Question, Role } from "./types.ts";

/** What became of a cell or row. */
export type Outcome = "accepted" | "waiting" | "skipped" | "empty";

export interface Draft {
  readonly row: number;
  readonly figure: ImportedFigure;
  /** A share without sign of its own, whose scale is settled over the file; what says that it is percent. */
  readonly bareShare: "no" | "unsaid" | "says-percent";
  outcome: Outcome;
}

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
  /** Lines above the table. */
  readonly title: string;
}

const LONGEST_NAME = 200;

/** The figures of one row; outcomes of cells without a figure are told through `tell`. */
export class RowReader {
  private readonly byRole: ReadonlyMap<Role, PlanColumn>;
  private readonly values: readonly PlanColumn[];
  private readonly carried = new Map<Role, string>();
  private readonly titleMeasure: string | null;
  private readonly titleTime: string;
  private readonly strange = new Set<string>();

  constructor(private readonly reading: Reading) {
    const { plan } = reading;
    this.byRole = new Map([...plan.columns].reverse().map((column) => [column.role, column]));
    this.values = plan.columns.filter(({ role }) => role === "value");
    this.titleMeasure = measureInTitle(reading.title);
    this.titleTime = timeInTitle(reading.title);
    if (this.isTimed || reading.choices.period !== undefined || this.titleTime === "" || this.values.every((v) => v.periodText !== null))
      return;
    reading.problems.add({
      severity: "warning",
      code: "time-from-title",
      line: 0,
      column: 0,
      found: this.titleTime,
      cause: "No column holds times; the one in the title was taken for all figures.",
      remedy: "Check it, or add a column of times.",
      leaves: "nothing",
    });
  }

  get valueColumns(): readonly PlanColumn[] {
    return this.values;
  }

  /** Text of the column with this role; empty where there is none. */
  private text(record: Rec, role: Role): string {
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
    if (own !== "" || column !== 1 || above === undefined) return own;
    this.reading.problems.add({
      ...at(record, 1),
      severity: "warning",
      code: "filled-down",
      found: "",
      cause: `The cell is empty; “${above}” from above was taken for it, as under a merged cell.`,
      remedy: "Write the value into every row if that is not meant.",
      leaves: "nothing",
    });
    return above;
  }

  private periodText(record: Rec): string {
    if (this.byRole.has("year")) return [this.grouped(record, "year"), this.text(record, "part")].filter((part) => part !== "").join(" ");
    return this.grouped(record, "period");
  }

  read(record: Rec, row: number): { readonly drafts: readonly Draft[]; readonly outcomes: readonly Outcome[] } {
    const drafts: Draft[] = [];
    const outcomes: Outcome[] = [];
    const rowPeriod = this.isTimed ? this.periodText(record) : (this.reading.choices.period ?? this.titleTime);
    const rowProvider = this.byRole.has("provider") ? this.grouped(record, "provider") : (this.reading.choices.provider ?? "");
    for (const column of this.values) {
      const cell = record.cells[column.column - 1] ?? "";
      const result = this.cell(record, row, column, cell, column.periodText ?? rowPeriod, column.providerText ?? rowProvider);
      if (typeof result === "string") outcomes.push(result);
      else drafts.push(result);
    }
    return { drafts, outcomes };
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
    if (this.reading.ours && this.text(record, "derivation") !== "") {
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
    if (periodText === "" && !this.isTimed) return this.asked("period", "What time are the figures about?", place);
    if (providerText === "" && !this.byRole.has("provider")) return this.asked("provider", "Whose figures are they?", place);
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
    const provider = this.provider(place, providerText);
    if (provider === null) return "skipped";
    const measureId = this.measure(record, column, place);
    if (measureId === null) return "skipped";
    const market = this.market(record, place);
    if (market === null) return "skipped";
    // Only what a figure hangs on is asked.
    const number = this.reading.numbers.get(column.column)?.question ?? null;
    if (read.kind === "asked" && number !== null) this.reading.ask(number);
    if (period === "asked") for (const question of this.reading.periods.questions) this.reading.ask(question);
    if (read.kind === "asked" || period === "asked" || measureId === "asked" || market === "asked") return "waiting";
    const measure = known.measureById.get(measureId);
    const stated =
      column.unit || unitOf(this.text(record, "unit")) || readHeaderCell(this.text(record, "measure"), this.reading.names).unit;
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
    const said = this.text(record, "status");
    const typed = said === "" ? null : statusOf(said);
    if (said !== "" && typed === null) {
      problems.add({
        ...place,
        severity: "warning",
        code: "unknown-status",
        found: said,
        cause: "This status is not known; the figure was taken as reported.",
        remedy: "Write reported, estimated, provisional or forecast.",
        leaves: "nothing",
      });
    }
    const status = typed ?? time.status ?? read.status ?? (isAhead(period, choices.today) ? "forecast" : "reported");
    if (isAhead(period, choices.today) && (status === "reported" || (typed === null && time.status === null && read.status === null))) {
      const cause =
        status === "reported"
          ? "It is marked as reported, and its time has not begun."
          : "Its time has not begun, so it was taken as a forecast.";
      problems.add({
        ...place,
        severity: "warning",
        code: "forecast-as-actual",
        found: periodText,
        cause,
        remedy: "Mark it as a forecast, or check the time.",
        leaves: "nothing",
      });
    }
    const isShare = measure?.unitKind === "share" && unit === "percent" && read.unit === "" && !this.reading.ours;
    return {
      row,
      bareShare: !isShare ? "no" : stated === "percent" || choices.unit === "percent" ? "says-percent" : "unsaid",
      outcome: "accepted",
      figure: {
        ...place,
        providerId: provider.id,
        providerText,
        measureId,
        period,
        periodText,
        amount: read.amount,
        unit,
        asTyped: this.text(record, "as_printed") || cell,
        status,
        market,
        vintage: this.text(record, "vintage"),
        note: this.text(record, "note"),
        rowId: this.reading.ours ? this.text(record, "id") : "",
        sourceText: this.text(record, "source"),
      },
    };
  }

  private get isTimed(): boolean {
    return this.byRole.has("period") || this.byRole.has("year");
  }

  private asked(id: Question["id"], text: string, place: Place): Outcome {
    this.reading.ask({ id, text, ...place, found: "", readings: [] });
    return "waiting";
  }

  private amount(record: Rec, column: PlanColumn, cell: string): ReturnType<typeof readFigureCell> {
    const decimal = this.reading.numbers.get(column.column)?.decimal ?? null;
    const read = readFigureCell(cell, decimal);
    if (this.reading.ours && read.kind !== "figure") return read;
    if (read.kind === "missing" && !this.reading.ours) {
      // Two ends without a value between them.
      const [low, high] = (["low", "high"] as const).map((role) => readFigureCell(this.text(record, role), decimal));
      const from = plainValue(low);
      const to = plainValue(high);
      if (from === null || to === null || from >= to) return read;
      return { kind: "figure", amount: { kind: "range", low: from, high: to }, unit: "", status: null, footnote: false };
    }
    const bound = boundOf(this.text(record, "bound"));
    if (read.kind !== "figure" || read.amount.kind !== "value" || bound === null || bound === "exact") return read;
    const amount: Amount = { ...read.amount, bound };
    return { ...read, amount };
  }

  private provider(place: Place, text: string): { readonly id: string | null } | null {
    const { problems, names } = this.reading;
    const id = names.provider(text);
    const add = (severity: "error" | "warning" | "note", code: string, cause: string, remedy: string): void =>
      problems.add({ ...place, severity, code, found: text, cause, remedy, leaves: severity === "error" ? "figure" : "nothing" });
    if (text.trim() === "") add("error", "missing-name", "The row names no provider.", "Write whose figure it is.");
    else if (text.length > LONGEST_NAME)
      add("error", "too-long", "The provider's name is longer than a name can be.", "Check quotes and what stands between the cells.");
    else if (id === null && names.measure(text) !== null)
      add("error", "type-error", "A measure stands where the provider's name should.", "Name the provider in each row.");
    else if (id === null && /^[\d\s.,%+-]+$/.test(text))
      add("error", "type-error", "A number stands where the provider's name should.", "Check which column holds what.");
    else {
      if (this.strange.has(text) || this.strange.size > 10_000) return { id };
      this.strange.add(text);
      if (hasHidden(text))
        add(
          "warning",
          "hidden-characters",
          "The name holds signs that are not seen; they are kept.",
          "Type the name again if that is not meant.",
        );
      if (/<[a-z!/?]/i.test(text))
        add("note", "markup", "The name looks like code of a web page; it is kept as text.", "Nothing needs doing.");
      if (id === null)
        add(
          "warning",
          "unknown-provider",
          "This provider is not known here; it stands under its own name.",
          "Correct the name if it is one of the known.",
        );
      return { id };
    }
    return null;
  }

  private measure(record: Rec, column: PlanColumn, place: Place): string | "asked" | null {
    const { names, problems, choices, known } = this.reading;
    const text = this.text(record, "measure");
    const named = text === "" ? null : (names.measure(text) ?? readHeaderCell(text, names).measureId);
    if (text !== "" && named === null) {
      problems.add({
        ...place,
        severity: "error",
        code: "unknown-measure",
        found: text,
        cause: "This measure is not known here.",
        remedy: `Write one such as ${known.measureById.get("share")?.label ?? "Market share"} or Revenue.`,
        leaves: "figure",
      });
      return null;
    }
    const id = column.measureId ?? named ?? choices.measure ?? this.titleMeasure;
    if (id !== null && id !== undefined) return id;
    this.reading.ask({
      id: "measure",
      text: "What do the figures measure?",
      ...place,
      found: record.cells[column.column - 1]?.slice(0, 80) ?? "",
      readings: [],
    });
    return "asked";
  }

  private market(record: Rec, place: Place): MarketName | "asked" | null {
    const { choices, known, problems } = this.reading;
    const id = this.text(record, "market");
    const listed = id === "" ? undefined : known.marketById.get(id);
    const part = (role: "firm" | "segment" | "geography"): string =>
      this.text(record, role) || listed?.[role] || choices.market?.[role] || "";
    const market = { firm: part("firm"), segment: part("segment"), geography: part("geography") };
    if (market.firm !== "" && market.segment !== "" && market.geography !== "") return market;
    if (id !== "" && listed === undefined && choices.market === undefined) {
      problems.add({
        ...place,
        severity: "error",
        code: "unknown-market",
        found: id,
        cause: "This market is not known here.",
        remedy: "Add columns for firm, segment and geography.",
        leaves: "figure",
      });
      return null;
    }
    this.reading.ask({
      id: "market",
      text: "Which market are the figures of? Name firm, segment and geography.",
      ...place,
      found: "",
      readings: [],
    });
    return "asked";
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The one time that a title names; empty for none or several. */
function timeInTitle(title: string): string {
  const times = new Set(title.match(/(?<![\d.,])(?:[QH][1-4] ?)?(?:19[5-9]|20\d)\d(?: ?[QH][1-4])?(?![\d.,]\d|\d)/gi) ?? []);
  const [only = ""] = times;
  return times.size === 1 ? only : "";
}

const at = (record: Rec, column: number): Place => ({ line: record.line, column });

const plainValue = (read: ReturnType<typeof readFigureCell> | undefined): number | null =>
  read?.kind === "figure" && read.amount.kind === "value" ? read.amount.value : null;

/** Money of any scale is one kind here; everything else is its own. */
const sameKind = (a: string, b: string): boolean => a === b || (a.slice(0, 4) === b.slice(0, 4) && /^(?:usd|eur|cny)_/.test(a));

/** Whether a period begins after the current month. */
const isAhead = (period: string, today: string | undefined): boolean => today !== undefined && firstMonth(period) > today;

function firstMonth(period: string): string {
  const [year = "", rest = ""] = period.split("-");
  const index = Number(rest.replace(/\D/g, ""));
  if (rest === "") return `${year}-01`;
  const month = rest.startsWith("Q") ? index * 3 - 2 : rest.startsWith("H") ? index * 6 - 5 : index;
  return `${year}-${String(month).padStart(2, "0")}`;
}
