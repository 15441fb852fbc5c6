/** What each column of a table holds, by its header and the cells below. */
import type { HeaderCell } from "./headerCell.ts";
import { isFigure } from "./numbers.ts";
import { readPeriodText } from "./periodText.ts";
import type { Rec } from "./records.ts";
import type { LayoutKind, Role } from "./types.ts";
import { NO_UNIT, type StatedUnit } from "./unitWords.ts";

export interface PlanColumn {
  /** From 1. */
  readonly column: number;
  readonly header: string;
  /** `value` for every column with figures, of wide tables too. */
  readonly role: Role;
  /** What the header says of all figures below it; null and empty where it says nothing. */
  readonly providerText: string | null;
  readonly periodText: string | null;
  readonly measureId: string | null;
  readonly stated: StatedUnit;
  /** Why a column that is not read matters: another table begins with it, or its texts may tell rows apart. */
  readonly apart?: "second-table" | "texts";
}

/** Records of the body whose cells tell what a nameless column holds. */
export const SAMPLED = 60;

/** Columns of figures that are about the providers beside them. */
const BESIDE =
  /^(?:(?:annual|yearly|revenue|yoy|y-o-y|y\/y|%|year[- ]on[- ]year|year[- ]over[- ]year)[ -]*)?(?:growth|change|delta|Δ|cagr|yoy|y-o-y|y\/y|qoq|q\/q|rank|rang|ranking|position|average|avg|mean|median|variance|diff(?:erence)?|wachstum|veränderung|durchschnitt|croissance|variation|évolution|crecimiento|variación|crescita|crescimento|增长率?|同比|环比|增速|平均|变化|排名|hhi|top[ -]?\d+|check|id|index|#|no\.?|nr\.?)(?![a-z])/i;

/** "AWS growth" is a change of something that is not said. */
const CHANGES = /[ :,-](?:growth|change|yoy|y\/y|cagr|rank|wachstum|veränderung|croissance|crecimiento)$|(?:增长率?|同比|增速|变化)$/i;

/** A quarter or half without its year. */
export const isPart = (text: string): boolean =>
  /^\s*(?:[QTS][1-4]|H[12]|[1-4]Q|[12]H|第?[一二三四1-4](?:季度|四半期)|[上下]半年)\s*$/i.test(text);

/** Whether cells are quarters and halves whose years stand elsewhere, or among them on lines of their own. */
export const isParts = (cells: readonly string[]): boolean =>
  cells.some(isPart) && cells.every((cell) => isPart(cell) || /^\d{4}$/.test(cell));

/** What stands in a column of the body, blank cells left out. */
export function samples(records: readonly Rec[], from: number, column: number): readonly string[] {
  const cells = records.slice(from, from + SAMPLED).map(({ cells }) => (cells[column] ?? "").trim());
  return cells.filter((cell) => cell !== "");
}

/** Whether more than half of the cells pass. */
export const most = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length * 2 > cells.length;

/** One column by its header (the cells above each other) and its own cells. `labelled`: a column before it names the providers. */
export function planColumn(
  layout: LayoutKind,
  k: number,
  stack: readonly HeaderCell[],
  cells: readonly string[],
  labelled: boolean,
): PlanColumn {
  const texts = [...new Set(stack.map((c) => c.text.trim()).filter((text) => text !== ""))];
  const base = { column: k + 1, header: texts.join(" / "), providerText: null, periodText: null } as const;
  const measureId = stack.map((c) => c.measureId).find((id) => id !== null) ?? null;
  const stated = stack.map((c) => c.stated).find((unit) => unit !== NO_UNIT) ?? NO_UNIT;
  const role = stack.map((c) => c.role).find((r) => r !== null) ?? null;
  const plain = { ...base, measureId, stated };
  if (layout === "long") {
    const isValue = role === "value" || (measureId !== null && role !== "measure");
    return { ...plain, measureId: isValue ? measureId : null, role: isValue ? "value" : (role ?? "ignored") };
  }
  const provider = stack.find((c) => c.providerId !== null);
  const times = stack.filter((c) => c.hasPeriod || isPart(c.text));
  // A quarter alone is one of the year that stands above or between the rows.
  const isAcross = layout === "periods-across" && times.length > 0;
  const periodText = isAcross || times.some((c) => c.hasPeriod) ? times.map((c) => c.time || c.name).join(" ") : null;
  if (layout === "periods-down") {
    if (provider !== undefined) return { ...plain, role: "value", providerText: provider.name, periodText };
    if (role !== null && !(role === "provider" && labelled)) return { ...plain, role: role === "value" ? "ignored" : role };
    if (k === 0 && isParts(cells)) return { ...plain, role: "part" };
    if (k === 0 && most(cells, (cell) => readPeriodText(cell) !== null)) return { ...plain, role: "period" };
    // Changes, ranks and averages stand beside providers and are none.
    if (stack.some((c) => BESIDE.test(c.name) || CHANGES.test(c.name))) return { ...plain, role: "ignored" };
    // A column of figures under a name that the dataset does not know is a provider of the reader's own.
    const own = stack.find((c) => c.name !== "" && c.measureId === null)?.name ?? "";
    return own !== "" && most(cells, isFigure) ? { ...plain, role: "value", providerText: own } : { ...plain, role: "ignored" };
  }
  if (periodText !== null) return { ...plain, role: "value", providerText: provider?.name ?? null, periodText };
  if (role !== null && role !== "value" && !(role === "provider" && labelled)) return { ...plain, role };
  return { ...plain, role: !labelled && most(cells, (cell) => !isFigure(cell)) ? "provider" : "ignored" };
}
