import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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
  beforeEach(() => {
    // A browser gives the region a height; jsdom lays nothing out.
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(40);
    HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: ScrollToOptions | number) {
      this.scrollTop = typeof to === "object" ? (to.top ?? 0) : 0;
      this.dispatchEvent(new Event("scroll"));
    };
  });
  afterEach(() => vi.restoreAllMocks());

  test("keeps every letter and choice of a reader who is quicker than the rows", async () => {
    const store = createAppStore({ dataset: DATASET, search: "?view=data" });
    // The card of before: on a slow device the page draws a new one only when there is time for it.
    const [late] = selectChartSpec(store.getState()).cards;
    if (late?.kind !== "data") throw new Error("no table of figures");
    const { unmount } = render(
      <AppContext value={store}>
        <DataTable card={late} selected={null} onOpen={() => {}} />
      </AppContext>,
    );
    await userEvent.type(field(), "aws");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Status/ }), "estimated");
    expect(field()).toHaveProperty("value", "aws");
    expect(screen.getByRole("combobox", { name: /^Status/ })).toHaveProperty("value", "estimated");
    expect(store.getState().view).toMatchObject({ q: "aws", status: "estimated" });
    unmount();
  });

  test("Escape in the search clears it and does nothing else; in an empty one it is left to an open receipt", () => {
    const { store, leave } = show("?view=data&q=aws");
    // False says that the key was used up: a receipt beside the table then stays open.
    expect(fireEvent.keyDown(field(), { key: "Escape" })).toBe(false);
    expect(store.getState().view.q).toBe("");
    expect(fireEvent.keyDown(field(), { key: "Escape" })).toBe(true);
    leave();
  });

  test("holds every column of a row, and its value opens the receipt", async () => {
    const { store, leave } = show("?view=data&q=aws&market=gartner-ww-iaas");
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
    expect(rows()).toEqual(listed().slice(0, rows().length));
    expect(screen.getByRole("columnheader", { name: "Period" })).toHaveAttribute("aria-sort", "none");
    leave();
  });

  test("narrows while typing, in one step of the history, and one step back leaves the whole search", async () => {
    const { store, rows, listed, leave } = show();
    const all = rows();
    const before = window.history.length;
    await userEvent.type(field(), "huawei");
    expect(window.location.search).toBe("?view=data&q=huawei");
    expect(window.history.length).toBe(before + 1);
    await vi.waitFor(() => expect(rows()).toEqual(listed().slice(0, rows().length)));
    expect(rows()).not.toEqual(all);
    window.history.back();
    await vi.waitFor(() => expect(store.getState().view.q).toBe(""));
    expect(field()).toHaveValue("");
    await vi.waitFor(() => expect(rows().slice(0, 20)).toEqual(all.slice(0, 20)));
    leave();
  });

  test("a search without a hit says so and can be cleared", async () => {
    const { rows, leave } = show("?view=data&q=zzz");
    expect(screen.getByRole("heading", { name: "No figure matches" })).toBeInTheDocument();
    expect(screen.queryByRole("table")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Clear search and choices" }));
    expect(field()).toHaveValue("");
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
    leave();
  });

  test("keeps the rows in sight in the page, and says which of how many each one is", () => {
    const { rows, listed, leave } = show("?view=data&collection=record");
    const all = listed();
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(60);
    expect(rows()).toEqual(all.slice(0, rows().length));
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", String(all.length + 1));
    const indices = [...document.querySelectorAll("tr[data-row]")].map((tr) => Number(tr.getAttribute("aria-rowindex")));
    expect(indices).toEqual(indices.map((_, i) => i + 2));
    leave();
  });

  test("has one tab stop among its values, and arrows and End go on to rows that were not in the page", async () => {
    const { rows, listed, leave } = show("?view=data&collection=record");
    const all = listed();
    const stops = () =>
      [...document.querySelectorAll('tr[data-row] [data-receipt][tabindex="0"]')].map((e) => e.getAttribute("data-receipt"));
    expect(stops()).toEqual([all[0]]);
    document.querySelector<HTMLElement>(`[data-receipt="${all[0]}"]`)?.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toHaveAttribute("data-receipt", all[1]);
    expect(stops()).toEqual([all[1]]);
    expect(rows()).not.toContain(all.at(-1));
    await userEvent.keyboard("{End}");
    await vi.waitFor(() => expect(document.activeElement).toHaveAttribute("data-receipt", all.at(-1)));
    await userEvent.keyboard("{Home}");
    await vi.waitFor(() => expect(document.activeElement).toHaveAttribute("data-receipt", all[0]));
    leave();
  });

  test("a key that goes to a row far away does not take the focus back from where the reader went meanwhile", async () => {
    const { listed, leave } = show("?view=data&collection=record");
    const all = listed();
    const first = document.querySelector<HTMLElement>(`[data-receipt="${all[0]}"]`);
    first?.focus();
    act(() => {
      first?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true, cancelable: true }));
      field().focus();
    });
    await vi.waitFor(() => expect(document.querySelector(`[data-receipt="${all.at(-1)}"]`)).not.toBeNull());
    expect(field()).toHaveFocus();
    leave();
  });

  test("on paper the first five hundred rows stand, with a word on the rest", async () => {
    const { rows, listed, leave } = show("?view=data&collection=record");
    const all = listed();
    const before = rows().length;
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    expect(rows()).toEqual(all.slice(0, 500));
    expect(
      screen.getByText(`The first 500 of ${all.length.toLocaleString("en-US")} rows are printed. The download holds all of them.`),
    ).toBeInTheDocument();
    act(() => void window.dispatchEvent(new Event("afterprint")));
    await vi.waitFor(() => expect(rows()).toHaveLength(before));
    leave();
  });

  test("narrows by a choice, names it in a chip that takes it back, and clears all at once", async () => {
    const { store, listed, leave } = show("?view=data&q=aws&receipt=a2-aws-share-2021");
    const found = listed().length;
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Measure/ }), "share");
    expect(store.getState().view).toMatchObject({ measure: "share", q: "aws", receipt: "a2-aws-share-2021" });
    expect(listed().length).toBeLessThan(found);
    await userEvent.click(screen.getByRole("button", { name: /^Measure: Market share ?, remove$/ }));
    expect(store.getState().view.measure).toBe("");
    expect(listed()).toHaveLength(found);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Market/ }), "gartner-ww-iaas");
    await userEvent.click(screen.getByRole("button", { name: "Clear search and choices" }));
    expect(store.getState().view).toMatchObject({ market: "", q: "" });
    leave();
  });

  test("the row of an open receipt is drawn wherever it stands, and the receipt's arrows walk all rows in order", async () => {
    const { store, listed, leave } = show("?view=data&collection=record");
    const last = listed().at(-1) ?? "";
    expect(document.querySelector(`[data-receipt="${last}"]`)).toBeNull();
    store.getState().openReceipt(last);
    await vi.waitFor(() => expect(document.querySelector(`[data-receipt="${last}"]`)).toHaveAttribute("aria-expanded", "true"));
    expect(neighbours(selectChartSpec(store.getState()).cards, last).ids).toEqual(listed());
    leave();
  });
});
