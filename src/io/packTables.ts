/** Tables as one text and back: columns by table, as the rows of a table have the same fields in the same order. */
import type { Issue, Result, Tables } from "../domain/model.ts";

interface Columns {
  readonly fields: readonly string[];
  readonly columns: readonly (readonly unknown[])[];
}
type Packed =
  | { readonly ok: true; readonly tables: Readonly<Record<keyof Tables, Columns>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function columnsOf(rows: readonly object[]): Columns {
  const fields = Object.keys(rows[0] ?? {});
  return { fields, columns: fields.map((field) => rows.map((row) => Reflect.get(row, field))) };
}

function rowsOf({ fields, columns }: Columns): readonly object[] {
  return (columns[0] ?? []).map((_, place) => {
    const row: Record<string, unknown> = {};
    for (const [at, field] of fields.entries()) row[field] = columns[at]?.[place];
    return row;
  });
}

/** Tables, or why there are none, as text. Cells are texts, numbers and null, as src/io/schema.ts reads them. */
export function packTables(read: Result<Tables>): string {
  if (!read.ok) return JSON.stringify(read);
  const tables = Object.fromEntries(Object.entries(read.value).map(([name, rows]) => [name, columnsOf(rows)]));
  return JSON.stringify({ ok: true, tables });
}

/** What `packTables` made a text of. No cell and no rule is checked again. */
export function unpackTables(text: string): Result<Tables> {
  const packed = JSON.parse(text) as Packed;
  if (!packed.ok) return packed;
  return {
    ok: true,
    value: Object.fromEntries(Object.entries(packed.tables).map(([name, columns]) => [name, rowsOf(columns)])) as unknown as Tables,
  };
}
