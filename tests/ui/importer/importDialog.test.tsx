import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { StartImport } from "../../../src/io/import/importJob.ts";
import { saveFile } from "../../../src/ui/download/saveFile.ts";
import { ImportDialog } from "../../../src/ui/importer/ImportDialog.tsx";
import type { AddFigures } from "../../../src/ui/importer/taken.ts";
import { useImports } from "../../../src/ui/own/useImports.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { heldStart, readText, startOnPage } from "../../helpers/startOnPage.ts";

// An upper bound for a machine under load, not a wait.
configure({ asyncUtilTimeout: 30_000 });

vi.mock("../../../src/ui/download/saveFile.ts", () => ({ saveFile: vi.fn() }));
afterEach(() => vi.mocked(saveFile).mockClear());

const GARTNER = 'Gartner,"Infrastructure as a service, public cloud",Worldwide';
const GOOD = `firm,segment,geography,measure,period,provider,value\n${GARTNER},Market share,2021,AWS,38.9%\n${GARTNER},Market share,2021,Alibaba,9.5%\n`;
const OPEN = "Year,AWS,Alibaba\n2021,38.9%,9.5%\n2022,40%,guess\n";

const file = (name: string, text: string) => new File([text], name, { type: "text/csv" });

interface PageProps {
  readonly files: readonly File[];
  readonly start?: StartImport;
  readonly onAdd?: AddFigures;
  readonly isOpened?: boolean;
  readonly copy?: (key: string, what: string, text: string) => void;
}

function Page({ files, start = startOnPage, isOpened = false, onAdd = vi.fn<AddFigures>(async () => true), copy = vi.fn() }: PageProps) {
  const imports = useImports();
  return (
    <>
      <button type="button" onClick={() => (files.length === 0 ? imports.open() : imports.addFiles(files))}>
        Bring
      </button>
      <ImportDialog
        imports={imports}
        dataset={DATASET}
        isOpened={isOpened}
        month="2026-11"
        copier={{ copiedKey: null, refused: null, copy, dismiss: vi.fn() }}
        onChooseFile={vi.fn()}
        onAdd={onAdd}
        start={start}
      />
    </>
  );
}

/** By text and label, not by role: in a list of forty markets the roles and names of all would be worked out at every look. */
function button(dialog: HTMLElement, text: string): HTMLButtonElement {
  const found = [...dialog.querySelectorAll("button")].find(
    (candidate) => (candidate.getAttribute("aria-label") ?? candidate.textContent) === text,
  );
  if (found === undefined)
    throw new Error(`no button “${text}” in: ${[...dialog.querySelectorAll("button")].map((b) => b.textContent).join(" | ")}`);
  return found;
}
const press = (dialog: HTMLElement, text: string) => fireEvent.click(button(dialog, text));
const isOffered = (dialog: HTMLElement, text: string) => waitFor(() => expect(button(dialog, text)).toBeEnabled());
function field(dialog: HTMLElement, label: string): HTMLInputElement {
  return within(dialog).getByLabelText<HTMLInputElement>(label, { exact: false });
}
const fill = (dialog: HTMLElement, label: string, value: string) => fireEvent.change(field(dialog, label), { target: { value } });
const one = (dialog: HTMLElement, selector: string): HTMLElement => {
  const found = dialog.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};
const said = (dialog: HTMLElement, role: string) => one(dialog, `[role=${role}]`);
const part = (dialog: HTMLElement, name: string) => one(dialog, `[aria-label="${name}"]`);
/** The radio whose words begin like this. */
function radio(dialog: HTMLElement, text: string): HTMLInputElement {
  const found = [...dialog.querySelectorAll<HTMLInputElement>("input[type=radio]")].find((r) =>
    r.closest("label")?.textContent?.startsWith(text),
  );
  if (found === undefined) throw new Error(`no radio “${text}”`);
  return found;
}

async function bring(props: PageProps) {
  render(<Page {...props} />);
  fireEvent.click(screen.getByText("Bring"));
  return screen.findByRole("dialog", { name: "Add your own figures" });
}

test.each([false, true])("the reader of files is told what the dataset knows where it is that of a file: %s", async (isOpened) => {
  const start = vi.fn(startOnPage);
  const dialog = await bring({ files: [file("my shares.csv", GOOD)], start, isOpened });
  await isOffered(dialog, "Add 2 figures");
  expect(dialog.textContent).not.toContain("will be drawn");
  const known = start.mock.calls[0]?.[3];
  expect(known?.markets).toBe(isOpened ? DATASET.markets : undefined);
});

test("where the charts can hold only a part of a file, its preview says so before anything is added", async () => {
  const rows = (n: number) =>
    Array.from({ length: n }, (_, k) => `${GARTNER},Market share,${1990 + (k % 30)},Firm ${Math.floor(k / 30)},0.01%`).join("\n");
  const table = (n: number) => file("long.csv", `firm,segment,geography,measure,period,provider,value\n${rows(n)}\n`);
  const dialog = await bring({ files: [table(10_001)] });
  await isOffered(dialog, "Add 10,001 figures");
  expect(dialog.textContent).toContain("At most 10,000 of the 10,001 figures will be drawn and listed");
});

test("adding that takes a while says how far it is, is not begun twice, stops, asks before it is left, and ends the dialog", async () => {
  const began: { readonly tell: (figures: number) => void; readonly signal: AbortSignal; readonly end: (isAdded: boolean) => void }[] = [];
  const onAdd: AddFigures = (_, tell, signal) =>
    new Promise((end) => {
      began.push({ tell, signal, end });
      signal.addEventListener("abort", () => end(false));
    });
  const dialog = await bring({ files: [file("my shares.csv", GOOD)], onAdd });
  await isOffered(dialog, "Add 2 figures");
  press(dialog, "Add 2 figures");
  press(dialog, "Add 2 figures");
  expect(began).toHaveLength(1);
  act(() => began[0]?.tell(1));
  expect(within(dialog).getByRole("progressbar", { name: "Adding the figures" })).toHaveAttribute("aria-valuetext", "1 of 2");
  expect(dialog).toHaveTextContent("Adding… 1 of 2");
  expect(within(dialog).getByText("Adding 2 figures")).toHaveAttribute("role", "status");
  press(dialog, "Add 2 figures");
  expect(began).toHaveLength(1);
  press(dialog, "Stop");
  await waitFor(() => expect(within(dialog).queryByRole("progressbar")).toBeNull());
  expect(began[0]?.signal.aborted).toBe(true);
  expect(screen.getByRole("dialog")).toBe(dialog);

  press(dialog, "Add 2 figures");
  act(() => began[1]?.tell(1));
  press(dialog, "Close");
  expect(said(dialog, "alert")).toHaveTextContent("Leave without adding?");
  expect(began[1]?.signal.aborted).toBe(false);
  await act(async () => began[1]?.end(true));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("leaving while figures are added stops it", async () => {
  let stopped: AbortSignal | null = null;
  const onAdd: AddFigures = (_, tell, signal) => {
    stopped = signal;
    tell(1);
    return new Promise(() => {});
  };
  const dialog = await bring({ files: [file("my shares.csv", GOOD)], onAdd });
  await isOffered(dialog, "Add 2 figures");
  press(dialog, "Add 2 figures");
  press(dialog, "Close");
  press(dialog, "Leave");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(stopped).toMatchObject({ aborted: true });
});

test("a file without a doubt is one press: verdict, figures as they will stand, and a button that names the effect", async () => {
  const onAdd = vi.fn<AddFigures>(async () => true);
  const dialog = await bring({ files: [file("my shares.csv", GOOD)], onAdd });
  await within(dialog).findByText("Accepted: every figure was read, and nothing is in doubt.");
  expect(dialog).toHaveTextContent("3 rows, 7 columns, UTF-8, comma");
  expect(said(dialog, "status")).toHaveTextContent("2 figures ready");
  expect(within(dialog).queryByRole("region", { name: "Questions" })).toBeNull();
  const rows = [...part(dialog, "What will be added").querySelectorAll("tr")];
  expect(rows.map((row) => row.textContent)).toContain(
    "3Alibaba20219.5%9.5%Market shareGartnerInfrastructure as a service, public cloud, Worldwide",
  );
  fill(dialog, "Name of the set", "Paid report");
  press(dialog, "Add 2 figures");
  expect(onAdd).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      name: "Paid report",
      fileName: "my shares.csv",
      rowsRead: 3,
      rowsLeft: 0,
      figures: expect.objectContaining({ count: 2 }),
    }),
    expect.any(Function),
    expect.any(AbortSignal),
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("figures wait for their market and their measure; the answers release them, stay in sight and can be changed", async () => {
  const onAdd = vi.fn<AddFigures>(async () => true);
  const dialog = await bring({ files: [file("wide.csv", OPEN)], onAdd });
  await waitFor(() => expect(dialog).toHaveTextContent("Answer what is asked above: 3 figures wait for it."));
  expect(button(dialog, "Add figures")).toBeDisabled();

  fill(dialog, "What do the figures measure?", "share");
  fill(dialog, "Find a market", "gartner WORLDWIDE iaas");
  expect(dialog.querySelectorAll(".imp-markets input").length).toBeLessThan(6);
  fireEvent.click(radio(dialog, "Gartner: Worldwide IaaS"));
  await isOffered(dialog, "Add 3 figures");
  expect(said(dialog, "status")).toHaveTextContent("3 figures ready1 left out");
  expect(radio(dialog, "Gartner: Worldwide IaaS")).toBeChecked();

  // Another market of three names: none may be missing.
  fireEvent.click(radio(dialog, "Another market"));
  const use = button(dialog, "Use this market");
  expect(use).toBeDisabled();
  expect(dialog).toHaveTextContent("All three must be given");
  fill(dialog, "Firm that measured it", "My desk");
  fill(dialog, "Segment", "Cloud");
  expect(use).toBeDisabled();
  fill(dialog, "Geography", "Mars");
  fireEvent.click(use);
  await waitFor(() => expect(said(dialog, "status")).toHaveTextContent("1 market new here"));
  expect(part(dialog, "What will be added")).toHaveTextContent("My deskCloud, Mars");
});

test("an open reading is asked with both answers beside the cell, and each gives its own figure", async () => {
  const text = `firm,segment,geography,measure,period,provider,value,unit\n${GARTNER},Spend on cloud,2021,Whole market,22.739,usd_billion\n`;
  const dialog = await bring({ files: [file("open.csv", text)] });
  await within(dialog).findByText("22,739");
  const point = radio(dialog, "22.739 is 22.739: the point");
  const comma = radio(dialog, "22.739 is 22,739: the comma");
  expect(point.checked || comma.checked).toBe(false);
  fireEvent.click(comma);
  await waitFor(() => expect(dialog).toHaveTextContent("US$22,739 billion"));
  fireEvent.click(point);
  await waitFor(() => expect(dialog).toHaveTextContent("US$22.739 billion"));
});

test("some figures can be added while others wait, and it says what stays out", async () => {
  const text = `${GOOD}${GARTNER},Market share,03/04/2021,Google,7%\n`;
  const dialog = await bring({ files: [file("dates.csv", text)] });
  await isOffered(dialog, "Add 2 figures");
  expect(dialog).toHaveTextContent("1 figure waits for an answer and stays out.");
});

test("what is left out is listed by line and column with cause and remedy, can be copied and saved, and names are text in their own direction", async () => {
  const copy = vi.fn();
  const hostile = "<img src=x onerror=alert(1)>";
  const dialog = await bring({
    files: [file("bad.csv", `${GOOD}${GARTNER},Market share,2021,Google,guess\n${GARTNER},Market share,2021,${hostile},1%\n`)],
    copy,
  });
  const left = await within(dialog).findByRole("list", { name: "Left out" });
  expect(within(left).getByRole("listitem")).toHaveTextContent(/^Line 4, column 7guess It is not/);
  const known = part(dialog, "Good to know");
  expect(known.querySelector("bdi")?.textContent).toBe(hostile);
  expect(dialog.querySelector("img")).toBeNull();
  press(dialog, "Copy list");
  expect(copy).toHaveBeenCalledExactlyOnceWith(expect.any(String), "list", expect.stringContaining("4\t7\t\terror\ttype-error\tguess"));
  press(dialog, "Problem list, CSV");
  expect(vi.mocked(saveFile).mock.calls[0]?.[0].name).toBe("bad-problems.csv");
});

test("a thousand problems of many are listed, thirty at first, and all are counted by kind", async () => {
  const rows = Array.from({ length: 1500 }, (_, k) => `${GARTNER},Market share,2021,Firm ${k},guess\n`).join("");
  const dialog = await bring({ files: [file("storm.csv", GOOD + rows)] });
  const left = await within(dialog).findByRole("list", { name: "Left out" });
  expect(within(left).getAllByRole("listitem")).toHaveLength(30);
  expect(dialog).toHaveTextContent("Cells that are no figure, time or name: 1,500");
  expect(dialog).toHaveTextContent("The first 1,000 are listed");
});

test("the dialog begins at its heading, with every file anew, and not at what closes it", async () => {
  const dialog = await bring({ files: [file("a.csv", GOOD), file("b.csv", GOOD)] });
  const heading = within(dialog).getByText("Add your own figures");
  await waitFor(() => expect(heading).toHaveFocus());
  await isOffered(dialog, "Add 2 figures");
  button(dialog, "Add 2 figures").focus();
  press(dialog, "Add 2 figures");
  await within(dialog).findByText("File 2 of 2");
  await waitFor(() => expect(heading).toHaveFocus());
});

test("figures are previewed as exactly as they are typed", async () => {
  const dialog = await bring({ files: [file("a.csv", GOOD.replace("38.9%", "40.0%").replace("9.5%", "9.50%"))] });
  const sample = await within(dialog).findByRole("region", { name: "What will be added" });
  expect([...sample.querySelectorAll("td b")].map((cell) => cell.textContent)).toEqual(["40.0%", "9.50%"]);
});

test("what a file without lines has to say names its record and key", async () => {
  const rows = [
    { year: 2021, provider: "AWS", share: "39%" },
    { year: 2022, provider: "AWS", share: "guess" },
  ];
  const dialog = await bring({ files: [file("a.json", JSON.stringify(rows))] });
  const left = await within(dialog).findByRole("list", { name: "Left out" });
  expect(left).toHaveTextContent(/^Record 2, key “share”guess It is not/);
});

test("a rejected file can only be left: the reasons stand there and no button adds", async () => {
  const onAdd = vi.fn<AddFigures>(async () => true);
  const dialog = await bring({ files: [file("report.pdf", "%PDF-1.7 ...")], onAdd });
  await within(dialog).findByText("Rejected: nothing of this file can be added. Everything else is as it was.");
  expect(dialog).toHaveTextContent("It is a PDF document.");
  expect(within(dialog).queryByText(/^Add \d|^Add figures/)).toBeNull();
  press(dialog, "Cancel");
  expect(onAdd).not.toHaveBeenCalled();
});

test("settings and roles of columns read the file again: the old job is stopped and its late word counts for nothing", async () => {
  const { start, jobs } = heldStart();
  const dialog = await bring({ files: [file("a.csv", GOOD)], start });
  expect(button(dialog, "Add figures")).toBeDisabled();
  await act(async () => jobs[0]?.end(readText(GOOD)));
  fill(dialog, "Column 6, provider, is read as", "ignored");
  expect(jobs.at(-1)?.choices.columns).toEqual([{ column: 6, role: "ignored" }]);
  const running = jobs.at(-1);
  fill(dialog, "Decimals", ",");
  expect(running?.isStopped).toBe(true);
  expect(jobs.at(-1)?.choices).toEqual({ today: "2026-11", columns: [{ column: 6, role: "ignored" }], decimal: "," });
  press(dialog, "Columns as they were found");
  expect(jobs.at(-1)?.choices).toEqual({ today: "2026-11", decimal: "," });
});

test("reading says rows and share, stops at once, and reads again on request", async () => {
  const { start, jobs } = heldStart();
  const dialog = await bring({ files: [file("long.csv", GOOD)], start });
  act(() => jobs[0]?.progress({ rows: 12_000, share: 0.254 }));
  const bar = said(dialog, "progressbar");
  expect(bar).toHaveAttribute("aria-valuenow", "25");
  expect(bar).toHaveAttribute("aria-valuetext", "25%, 12,000 rows read");
  press(dialog, "Stop");
  await within(dialog).findByText("Stopped.");
  expect(within(dialog).queryByRole("progressbar")).toBeNull();
  expect(dialog).toHaveTextContent("Reading was stopped: read it again to add figures.");
  press(dialog, "Read it again");
  await act(async () =>
    jobs[1]?.end({ kind: "failed", issue: { place: "a", cause: "It is gone.", remedy: "Drop it again.", rule: "gone" } }),
  );
  expect(said(dialog, "alert")).toHaveTextContent("It is gone. Drop it again. Everything else is as it was.");
});

test("files come one after the other, one that comes meanwhile joins them, and each can be left out", async () => {
  const onAdd = vi.fn<AddFigures>(async () => true);
  const dialog = await bring({ files: [file("one.csv", GOOD), file("two.csv", OPEN)], onAdd });
  expect(dialog).toHaveTextContent("File 1 of 2one.csv");
  // The page behind the dialog is inert to readers, not to this test.
  fireEvent.click(screen.getByText("Bring"));
  expect(dialog).toHaveTextContent("File 1 of 4one.csv");
  await isOffered(dialog, "Add 2 figures");
  press(dialog, "Add 2 figures");
  await waitFor(() => expect(dialog).toHaveTextContent("File 2 of 4two.csv"));
  press(dialog, "Leave this file out");
  expect(dialog).toHaveTextContent("File 3 of 4one.csv");
  expect(onAdd).toHaveBeenCalledOnce();
});

test("Escape closes at once while nothing was answered, and asks before answers are lost", async () => {
  const dialog = await bring({ files: [file("wide.csv", OPEN)] });
  await within(dialog).findByLabelText("What do the figures measure?");
  fill(dialog, "What do the figures measure?", "share");
  await userEvent.keyboard("{Escape}");
  expect(said(dialog, "alert")).toHaveTextContent("Leave without adding?");
  expect(button(dialog, "Go on")).toHaveFocus();
  press(dialog, "Go on");
  expect(within(dialog).queryByRole("alert")).toBeNull();
  fill(dialog, "What do the figures measure?", "");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a pasted table goes straight to its preview, other text stays to be edited, and templates can be saved", async () => {
  const dialog = await bring({ files: [] });
  expect(button(dialog, "Look at this table")).toBeDisabled();
  const area = field(dialog, "Or paste a table");
  await userEvent.click(area);
  await userEvent.paste("hello");
  expect(area).toHaveValue("hello");
  await userEvent.clear(area);
  press(dialog, "Long: a row for each figure");
  press(dialog, "Wide: a column for each provider");
  expect(vi.mocked(saveFile).mock.calls.map(([made]) => made.name)).toEqual([
    "cloud-shares-template-long.csv",
    "cloud-shares-template-wide.csv",
  ]);
  await userEvent.click(area);
  await userEvent.paste("Year\tAWS\n2021\t39%");
  expect(dialog).toHaveTextContent("Pasted table");
  await waitFor(() => expect(dialog).toHaveTextContent("2 rows, 2 columns, UTF-8, tab"));
});
