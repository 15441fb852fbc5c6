import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card, EventItem } from "../../src/spec/card.ts";
import { defaultView, viewContext } from "../../src/spec/view.ts";
import { createAppStore } from "../../src/state/store.ts";
import { CardBoundary } from "../../src/ui/plate/CardBoundary.tsx";
import { EmptyPlate } from "../../src/ui/plate/EmptyPlate.tsx";
import { Plate } from "../../src/ui/plate/Plate.tsx";
import { PageBoundary } from "../../src/ui/shell/PageBoundary.tsx";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";
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
  beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => {}));
  afterEach(() => vi.restoreAllMocks());

  /** An upper bound for the code that makes files, which is loaded when it is asked for. */
  const LOADING = { timeout: 60_000 };
  const faulty = { is: true };
  const Broken = () => {
    if (faulty.is) throw new Error("drawn wrong");
    return <p>drawn</p>;
  };
  const show = (card: Card) => {
    const store = createAppStore({ dataset: DATASET, search: "?view=shares" });
    const view = (shown: Card) => (
      <AppContext value={store}>
        <CardBoundary card={shown}>
          <Broken />
        </CardBoundary>
        <p>neighbour</p>
      </AppContext>
    );
    faulty.is = true;
    const { rerender } = render(view(card));
    return (next: Card) => rerender(view(next));
  };

  test("names the fault, leaves its neighbours alone, and is drawn anew from a new spec", () => {
    const showNext = show(panel());
    expect(screen.getByRole("alert")).toHaveTextContent("This card could not be drawn");
    expect(screen.getByRole("alert")).toHaveTextContent("drawn wrong");
    expect(screen.getByText("neighbour")).toBeInTheDocument();
    faulty.is = false;
    showNext(panel());
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("drawn")).toBeInTheDocument();
  });

  test("is tried again when asked, as often as it takes", async () => {
    show(panel());
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByRole("alert")).toBeInTheDocument();
    faulty.is = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("drawn")).toBeInTheDocument();
  });

  test("gives its figures as CSV, every row of the card", async () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = vi.fn((blob: Blob) => `blob:${blobs.push(blob)}`);
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    show(panel());
    await userEvent.click(screen.getByRole("button", { name: "Figures as CSV" }));
    await screen.findByText(/^Saved shares-shares-gartner-ww-iaas-[\d.]+\.csv$/, {}, LOADING);
    const rows: readonly Readonly<Record<string, string>>[] = parse((await blobs[0]?.text()) ?? "", { columns: true, bom: true });
    const context = viewContext(DATASET);
    const spec = buildChartSpec(DATASET, { ...defaultView(context), view: "shares" }, [], context);
    const card = spec.cards.find(({ cardId }) => cardId === "shares-gartner-ww-iaas");
    expect(card?.kind).toBe("panel");
    if (card?.kind !== "panel") return;
    expect(rows.map((row) => row["receipt_id"])).toEqual(card.rows.map((row) => row.receiptId));
  });

  test("says that the CSV could not be made either, where that fails too", async () => {
    show({ ...panel(), cardId: "nowhere" });
    await userEvent.click(screen.getByRole("button", { name: "Figures as CSV" }));
    await screen.findByText(/^The CSV could not be made: .+\.$/, {}, LOADING);
  });
});

describe("a page that breaks", () => {
  test("is never empty: it names the fault and leads on", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const faulty = { is: true };
    const Broken = () => {
      if (faulty.is) throw new Error("spec gone");
      return <p>whole</p>;
    };
    render(
      <PageBoundary>
        <Broken />
      </PageBoundary>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("spec gone");
    expect(screen.getByRole("link", { name: "Open the overview" })).toHaveAttribute("href", "./");
    faulty.is = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("whole")).toBeInTheDocument();
    vi.restoreAllMocks();
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
