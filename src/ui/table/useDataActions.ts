import { useMemo } from "react";
import { type FacetId, NO_FACETS } from "../../spec/facetIds.ts";
import { searchText } from "../../spec/search.ts";
import type { Sort } from "../../spec/sort.ts";
import { useAppStore } from "../useApp.ts";

export interface DataActions {
  readonly onSearch: (text: string) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onFacet: (id: FacetId, value: string) => void;
  /** Search and facets back to none; order and filters stay. */
  readonly onClear: () => void;
}

/** Turns what the data table asks for into changes of view. An open receipt stays open: it is still what the reader looks at. */
export function useDataActions(): DataActions {
  const store = useAppStore();
  return useMemo((): DataActions => {
    const receipt = () => store.getState().view.receipt;
    return {
      onSearch: (text) => store.getState().setView({ q: searchText(text), receipt: receipt() }),
      onSort: (sort) => store.getState().setView({ sort, receipt: receipt() }),
      onFacet: (id, value) => store.getState().setView({ [id]: value, receipt: receipt() }),
      onClear: () => store.getState().setView({ ...NO_FACETS, q: "", receipt: receipt() }),
    };
  }, [store]);
}
