import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles.ts";
import { App } from "./App.tsx";
import { startApp } from "./start.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <App start={startApp()} />
  </StrictMode>,
);
