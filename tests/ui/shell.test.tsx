import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Card } from "../../src/spec/card.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { CopyDialog } from "../../src/ui/copy/CopyDialog.tsx";
import { useCopier } from "../../src/ui/copy/useCopier.ts";
import { OverviewGrid, SharesGrid, TablesGrid } from "../../src/ui/shell/CardGrid.tsx";
import { LoadFailure } from "../../src/ui/shell/LoadFailure.tsx";
import { Masthead } from "../../src/ui/shell/Masthead.tsx";
import { neighbours } from "../../src/ui/shell/neighbours.ts";
import { ReceiptPlace } from "../../src/ui/shell/ReceiptPlace.tsx";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";
import { eventsCard, panel } from "../helpers/specFixture.ts";

const tabs = [
  { label: "Overview", search: "", current: false },
  { label: "Shares", search: "?view=shares", current: true },
];

describe("the masthead", () => {
  const show = (more = {}) => {
    const handlers = { onGo: vi.fn(), onTheme: vi.fn(), onAddOwn: vi.fn() };
    render(<Masthead tabs={tabs} {...handlers} {...more} />);
    return handlers;
  };

  test("has tabs with addresses of their own and marks the current one", () => {
    show();
    const nav = screen.getByRole("navigation", { name: "Views" });
    expect(within(nav).getByRole("link", { name: "Overview" })).toHaveAttribute("href", "./");
    const current = within(nav).getByRole("link", { name: "Shares" });
    expect(current).toHaveAttribute("href", "?view=shares");
    expect(current).toHaveAttribute("aria-current", "page");
  });

  test("changes the view in place on a plain click and leaves a new-tab click to the browser", async () => {
    const { onGo } = show();
    const link = screen.getByRole("link", { name: "Shares" });
    await userEvent.click(link);
    expect(onGo).toHaveBeenCalledExactlyOnceWith("?view=shares");
    // jsdom does not navigate: the default must still be allowed, which is what the browser acts on.
    link.addEventListener("click", (event) => {
      expect(event.defaultPrevented).toBe(false);
      event.preventDefault();
    });
    fireEvent.click(link, { ctrlKey: true });
    expect(onGo).toHaveBeenCalledOnce();
  });

  test("switches the theme and opens help that can be closed with Escape", async () => {
    const { onTheme } = show();
    await userEvent.click(screen.getByRole("button", { name: "Switch between light and dark" }));
    expect(onTheme).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "Keyboard and reading help" }));
    const dialog = await screen.findByRole("dialog", { name: "How to read and move" });
    expect(dialog).toHaveTextContent("Two markets never share an axis");
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("copying", () => {
  function Copies({ write }: { write: ((text: string) => Promise<void>) | undefined }) {
    const copier = useCopier(write);
    return (
      <>
        <button type="button" onClick={() => copier.copy("k", "citation", "Gartner, 39%")}>
          {copier.copiedKey === "k" ? "Copied" : "Cite"}
        </button>
        <CopyDialog refused={copier.refused} onClose={copier.dismiss} />
      </>
    );
  }

  test("says so when the clipboard took the text", async () => {
    const write = vi.fn(() => Promise.resolve());
    render(<Copies write={write} />);
    await userEvent.click(screen.getByRole("button", { name: "Cite" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeInTheDocument();
    expect(write).toHaveBeenCalledExactlyOnceWith("Gartner, 39%");
  });

  test.for([
    ["refuses", () => Promise.reject(new Error("denied"))],
    ["is missing", undefined],
  ] as const)("offers the text for selection when the clipboard %s", async ([, write]) => {
    render(<Copies write={write} />);
    await userEvent.click(screen.getByRole("button", { name: "Cite" }));
    const field = await screen.findByRole("textbox", { name: "The citation to copy" });
    expect(field).toHaveValue("Gartner, 39%");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await vi.waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    expect(screen.getByRole("button", { name: "Cite" })).toBeInTheDocument();
  });
});

describe("the grids", () => {
  const shares = (count: number): Card[] =>
    Array.from({ length: count }, (_, n) => panel({ cardId: `shares-m${n}`, title: `Market ${n}` }));
  const spend = panel({ cardId: "spend-m0", title: "Spend" });
  const events = eventsCard([]);
  const plate = (card: Card) => <p key={card.cardId}>{card.title}</p>;

  test.for([
    [1, null],
    [2, "scopes scopes-2"],
    [3, "scopes"],
    [4, "scopes scopes-2"],
  ] as const)("the overview with %i share panels puts them side by side as %s, money under them, events last", ([count, className]) => {
    const { container } = render(<OverviewGrid selected={null} cards={[events, spend, ...shares(count)]} plate={plate} />);
    expect(container.querySelector(".scopes")?.className ?? null).toBe(className);
    expect(screen.getAllByText(/^(Market|Spend|Two)/).map((p) => p.textContent)).toEqual([
      ...shares(count).map((card) => card.title),
      "Spend",
      "Two events",
    ]);
    expect(container.querySelector(".grid-2")).toHaveTextContent("Spend");
  });

  test("shares sets the first panel apart from the others and says why", () => {
    const { container } = render(<SharesGrid selected={null} cards={shares(3)} plate={plate} />);
    expect(container.querySelector(".scopes-2")).toHaveTextContent("Market 1Market 2");
    expect(screen.getByText("Below: other firms, other markets. They are not on the axis above.")).toBeInTheDocument();
  });

  test("many panels of a view of lists fold behind a button, lists stay, and the address or paper brings a folded panel", async () => {
    const titles = () => screen.getAllByText(/^(Market|Two)/).map((p) => p.textContent);
    const all = ["Market 0", "Market 1", "Market 2", "Market 3", "Market 4", "Market 5", "Market 6", "Market 7", "Two events"];
    const grid = <TablesGrid selected={null} cards={[...shares(8), events]} plate={plate} />;
    const first = render(grid);
    expect(titles()).toEqual([...all.slice(0, 4), "Two events"]);
    fireEvent(window, new Event("beforeprint"));
    expect(titles()).toEqual(all);
    fireEvent(window, new Event("afterprint"));
    expect(titles()).toHaveLength(5);
    await userEvent.click(screen.getByRole("button", { name: "Show 4 more" }));
    expect(titles()).toEqual(all);
    first.unmount();
    window.location.hash = "#shares-m6";
    const linked = render(grid);
    expect(titles()).toEqual(all);
    linked.unmount();
    window.location.hash = "";
    // A receipt of the last panel alone, in the address as the page opens; opened later it leaves the page as it stands.
    const own = panel({
      cardId: "shares-m7",
      title: "Market 7",
      rows: panel().rows.map((row) => ({ ...row, receiptId: `own-${row.receiptId}` })),
    });
    const cards = [...shares(7), own, events];
    const later = render(<TablesGrid selected={null} cards={cards} plate={plate} />);
    later.rerender(<TablesGrid selected="own-r-aws" cards={cards} plate={plate} />);
    expect(titles()).toHaveLength(5);
    later.unmount();
    render(<TablesGrid selected="own-r-aws" cards={cards} plate={plate} />);
    expect(titles()).toEqual(all);
  });

  test("a lone panel claims no neighbours", () => {
    render(<SharesGrid selected={null} cards={shares(1)} plate={plate} />);
    expect(screen.getByText("Market 0")).toBeInTheDocument();
    expect(screen.queryByText(/^Below/)).toBeNull();
  });
});

describe("a receipt's neighbours", () => {
  test("are the rows of the first card that holds it, in reading order", () => {
    const ids = ["r-aws", "r-alibaba", "gap~m~huawei~2021"];
    expect(neighbours([eventsCard([]), panel()], "r-alibaba").ids).toEqual(ids);
    expect(neighbours([panel()], "elsewhere").ids).toEqual([]);
  });

  test("stay those of the card that the arrows began in, where others hold the next figure too", async () => {
    const store = createAppStore({ dataset: DATASET, search: "?view=sources" });
    const { cards } = selectChartSpec(store.getState());
    const lists = cards.map(receiptIdsOf);
    const firstOf = (id: string) => lists.findIndex((ids) => ids.includes(id));
    // A figure that its card is the first to hold, and the next one of that card, which an earlier card holds as well.
    const place = lists.flatMap((ids, card) =>
      ids.slice(0, -1).flatMap((id, k) => (firstOf(id) === card && firstOf(ids[k + 1] ?? "") < card ? [{ card, k }] : [])),
    )[0];
    if (place === undefined) throw new Error("no two cards share a figure in this way");
    const ids = lists[place.card] ?? [];
    store.getState().openReceipt(ids[place.k] ?? "");
    render(
      <AppContext value={store}>
        <ReceiptPlace cards={cards} copier={{ copiedKey: null, refused: null, copy: vi.fn(), dismiss: vi.fn() }} />
      </AppContext>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Next figure" }));
    expect(store.getState().view.receipt).toBe(ids[place.k + 1]);
    expect(screen.getByText(new RegExp(`figure ${place.k + 2} of ${ids.length}$`))).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Previous figure" }));
    expect(store.getState().view.receipt).toBe(ids[place.k]);
  });
});

describe("a dataset that fails its checks", () => {
  test("shows place, cause and remedy of each issue in place of the charts", () => {
    render(
      <LoadFailure
        issues={[{ place: "observations.csv:12 value", cause: "“abc” is not a number.", remedy: "Write 39 for 39%.", rule: "type-error" }]}
      />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("observations.csv:12 value “abc” is not a number. Write 39 for 39%.");
    expect(screen.getByRole("heading", { level: 1 })).toBeInTheDocument();
  });
});
