import { useDeferredValue } from "react";
import * as filesWords from "../../domain/words/en/files.ts";
import type { DataCard } from "../../spec/dataCard.ts";
import { useApp } from "../useApp.ts";
import { DataFacets } from "./DataFacets.tsx";
import { DataRows } from "./DataRows.tsx";
import { SearchField } from "./SearchField.tsx";
import { useDataActions } from "./useDataActions.ts";

export interface DataTableProps {
  readonly card: DataCard;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

/** Every figure of the selection: search and choices over a table. What is typed or chosen shows at once; the rows and the counts of the choices follow when
 * there is time for them. */
export function DataTable({ card, selected, onOpen }: DataTableProps) {
  const { onSearch, onSort, onFacet, onClear } = useDataActions();
  const shown = useDeferredValue(card);
  // The controls hold what the view holds: the card follows a moment later, and a field that held the text of then would lose what is typed meanwhile.
  const view = useApp((state) => state.view);
  return (
    <>
      <div className="tbl-tools">
        <DataFacets chosen={view} facets={card.facets} options={shown.facets} onFacet={onFacet} onClear={onClear} />
        <SearchField q={view.q} onSearch={onSearch} />
      </div>
      {shown.rows.length > 0 ? (
        <DataRows card={shown} selected={selected} onOpen={onOpen} onSort={onSort} />
      ) : (
        <div className="state">
          <h3>{shown.title}</h3>
          <p>{filesWords.theSearchLooksAt}</p>
          <div className="btn-row">
            <button className="btn" type="button" onClick={onClear}>
              {filesWords.clearSearchAndChoices}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
