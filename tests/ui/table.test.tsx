import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { EventsTable } from "../../src/ui/table/EventsTable.tsx";
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
