import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { isPlain } from "../domain/numerals.ts";
import "./styles.ts";
import { loadDataTable } from "../ui/table/loadDataTable.ts";
import { afterLoad } from "./afterLoad.ts";
import { Page } from "./Page.tsx";
import { droppedEarly, pressedEarly } from "./pressedEarly.ts";
import { sheetComing } from "./sheetComing.ts";
import { startApp } from "./start.ts";
import { clear, endComing, isDrawnFor, sharedSearch, takeOver } from "./takeOver.ts";

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
  endComing(document);
  const press = pressedEarly(root);
  /** The page is no longer what the build drew. */
  const onReady = () => {
    delete root.dataset["view"];
    press();
    droppedEarly(root);
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

/** Reads and keeps the figures that a reader has in this browser; where the code for them cannot be had, the page goes on without them. */
const keepSets = async ({ store }: Extract<typeof start, { ok: true }>): Promise<unknown> =>
  import("./keepOwnSets.ts").then(
    ({ keepOwnSets }) => keepOwnSets(store),
    () => store.getState().takeOwnSets([], 0),
  );

/** Milliseconds that a page waits for the figures that its address names, and for its styles. */
const PATIENCE = 2000;

// Nothing is drawn without its styles, which were asked for before the scripts: the page that the build drew has only those of what stands in it.
// A page opened on the Data view comes with its table, and one whose address names figures of the reader's own with these, so that nothing moves
// when they come. What takes too long follows, and what cannot be had is told by its place.
const awaited: Promise<unknown>[] = [];
/** At most so long. */
const inTime = (coming: Promise<unknown>): Promise<unknown> => Promise.race([coming, new Promise((done) => setTimeout(done, PATIENCE))]);
const sheet = sheetComing(document);
if (sheet !== null) awaited.push(inTime(sheet));
const isData = start.ok && start.store.getState().view.view === "data";
const namesOwn = start.ok && /own-[1-9]/.test(window.location.search);
if (isData) awaited.push(loadDataTable());
if (start.ok && namesOwn) awaited.push(inTime(keepSets(start)));
if (awaited.length > 0) void Promise.allSettled(awaited).then(show);
else show();

// On the other views the table follows when the page stands, so that the step to it is quick; the reader's own figures follow the first paint.
if (start.ok && !isData) afterLoad(window, () => void loadDataTable().catch(() => {}));
if (start.ok && !namesOwn) requestAnimationFrame(() => setTimeout(() => void keepSets(start)));
