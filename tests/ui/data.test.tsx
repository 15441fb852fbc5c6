import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createUrlSync } from "../../src/app/urlSync.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { neighbours } from "../../src/ui/shell/neighbours.ts";
import { DataTable } from "../../src/ui/table/DataTable.tsx";
import { AppContext, useApp } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

function Page() {
  const spec = useApp(selectChartSpec);
  const selected = useApp((state) => state.view.receipt);
  const openReceipt = useApp((state) => state.openReceipt);
  const card = spec.cards.find((c) => c.kind === "data");
  return card?.kind === "data" ? <DataTable card={card} selected={selected} onOpen={openReceipt} /> : null;
}

function show(search = "?view=data") {
  window.history.replaceState(null, "", `/${search}`);
  const store = createAppStore({ dataset: DATASET, search });
  const sync = createUrlSync(store, window);
  const { container, unmount } = render(
    <AppContext value={store}>
      <Page />
    </AppContext>,
  );
  const rows = () => [...container.querySelectorAll("tr[data-row]")].map((tr) => tr.getAttribute("data-row"));
  const listed = () => selectChartSpec(store.getState()).cards.flatMap((c) => c.rows.map((r) => r.receiptId));
  const leave = () => {
    unmount();
    sync.stop();
  };
  return { store, rows, listed, leave };
}

const field = () => screen.getByRole("searchbox", { name: "Find in the table" });

describe("the data table", () => {
  beforeEach(() => vi.restoreAllMocks());

  test("holds every column of a row, and its value opens the receipt", async () => {
    const { store, leave } = show();
    expect(screen.getAllByRole("columnheader").map((th) => th.textContent?.replace(/[▲▼]/, ""))).toEqual([
      "Period",
      "Provider",
      "Market",
      "Measure",
      "Value",
      "Could be",
      "As printed",
      "Status",
      "Vintage",
      "Read in",
      "Check",
    ]);
    const row = document.querySelector<HTMLTableRowElement>('tr[data-row="a2-aws-share-2021"]');
    if (row === null) throw new Error("39 % is not listed");
    expect([...row.cells].map((cell) => cell.textContent)).toEqual([
      "2021",
      "AWS",
      "Gartner Worldwide IaaS",
      "Market share",
      "39%, open receipt",
      "38.5 to 39.5",
      "39%",
      "Reported",
      "June 2022",
      "Article 2, paragraph 6",
      "≠",
    ]);
    expect(within(row).getByRole("img", { name: "Restated since" })).toBeInTheDocument();
    const value = within(row).getByRole("button", { name: "39%, open receipt" });
    expect(value).toHaveAttribute("data-value", "39");
    await userEvent.click(value);
    expect(store.getState().view.receipt).toBe("a2-aws-share-2021");
    expect(value).toHaveAttribute("aria-expanded", "true");
    leave();
  });

  test("sorts by the pressed header, says so, and turns round at the second press; an open receipt stays", async () => {
    const { store, rows, listed, leave } = show("?view=data&receipt=a2-aws-share-2021");
    const head = screen.getByRole("columnheader", { name: "Value" });
    expect(screen.getByRole("columnheader", { name: "Period" })).toHaveAttribute("aria-sort", "descending");
    expect(head).toHaveAttribute("aria-sort", "none");
    await userEvent.click(within(head).getByRole("button"));
    expect(store.getState().view).toMatchObject({ sort: "-value", receipt: "a2-aws-share-2021" });
    await vi.waitFor(() => expect(head).toHaveAttribute("aria-sort", "descending"));
    expect(head).toHaveTextContent("▼");
    await userEvent.click(within(head).getByRole("button"));
    await vi.waitFor(() => expect(head).toHaveAttribute("aria-sort", "ascending"));
    expect(rows()).toEqual(listed());
    expect(screen.getByRole("columnheader", { name: "Period" })).toHaveAttribute("aria-sort", "none");
    leave();
  });

  test("narrows while typing, in one step of the history, and one step back leaves the whole search", async () => {
    const { store, rows, leave } = show();
    const all = rows();
    const before = window.history.length;
    await userEvent.type(field(), "huawei");
    expect(window.location.search).toBe("?view=data&q=huawei");
    expect(window.history.length).toBe(before + 1);
    await vi.waitFor(() => expect(rows().length).toBeLessThan(all.length));
    expect(rows().length).toBeGreaterThan(0);
    window.history.back();
    await vi.waitFor(() => expect(store.getState().view.q).toBe(""));
    expect(field()).toHaveValue("");
    await vi.waitFor(() => expect(rows()).toEqual(all));
    leave();
  });

  test("a search without a hit says so and can be cleared", async () => {
    const { rows, leave } = show("?view=data&q=zzz");
    expect(screen.getByRole("heading", { name: "No figure matches “zzz”" })).toBeInTheDocument();
    expect(screen.queryByRole("table")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(field()).toHaveValue("");
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
    leave();
  });

  test("shows a hundred rows at a time, says how many remain, and goes on at the first new one", async () => {
    const { rows, listed, leave } = show("?view=data&collection=record");
    const all = listed();
    expect(all.length).toBeGreaterThan(100);
    expect(all.length).toBeLessThan(200);
    expect(rows()).toEqual(all.slice(0, 100));
    const rest = all.length - 100;
    expect(screen.getByText(new RegExp(`^${rest} of ${all.length} rows remain`))).toBeInTheDocument();
    await userEvent.click(screen.getByText(`Show ${rest} more`));
    expect(rows()).toEqual(all);
    expect(document.activeElement).toHaveAttribute("data-receipt", all[100]);
    expect(screen.queryByText(/^Show/)).toBeNull();
    await userEvent.click(screen.getByText("Vintage"));
    await vi.waitFor(() => expect(rows()).toHaveLength(100));
    leave();
  });

  test("the row of an open receipt is drawn wherever it stands, and the receipt's arrows walk all rows in order", async () => {
    const { store, listed, leave } = show("?view=data&collection=record");
    const last = listed().at(-1) ?? "";
    expect(document.querySelector(`[data-receipt="${last}"]`)).toBeNull();
    store.getState().openReceipt(last);
    await vi.waitFor(() => expect(document.querySelector(`[data-receipt="${last}"]`)).toHaveAttribute("aria-expanded", "true"));
    expect(neighbours(selectChartSpec(store.getState()).cards, last)).toEqual(listed());
    leave();
  });
});
