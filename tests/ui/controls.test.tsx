import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { FilterStrip } from "../../src/ui/controls/FilterStrip.tsx";
import { stripSpec } from "../helpers/specFixture.ts";

const actions = () => ({
  onFirm: vi.fn(),
  onCollection: vi.fn(),
  onProvider: vi.fn(),
  onRange: vi.fn(),
  onForm: vi.fn(),
  onStep: vi.fn(),
  onShow: vi.fn(),
  onAsOf: vi.fn(),
  onReset: vi.fn(),
  onDismissProblems: vi.fn(),
});

describe("the filter strip", () => {
  test("shows each firm with its count, its market and whether it is on", () => {
    render(<FilterStrip spec={stripSpec()} actions={actions()} />);
    expect(screen.getByRole("checkbox", { name: /^Gartner\s*4\s*figures\s*Worldwide IaaS$/ })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /^IDC\s*1\s*figure$/ })).not.toBeChecked();
  });

  test("asks for a firm to be switched to what its box now says", async () => {
    const asked = actions();
    render(<FilterStrip spec={stripSpec()} actions={asked} />);
    await userEvent.click(screen.getByRole("checkbox", { name: /Gartner/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /IDC/ }));
    expect(asked.onFirm.mock.calls).toEqual([
      ["gartner", false],
      ["idc", true],
    ]);
  });

  test("does not react on a disabled provider and says why it is disabled", async () => {
    const asked = actions();
    render(<FilterStrip spec={stripSpec()} actions={asked} />);
    await userEvent.click(screen.getByRole("checkbox", { name: "AWS" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Alibaba" }));
    expect(asked.onProvider.mock.calls).toEqual([["alibaba", false]]);
    expect(screen.getByTitle("AWS has no figure here")).toBeInTheDocument();
  });

  test("offers collection and form as one choice each, with the reason of a form that cannot be carried", async () => {
    const asked = actions();
    render(<FilterStrip spec={stripSpec()} actions={asked} />);
    await userEvent.click(screen.getByRole("radio", { name: /Public record/ }));
    await userEvent.click(screen.getByRole("radio", { name: "Bars" }));
    expect(asked.onCollection).toHaveBeenCalledExactlyOnceWith("record");
    expect(asked.onForm).toHaveBeenCalledExactlyOnceWith("bars");
    expect(screen.getByRole("radio", { name: /Lines.*Needs three dates in one market/ })).toBeDisabled();
  });

  test("moves one end of the period and keeps the other, and offers no year that would turn it round", async () => {
    const asked = actions();
    render(<FilterStrip spec={stripSpec({ filters: { ...stripSpec().filters, from: 2020 } })} actions={asked} />);
    await userEvent.selectOptions(screen.getByLabelText("From"), "2019");
    await userEvent.selectOptions(screen.getByLabelText("To"), "2020");
    expect(asked.onRange.mock.calls).toEqual([
      [2019, 2021],
      [2020, 2020],
    ]);
    expect(within(screen.getByLabelText("To")).queryByRole("option", { name: /2019/ })).toBeNull();
  });

  test("draws a dot for every figure of a year, none for an empty year, and keeps a tall stack inside the strip", () => {
    const { container } = render(<FilterStrip spec={stripSpec()} actions={actions()} />);
    const dots = [...container.querySelectorAll(".period-strip g")].map((year) => year.childElementCount);
    expect(dots).toEqual([1, 0, 9]);
    const heights = [...container.querySelectorAll(".period-strip g circle")].map((dot) => Number(dot.getAttribute("cy")));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(1.35);
  });

  test("announces the state in the status line with the number in bold, and resets", async () => {
    const asked = actions();
    render(<FilterStrip spec={stripSpec()} actions={asked} />);
    expect(screen.getByRole("status")).toHaveTextContent("8 shares shown, in 3 markets on separate axes.");
    expect(within(screen.getByRole("status")).getByText("8 shares").tagName).toBe("B");
    await userEvent.click(screen.getByRole("button", { name: "Reset" }));
    expect(asked.onReset).toHaveBeenCalledOnce();
  });

  test("opens in place from the one line that reads the filters aloud", async () => {
    render(<FilterStrip spec={stripSpec()} actions={actions()} />);
    const line = screen.getByRole("button", { name: /Filters.*2 providers/ });
    expect(line).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(line);
    expect(line).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("region", { name: "Filters" })).toHaveClass("is-open");
  });

  test("says what the address asked for in vain, until dismissed", async () => {
    const asked = actions();
    const { rerender } = render(<FilterStrip spec={stripSpec({ problems: ["There is no firm “x”."] })} actions={asked} />);
    expect(screen.getByRole("alert")).toHaveTextContent("There is no firm “x”.");
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(asked.onDismissProblems).toHaveBeenCalledOnce();
    rerender(<FilterStrip spec={stripSpec()} actions={asked} />);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
