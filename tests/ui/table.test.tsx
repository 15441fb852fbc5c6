import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { TableCard } from "../../src/spec/tableCard.ts";
import { EventsTable } from "../../src/ui/table/EventsTable.tsx";
import { LinesTable } from "../../src/ui/table/LinesTable.tsx";
import { RowsTable } from "../../src/ui/table/RowsTable.tsx";
import { gap, mark, row } from "../helpers/specFixture.ts";

const rows = [row(mark("aws", "AWS", 39)), row(gap("huawei", "Huawei"))];

describe("the table of a card", () => {
  test("holds a row for every row of the card, in its order, with the number that the CSV holds", () => {
    const { container } = render(<RowsTable rows={rows} title="Shares" selected={null} onOpen={vi.fn()} />);
    const drawn = [...container.querySelectorAll("table[data-table] tr[data-row]")];
    expect(drawn.map((tr) => tr.getAttribute("data-row"))).toEqual(rows.map((r) => r.receiptId));
    expect(drawn.map((tr) => tr.querySelector("td[data-value]")?.getAttribute("data-value") ?? "none")).toEqual(["39", "none"]);
  });

  test("opens the receipt of a value and of a gap", async () => {
    const onOpen = vi.fn();
    render(<RowsTable rows={rows} title="Shares" selected="r-aws" onOpen={onOpen} />);
    const value = screen.getByRole("button", { name: "39%, open receipt" });
    expect(value).toHaveAttribute("aria-expanded", "true");
    await userEvent.click(value);
    await userEvent.click(screen.getByRole("button", { name: "Not published, open receipt" }));
    expect(onOpen.mock.calls).toEqual([["r-aws"], ["gap~m~huawei~2021"]]);
  });

  test("prints band, figure as printed, status and source beside the value", () => {
    render(<RowsTable rows={rows} title="Shares" selected={null} onOpen={vi.fn()} />);
    const cells = screen.getAllByRole("row")[1]?.querySelectorAll("td, th");
    expect([...(cells ?? [])].map((cell) => cell.textContent)).toEqual([
      "AWS",
      "2021",
      "39%, open receipt",
      "38.5 to 39.5",
      "39%",
      "Reported",
      "Article 2, paragraph 6",
    ]);
  });

  test("names the measure only where rows differ in it", () => {
    const { rerender } = render(<RowsTable rows={rows} title="Shares" selected={null} onOpen={vi.fn()} />);
    expect(screen.queryByRole("columnheader", { name: "Measure" })).toBeNull();
    const mixed = [...rows, { ...row(mark("alibaba", "Alibaba", 10)), measureLabel: "Growth" }];
    rerender(<RowsTable rows={mixed} title="Shares" selected={null} onOpen={vi.fn()} />);
    expect(screen.getByRole("columnheader", { name: "Measure" })).toBeInTheDocument();
    expect(screen.getByRole("cell", { name: "Growth" })).toBeInTheDocument();
  });
});

describe("the head of what is printed", () => {
  const printHead = () => screen.getAllByRole("columnheader").at(-3)?.textContent;

  test("says that some is calculated where a row holds a formula, and only there", () => {
    const { rerender } = render(<RowsTable rows={rows} title="Shares" selected={null} onOpen={vi.fn()} />);
    expect(printHead()).toBe("As printed");
    const calculated = row(mark("alibaba", "Alibaba", 10, { asPrinted: "", ink: "derived" }));
    rerender(<RowsTable rows={[...rows, calculated]} title="Shares" selected={null} onOpen={vi.fn()} />);
    expect(printHead()).toBe("As printed, or calculated");
  });
});

describe("the table of events", () => {
  const events = rows.slice(0, 2).map((row, i) => ({ ...row, kind: "event" as const, receiptId: `event~${i}`, valueText: `Event ${i}` }));

  test("says when, what, who and where told, and its names open the receipts", async () => {
    const onOpen = vi.fn();
    render(<EventsTable rows={events} title="Events" selected="event~1" onOpen={onOpen} />);
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["When", "Event", "About", "Source"]);
    const second = screen.getByRole("button", { name: "Event 1, open receipt" });
    expect(second.getAttribute("aria-expanded")).toBe("true");
    await userEvent.click(second);
    expect(onOpen).toHaveBeenCalledWith("event~1");
  });
});

describe("a table card", () => {
  const card: TableCard = {
    kind: "table",
    cardId: "documents",
    title: "Two documents",
    scopeLead: "",
    scopeRest: "",
    note: "",
    source: "",
    description: "",
    rows: [],
    inks: [],
    columns: [
      { id: "number", label: "No.", num: true },
      { id: "title", label: "Document" },
      { id: "figures", label: "Figures" },
      { id: "value", label: "Value", num: true },
      { id: "verdict", label: "Verdict" },
      { id: "address", label: "Address", downloadOnly: true },
    ],
    lines: [
      {
        id: "one",
        cells: [
          { text: "1" },
          { text: "A report", href: "https://example.org/a", sub: "Article" },
          {
            text: "2",
            marks: [
              { receiptId: "r-39", ink: "reported", providerId: "aws", value: 39, label: "AWS, 2021: 39 percent. Open receipt" },
              { receiptId: "event~x", ink: "event", providerId: "aws", value: null, label: "Event: It happens. Open receipt" },
            ],
          },
          { text: "38.9%", receiptId: "r-38", value: 38.9, providerId: "aws" },
          { text: "Agrees within rounding", glyph: "≈" },
          { text: "https://example.org/a" },
        ],
      },
    ],
  };

  test("shows its columns but those of the download, and names each line by its first column of text", () => {
    render(<LinesTable card={card} selected={null} onOpen={vi.fn()} />);
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["No.", "Document", "Figures", "Value", "Verdict"]);
    expect(screen.getByRole("rowheader")).toHaveTextContent("A report");
    expect(screen.queryByText("https://example.org/a")).toBeNull();
  });

  test("opens the receipt of a mark, of an event and of a value, each with its number", async () => {
    const onOpen = vi.fn();
    render(<LinesTable card={card} selected="r-39" onOpen={onOpen} />);
    const mark = screen.getByRole("button", { name: "AWS, 2021: 39 percent. Open receipt" });
    const event = screen.getByRole("button", { name: "Event: It happens. Open receipt" });
    const value = screen.getByRole("button", { name: "38.9%, open receipt" });
    expect([mark, event, value].map((button) => button.getAttribute("aria-expanded"))).toEqual(["true", "false", "false"]);
    expect([mark, event, value].map((button) => button.getAttribute("data-value"))).toEqual(["39", null, "38.9"]);
    for (const button of [mark, event, value]) await userEvent.click(button);
    expect(onOpen.mock.calls).toEqual([["r-39"], ["event~x"], ["r-38"]]);
  });

  test("links a document to its own address without a trace of this page, and says a verdict in words beside its sign", () => {
    render(<LinesTable card={card} selected={null} onOpen={vi.fn()} />);
    const link = screen.getByRole("link", { name: /^A report/ });
    expect(link).toHaveAttribute("href", "https://example.org/a");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(screen.getByText("≈")).toHaveAttribute("aria-hidden", "true");
    expect(screen.getByText("Agrees within rounding")).toBeInTheDocument();
  });

  test("marks of a cell are one tab stop that the arrows walk", async () => {
    render(<LinesTable card={card} selected={null} onOpen={vi.fn()} />);
    const mark = screen.getByRole("button", { name: "AWS, 2021: 39 percent. Open receipt" });
    const event = screen.getByRole("button", { name: "Event: It happens. Open receipt" });
    expect([mark.tabIndex, event.tabIndex]).toEqual([0, -1]);
    mark.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(event).toHaveFocus();
  });

  test("an entry of a narrow plate names no cell that is empty, and keeps the cell", () => {
    const cells = [{ text: "1" }, { text: "A report" }, { text: "", sub: "in two parts" }, { text: "" }];
    render(<LinesTable card={{ ...card, lines: [{ id: "one", cells }] }} selected={null} onOpen={vi.fn()} />);
    const drawn = screen
      .getAllByRole("cell")
      .map((cell) => [cell.querySelector(".led-l")?.textContent, cell.querySelector(".led-v")?.textContent]);
    expect(drawn).toEqual([
      ["No.", "1"],
      ["Figures", "in two parts"],
      [undefined, ""],
      [undefined, ""],
    ]);
  });

  test("a cell of marks alone is named", () => {
    const marks = card.lines[0]?.cells[2]?.marks ?? [];
    const cells = [{ text: "1" }, { text: "A report" }, { text: "", marks }];
    render(<LinesTable card={{ ...card, lines: [{ id: "one", cells }] }} selected={null} onOpen={vi.fn()} />);
    expect(screen.getByText("Figures", { selector: ".led-l" })).toBeInTheDocument();
  });

  const long = (count: number): TableCard => ({
    ...card,
    lines: Array.from({ length: count }, (_, i) => ({
      id: `line-${i}`,
      cells: (card.lines[0]?.cells ?? []).map((cell, column) =>
        column === 3 ? { text: `${i}%`, receiptId: `r-${i}`, value: i } : column === 2 ? { text: "0" } : cell,
      ),
    })),
  });
  const rowCount = () => screen.getAllByRole("row").length - 1;

  test("a long table shows its first lines and gives the rest on request, with the focus on the first new one", async () => {
    render(<LinesTable card={long(40)} selected={null} onOpen={vi.fn()} />);
    expect(rowCount()).toBe(12);
    await userEvent.click(screen.getByRole("button", { name: "Show 28 more" }));
    expect(rowCount()).toBe(40);
    expect(screen.getAllByRole("row")[13]).toContainElement(document.activeElement as HTMLElement);
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
  });

  test("a long table opens for the receipt of a folded line and on paper", () => {
    const { unmount } = render(<LinesTable card={long(40)} selected="r-30" onOpen={vi.fn()} />);
    expect(rowCount()).toBe(40);
    unmount();
    render(<LinesTable card={long(40)} selected={null} onOpen={vi.fn()} />);
    window.dispatchEvent(new Event("beforeprint"));
    expect(rowCount()).toBe(40);
    window.dispatchEvent(new Event("afterprint"));
    expect(rowCount()).toBe(12);
  });

  test("a table a little longer than that has no button", () => {
    render(<LinesTable card={long(15)} selected={null} onOpen={vi.fn()} />);
    expect(rowCount()).toBe(15);
  });

  test("a gap is brackets for the eye and words for the ear", () => {
    const [line] = card.lines;
    const cells = (line?.cells ?? []).map((cell, i) => (i === 3 ? { text: "not published", gap: true } : cell));
    render(<LinesTable card={{ ...card, lines: [{ id: "one", cells }] }} selected={null} onOpen={vi.fn()} />);
    expect(screen.getByText("not published")).toHaveClass("vh");
  });
});
