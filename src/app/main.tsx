import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles.ts";
import { loadDataTable } from "../ui/table/loadDataTable.ts";
import { App } from "./App.tsx";
import { startApp } from "./start.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const start = startApp();
const page = createRoot(root);
const show = () =>
  page.render(
    <StrictMode>
      <App start={start} />
    </StrictMode>,
  );

// A page opened on the Data view comes with its table. On the others the table follows when the page stands, so that the step to it is quick;
// one that cannot be had is told by its place.
if (start.ok && start.store.getState().view.view === "data") loadDataTable().then(show, show);
else {
  show();
  window.addEventListener("load", () => void loadDataTable().catch(() => {}), { once: true });
}

// The figures that a reader keeps in this browser follow the first paint; where the code for them cannot be had, the page goes on without them.
if (start.ok) {
  const { store } = start;
  const noOwnSets = () => store.getState().takeOwnSets([], 0);
  requestAnimationFrame(() => setTimeout(() => void import("./keepOwnSets.ts").then(({ keepOwnSets }) => keepOwnSets(store), noOwnSets)));
}
