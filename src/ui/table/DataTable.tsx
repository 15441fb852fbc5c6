import { useDeferredValue } from "react";
import type { DataCard } from "../../spec/chartSpec.ts";
import { DataRows } from "./DataRows.tsx";
import { SearchField } from "./SearchField.tsx";
import { useDataActions } from "./useDataActions.ts";

interface DataTableProps {
  readonly card: DataCard;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

/** Every figure of the selection: a search over a table. What is typed shows at once; the rows follow when there is time for them. */
export function DataTable({ card, selected, onOpen }: DataTableProps) {
  const { onSearch, onSort } = useDataActions();
  const shown = useDeferredValue(card);
  return (
    <>
      <SearchField q={card.q} onSearch={onSearch} />
      {shown.rows.length > 0 ? (
        <DataRows card={shown} selected={selected} onOpen={onOpen} onSort={onSort} />
      ) : (
        <div className="state">
          <h3>No figure matches “{shown.q.trim()}”</h3>
          <p>The search looks at provider, market, measure, firm, document and the figure as printed.</p>
          <div className="btn-row">
            <button className="btn" type="button" onClick={() => onSearch("")}>
              Clear the search
            </button>
          </div>
        </div>
      )}
    </>
  );
}
