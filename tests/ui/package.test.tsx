import { webcrypto } from "node:crypto";
import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { packageZip } from "../../src/io/package/zip.ts";
import { createAppStore } from "../../src/state/store.ts";
import { DatasetNotice } from "../../src/ui/package/DatasetNotice.tsx";
import { openPackage, packageWords } from "../../src/ui/package/openPackage.ts";
import { readyLines } from "../../src/ui/use/readyLines.ts";
import { UseData } from "../../src/ui/use/UseData.tsx";
import { AppContext } from "../../src/ui/useApp.ts";
import { DATASET } from "../helpers/dataset.ts";

const copier = { copiedKey: null, refused: null, copy: vi.fn(), dismiss: vi.fn() };
const startStore = () => createAppStore({ dataset: DATASET, search: "?view=data" });

const zipOf = async (observations: string): Promise<Uint8Array<ArrayBuffer>> => {
  const digest = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest("SHA-256", bytes);
  const texts = { ...BUNDLED_TEXTS, observations };
  return (await packageZip({ dataset: DATASET, texts, software: "0.0.0", documents: {}, digest })).zip;
};

let own: Uint8Array<ArrayBuffer>;
let other: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  own = await zipOf(BUNDLED_TEXTS.observations);
  other = await zipOf(BUNDLED_TEXTS.observations.replace("Third behind Amazon and Microsoft", "Behind Amazon and Microsoft"));
});

test("a package of the page's own dataset changes nothing and says so", async () => {
  const store = startStore();
  const result = await openPackage(store, "cloud-shares.zip", own);
  expect(result).toEqual({ kind: "own", version: DATASET.version });
  expect(store.getState().opened).toBeNull();
  expect(packageWords("cloud-shares.zip", { kind: "own", version: "2.1.0" })).toContain("holds the dataset of this page");
});

test("another package is shown under a notice that leads back to the page's own", async () => {
  const store = startStore();
  render(
    <AppContext value={store}>
      <DatasetNotice />
    </AppContext>,
  );
  expect(screen.queryByRole("region", { name: "Opened package" })).toBeNull();

  await act(async () => expect((await openPackage(store, "other.zip", other))?.kind).toBe("opened"));
  const notice = await screen.findByRole("region", { name: "Opened package" });
  expect(within(notice).getByRole("status").textContent).toContain("other.zip");
  expect(store.getState().dataset.observationById.get("a1-alibaba-rank-world")?.note).toMatch(/^Behind Amazon/);

  await userEvent.click(within(notice).getByRole("button", { name: `Back to dataset ${DATASET.version}` }));
  expect(store.getState().dataset).toBe(DATASET);
  expect(screen.queryByRole("region", { name: "Opened package" })).toBeNull();

  // The page's own package, dropped while another is shown, leads back as well.
  await act(async () => {
    await openPackage(store, "other.zip", other);
    expect(await openPackage(store, "own.zip", own)).toEqual({ kind: "own", version: DATASET.version });
  });
  expect(store.getState().dataset).toBe(DATASET);
});

test("a zip of something else is left to others, and a broken package is refused with its place", async () => {
  const store = startStore();
  expect((await openPackage(store, "broken.zip", own.slice(0, 4000)))?.kind).toBe("refused");
  const empty = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);
  expect(await openPackage(store, "photos.zip", empty)).toBeNull();
  expect(store.getState().opened).toBeNull();
});

test("the data view offers the zip, the list of files, and lines with the address of this page on request", async () => {
  render(
    <AppContext value={startStore()}>
      <UseData copier={copier} />
    </AppContext>,
  );
  const zip = screen.getByRole("link", { name: "Whole dataset, zip" });
  expect(zip.getAttribute("href")).toBe(`./data/cloud-shares-${DATASET.version}.zip`);
  expect(screen.getByRole("link", { name: "All files and addresses" }).getAttribute("href")).toBe("./data/index.html");

  const toggle = screen.getByRole("button", { name: /Lines for/ });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(toggle);
  await userEvent.click(await screen.findByRole("button", { name: "Copy for Python, pandas" }));
  const lines = readyLines("http://localhost:3000/", `cloud-shares-${DATASET.version}.zip`);
  expect(copier.copy).toHaveBeenCalledWith("use pandas", "lines", lines[0]?.lines);
  for (const { lines: text } of lines)
    expect(screen.getByText((_, element) => element?.tagName === "CODE" && element.textContent === text)).toBeTruthy();
  await userEvent.click(toggle);
  expect(screen.queryByRole("button", { name: "Copy for R" })).toBeNull();
});

test("every line reads from the address that it was given, and periods as text", () => {
  const lines = readyLines("https://example.org/shares/", "cloud-shares-2.1.0.zip");
  for (const { id, lines: text } of lines) {
    const [address] = /https:[^"]+/.exec(text) ?? [];
    expect(address, id).toBe(`https://example.org/shares/data/${id === "curl" ? "cloud-shares-2.1.0.zip" : "observations.csv"}`);
  }
  for (const id of ["pandas", "r"]) {
    const text = lines.find((line) => line.id === id)?.lines ?? "";
    for (const column of ["period", "base_period", "vintage"]) expect(text, id).toMatch(new RegExp(`\\b${column}"?[ :=]`));
  }
});
