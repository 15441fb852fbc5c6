import { useMemo } from "react";
import { isPartialDate } from "../../domain/vintage.ts";
import { FORM_IDS } from "../../spec/chartBody.ts";
import { SHOW_IDS } from "../../spec/view.ts";
import type { FilterActions } from "../controls/FilterStrip.tsx";
import { useAppStore } from "../useApp.ts";
import { focusMain } from "./focusMain.ts";

/** The list with `id` on or off, in the dataset's own order, so that equal choices have equal addresses. */
const toggled = (all: readonly string[], list: readonly string[], id: string, on: boolean): readonly string[] =>
  all.filter((other) => (other === id ? on : list.includes(other)));

/** Turns what the filter strip asks for into changes of view. */
export function useFilterActions(): FilterActions {
  const store = useAppStore();
  return useMemo((): FilterActions => {
    const { setView, reset, dismissProblems } = store.getState();
    const view = () => store.getState().view;
    // What can be switched changes with the dataset and with the reader's own sets.
    const context = () => store.getState().context;
    return {
      onFirm: (id, on) => setView({ firms: toggled(context().firms, view().firms, id, on) }),
      onProvider: (id, on) => setView({ providers: toggled(context().providers, view().providers, id, on) }),
      onCollection: (id) => setView({ collection: id === "record" ? "record" : "articles" }),
      onRange: (from, to) => setView({ from, to }),
      onForm: (id) => setView({ form: FORM_IDS.find((form) => form === id) ?? "best" }),
      onStep: (id) => setView({ step: id === "quarter" ? "quarter" : "best" }),
      onShow: (id, on) => setView({ show: SHOW_IDS.filter((other) => (other === id ? on : view().show.includes(other))) }),
      // A date that is being typed passes through texts that are no date: they leave the view as it is.
      onAsOf: (date) => {
        if (date === "" || isPartialDate(date)) setView({ asOf: date });
      },
      onReset: reset,
      onDismissProblems: () => {
        dismissProblems();
        focusMain();
      },
    };
  }, [store]);
}
