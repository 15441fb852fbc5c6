import * as pageWords from "../../domain/words/en/page.ts";
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
        {pageWords.loadingTheTable}
      </p>
    );
  }
  return (
    <div className="state state-err" role="alert">
      <h3>{pageWords.theTableDidNot}</h3>
      <p>{pageWords.thePageCouldNotFetch}</p>
    </div>
  );
}
