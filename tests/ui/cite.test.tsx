import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import type { CiteAsked } from "../../src/ui/cite/CiteDialog.tsx";
import { CitePlace } from "../../src/ui/cite/CitePlace.tsx";
import { today } from "../../src/ui/cite/today.ts";
import { useCopier } from "../../src/ui/copy/useCopier.ts";
import { saveFile } from "../../src/ui/download/saveFile.ts";
import { useOnDemand } from "../../src/ui/onDemand/useOnDemand.ts";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

vi.mock("../../src/ui/download/saveFile.ts", () => ({ saveFile: vi.fn() }));
afterEach(() => vi.mocked(saveFile).mockClear());

const ADDRESS = "https://shares.example/?view=shares";
const store = createAppStore({ dataset: DATASET, search: "?view=shares" });
const [card] = selectChartSpec(store.getState()).cards;

function Page({ what, write }: { what: CiteAsked["card"]; write: (text: string) => Promise<void> }) {
  const copier = useCopier(write);
  const [asked, setAsked] = useState<CiteAsked | null>(null);
  return (
    <AppContext value={store}>
      <button type="button" onClick={() => setAsked({ card: what, address: ADDRESS })}>
        Cite
      </button>
      <CitePlace asked={asked} copier={copier} onClose={() => setAsked(null)} />
    </AppContext>
  );
}

// The first of a file would wait for its code longer than for anything else.
beforeAll(() => import("../../src/ui/cite/CiteDialog.tsx"));

const openDialog = async (what: CiteAsked["card"]) => {
  const write = vi.fn(() => Promise.resolve());
  render(<Page what={what} write={write} />);
  await userEvent.click(screen.getByRole("button", { name: "Cite" }));
  return { write, dialog: await screen.findByRole("dialog") };
};

describe("the citation dialog", () => {
  test("starts with a reference to read, and says how many documents it names", async () => {
    if (card === undefined) throw new Error("No card");
    const { dialog } = await openDialog(card);
    expect(dialog).toHaveAccessibleName("Cite this card");
    const text = within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "Citation in APA" }).value;
    expect(text).toContain(`${card.title}: ${card.scopeLead}`);
    expect(text).toContain(ADDRESS);
    const documents = text.trimEnd().split("Based on:\n")[1]?.split("\n").length ?? 0;
    expect(documents).toBeGreaterThan(0);
    expect(dialog).toHaveAccessibleDescription(expect.stringContaining(`${documents} document`));
  });

  test("changes its style by keyboard, copies what it shows and saves it under the ending of the style", async () => {
    const { dialog, write } = await openDialog(null);
    expect(dialog).toHaveAccessibleName("Cite this view");
    const styles = within(dialog).getByRole("group", { name: "Style" });
    expect(
      within(styles)
        .getAllByRole("radio")
        .map((radio) => radio.closest("label")?.textContent),
    ).toEqual(["APA", "BibTeX", "RIS", "CSL-JSON"]);
    within(styles).getByRole("radio", { name: "APA" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    const shown = within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "Citation in BibTeX" }).value;
    expect(shown).toMatch(/^@dataset\{cloud-shares-view-shares,/);
    await userEvent.click(within(dialog).getByRole("button", { name: "Copy" }));
    expect(write).toHaveBeenCalledExactlyOnceWith(shown);
    expect(await within(dialog).findByText("Citation copied")).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Download .bib" }));
    const [file] = vi.mocked(saveFile).mock.calls[0] ?? [];
    expect(file?.name).toBe(`cloud-shares-view-shares-${DATASET.version}.bib`);
    expect(await file?.blob.text()).toBe(shown);
  });

  test("closes by Escape and hands the focus back to its button", async () => {
    await openDialog(null);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(screen.getByRole("button", { name: "Cite" })).toHaveFocus());
  });
});

describe("a part that is loaded when it is first wanted", () => {
  function Part({ load, wanted }: { load: () => Promise<string>; wanted: boolean }) {
    const part = useOnDemand(load, wanted);
    return <p>{part.state === "ready" ? part.part : part.state}</p>;
  }

  test("is not asked for before, and only once", async () => {
    const load = vi.fn(() => Promise.resolve("here"));
    const { rerender } = render(<Part load={load} wanted={false} />);
    expect(load).not.toHaveBeenCalled();
    rerender(<Part load={load} wanted />);
    expect(await screen.findByText("here")).toBeInTheDocument();
    rerender(<Part load={load} wanted={false} />);
    rerender(<Part load={load} wanted />);
    expect(load).toHaveBeenCalledOnce();
  });

  test("that did not come says so, and is tried again with the next wish", async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("here");
    const { rerender } = render(<Part load={load} wanted />);
    expect(await screen.findByText("failed")).toBeInTheDocument();
    rerender(<Part load={load} wanted={false} />);
    rerender(<Part load={load} wanted />);
    expect(await screen.findByText("here")).toBeInTheDocument();
  });
});

test("the day of access is the reader's own, with its zeros", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
