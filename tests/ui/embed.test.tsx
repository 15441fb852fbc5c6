import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { postHeight } from "../../src/app/postHeight.ts";
import { startEmbed } from "../../src/app/startEmbed.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { EmbedPage } from "../../src/ui/embed/EmbedPage.tsx";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

const CARD = "shares-gartner-ww-iaas";
const NO_CLIPBOARD = { writeText: undefined, writePicture: undefined };

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly tell: () => void) {}
      observe() {
        this.tell();
      }
      disconnect() {}
      unobserve() {}
    },
  );
  window.history.replaceState(null, "", "/embed.html");
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.history.replaceState(null, "", "/");
});

const show = (search: string) => {
  const root = document.createElement("html");
  const start = startEmbed(search, root);
  if (!start.ok) throw new Error("The dataset did not load");
  const onHeight = vi.fn();
  render(
    <AppContext value={start.store}>
      <EmbedPage embed={start.embed} clipboards={NO_CLIPBOARD} onHeight={onHeight} />
    </AppContext>,
  );
  return { root, onHeight, store: start.store };
};
const foot = () => screen.getByRole("contentinfo");

describe("an embed", () => {
  test("is one card with its actions, its source and a way to the whole page, and tells its height", async () => {
    const { onHeight } = show(`?card=${CARD}&view=shares&firms=gartner`);
    expect(screen.getAllByRole("figure").map((figure) => figure.id)).toEqual([CARD]);
    const names = within(screen.getByRole("group", { name: /^Actions for/ }))
      .getAllByRole("button")
      .map((button) => button.textContent);
    expect(names).toEqual(["Table", "Download", "Cite"]);
    expect(foot()).toHaveTextContent(`read in articles 1 and 2. Dataset ${DATASET.version}.`);
    const link = within(foot()).getByRole("link", { name: /^Open in Cloud Shares/ });
    expect(link).toHaveAttribute("href", `${window.location.origin}/?view=shares&firms=gartner#${CARD}`);
    expect(link).toHaveAttribute("target", "_blank");
    expect(onHeight).toHaveBeenCalled();
    expect(document.title).toContain("Cloud Shares");
  });

  test("opens receipts without touching the address of its frame", async () => {
    const before = window.location.href;
    const { store } = show(`?card=${CARD}&view=shares`);
    await userEvent.click(screen.getByRole("button", { name: /^Google, 2021/ }));
    expect(await screen.findByRole("dialog", { name: /Google, 2021/ })).toBeInTheDocument();
    expect(store.getState().view.receipt).toBe("a2-google-share-2021");
    expect(window.location.href).toBe(before);
  });

  test("takes its theme from its address and leaves the system's alone without one", () => {
    expect(show(`?card=${CARD}&view=shares&theme=dark`).root.dataset["theme"]).toBe("dark");
    expect(startEmbed(`?card=${CARD}`, document.createElement("html")).ok).toBe(true);
    expect(show(`?card=${CARD}&view=shares`).root.dataset["theme"]).toBeUndefined();
  });

  test.each([
    ["a card that no view can hold", "?card=shares-of-nobody", "There is no card “shares-of-nobody” in this dataset."],
    ["no card", "", "“card” is missing"],
    ["a card of another view", `?card=${CARD}&view=timeline`, "does not hold this card"],
    ["a card that its filters leave nothing of", `?card=${CARD}&view=shares&firms=idc`, "does not hold this card"],
  ])("with %s says so, and still leads to the whole page", (_, search, said) => {
    show(search);
    expect(screen.getByRole("alert")).toHaveTextContent(said);
    expect(screen.queryByRole("figure")).toBeNull();
    expect(within(foot()).getByRole("link")).toHaveAttribute("href", expect.stringMatching(/^http:\/\/[^/]+\/(\?.*)?$/));
  });

  test("shows the card all the same where another part of its address is unknown, and says what", () => {
    show(`?card=${CARD}&view=shares&theme=pink`);
    expect(screen.getByRole("figure")).toBeInTheDocument();
    expect(screen.getByText(/“theme=pink” is unknown/)).toBeInTheDocument();
  });

  test("shows every mark of a table: a link to another view would lead out of the frame", () => {
    const { store } = show("?card=documents&view=sources&collection=record");
    const card = selectChartSpec(store.getState()).cards.find(({ cardId }) => cardId === "documents");
    if (card?.kind !== "table") throw new Error("No list of documents");
    const led = card.lines.filter(({ cells }) => cells.some(({ allMarks }) => allMarks !== undefined));
    const most = Math.max(...led.map(({ cells }) => Math.max(...cells.map(({ marks }) => marks?.length ?? 0))));
    const drawn = [...document.querySelectorAll("tr[data-row]")].map((row) => row.querySelectorAll("[data-receipt]").length);
    expect(Math.max(...drawn)).toBeGreaterThanOrEqual(most);
    expect(screen.queryByText(/in the data view/)).toBeNull();
  });
});

describe("a pinned embed", () => {
  test("of this very version says so in its foot alone", () => {
    show(`?card=${CARD}&view=shares&pin=${DATASET.version}`);
    expect(screen.queryByRole("note")).toBeNull();
    expect(foot()).toHaveTextContent(`Dataset ${DATASET.version}, as pinned.`);
  });

  test("of an earlier version says that the data has moved on, and what changed", async () => {
    show(`?card=${CARD}&view=shares&pin=2.0.0`);
    const note = screen.getByRole("note");
    expect(note).toHaveTextContent(`Pinned to dataset 2.0.0. The data has moved on to ${DATASET.version}`);
    await waitFor(() => expect(within(note).getByText("What changed since 2.0.0")).toBeInTheDocument());
    expect(
      within(note)
        .getAllByRole("heading", { level: 2, hidden: true })
        .map((h) => h.textContent),
    ).toContain(DATASET.version);
    expect(foot()).not.toHaveTextContent("as pinned");
  });

  test("of a version that this site does not have yet says that too", () => {
    show(`?card=${CARD}&view=shares&pin=99.0.0`);
    expect(screen.getByRole("note")).toHaveTextContent(`Pinned to dataset 99.0.0. This site still holds ${DATASET.version}`);
  });
});

describe("the height of a card", () => {
  test("is told to the page around the frame, and to nobody where there is none", () => {
    const parent = { postMessage: vi.fn() };
    postHeight(480);
    vi.stubGlobal("parent", parent);
    postHeight(481);
    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "cloud-shares:height", height: 481 }, "*");
  });
});
