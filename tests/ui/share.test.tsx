import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { useCopier } from "../../src/ui/copy/useCopier.ts";
import { usePageMenu } from "../../src/ui/menu/usePageMenu.ts";
import { loadShareMenu } from "../../src/ui/share/loadShareMenu.ts";
import { ShareButton } from "../../src/ui/share/ShareButton.tsx";
import { SharePlace } from "../../src/ui/share/SharePlace.tsx";
import { shareKey } from "../../src/ui/share/shareKey.ts";
import { pageBase } from "../../src/ui/shell/pageBase.ts";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

const store = createAppStore({ dataset: DATASET, search: "?view=shares" });
const card = selectChartSpec(store.getState()).cards[0];
const cardId = card?.cardId ?? "";

function Page({ subject, write }: { subject: string; write: (text: string) => Promise<void> }) {
  const copier = useCopier(write);
  const menu = usePageMenu();
  return (
    <AppContext value={store}>
      <ShareButton
        className="act"
        open={menu.openFor === subject}
        copied={copier.copiedKey === shareKey(subject)}
        onPress={(button) => menu.toggle(subject, button)}
      />
      <SharePlace menu={menu} copier={copier} />
    </AppContext>
  );
}

// The first of a file would wait for its code longer than for anything else.
beforeAll(() => Promise.all([loadShareMenu(), import("../../src/ui/share/EmbedDialog.tsx")]));

const openMenu = async (subject: string) => {
  const write = vi.fn(() => Promise.resolve());
  render(<Page subject={subject} write={write} />);
  await userEvent.click(screen.getByRole("button", { name: "Share" }));
  return { write, menu: await screen.findByRole("menu") };
};

/** What the browser's own sharing does; without it there is none, as in most browsers on a desk. */
const offerShare = (share: (() => Promise<void>) | undefined) =>
  Object.defineProperty(navigator, "share", { configurable: true, value: share });
afterEach(() => {
  Reflect.deleteProperty(navigator, "share");
  window.history.replaceState(null, "", "/");
});

const items = (menu: HTMLElement) =>
  within(menu)
    .getAllByRole("menuitem")
    .map((item) => item.textContent?.split(" ")[0]);

describe("the share menu", () => {
  test("of a card copies the address with the card's anchor, and its button says so", async () => {
    const { menu, write } = await openMenu(cardId);
    expect(menu).toHaveAccessibleName("Share this card");
    expect(items(menu)).toEqual(["Copy", "Embed…"]);
    await userEvent.click(within(menu).getByRole("menuitem", { name: /^Copy link/ }));
    expect(write).toHaveBeenCalledExactlyOnceWith(`${pageBase()}?view=shares#${cardId}`);
    await waitFor(() => expect(screen.getByRole("button", { name: "Share" })).toHaveTextContent("Copied"));
  });

  test("of a view has nothing to embed", async () => {
    const { menu, write } = await openMenu("");
    expect(items(menu)).toEqual(["Copy"]);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(write).toHaveBeenCalledExactlyOnceWith(`${pageBase()}?view=shares`));
  });

  test.each([
    ["shares by the system where it can", () => Promise.resolve(), 0],
    ["leaves a reader alone who changes their mind", () => Promise.reject(new DOMException("", "AbortError")), 0],
    ["copies the link where the system fails", () => Promise.reject(new Error("no target")), 1],
  ])("%s", async (_, outcome, copies) => {
    const share = vi.fn(outcome);
    offerShare(share);
    const { menu, write } = await openMenu(cardId);
    await userEvent.click(within(menu).getByRole("menuitem", { name: /^Share…/ }));
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: card?.title, url: `${pageBase()}?view=shares#${cardId}` });
    await waitFor(() => expect(write).toHaveBeenCalledTimes(copies));
  });
});

describe("the embed dialog", () => {
  test("writes the frame that its choices ask for, shows the same frame, and copies it", async () => {
    const { menu, write } = await openMenu(cardId);
    await userEvent.click(within(menu).getByRole("menuitem", { name: /^Embed…/ }));
    const dialog = await screen.findByRole("dialog", { name: "Embed this card" });
    const lines = () => within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "Lines of HTML" }).value;
    const frameOf = (html: string) => new DOMParser().parseFromString(html, "text/html").querySelector("iframe");
    const shown = () => dialog.querySelector("iframe");

    expect(frameOf(lines())?.src).toBe(`${pageBase()}embed.html?card=${cardId}&pin=${DATASET.version}&view=shares`);
    expect([frameOf(lines())?.width, frameOf(lines())?.height]).toEqual(["640", "600"]);
    await userEvent.click(within(dialog).getByRole("radio", { name: /^Small/ }));
    await userEvent.click(within(dialog).getByRole("radio", { name: "Dark" }));
    await userEvent.click(within(dialog).getByRole("checkbox", { name: /^Pin to dataset/ }));
    expect(frameOf(lines())?.src).toBe(`${pageBase()}embed.html?card=${cardId}&theme=dark&view=shares`);
    expect([frameOf(lines())?.width, frameOf(lines())?.height]).toEqual(["360", "560"]);
    expect(frameOf(lines())?.title).toBe(`${card?.title} (Cloud Shares)`);
    expect(shown()?.src).toBe(frameOf(lines())?.src);
    expect([shown()?.width, shown()?.height]).toEqual(["360", "560"]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Copy" }));
    expect(write).toHaveBeenCalledExactlyOnceWith(lines());
  });
});

test.each(["/embed.html?card=events", "/embed?card=events#top", "/?view=shares", "/#events"])(
  "what is copied from %s opens the whole page",
  (path) => {
    window.history.replaceState(null, "", path);
    expect(pageBase()).toBe(`${window.location.origin}/`);
  },
);
