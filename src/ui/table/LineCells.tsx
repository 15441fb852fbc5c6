// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away
import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { TableCell, TableColumn } from "../../spec/tableCard.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { ForeignWords } from "../words/ForeignWords.tsx";
import { FigureMarks } from "./FigureMarks.tsx";

/** Which receipt is open, and what opens one. */
export interface Opening {
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

/** A column that the screen shows, with its place among those of the card. */
export interface ShownColumn extends TableColumn {
  readonly index: number;
}

const isBlank = (cell: TableCell): boolean => cell.text === "" && (cell.marks ?? []).length === 0 && (cell.sub ?? "") === "";

const EMPTY: TableCell = { text: "" };

/** Whether the receipt of a cell, or of one of its marks, is the open one. */
export const opens = ({ receiptId, marks = [] }: TableCell, selected: string | null): boolean =>
  selected !== null && (receiptId === selected || marks.some((mark) => mark.receiptId === selected));

/** The cells of one line: the first column of text names it. */
export function LineCells({
  cells,
  columns,
  selected,
  onOpen,
}: { cells: readonly TableCell[]; columns: readonly ShownColumn[] } & Opening) {
  const head = columns.find((column) => column.num !== true)?.index;
  return columns.map(({ id, index, label, num }) => {
    const cell = cells[index] ?? EMPTY;
    const open = opens(cell, selected) ? selected : null;
    const className = `cell-${id}${num ? " num" : ""}${cell.gap === true ? " is-gap" : ""}`;
    return <Cell key={id} cell={cell} label={index === head ? null : label} className={className} selected={open} onOpen={onOpen} />;
  });
}

/** A cell that says the same is left alone when its line changes. `label` is the column's name in the ledger layout, null in the cell that names the line. */
const Cell = memo(function Cell({
  cell,
  label,
  className,
  ...opening
}: { cell: TableCell; label: string | null; className: string } & Opening) {
  const content = <Content cell={cell} {...opening} />;
  if (label === null) {
    return (
      <th role="rowheader" scope="row" className={className}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={className}>
      {/* A name before nothing reads like a fault. The cell stays, so that the columns of a table that is read aloud do. */}
      {!isBlank(cell) && (
        <span className="led-l" aria-hidden="true">
          {label}
        </span>
      )}
      <div className="led-v">{content}</div>
    </td>
  );
});

/** Marks first, then the text as button, link, verdict or words, then the small print. */
function Content({ cell, selected, onOpen }: { cell: TableCell } & Opening) {
  const { marks = [], sub = "" } = cell;
  return (
    <>
      {marks.length > 0 && <FigureMarks cell={cell} selected={selected} onOpen={onOpen} />}
      {cell.providerId === undefined ? (
        <Text cell={cell} selected={selected} onOpen={onOpen} />
      ) : (
        <span className="cell-who">
          <ProviderMarker providerId={cell.providerId} />
          <Text cell={cell} selected={selected} onOpen={onOpen} />
        </span>
      )}
      {sub !== "" && <span className="cell-sub">{sub}</span>}
    </>
  );
}

function Text({ cell, selected, onOpen }: { cell: TableCell } & Opening) {
  const { receiptId, text } = cell;
  if (cell.marksOnly === true) return null;
  if (cell.gap === true) {
    return (
      <span className="np">
        <Brackets />
        <span className="vh">{text}</span>
      </span>
    );
  }
  if (receiptId !== undefined) {
    return (
      <button
        type="button"
        className={selected === receiptId ? "fig-btn is-sel" : "fig-btn"}
        data-receipt={receiptId}
        data-value={cell.value}
        aria-haspopup="dialog"
        aria-expanded={selected === receiptId}
        onClick={() => onOpen(receiptId)}
      >
        {text}
        <span className="vh">{pageWords.openReceipt}</span>
      </button>
    );
  }
  if (cell.href !== undefined) {
    return (
      <a href={cell.href} target="_blank" rel="noopener noreferrer">
        <ForeignWords text={text} foreign={cell.foreign} />
        <span className="vh">{pageWords.opensTheDocumentIn}</span>
      </a>
    );
  }
  if (cell.glyph !== undefined) {
    return (
      <span className="verdict">
        <i aria-hidden="true">{cell.glyph}</i>
        {text}
      </span>
    );
  }
  return (
    <span className={cell.mono ? "printed" : undefined}>
      <ForeignWords text={text} foreign={cell.foreign} />
    </span>
  );
}
