import { render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { TableCard } from "../../src/spec/tableCard.ts";
import { LinesTable } from "../../src/ui/table/LinesTable.tsx";

const drawn = vi.hoisted(() => [] as string[]);

vi.mock("../../src/ui/words/ForeignWords.tsx", () => ({
  ForeignWords: ({ text }: { text: string }) => {
    drawn.push(text);
    return text;
  },
}));
vi.mock("../../src/ui/marks/Brackets.tsx", () => ({ Brackets: () => null }));

const mark = (receiptId: string) =>
  ({ receiptId, ink: "reported", providerId: "aws", value: 1, label: `${receiptId}. Open receipt` }) as const;

const CARD: TableCard = {
  kind: "table",
  cardId: "documents",
  title: "Documents",
  scopeLead: "",
  scopeRest: "",
  note: "",
  source: "",
  description: "",
  rows: [],
  inks: [],
  columns: [
    { id: "title", label: "Document" },
    { id: "outlet", label: "Outlet" },
    { id: "figures", label: "Figures" },
  ],
  lines: ["one", "two", "three"].map((id) => ({
    id,
    cells: [{ text: `${id}.title` }, { text: `${id}.outlet` }, { text: `${id}.figures`, marks: [mark(`${id}-a`), mark(`${id}-b`)] }],
  })),
};

const ignore = () => undefined;

beforeEach(() => {
  drawn.length = 0;
});

test("of a table that changes, the cells that say something else are drawn and no others", () => {
  const { rerender, getByText } = render(<LinesTable card={CARD} selected={null} onOpen={ignore} />);
  expect(drawn).toHaveLength(9);
  drawn.length = 0;
  const lines = CARD.lines.map((line) =>
    line.id === "two" ? { ...line, cells: line.cells.map((cell, k) => (k === 1 ? { text: "elsewhere" } : cell)) } : line,
  );
  rerender(<LinesTable card={{ ...CARD, lines }} selected={null} onOpen={ignore} />);
  expect(drawn).toEqual(["elsewhere"]);
  expect(getByText("elsewhere").closest("tr")?.dataset["row"]).toBe("two");
});

test("a receipt that opens draws the cell of its mark, and shows that mark alone as open", () => {
  const { rerender, container } = render(<LinesTable card={CARD} selected={null} onOpen={ignore} />);
  drawn.length = 0;
  rerender(<LinesTable card={CARD} selected="three-b" onOpen={ignore} />);
  expect(drawn).toEqual(["three.figures"]);
  const open = [...container.querySelectorAll("[aria-expanded=true]")].map((button) => button.getAttribute("data-receipt"));
  expect(open).toEqual(["three-b"]);
});
