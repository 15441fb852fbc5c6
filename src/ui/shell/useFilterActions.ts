import { useMemo } from "react";
import { FORM_IDS } from "../../spec/chartSpec.ts";
import type { FilterActions } from "../controls/FilterStrip.tsx";
import { useAppStore } from "../useApp.ts";

const toggled = (list: readonly string[], id: string, on: boolean): readonly string[] =>
  on ? [...list.filter((other) => other !== id), id] : list.filter((other) => other !== id);

/** Turns what the filter strip asks for into changes of view. Reset goes back to the defaults of the present view. */
export function useFilterActions(onGo: (search: string) => void): FilterActions {
  const store = useAppStore();
  return useMemo(
    (): FilterActions => ({
      onFirm: (id, on) => store.getState().setView({ firms: toggled(store.getState().view.firms, id, on) }),
      onProvider: (id, on) => store.getState().setView({ providers: toggled(store.getState().view.providers, id, on) }),
      onCollection: (id) => store.getState().setView({ collection: id === "record" ? "record" : "articles" }),
      onRange: (from, to) => store.getState().setView({ from, to }),
      onForm: (id) => store.getState().setView({ form: FORM_IDS.find((form) => form === id) ?? "best" }),
      onReset: () => onGo(store.getState().view.view === "overview" ? "" : `?view=${store.getState().view.view}`),
    }),
    [store, onGo],
  );
}
