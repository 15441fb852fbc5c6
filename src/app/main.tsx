import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "../ui/css/base.css";
import "../ui/css/shell.css";
import "../ui/css/filters.css";
import "../ui/css/more.css";
import "../ui/css/page.css";
import "../ui/css/plate.css";
import "../ui/css/timeline.css";
import "../ui/css/table.css";
import "../ui/css/data.css";
import "../ui/css/lines.css";
import "../ui/css/charts.css";
import "../ui/css/beside.css";
import "../ui/css/assume.css";
import "../ui/css/disagreement.css";
import "../ui/css/receipt.css";
import "../ui/css/dialog.css";
import "../ui/css/download.css";
import "../ui/css/print.css";
import { App } from "./App.tsx";
import { startApp } from "./start.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <App start={startApp()} />
  </StrictMode>,
);
