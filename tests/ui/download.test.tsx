import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import type { Start } from "../../src/app/start.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { createAppStore } from "../../src/state/store.ts";
import { DownloadButton } from "../../src/ui/download/DownloadButton.tsx";
import { DownloadPlace } from "../../src/ui/download/DownloadPlace.tsx";
import { DownloadProblem } from "../../src/ui/download/DownloadProblem.tsx";
import { WHOLE_VIEW } from "../../src/ui/download/subject.ts";
import { useTaking } from "../../src/ui/download/useTaking.ts";
import { DropTarget } from "../../src/ui/drop/DropTarget.tsx";
import { openedWords } from "../../src/ui/drop/openFiles.ts";
import { usePageMenu } from "../../src/ui/menu/usePageMenu.ts";
import { AppContext } from "../../src/ui/useApp.ts";

const loaded = loadBundled();
if (!loaded.ok) throw new Error("the bundled dataset must load");
const dataset = loaded.value;

/** The page with a store that follows links as the address would. */
function showPage(search = "?view=timeline") {
  window.history.replaceState(null, "", `/${search}`);
  const store = createAppStore({ dataset, search });
  const go = vi.fn((next: string) => store.getState().follow(next));
  const start: Start = { ok: true, store, urlSync: { go, stop: () => {} } };
  render(<App start={start} />);
  return { store, go };
}

/** Files that the page saved: names and texts. */
const saved: { readonly name: string; readonly blob: Blob }[] = [];
beforeEach(() => {
  saved.length = 0;
  let last: Blob | null = null;
  vi.spyOn(window, "scrollTo").mockImplementation(() => {});
  Element.prototype.scrollIntoView = vi.fn();
  URL.createObjectURL = vi.fn((blob: Blob) => {
    last = blob;
    return "blob:x";
  });
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (last !== null) saved.push({ name: this.download, blob: last });
  });
});
afterEach(() => vi.restoreAllMocks());

/** One button with its menu, without the page around it. */
function Downloads({ cardId }: { cardId: string }) {
  const menu = usePageMenu();
  return (
    <>
      <DownloadButton className="act" open={menu.openFor === cardId} onPress={(button) => menu.toggle(cardId, button)} />
      <DownloadPlace menu={menu} clipboards={{ writeText: undefined, writePicture: undefined }} onOpenFile={vi.fn()} />
    </>
  );
}
const showMenu = (cardId: string, search: string) =>
  render(
    <AppContext value={createAppStore({ dataset, search, theme: "light" })}>
      <Downloads cardId={cardId} />
    </AppContext>,
  );
/** The texts of the menu's items, once they are there. */
const items = async (): Promise<readonly HTMLElement[]> => {
  await screen.findByText("Copy", {}, { timeout: 60_000 });
  return [...document.querySelectorAll<HTMLElement>("[role=menuitem]")];
};
const item = async (label: string): Promise<HTMLElement> => {
  const found = (await items()).find((one) => one.textContent?.startsWith(`${label} `));
  if (found === undefined) throw new Error(`The menu has no ${label}`);
  return found;
};
const button = () => screen.getByRole("button", { name: "Download", hidden: true });

describe("the download menu", () => {
  test("offers every format of a card, saves what is pressed under a name of view, card and version, and says so", async () => {
    showMenu("shares-gartner-ww-iaas", "?view=shares");
    fireEvent.click(button());
    const names = (await items()).map((one) => one.textContent ?? "");
    expect(names.map((name) => name.split(" ")[0])).toEqual([
      "CSV",
      "JSON",
      "SVG",
      "PNG",
      "PNG",
      "PNG",
      "CSV",
      "JSON",
      "Picture",
      "Rows",
      "Markdown",
    ]);
    fireEvent.click(await item("CSV"));
    const name = `shares-shares-gartner-ww-iaas-${dataset.version}.csv`;
    expect(await screen.findByText(`Saved ${name}`)).toHaveAttribute("aria-live", "polite");
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(saved[0]?.blob.type).toBe("text/csv;charset=utf-8");
    await waitFor(() => expect(button()).toHaveAttribute("aria-expanded", "false"));
  });

  test("of the whole view offers CSV files where the cards have different columns, no single market, and the way to open a file", async () => {
    showMenu(WHOLE_VIEW, "?view=timeline");
    fireEvent.click(button());
    const names = (await items()).map((one) => one.textContent ?? "");
    expect(names.filter((name) => name.startsWith("CSV"))).toEqual(["CSV files zipped: all figures in one, each table in its own"]);
    expect(names.some((name) => name.startsWith("Open a file"))).toBe(true);
    expect(screen.queryByText(/All of this market/)).toBeNull();
  });

  test("closes with Escape and hands the focus back; a second press closes it too", async () => {
    showMenu(WHOLE_VIEW, "?view=timeline");
    expect(button()).toHaveAttribute("aria-haspopup", "menu");
    await userEvent.click(button());
    await items();
    expect(button()).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(button()).toHaveAttribute("aria-expanded", "false"));
    await waitFor(() => expect(button()).toHaveFocus());
    await userEvent.click(button());
    await items();
    await userEvent.click(button());
    await waitFor(() => expect(button()).toHaveAttribute("aria-expanded", "false"));
  });
});

describe("saving and copying", () => {
  function Takes({ writeText, writePicture, make }: Parameters<typeof useTaking>[0] & { make: () => Promise<never> }) {
    const taking = useTaking({ writeText, writePicture });
    const picture = async () => ({ name: "x.png", blob: new Blob(["p"], { type: "image/png" }) });
    return (
      <>
        <button type="button" onClick={() => taking.copyText("Rows", async () => "a\tb")}>
          text
        </button>
        <button type="button" onClick={() => taking.copyPicture(picture)}>
          picture
        </button>
        <button type="button" onClick={() => taking.save("The PNG", make)}>
          broken
        </button>
        <p>{taking.said}</p>
        <DownloadProblem problem={taking.problem} onClose={taking.dismiss} />
      </>
    );
  }
  const broken = async (): Promise<never> => {
    throw new Error("At 4× the picture would be too large. Take a smaller size, or the SVG.");
  };

  test("copies text and picture and says so", async () => {
    const writeText = vi.fn(async () => {});
    const writePicture = vi.fn(async (blob: Promise<Blob>) => void (await blob));
    render(<Takes writeText={writeText} writePicture={writePicture} make={broken} />);
    await userEvent.click(screen.getByRole("button", { name: "text" }));
    expect(await screen.findByText("Rows copied")).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledExactlyOnceWith("a\tb");
    await userEvent.click(screen.getByRole("button", { name: "picture" }));
    expect(await screen.findByText("Picture copied")).toBeInTheDocument();
  });

  test.for([
    ["refuses", vi.fn(() => Promise.reject(new Error("denied")))],
    ["is missing", undefined],
  ] as const)("where the clipboard %s offers the text for selection, and the picture as a file", async ([, write]) => {
    render(<Takes writeText={write} writePicture={write} make={broken} />);
    await userEvent.click(screen.getByRole("button", { name: "text" }));
    expect(await screen.findByRole("textbox", { name: "The text to copy" })).toHaveValue("a\tb");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "picture" }));
    await userEvent.click(await screen.findByRole("button", { name: "Save x.png" }));
    expect(saved.map(({ name }) => name)).toEqual(["x.png"]);
  });

  test("says why a file could not be made and what to do instead", async () => {
    render(<Takes writeText={undefined} writePicture={undefined} make={broken} />);
    await userEvent.click(screen.getByRole("button", { name: "broken" }));
    expect(await screen.findByRole("dialog", { name: "The PNG could not be made" })).toHaveTextContent("Take a smaller size, or the SVG.");
    expect(saved).toEqual([]);
  });
});

describe("a file dropped on the page", () => {
  const csv = (address: string, version = dataset.version) =>
    new File([`view_address,dataset_version\r\n${address},${version}\r\n`], "mine.csv", { type: "text/csv" });
  const drag = (type: "dragEnter" | "dragOver" | "drop", files: readonly File[]) =>
    fireEvent[type](window, { dataTransfer: { types: ["Files"], files, dropEffect: "none" } });

  test("opens the first that names a view, names the others, and warns of another dataset version", async () => {
    const { go, store } = showPage("?view=timeline");
    drag("drop", [
      new File(["x"], "theirs.txt"),
      csv("https://example.org/?view=shares&firms=gartner#shares-gartner-ww-iaas", "1.0.0"),
      csv("https://example.org/?view=spend"),
    ]);
    await waitFor(() => expect(go).toHaveBeenCalledExactlyOnceWith("?view=shares&firms=gartner"), { timeout: 30_000 });
    expect([store.getState().view.view, store.getState().view.firms]).toEqual(["shares", ["gartner"]]);
    const said = await screen.findByText(/^Opened mine\.csv/);
    expect(said).toHaveTextContent(`It was made from dataset 1.0.0; this page has ${dataset.version}: figures may have moved on.`);
    expect(said).toHaveTextContent("Not opened: mine.csv.");
    expect(said.closest("[aria-live=polite]")).not.toBeNull();
    // What this page did not write goes to the import, whose dialog stands over the page.
    const dialog = await screen.findByRole("dialog", { name: "Add your own figures" }, { timeout: 30_000 });
    expect(dialog).toHaveTextContent("theirs.txt");
    expect(dialog).not.toHaveTextContent("mine.csv");
    fireEvent.click(screen.getByText("Cancel"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/^Opened/)).toBeNull();
  });

  test("of this page can be taken as figures of the reader's own as well", async () => {
    const { go } = showPage("?view=timeline");
    drag("drop", [csv("https://example.org/?view=shares")]);
    fireEvent.click(await screen.findByText("Add its figures as yours", {}, { timeout: 30_000 }));
    expect(await screen.findByRole("dialog", { name: "Add your own figures" })).toHaveTextContent("mine.csv");
    expect(go).toHaveBeenCalledOnce();
  });

  test("of another's leaves the view as it is and goes to the import, however large it is", async () => {
    const { go } = showPage("?view=timeline");
    const large = new File(["a,b\n", "1,2\n".repeat(200_000)], "theirs.csv");
    const cut = vi.spyOn(large, "slice");
    drag("drop", [large, new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "broken.xlsx")]);
    const dialog = await screen.findByRole("dialog", { name: "Add your own figures" }, { timeout: 30_000 });
    expect(dialog).toHaveTextContent("File 1 of 2theirs.csv");
    expect(go).not.toHaveBeenCalled();
    // Whose it is stands in its first rows.
    expect(cut).toHaveBeenCalledExactlyOnceWith(0, 256 * 1024);
  });

  test("that is a broken zip is named once, by its own name, in whole sentences", async () => {
    const { go } = showPage("?view=timeline");
    drag("drop", [new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "theirs.zip")]);
    const dialog = await screen.findByRole("dialog", { name: "No view to open" }, { timeout: 30_000 });
    expect(dialog).toHaveTextContent("theirs.zip The file is no zip that can be read. Download the package again.");
    expect(go).not.toHaveBeenCalled();
  });

  test("says what will come of it while it hangs over the page, and nothing for dragged text", () => {
    const onFiles = vi.fn();
    render(<DropTarget onFiles={onFiles} onNear={() => {}} />);
    fireEvent.dragEnter(window, { dataTransfer: { types: ["text/plain"] } });
    expect(screen.queryByText(/Drop files/)).toBeNull();
    drag("dragEnter", []);
    expect(screen.getByText("Drop files here")).toBeInTheDocument();
    fireEvent.dragLeave(window, { relatedTarget: null });
    expect(screen.queryByText(/Drop files/)).toBeNull();
    const file = csv("");
    drag("drop", [file]);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  test("can be chosen too, by a field that only takes what can be opened", async () => {
    const { go } = showPage("?view=timeline");
    const field = screen.getByLabelText("Open a file, or add its figures");
    const press = vi.spyOn(field as HTMLInputElement, "click").mockImplementation(() => {});
    await userEvent.click(screen.getByRole("button", { name: "Open a file" }));
    expect(press).toHaveBeenCalledOnce();
    fireEvent.change(field, { target: { files: [csv("https://example.org/?view=spend")] } });
    await waitFor(() => expect(go).toHaveBeenCalledExactlyOnceWith("?view=spend"), { timeout: 30_000 });
  });

  test("of the same dataset is told without a warning", () => {
    const opened = { name: "a.csv", search: "", cardId: "", datasetVersion: "2.1.0" };
    expect(openedWords({ opened, packaged: null, others: [], issues: [] }, "2.1.0")).toBe(
      "Opened a.csv: this is the view it was made from.",
    );
    expect(openedWords({ opened: null, packaged: null, others: [], issues: [] }, "2.1.0")).toBe("");
  });
});
