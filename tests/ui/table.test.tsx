import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { TableCard } from "../../src/spec/chartSpec.ts";
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
      "Article 2, p6",
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
});
