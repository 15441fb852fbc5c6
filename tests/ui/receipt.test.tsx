import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Receipt } from "../../src/spec/receipt.ts";
import { ReceiptDrawer } from "../../src/ui/receipt/ReceiptDrawer.tsx";

const receipt: Receipt = {
  receiptId: "aws-2021",
  kind: "observed",
  code: "G-2021-AWS",
  who: "AWS, 2021",
  providerId: "aws",
  figure: "39%",
  statusText: "Reported",
  ink: "reported",
  scopeLead: "Worldwide, IaaS.",
  scopeRest: "Gartner, share of 2021 revenue",
  citation: "Gartner, AWS, 2021: 39%",
  label: "Receipt: AWS, 2021, Gartner",
  sections: [
    { title: "As printed", lines: [{ term: "As printed", text: "“39%”", mono: true }], notes: [] },
    {
      title: "Normalised, with its rounding band",
      lines: [
        { term: "Value", text: "39.0 percent" },
        { term: "Could be", text: "38.5 to 39.5" },
      ],
      notes: [],
      micro: {
        min: 38,
        max: 40,
        ticks: [38, 39, 40],
        value: 39,
        valueText: "printed 39",
        band: { low: 38.5, high: 39.5 },
        derived: false,
        others: [{ value: 38.9, text: "release 38.9" }],
        label: "printed 39, rounding band 38.5 to 39.5, release 38.9",
      },
    },
    {
      title: "Measured by, read in",
      lines: [
        { term: "Research firm", text: "Gartner" },
        { term: "Article", text: "Article 2, paragraph 6", href: "https://example.org/article" },
        { term: "Made from", text: "Alibaba, 2021", receiptId: "alibaba-2021" },
      ],
      notes: [],
    },
    { title: "Cross-check", lines: [], notes: ["Inside the band."], verdict: { glyph: "≈", text: "Agrees within rounding" } },
  ],
};

const IDS = ["aws-2021", "alibaba-2021", "google-2021"];

/** A page with three marks and the drawer of the open one, as the shell wires it. */
function Page({ first = null, shown = receipt }: { first?: string | null; shown?: Receipt }) {
  const [open, setOpen] = useState(first);
  const index = IDS.indexOf(open ?? "");
  return (
    <>
      {IDS.map((id) => (
        <button key={id} type="button" data-receipt={id} onClick={() => setOpen(id)}>
          mark {id}
        </button>
      ))}
      {open !== null && (
        <ReceiptDrawer
          receipt={{ ...shown, receiptId: open, label: `Receipt: ${open}` }}
          position={{ index, count: IDS.length }}
          onOpen={setOpen}
          onClose={() => setOpen(null)}
          onStep={(delta) => setOpen(IDS[index + delta] ?? null)}
          onCopyCitation={onCopyCitation}
          onCopyLink={onCopyLink}
        />
      )}
    </>
  );
}

const onCopyCitation = vi.fn<() => void>();
const onCopyLink = vi.fn<() => void>();

/** jsdom has no media queries: this decides whether the drawer has room beside the charts. */
function roomBeside(isWide: boolean) {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("min-width") && isWide,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
}

beforeEach(() => {
  vi.stubGlobal("scrollBy", () => undefined);
  onCopyCitation.mockClear();
  onCopyLink.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

describe.each([
  ["beside the charts", true],
  ["as a bottom sheet", false],
] as const)("the receipt %s", (_, isWide) => {
  beforeEach(() => roomBeside(isWide));

  test("takes the focus when a mark is opened and gives it back on Escape", async () => {
    render(<Page />);
    await userEvent.click(screen.getByText("mark alibaba-2021"));
    const dialog = await screen.findByRole("dialog", { name: "Receipt: alibaba-2021" });
    await waitFor(() => expect(within(dialog).getByRole("heading", { level: 2 })).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(screen.getByText("mark alibaba-2021")).toHaveFocus());
  });

  test("gives the focus back when closed by its button", async () => {
    render(<Page />);
    await userEvent.click(screen.getByText("mark google-2021"));
    await userEvent.click(await screen.findByRole("button", { name: "Close the receipt" }));
    await waitFor(() => expect(screen.getByText("mark google-2021")).toHaveFocus());
  });

  test("steps to the neighbours without losing the step button, and not past the ends", async () => {
    render(<Page first="aws-2021" />);
    expect(await screen.findByRole("button", { name: "Previous figure" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(screen.getByRole("button", { name: "Next figure" }));
    expect(screen.getByRole("dialog", { name: "Receipt: alibaba-2021" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Next figure" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Next figure" }));
    await userEvent.click(screen.getByRole("button", { name: "Next figure" }));
    expect(screen.getByRole("dialog", { name: "Receipt: google-2021" })).toBeInTheDocument();
  });

  test("a link inside opens another receipt and moves the focus to its heading", async () => {
    render(<Page first="aws-2021" />);
    await userEvent.click(await screen.findByRole("button", { name: "Alibaba, 2021" }));
    const dialog = screen.getByRole("dialog", { name: "Receipt: alibaba-2021" });
    expect(dialog).toHaveAttribute("data-receipt-open", "alibaba-2021");
    await waitFor(() => expect(within(dialog).getByRole("heading", { level: 2 })).toHaveFocus());
  });

  test("shows figure, status, scope, sections and verdict", async () => {
    render(<Page first="aws-2021" />);
    const dialog = await screen.findByRole("dialog");
    expect(dialog.querySelector("[data-figure]")).toHaveTextContent("39%");
    for (const text of ["Reported", "Worldwide, IaaS.", "“39%”", "38.5 to 39.5", "Agrees within rounding", "≈", "Inside the band."]) {
      expect(within(dialog).getByText(text)).toBeInTheDocument();
    }
    expect(dialog.querySelector("[data-article-locator]")).toHaveTextContent("Article 2, paragraph 6");
  });

  test("leads out only to the document, in a new tab that is not told where from", async () => {
    render(<Page first="aws-2021" />);
    const links = within(await screen.findByRole("dialog")).getAllByRole("link");
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toHaveAttribute("href", "https://example.org/article");
      expect(link).toHaveAttribute("rel", "noreferrer");
      expect(link).toHaveAttribute("target", "_blank");
    }
  });

  test("copies citation and link", async () => {
    render(<Page first="aws-2021" />);
    await userEvent.click(await screen.findByRole("button", { name: "Copy citation" }));
    await userEvent.click(screen.getByRole("button", { name: "Copy link" }));
    expect(onCopyCitation).toHaveBeenCalledOnce();
    expect(onCopyLink).toHaveBeenCalledOnce();
  });
});

test("beside the charts the page stays usable: the receipt is not modal", async () => {
  roomBeside(true);
  render(<Page first="aws-2021" />);
  expect(await screen.findByRole("dialog")).toHaveAttribute("aria-modal", "false");
  await userEvent.click(screen.getByRole("button", { name: "mark google-2021" }));
  expect(screen.getByRole("dialog", { name: "Receipt: google-2021" })).toBeInTheDocument();
});

test("the sheet hides the page from assistive technology while it is open", async () => {
  roomBeside(false);
  render(<Page first="aws-2021" />);
  await screen.findByRole("dialog");
  await waitFor(() => expect(screen.queryByRole("button", { name: "mark google-2021" })).toBeNull());
});

test("the micro chart spans its axis and puts the other printing on its own side", async () => {
  roomBeside(true);
  render(<Page first="aws-2021" />);
  const chart = await screen.findByRole("img", { name: "printed 39, rounding band 38.5 to 39.5, release 38.9" });
  expect(chart.querySelector(".ink-band")).toHaveAttribute("x", "25%");
  expect(chart.querySelector(".ink-band")).toHaveAttribute("width", "50%");
  expect(within(chart).getByText("printed 39")).toHaveAttribute("text-anchor", "start");
  expect(within(chart).getByText("release 38.9")).toHaveAttribute("text-anchor", "end");
});

describe("the words of the micro chart", () => {
  const micro = { ...receipt.sections[1]?.micro, band: { low: 8.75, high: 8.85 }, derived: false, label: "the rounding" };
  const drawn = async (changes: object) => {
    roomBeside(true);
    const sections = [{ title: "Normalised", lines: [], notes: [], micro: { ...micro, ...changes } }] as unknown as Receipt["sections"];
    render(<Page first="aws-2021" shown={{ ...receipt, sections }} />);
    return within(await screen.findByRole("img", { name: "the rounding" }));
  };

  test("end at a mark that stands too far right for them to start there, and then take a row of their own", async () => {
    const others = [{ value: 9.1, text: "August 2020 9.1" }];
    const chart = await drawn({ min: 8.6, max: 9.2, ticks: [8.6, 8.8, 9, 9.2], value: 8.8, valueText: "8.8", others });
    expect(chart.getByText("August 2020 9.1")).toHaveAttribute("text-anchor", "end");
    expect(chart.getByText("August 2020 9.1").getAttribute("y")).not.toBe(chart.getByText("8.8", { selector: ".lb-3" }).getAttribute("y"));
  });

  test("number every second tick where all numbers would touch", async () => {
    const ticks = [205554, 205554.5, 205555, 205555.5, 205556];
    const chart = await drawn({ min: 205554, max: 205556, ticks, value: 205555, valueText: "printed", others: [] });
    expect(chart.queryAllByText(/^205,55/).map((text) => text.textContent)).toEqual(["205,554", "205,555", "205,556"]);
  });
});

test("a gap shows brackets for a figure and a hollow marker; an event its title", async () => {
  roomBeside(true);
  const gap: Receipt = { ...receipt, kind: "gap", ink: "gap", figure: "[ ]", statusText: "not published", sections: [] };
  const { unmount } = render(<Page first="aws-2021" shown={gap} />);
  const dialog = await screen.findByRole("dialog");
  expect(dialog.querySelector("[data-figure]")).toHaveTextContent("[ ]");
  expect(within(dialog).getByText("not published")).toBeInTheDocument();
  expect(dialog.querySelector(".rc-who .mk-hollow")).not.toBeNull();
  expect(within(dialog).queryByRole("link", { name: "Article" })).toBeNull();
  unmount();
  render(<Page first="aws-2021" shown={{ ...receipt, kind: "event", ink: "event", figure: "Jack Ma speech" }} />);
  expect((await screen.findByRole("dialog")).querySelector(".rc-ev")).toHaveTextContent("Jack Ma speech");
});

test("beside the charts Escape is first for what opened over the page, however late that began to listen on the document", () => {
  roomBeside(true);
  render(<Page first="aws-2021" />);
  const used = (event: Event) => event.preventDefault();
  document.addEventListener("keydown", used);
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(screen.getByRole("dialog")).toBeInTheDocument();
  document.removeEventListener("keydown", used);
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
});
