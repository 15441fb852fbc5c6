import { useOnDemand } from "../onDemand/useOnDemand.ts";
import type { DataTableProps } from "./DataTable.tsx";
import { dataTablePart, loadDataTable } from "./loadDataTable.ts";

/** Where the Data table stands: one view of nine needs its code, which is there at once where the page was opened on that view or had time for it. */
export function DataPlace(props: DataTableProps) {
  const early = dataTablePart();
  const asked = useOnDemand(loadDataTable, early === null);
  const part = early ?? (asked.state === "ready" ? asked.part : null);
  if (part !== null) return <part.DataTable {...props} />;
  if (asked.state === "waiting") {
    return (
      <p className="note" aria-busy="true">
        Loading the table
      </p>
    );
  }
  return (
    <div className="state state-err" role="alert">
      <h3>The table did not load</h3>
      <p>The page could not fetch this part of itself. Check the connection and load the page again; the view stays in its address.</p>
    </div>
  );
}
