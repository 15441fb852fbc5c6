import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { isPlain } from "../domain/numerals.ts";
import "./styles.ts";
import { loadDataTable } from "../ui/table/loadDataTable.ts";
import { afterLoad } from "./afterLoad.ts";
import { Page } from "./Page.tsx";
import { pressedEarly } from "./pressedEarly.ts";
import { startApp } from "./start.ts";
import { clear, isDrawnFor, sharedSearch, takeOver } from "./takeOver.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const isDrawn = isDrawnFor(root, window.location.search);
// The page of another view has an address of its own; under the scripts all views share one.
if (root.dataset["view"] !== undefined && root.dataset["view"] !== "overview") {
  window.history.replaceState(window.history.state, "", `./${sharedSearch(root, window.location.search)}${window.location.hash}`);
}

const start = startApp();
const show = () => {
  // From here on what is pressed is the scripts' own.
  document.documentElement.dataset["started"] = "";
  const press = pressedEarly(root);
  /** The page is no longer what the build drew. */
  const onReady = () => {
    delete root.dataset["view"];
    press();
  };
  const page = <Page start={start} onReady={onReady} />;
  // The build wrote numbers plainly. Where the reader's locale writes them in another way the page is drawn anew, with no frame between.
  if (isDrawn && start.ok && isPlain()) {
    takeOver(root);
    hydrateRoot(root, page);
  } else {
    clear(root);
    const fresh = createRoot(root);
    flushSync(() => fresh.render(page));
  }
};

// A page opened on the Data view comes with its table. On the others the table follows when the page stands, so that the step to it is quick;
// one that cannot be had is told by its place.
if (start.ok && start.store.getState().view.view === "data") loadDataTable().then(show, show);
else {
  show();
  afterLoad(window, () => void loadDataTable().catch(() => {}));
}

// The figures that a reader keeps in this browser follow the first paint; where the code for them cannot be had, the page goes on without them.
if (start.ok) {
  const { store } = start;
  const noOwnSets = () => store.getState().takeOwnSets([], 0);
  requestAnimationFrame(() => setTimeout(() => void import("./keepOwnSets.ts").then(({ keepOwnSets }) => keepOwnSets(store), noOwnSets)));
}
