/** Where the table is in the file, and which way it runs: titles above, one or two header rows, long or wide. */
import { measureInTitle, type Names } from "./aliases.ts";
import { type HeaderCell, readHeaderCell } from "./headerCell.ts";
import { isFigure } from "./numbers.ts";
import { readPeriodText } from "./periodText.ts";
import { isPart, isParts, most, type PlanColumn, planColumn, SAMPLED, samples } from "./planColumns.ts";
import type { Rec } from "./records.ts";
import type { Choices, LayoutKind, Role } from "./types.ts";
import { isStated, NO_UNIT } from "./unitWords.ts";

export interface Plan {
  readonly layout: LayoutKind;
  /** Places of the header's records among all; none for a table without header. */
  readonly header: readonly number[];
  /** First record of the body. */
  readonly from: number;
  /** The first column names a provider once, and below it the measures of that provider. */
  readonly grouped: boolean;
  readonly columns: readonly PlanColumn[];
}

/** Nothing is clearer than a long table's names for time, provider and figure. */
const CLEAREST = 100;
/** Records that are searched for a header. */
const LOOKED_AT = 60;

const isBlank = ({ cells }: Rec): boolean => cells.every((cell) => cell.trim() === "");

interface Header {
  readonly at: readonly number[];
  readonly layout: LayoutKind;
  readonly cells: readonly (readonly HeaderCell[])[];
  readonly score: number;
}

const count = (cells: readonly HeaderCell[], test: (cell: HeaderCell) => boolean): number => cells.filter(test).length;

function headerAt(records: readonly Rec[], at: number, names: Names): Header | null {
  const record = records[at];
  if (record === undefined || isBlank(record) || record.cells.length < 2) return null;
  // A header names; figures in a row make it one of the body.
  const numbers = record.cells.filter((cell) => isFigure(cell) && readPeriodText(cell) === null).length;
  if (numbers > 0 && numbers * 3 >= record.cells.length) return null;
  const cells = timeIsPeriod(record.cells.map((cell) => readHeaderCell(cell, names)));
  const roles = new Set(cells.map((c) => c.role).filter((role) => role !== null));
  const providers = count(cells, (c) => c.providerId !== null);
  const periods = count(cells, (c) => c.hasPeriod);
  const parts = count(cells.slice(1), (c) => isPart(c.text));
  const values = count(
    cells,
    (c) => c.role === "value" || (c.measureId !== null && c.role !== "measure" && c.providerId === null && !c.hasPeriod),
  );
  const isTimed = roles.has("period") || roles.has("year");
  if (isTimed && roles.has("provider") && values > 0) return { at: [at], layout: "long", cells: [cells], score: CLEAREST };
  const second = secondRow(records, at, names, record.cells.length);
  const under = second === null ? [] : second.cells;
  const rows = second === null ? [cells] : [fillRight(cells, under), under];
  const places = second === null ? [at] : [at, second.at];
  const underPeriods = count(under, (c) => c.hasPeriod || isPart(c.text));
  const underProviders = count(under, (c) => c.providerId !== null);
  if (providers >= 2 || (providers >= 1 && (isTimed || underPeriods > 0 || count(under, (c) => c.measureId !== null) > 0))) {
    return {
      at: places,
      layout: underPeriods > 1 ? "periods-across" : "periods-down",
      cells: rows,
      score: 50,
    };
  }
  if (
    periods >= 2 ||
    (parts >= 2 && roles.has("provider") && values === 0) ||
    (periods >= 1 && (roles.has("provider") || underProviders + underPeriods > 0))
  ) {
    return { at: places, layout: "periods-across", cells: rows, score: 50 };
  }
  // A long table whose figures stand under a name that says nothing.
  if (isTimed && roles.has("provider") && bodyNumbers(records, at + 1) >= 1) {
    return { at: [at], layout: "long", cells: [cells], score: 50 };
  }
  // What a table lacks altogether, its time or its provider, is asked.
  if (values > 0 && (isTimed || roles.has("provider"))) return { at: [at], layout: "long", cells: [cells], score: 20 };
  return isTimed && bodyNumbers(records, at + 1) >= 1 && values === 0
    ? { at: [at], layout: "periods-down", cells: [cells], score: 10 }
    : null;
}

/** "Quarter" over whole times ("Q1 2021") is a column of times like any other, unless a year stands beside it. */
function timeIsPeriod(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (cells.some(({ role }) => role === "year" || role === "period")) return cells;
  return cells.map((cell) => (cell.role === "part" ? { ...cell, role: "period" } : cell));
}

/** A second row of a header: names, times or units under merged cells, with no figures in it. */
function secondRow(
  records: readonly Rec[],
  at: number,
  names: Names,
  width: number,
): { readonly at: number; readonly cells: readonly HeaderCell[] } | null {
  const record = records[at + 1];
  if (record === undefined || isBlank(record) || record.cells.length < 2 || record.cells.length > width + 2) return null;
  const filled = record.cells.slice(1).filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || filled.some((cell) => isFigure(cell) && readPeriodText(cell) === null && !isPart(cell))) return null;
  const cells = record.cells.map((cell) => readHeaderCell(cell, names));
  // A row that begins with a time or a provider and holds digits is one of the body, however they are written.
  const [first] = cells;
  const isBody = first?.hasPeriod === true || (first !== undefined && first.providerId !== null);
  if (isBody && filled.some((cell) => /\p{Nd}/u.test(cell) && readPeriodText(cell) === null && !isPart(cell))) return null;
  const said = cells
    .slice(1)
    .filter((c) => c.hasPeriod || c.providerId !== null || c.measureId !== null || isStated(c.stated) || isPart(c.text));
  // A row of the body whose figures are all missing says nothing; a header says something in most cells.
  return said.length * 2 >= filled.length && said.length > 0 ? { at: at + 1, cells } : null;
}

/** A merged cell is written once, over the first of its columns. */
function fillRight(cells: readonly HeaderCell[], under: readonly HeaderCell[]): readonly HeaderCell[] {
  const out: HeaderCell[] = [];
  for (let k = 0; k < Math.max(cells.length, under.length); k++) {
    const own = cells[k];
    const before = out[k - 1];
    const isOpen = own === undefined || own.text.trim() === "";
    const carries = before !== undefined && (before.providerId !== null || before.hasPeriod || (before.role === null && k > 1));
    if (isOpen && carries && (under[k]?.text.trim() ?? "") !== "") out.push(before);
    else if (own !== undefined) out.push(own);
  }
  return out;
}

function bodyNumbers(records: readonly Rec[], from: number): number {
  const body = records.slice(from, from + 5).filter((record) => !isBlank(record));
  return Math.max(0, ...body.map(({ cells }) => cells.slice(1).filter(isFigure).length));
}

/**
 * Whether a row of the body names columns as a header does, so that another table begins. A row of a long table holds a time and a provider
 * by itself, perhaps two times; only names of columns, or several providers, make it a header there.
 */
export function isHeaderRow(records: readonly Rec[], at: number, names: Names, layout: LayoutKind): boolean {
  const header = headerAt(records, at, names);
  if (header === null || header.score < 50) return false;
  const [cells = []] = header.cells;
  const named = count(cells, (c) => c.role !== null || c.measureId !== null);
  return layout !== "long" || (header.layout !== "periods-across" && (named >= 2 || count(cells, (c) => c.providerId !== null) >= 2));
}

/** Finds the table. Null where no row names columns and no cells tell what they hold. */
export function findPlan(records: readonly Rec[], names: Names, choices: Choices): Plan | null {
  const wanted: Header[] = [];
  for (const at of records.slice(0, LOOKED_AT).keys()) {
    const header = headerAt(records, at, names);
    if (header === null || (choices.layout !== undefined && header.layout !== choices.layout)) continue;
    wanted.push(header);
    if (header.score === CLEAREST) break;
  }
  // The first of the clearest kind: a second table below must not make the first one a title.
  const best = wanted.sort((a, b) => b.score - a.score || (a.at[0] ?? 0) - (b.at[0] ?? 0))[0];
  const plan = best === undefined ? planWithoutHeader(records, names, choices) : planOf(best, records, names);
  return plan === null ? null : withChoices(plan, choices);
}

function withChoices(plan: Plan, choices: Choices): Plan {
  const roles = new Map((choices.columns ?? []).map(({ column, role }) => [column, role]));
  return { ...plan, columns: plan.columns.map((c) => ({ ...c, role: roles.get(c.column) ?? c.role })) };
}

function planOf(found: Header, records: readonly Rec[], names: Names): Plan {
  const from = Math.max(...found.at) + 1;
  const header = withCorner(found, records.slice(from, from + SAMPLED), names);
  const width = Math.max(...header.cells.map((row) => row.length));
  const read: PlanColumn[] = [];
  let labelled = false;
  const stackAt = (k: number) => header.cells.map((row) => row[k]).filter((cell) => cell !== undefined);
  // A column that says that it names the providers does, whatever stands before it.
  const named = Array.from({ length: width }, (_, k) => k).find((k) => stackAt(k).some(({ role }) => role === "provider")) ?? -1;
  for (let k = 0; k < width; k++) {
    const isLabelled = labelled || (header.layout === "periods-across" && named >= 0 && k !== named);
    const column = planColumn(header.layout, k, stackAt(k), samples(records, from, k), isLabelled);
    if (column.role === "provider" && header.layout === "periods-across") labelled = true;
    read.push(column);
  }
  // "Quarter" over Q1, Q2, Q3: the year stands elsewhere.
  const timed = read.map(
    (c): PlanColumn => (c.role === "period" && isParts(samples(records, from, c.column - 1)) ? { ...c, role: "part" } : c),
  );
  const columns = header.layout === "long" ? withFigures(timed, records, from) : withCornerMeasure(timed);
  const plan = { layout: header.layout, header: header.at, from, columns: withApart(columns, records, from), grouped: false };
  const labels = columns.find(({ role }) => role === "provider");
  const said = labels === undefined || header.layout !== "periods-across" ? [] : samples(records, from, labels.column - 1);
  const measures = said.filter((text) => names.provider(text) === null && readHeaderCell(text, names).measureId !== null).length;
  if (labels === undefined || measures === 0) return plan;
  if (measures < said.length) return { ...plan, grouped: true };
  // Labels that are all measures are those of one provider, who is asked for.
  return { ...plan, columns: plan.columns.map((c): PlanColumn => (c.column === labels.column ? { ...c, role: "measure" } : c)) };
}

/** Names the columns that are not read and yet matter; none of a second table beside the first is read. */
function withApart(columns: readonly PlanColumn[], records: readonly Rec[], from: number): readonly PlanColumn[] {
  const named = columns.find(({ role, header }) => (role === "period" || role === "year" || role === "provider") && header !== "");
  const value = columns.find(({ role, column }) => role === "value" && column > (named?.column ?? 0))?.column ?? columns.length;
  const again = columns.find(({ column, header }) => column > value && header === named?.header)?.column ?? Number.POSITIVE_INFINITY;
  const isTable = columns.some(({ role, column }) => role === "value" && column > again);
  return columns.map((c): PlanColumn => {
    if (isTable && c.column >= again) return { ...c, role: "ignored", apart: "second-table" };
    if (c.role !== "ignored") return c;
    const texts = samples(records, from, c.column - 1).filter((cell) => !isFigure(cell) && readPeriodText(cell) === null);
    return new Set(texts).size > 1 ? { ...c, apart: "texts" } : c;
  });
}

/**
 * The columns of a long table: where none is known to hold figures, the only one that does.
 */
function withFigures(columns: readonly PlanColumn[], records: readonly Rec[], from: number): readonly PlanColumn[] {
  const bare = columns.some(({ role }) => role === "value")
    ? []
    : columns.filter(({ role, column }) => role === "ignored" && most(samples(records, from, column - 1), isFigure));
  const [only] = bare;
  if (bare.length !== 1 || only === undefined) return columns;
  return columns.map((c) => (c === only ? { ...c, role: "value", measureId: measureInTitle(c.header) } : c));
}

/** Programs of statistics leave out the name of the first column: a header that is one cell short of every row begins with that cell. */
function withCorner(header: Header, body: readonly Rec[], names: Names): Header {
  const width = Math.max(...header.cells.map((row) => row.length));
  const rows = body.filter((record) => !isBlank(record));
  const isShort = rows.length > 0 && rows.every(({ cells }) => cells.length === width + 1 && cells.at(-1)?.trim() !== "");
  return isShort ? { ...header, cells: header.cells.map((row) => [readHeaderCell("", names), ...row]) } : header;
}

/** What the corner of a wide table measures ("Market share (%)" over the names) holds for all of its figures that say nothing else. */
function withCornerMeasure(columns: readonly PlanColumn[]): readonly PlanColumn[] {
  const corner = columns[0];
  if (corner === undefined || corner.role === "value" || corner.measureId === null || corner.measureId === "rank") return columns;
  const { measureId, stated } = corner;
  return columns.map((c) =>
    c.role === "value" && c.measureId === null ? { ...c, measureId, stated: isStated(c.stated) ? c.stated : stated } : c,
  );
}

/** Rows of one time, one provider and one figure each need no header. */
function planWithoutHeader(records: readonly Rec[], names: Names, choices: Choices): Plan | null {
  const first = records.findIndex((record) => !isBlank(record) && record.cells.length > 1);
  if (first < 0) return null;
  const width = Math.min(50, Math.max(...records.slice(first, first + SAMPLED).map(({ cells }) => cells.length)));
  const roles = Array.from({ length: width }, (_, k): Role => {
    const chosen = choices.columns?.find(({ column }) => column === k + 1)?.role;
    const cells = samples(records, first, k);
    if (chosen !== undefined) return chosen;
    if (most(cells, (cell) => names.provider(cell) !== null)) return "provider";
    if (most(cells, (cell) => readPeriodText(cell) !== null)) return "period";
    return most(cells, isFigure) ? "value" : "ignored";
  });
  const once = (role: Role): boolean => roles.filter((r) => r === role).length === 1;
  if (!(once("provider") && (once("period") || once("year")) && once("value"))) return null;
  // A first row without a figure and a time is a header in words that are not known.
  const isHeader = records[first]?.cells.every((cell) => !isFigure(cell)) ?? false;
  return {
    layout: "long",
    header: isHeader ? [first] : [],
    from: isHeader ? first + 1 : first,
    grouped: false,
    columns: roles.map((role, k) => ({
      column: k + 1,
      header: isHeader ? (records[first]?.cells[k] ?? "") : "",
      role,
      providerText: null,
      periodText: null,
      measureId: null,
      stated: NO_UNIT,
    })),
  };
}
