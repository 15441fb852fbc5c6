/** Runs at build, in Node: each view without any choice of a reader as text, the way the scripts draw it in the browser. */
import { renderToString } from "react-dom/server";
import { withSiteName } from "../domain/words/en/shell.ts";
import { loadBundled } from "../io/bundled.ts";
import { VIEW_IDS, type ViewId } from "../spec/viewId.ts";
import { selectChartSpec, selectSearch } from "../state/selectors.ts";
import { createAppStore } from "../state/store.ts";
import { loadDataTable } from "../ui/table/loadDataTable.ts";
import { Page } from "./Page.tsx";

// While this module loads: the build closes what loads modules as soon as it has this one.
await loadDataTable();

export interface DrawnView {
  readonly view: ViewId;
  /** Its address in the page: "" or `?view=…`. */
  readonly search: string;
  readonly title: string;
  /** What stands in `#root`. */
  readonly html: string;
}

/** Throws when the dataset does not pass its rules: a page with doubtful figures is not built. */
export function drawViews(): readonly DrawnView[] {
  const loaded = loadBundled();
  if (!loaded.ok) throw new Error(`The dataset did not pass: ${JSON.stringify(loaded.issues)}`);
  return VIEW_IDS.map((view) => {
    const store = createAppStore({ dataset: loaded.value, search: `?view=${view}` });
    const state = store.getState();
    const urlSync = { go: () => undefined, stop: () => undefined };
    return {
      view,
      search: selectSearch(state),
      title: withSiteName(selectChartSpec(state).heading),
      html: renderToString(<Page start={{ ok: true, store, urlSync }} />),
    };
  });
}
