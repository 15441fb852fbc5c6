type DataTablePart = typeof import("./DataTable.tsx");

let held: DataTablePart | null = null;

/** The Data table where its code has come already: it is drawn without a moment of waiting then. */
export const dataTablePart = (): DataTablePart | null => held;

/** Fetches the Data table's code, once. Rejects where it cannot be had; the next call is a new try. */
export async function loadDataTable(): Promise<DataTablePart> {
  held ??= await import("./DataTable.tsx");
  return held;
}
