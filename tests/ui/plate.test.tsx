import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { EventItem } from "../../src/spec/chartSpec.ts";
import { CardBoundary } from "../../src/ui/plate/CardBoundary.tsx";
import { EmptyPlate } from "../../src/ui/plate/EmptyPlate.tsx";
import { Plate } from "../../src/ui/plate/Plate.tsx";
import { LABEL_WIDTH, layoutEvents } from "../../src/ui/plate/timelineLayout.ts";
import { eventsCard, panel } from "../helpers/specFixture.ts";

const actions = (more = {}) => ({
  asTable: true,
  onToggleTable: vi.fn(),
  onDownload: vi.fn(),
  onCite: vi.fn(),
  onCopyLink: vi.fn(),
  cited: false,
  linked: false,
  ...more,
});

const event = (start: number, end = start, more: Partial<EventItem> = {}): EventItem => ({
  receiptId: `event~${start}-${end}`,
  title: `Event of month ${start}`,
  period: "",
  periodText: "September 2018",
  providerIds: [],
  start,
  end,
  span: end > start,
  ...more,
});

describe("a plate", () => {
  test("carries takeaway, scope with its lead in bold, source line and an anchor of its own", () => {
    const { container } = render(<Plate card={panel({ note: "Mind the base." })} selected={null} onOpen={vi.fn()} actions={actions()} />);
    const figure = screen.getByRole("figure", { name: "AWS leads worldwide" });
    expect(figure).toHaveAttribute("data-card", "shares-gartner-ww-iaas");
    expect(figure.id).toBe("shares-gartner-ww-iaas");
    expect(container.querySelector(".scope")).toHaveTextContent("Worldwide, IaaS. Gartner, share of 2021 revenue, %");
    expect(screen.getByText("Worldwide, IaaS.").tagName).toBe("B");
    expect(screen.getByText("Mind the base.")).toBeInTheDocument();
    expect(screen.getByText("Source: Gartner, read in article 2.")).toBeInTheDocument();
  });

  test("says that an asked form could not be carried", () => {
    const { container } = render(
      <Plate card={panel({ fallback: "Two dates: shown as slope" })} selected={null} onOpen={vi.fn()} actions={actions()} />,
    );
    expect(container.querySelector(".scope")).toHaveTextContent("Two dates: shown as slope.");
  });

  test("names the ways back from its table and does what its buttons say", async () => {
    const asked = actions();
    render(<Plate card={panel()} selected={null} onOpen={vi.fn()} actions={asked} />);
    for (const name of ["Chart", "Download CSV", "Cite", "Copy link"]) await userEvent.click(screen.getByRole("button", { name }));
    for (const call of [asked.onToggleTable, asked.onDownload, asked.onCite, asked.onCopyLink]) expect(call).toHaveBeenCalledOnce();
  });

  test("leaves out what it cannot do and shows what was copied", () => {
    render(
      <Plate
        card={panel()}
        selected={null}
        onOpen={vi.fn()}
        actions={actions({ onToggleTable: undefined, onDownload: undefined, cited: true })}
      />,
    );
    const group = screen.getByRole("group", { name: "Actions for: AWS leads worldwide" });
    expect(within(group).getAllByRole("button")).toHaveLength(2);
    expect(within(group).getByRole("button", { name: "Cite" })).toHaveTextContent("Copied");
  });

  test("shows events in order, each opening its receipt", async () => {
    const onOpen = vi.fn();
    const late = event(2020 * 12, 2020 * 12 + 11, { title: "Late", periodText: "2020" });
    const early = event(2018 * 12 + 8, 2018 * 12 + 8, { title: "Early" });
    render(<Plate card={eventsCard([late, early])} selected={null} onOpen={onOpen} actions={actions({ asTable: false })} />);
    const shown = screen.getAllByRole("button", { name: /^(Early|Late)$/ });
    expect(shown.map((button) => button.textContent)).toEqual(["Early", "Late"]);
    await userEvent.click(shown[1] as HTMLElement);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(late.receiptId);
  });
});

describe("a card that breaks", () => {
  test("says what still works, leaves its neighbours alone, and is drawn anew from a new spec", () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
    const Broken = (): never => {
      throw new Error("drawn wrong");
    };
    const first = panel();
    const view = (card: typeof first, broken: boolean) => (
      <>
        <CardBoundary card={card}>{broken ? <Broken /> : <p>drawn</p>}</CardBoundary>
        <p>neighbour</p>
      </>
    );
    const { rerender } = render(view(first, true));
    expect(screen.getByRole("alert")).toHaveTextContent("This chart could not be drawn");
    expect(screen.getByText("neighbour")).toBeInTheDocument();
    rerender(view(panel(), false));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("drawn")).toBeInTheDocument();
    quiet.mockRestore();
  });
});

describe("an empty view", () => {
  test("says why and leads back by links with addresses", async () => {
    const onGo = vi.fn();
    const ways = [{ label: "Show Gartner", search: "?firms=gartner" }];
    render(<EmptyPlate empty={{ title: "No firm is on", text: "Switch one on.", ways }} onGo={onGo} />);
    const link = screen.getByRole("link", { name: "Show Gartner" });
    expect(link).toHaveAttribute("href", "?firms=gartner");
    await userEvent.click(link);
    expect(onGo).toHaveBeenCalledExactlyOnceWith("?firms=gartner");
  });
});

describe("the layout of events", () => {
  const months = fc.integer({ min: 2018 * 12, max: 2022 * 12 + 11 });
  const anyItems = fc
    .uniqueArray(fc.tuple(months, fc.nat(14)), { maxLength: 14, selector: ([start, length]) => `${start} ${length}` })
    .map((list) => list.map(([start, length]) => event(start, Math.min(start + length, 2022 * 12 + 11))));

  test("no two labels of one lane overlap, and no stem runs through a label", () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const labels = layoutEvents(items, 2018, 2022).map((p) => ({ ...p, low: p.left ? p.x - LABEL_WIDTH : p.x }));
        for (const a of labels) {
          for (const b of labels) {
            if (a === b || a.up !== b.up) continue;
            if (a.lane === b.lane) expect(Math.abs(a.low - b.low)).toBeGreaterThanOrEqual(LABEL_WIDTH - 1e-9);
            if (a.lane > b.lane) expect(a.x > b.low + 1e-9 && a.x < b.low + LABEL_WIDTH - 1e-9).toBe(false);
          }
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("keeps every event, in order of time, and its bar as long as its span", () => {
    const year = event(2020 * 12, 2020 * 12 + 11);
    const placed = layoutEvents([year, event(2018 * 12)], 2018, 2022);
    expect(placed.map((p) => p.item.start)).toEqual([2018 * 12, 2020 * 12]);
    expect(placed[1]?.x).toBeCloseTo(40);
    expect(placed[1]?.width).toBeCloseTo(20);
    expect(placed[0]?.width).toBe(0);
  });

  test("turns the last labels left so that they stay on the page", () => {
    const [placed] = layoutEvents([event(2022 * 12 + 11)], 2018, 2022);
    expect(placed?.left).toBe(true);
  });
});
