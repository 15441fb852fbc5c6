/** The page in a language that nobody speaks: what is still in plain letters is a name, a note or a sign of the dataset, or a word that was missed. */

import { fireEvent, render, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parse } from "csv-parse/sync";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import { Page } from "../../src/app/Page.tsx";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { selectChartSpec } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { ImportDialog } from "../../src/ui/importer/ImportDialog.tsx";
import { useImports } from "../../src/ui/own/useImports.ts";
import { ReceiptBody } from "../../src/ui/receipt/ReceiptBody.tsx";
import { loadDataTable } from "../../src/ui/table/loadDataTable.ts";
import { DATASET } from "../helpers/dataset.ts";
import { plainWords, pseudo } from "../helpers/pseudo.ts";
import { startOnPage } from "../helpers/startOnPage.ts";

vi.mock("../../src/domain/words/en/page.ts", async (original) => (await import("../helpers/pseudo.ts")).pseudo(await original<object>()));
vi.mock("../../src/domain/words/en/files.ts", async (original) => (await import("../helpers/pseudo.ts")).pseudo(await original<object>()));
vi.mock("../../src/domain/words/en/import.ts", async (original) => (await import("../helpers/pseudo.ts")).pseudo(await original<object>()));
vi.mock("../../src/domain/words/en/grammar.ts", async (original) =>
  (await import("../helpers/pseudo.ts")).pseudo(await original<object>()),
);

/** Columns of the tables that are shown as they are. */
const SHOWN =
  /^(label|segment|geography|includes|excludes|why_not_comparable|as_printed|note|recorded|reason|title|publisher|found|period_label|locator)$/;
/** The same in every language: currencies, quarters, formats of files, codes of receipts. */
const SIGNS = ["US", "HHI", "CSV", "JSON", "APA", "BibTeX", "RIS", "CSL-JSON", "txt"];

function knownPhrases(): readonly string[] {
  const cells = Object.values(BUNDLED_TEXTS).flatMap((csv) =>
    (parse(csv, { columns: true }) as Record<string, string>[]).flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) =>
        SHOWN.test(column) ? [...cell.split("|"), cell.replace(/ (?:results|growth)$/, "")] : [],
      ),
    ),
  );
  return [
    ...cells.flatMap((cell) => [
      cell,
      `${cell.charAt(0).toLowerCase()}${cell.slice(1)}`,
      `${cell.charAt(0).toUpperCase()}${cell.slice(1)}`,
    ]),
    ...SIGNS,
  ];
}
const left = plainWords(knownPhrases());

/** Every text of the markup that is read or spoken: each once. */
function saidIn(html: string): ReadonlySet<string> {
  const root = new DOMParser().parseFromString(html, "text/html").body;
  const said = new Set<string>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element)
      for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt"]) said.add(node.getAttribute(name) ?? "");
    else if (node.parentElement?.matches("code, textarea") !== true) said.add(node.textContent ?? "");
  }
  return said;
}

const missedIn = (html: string): readonly string[] =>
  [...saidIn(html)].flatMap((text) => (left(text).length > 0 ? [`${left(text).join(" ")} <- ${text}`] : []));

const storeAt = (search: string) => createAppStore({ dataset: DATASET, search });
const urlSync = { go: () => undefined, stop: () => undefined };

const labelOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent;

test.each(VIEW_IDS)("%s has no words but those of the language and of the dataset", async (view) => {
  await loadDataTable();
  const html = renderToString(
    <Page start={{ ok: true, store: storeAt(`?view=${view}&collection=record&show=breaks,events,earlier`), urlSync }} />,
  );
  expect(missedIn(html)).toEqual([]);
});

test("nor has a receipt of any kind", async () => {
  const kinds = new Map<string, string>();
  for (const view of VIEW_IDS) {
    const spec = selectChartSpec(storeAt(`?view=${view}&collection=record&show=breaks,events,earlier&assume=36`).getState());
    for (const { receiptId } of spec.cards.flatMap((card) => card.rows)) {
      const observation = DATASET.observationById.get(receiptId);
      kinds.set(
        observation === undefined ? receiptId.replace(/~.*|-\d.*/, "") : `${observation.measureId} ${observation.status}`,
        receiptId,
      );
    }
  }
  expect(kinds.size).toBeGreaterThan(20);
  const html = [...kinds.values()].map((id) => {
    const receipt = buildReceipt(DATASET, id);
    if (!receipt.ok) throw new Error(id);
    return renderToString(
      <ReceiptBody
        receipt={receipt.value}
        headingRef={createRef()}
        position={null}
        onOpen={vi.fn()}
        onClose={vi.fn()}
        onStep={vi.fn()}
        onCopyCitation={vi.fn()}
        onCopyLink={vi.fn()}
      />,
    );
  });
  expect(missedIn(html.join(""))).toEqual([]);
});

// Each button that opens something: help, downloads, citing, sharing, the choice of forms.
test("nor has a menu or a dialog of the page", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  render(<App start={{ ok: true, store: storeAt("?view=timeline"), urlSync }} />);
  const opens = () => [...document.querySelectorAll<HTMLElement>("[aria-haspopup]:not([data-receipt])")];
  const labels = [...new Set(opens().map(labelOf))];
  expect(labels.length).toBeGreaterThan(4);
  for (const label of labels) {
    const button = opens().find((one) => labelOf(one) === label);
    if (button === undefined) throw new Error(label);
    await userEvent.click(button);
    await waitFor(() => expect(document.querySelector("[role=dialog], [role=menu]")).not.toBeNull());
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    expect(missedIn(document.body.innerHTML), label).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(document.querySelector("[role=dialog], [role=menu]")).toBeNull());
  }
});

const TABLE =
  "firm,segment,geography,measure,period,provider,value\nGartner,Cloud,Worldwide,Market share,2021,AWS,38.9%\n,,,Market share,never,Alibaba,guess\n";

function Imports() {
  const imports = useImports();
  return (
    <>
      <button type="button" onClick={() => imports.addFiles([new File([TABLE], "a.csv", { type: "text/csv" })])} />
      <ImportDialog
        imports={imports}
        dataset={DATASET}
        month="2026-11"
        copier={{ copiedKey: null, refused: null, copy: vi.fn(), dismiss: vi.fn() }}
        onChooseFile={vi.fn()}
        onAdd={vi.fn()}
        start={startOnPage}
      />
    </>
  );
}

test("nor has the import of a table with faults", async () => {
  render(<Imports />);
  fireEvent.click(document.querySelectorAll("button")[0] ?? document.body);
  await waitFor(() => expect(document.querySelectorAll("[role=dialog] table").length).toBeGreaterThan(0));
  const names = [
    "Gartner",
    "AWS",
    "Alibaba",
    "Market",
    "share",
    "never",
    "guess",
    "csv",
    "firm",
    "segment",
    "geography",
    "measure",
    "period",
    "provider",
    "value",
    "Cloud",
    "Worldwide",
    "UTF",
  ];
  const missed = missedIn(document.body.innerHTML).filter((line) =>
    (line.split(" <- ")[0] ?? "").split(" ").some((word) => !names.includes(word)),
  );
  expect(missed).toEqual([]);
});

test("a word that stands beside the language is found", () => {
  const words = pseudo({ held: (who: string) => `${who} held a share`, share: "Share" }) as {
    held: (who: string) => string;
    share: string;
  };
  expect(missedIn(`<p aria-label="${words.share}">${words.held("Gartner")}, 39%</p>`)).toEqual([]);
  expect(missedIn(`<p aria-label="Share">${words.held("Gartner")}, 39% of it</p>`)).toEqual([
    "Share <- Share",
    "of it <- Gartner ħḗŀḓ ȧ şħȧřḗ, 39% of it",
  ]);
});
