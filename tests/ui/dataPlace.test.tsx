import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

afterEach(() => {
  vi.doUnmock("../../src/ui/table/DataTable.tsx");
  vi.resetModules();
});

/** The place of the table on a page that has not loaded it yet. */
async function place() {
  const { DataPlace } = await import("../../src/ui/table/DataPlace.tsx");
  const store = createAppStore({ dataset: DATASET, search: "?view=data" });
  const card = selectChartSpec(store.getState()).cards.find(({ kind }) => kind === "data");
  if (card?.kind !== "data") throw new Error("The Data view has no table");
  return (
    <AppContext value={store}>
      <DataPlace card={card} selected={null} onOpen={vi.fn()} />
    </AppContext>
  );
}

test("the table's place is busy until its code is there, and later tables stand at once", async () => {
  vi.doMock("../../src/ui/table/DataTable.tsx", () => ({ DataTable: () => <p>All figures</p> }));
  const element = await place();
  const { unmount } = render(element);
  expect(screen.getByText("Loading the table")).toHaveAttribute("aria-busy", "true");
  expect(await screen.findByText("All figures")).toBeInTheDocument();
  unmount();
  render(element);
  expect(screen.getByText("All figures")).toBeInTheDocument();
});

test("a table whose code does not come says so in its place, and what to do", async () => {
  vi.doMock("../../src/ui/table/DataTable.tsx", () => {
    throw new Error("no connection");
  });
  render(await place());
  expect(await screen.findByRole("alert")).toHaveTextContent(/The table did not load.*load the page again/);
});
