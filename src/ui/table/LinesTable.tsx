// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away

import type { RefObject } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { TableCard, TableCell } from "../../spec/tableCard.ts";
import { MoreButton } from "../fold/MoreButton.tsx";
import { useFold } from "../fold/useFold.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { ForeignWords } from "../words/ForeignWords.tsx";
import { FigureMarks } from "./FigureMarks.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";

/** Lines drawn at first: a page of many tables stays quick, and short enough for a phone. */
const FIRST_LINES = 12;

interface Opening {
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

const isBlank = (cell: TableCell | undefined): boolean =>
  cell === undefined || (cell.text === "" && (cell.marks ?? []).length === 0 && (cell.sub ?? "") === "");

/** A table card: its columns and lines as they are. A narrow plate turns each line into a ledger entry with the column's name before each cell. */
export function LinesTable({ card, selected, onOpen }: { card: TableCard } & Opening) {
  const columns = card.columns.map((column, index) => ({ ...column, index })).filter((column) => column.downloadOnly !== true);
  const head = columns.find((column) => column.num !== true)?.index;
  const opens = (cell: TableCell): boolean =>
    selected !== null && (cell.receiptId === selected || (cell.marks ?? []).some((mark) => mark.receiptId === selected));
  const needed = selected === null ? -1 : card.lines.findIndex((line) => line.cells.some(opens));
  const fold = useFold(card.lines.length, FIRST_LINES, needed);
  return (
    <>
      <ScrollRegion label={pageWords.tableTitle(card.title)}>
        <table className={`tbl lines-t lines-${card.cardId}`} data-table role="table">
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column.id} role="columnheader" scope="col" className={column.num ? "num" : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" ref={fold.listRef as RefObject<HTMLTableSectionElement | null>}>
            {card.lines.slice(0, fold.count).map((line) => (
              <tr key={line.id} role="row" data-row={line.id}>
                {columns.map(({ id, index, label, num }) => {
                  const content = <Content key={id} cell={line.cells[index] ?? { text: "" }} selected={selected} onOpen={onOpen} />;
                  const className = `cell-${id}${num ? " num" : ""}${line.cells[index]?.gap === true ? " is-gap" : ""}`;
                  return index === head ? (
                    <th key={id} role="rowheader" scope="row" className={className}>
                      {content}
                    </th>
                  ) : (
                    <td key={id} role="cell" className={className}>
                      {/* A name before nothing reads like a fault. The cell stays, so that the columns of a table that is read aloud do. */}
                      {!isBlank(line.cells[index]) && (
                        <span className="led-l" aria-hidden="true">
                          {label}
                        </span>
                      )}
                      <div className="led-v">{content}</div>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MoreButton fold={fold} what={pageWords.linesInside} words={pageWords.theDownloadHoldsAll} />
    </>
  );
}

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
