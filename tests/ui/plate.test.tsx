import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { EventItem } from "../../src/spec/card.ts";
import { CardBoundary } from "../../src/ui/plate/CardBoundary.tsx";
import { EmptyPlate } from "../../src/ui/plate/EmptyPlate.tsx";
import { Plate } from "../../src/ui/plate/Plate.tsx";
import { eventsCard, panel } from "../helpers/specFixture.ts";

const actions = (more = {}) => ({
  asTable: true,
  onToggleTable: vi.fn(),
  download: { open: false, onPress: vi.fn() },
  onCite: vi.fn(),
  share: { open: false, copied: false, onPress: vi.fn() },
  ...more,
});

const event = (start: number, end = start, more: Partial<EventItem> = {}): EventItem => ({
  number: 1,
  receiptId: `event~${start}-${end}`,
  title: `Event of month ${start}`,
  period: "",
  periodText: "September 2018",
  providerIds: [],
  start,
  end,
  span: end > start,
  label: `${more.title ?? "Event"}, September 2018. Open receipt`,
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
    expect(container.querySelector(".scope")).toHaveTextContent("Gartner, share of 2021 revenue, %. Two dates: shown as slope.");
  });

  test("names the ways back from its table and does what its buttons say", async () => {
    const asked = actions();
    render(<Plate card={panel()} selected={null} onOpen={vi.fn()} actions={asked} />);
    for (const name of ["Chart", "Download", "Cite", "Share"]) await userEvent.click(screen.getByRole("button", { name }));
    for (const call of [asked.onToggleTable, asked.download.onPress, asked.onCite, asked.share.onPress])
      expect(call).toHaveBeenCalledOnce();
  });

  test("leaves out what it cannot do and shows what was copied", () => {
    render(
      <Plate
        card={panel()}
        selected={null}
        onOpen={vi.fn()}
        actions={actions({ onToggleTable: undefined, share: { open: false, copied: true, onPress: vi.fn() } })}
      />,
    );
    const group = screen.getByRole("group", { name: "Actions for: AWS leads worldwide" });
    expect(within(group).getAllByRole("button")).toHaveLength(3);
    expect(within(group).getByRole("button", { name: "Share" })).toHaveTextContent("Copied");
  });

  test("shows events in order, each opening its receipt", async () => {
    const onOpen = vi.fn();
    const late = event(2020 * 12, 2020 * 12 + 11, { title: "Late", periodText: "2020" });
    const early = event(2018 * 12 + 8, 2018 * 12 + 8, { title: "Early" });
    render(<Plate card={eventsCard([late, early])} selected={null} onOpen={onOpen} actions={actions({ asTable: false })} />);
    const shown = screen.getAllByRole("button", { name: /^(Early|Late), / });
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

describe("the timeline", () => {
  test("stands a dot in the middle of its month and a bar over its whole span", () => {
    const items = [event(2018 * 12 + 6), event(2020 * 12, 2020 * 12 + 11)];
    const { container } = render(<Plate card={eventsCard(items)} selected={null} onOpen={vi.fn()} actions={actions({ asTable: false })} />);
    expect(container.querySelector(".tl-axis circle")).toHaveAttribute("cx", "10.83%");
    expect(container.querySelector(".tl-axis rect")).toHaveAttribute("x", "40.00%");
    expect(container.querySelector(".tl-axis rect")).toHaveAttribute("width", "20.00%");
  });

  test("keeps a column for every year, empty ones too, until there are too many to read", () => {
    const show = (firstYear: number) =>
      render(
        <Plate
          card={{ ...eventsCard([event(2020 * 12)]), firstYear }}
          selected={null}
          onOpen={vi.fn()}
          actions={actions({ asTable: false })}
        />,
      ).container;
    expect([...show(2018).querySelectorAll(".tl-h")].map((h) => h.textContent)).toEqual(["2018", "2019", "2020", "2021", "2022"]);
    expect([...show(2010).querySelectorAll(".tl-h")].map((h) => h.textContent)).toEqual(["2020"]);
  });
});
