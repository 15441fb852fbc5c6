import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { FilterStrip } from "../../src/ui/controls/FilterStrip.tsx";
import { choice, stripSpec } from "../helpers/specFixture.ts";

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

  test("keeps the providers beyond the five behind a button that counts them, in the order of the keyboard", async () => {
    const asked = actions();
    const { filters } = stripSpec();
    const providers = [
      ...filters.providers,
      { ...choice("tencent", "Tencent", { on: false }), more: true },
      { ...choice("ibm", "IBM", { on: false }), more: true },
    ];
    render(<FilterStrip spec={stripSpec({ filters: { ...filters, providers } })} actions={asked} />);
    expect(screen.queryByRole("checkbox", { name: "Tencent" })).toBeNull();
    const more = screen.getByRole("button", { name: "more (2)" });
    expect(more).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(more);
    await userEvent.tab();
    expect(screen.getByRole("checkbox", { name: "Tencent" })).toHaveFocus();
    await userEvent.click(screen.getByRole("checkbox", { name: "IBM" }));
    expect(asked.onProvider.mock.calls).toEqual([["ibm", true]]);
  });

  test("opens at once with the further providers that the address switches on", () => {
    const { filters } = stripSpec();
    const providers = [...filters.providers, { ...choice("tencent", "Tencent"), more: true }];
    render(<FilterStrip spec={stripSpec({ filters: { ...filters, providers } })} actions={actions()} />);
    expect(screen.getByRole("checkbox", { name: "Tencent" })).toBeChecked();
  });

  const secondary = () => {
    const { filters } = stripSpec();
    return stripSpec({
      filters: {
        ...filters,
        steps: [choice("best", "Years"), choice("quarter", "Quarters", { on: false })],
        shows: [
          choice("breaks", "Breaks"),
          choice("events", "Events", { on: false }),
          choice("earlier", "Earlier values", { on: false, disabled: true, count: 0, reason: "Nothing was restated" }),
        ],
        asOf: {
          value: "2022-12-31",
          min: "2018-09-02",
          max: "2024-01-31",
          restatements: [{ date: "2023-07-17", text: "17 July 2023, before 5 values were restated" }],
          effect: "12 figures were not yet published; 5 read otherwise today",
        },
      },
    });
  };

  test("holds the date, the extras and the step behind one button that counts what is not as at first", async () => {
    const asked = actions();
    render(<FilterStrip spec={secondary()} actions={asked} />);
    await userEvent.click(screen.getByRole("button", { name: /^More filters.*1.*in use$/ }));
    await userEvent.click(await screen.findByRole("radio", { name: /Quarters/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /Events/ }));
    expect(asked.onStep.mock.calls).toEqual([["quarter"]]);
    expect(asked.onShow.mock.calls).toEqual([["events", true]]);
    expect(screen.getByRole("checkbox", { name: /Earlier values.*Nothing was restated/ })).toBeDisabled();
  });

  test("says what the date changes, follows whole days only, and goes back to today", async () => {
    const asked = actions();
    render(<FilterStrip spec={secondary()} actions={asked} />);
    await userEvent.click(screen.getByRole("button", { name: /More filters/ }));
    expect(await screen.findByText("12 figures were not yet published; 5 read otherwise today.")).toBeVisible();
    const date = screen.getByLabelText("Date");
    expect(date).toHaveValue("2022-12-31");
    fireEvent.change(date, { target: { value: "0202-06-02" } });
    expect(asked.onAsOf).not.toHaveBeenCalled();
    fireEvent.change(date, { target: { value: "2022-06-02" } });
    await userEvent.selectOptions(screen.getByLabelText("Days before a restatement"), "2023-07-17");
    await userEvent.click(screen.getByRole("button", { name: "Today" }));
    expect(asked.onAsOf.mock.calls).toEqual([["2022-06-02"], ["2023-07-17"], [""]]);
  });
});
