// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away

import { memo, type RefObject, useMemo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { TableCard, TableColumn, TableLine } from "../../spec/tableCard.ts";
import { MoreButton } from "../fold/MoreButton.tsx";
import { useFold } from "../fold/useFold.ts";
import { LineCells, type Opening, opens, type ShownColumn } from "./LineCells.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";

/** Lines drawn at first: a page of many tables stays quick, and short enough for a phone. */
const FIRST_LINES = 12;

const shownOf = (columns: readonly TableColumn[]): readonly ShownColumn[] =>
  columns.map((column, index) => ({ ...column, index })).filter((column) => column.downloadOnly !== true);

/** Whether the receipt of a line is the open one. */
const isOpen = ({ cells }: TableLine, selected: string | null): boolean => cells.some((cell) => opens(cell, selected));

/** A table card: its columns and lines as they are. A narrow plate turns each line into a ledger entry with the column's name before each cell. */
export function LinesTable({ card, selected, onOpen }: { card: TableCard } & Opening) {
  const columns = useMemo(() => shownOf(card.columns), [card.columns]);
  const needed = card.lines.findIndex((line) => isOpen(line, selected));
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
              <Line key={line.id} line={line} columns={columns} selected={isOpen(line, selected) ? selected : null} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MoreButton fold={fold} what={pageWords.linesInside} words={pageWords.theDownloadHoldsAll} />
    </>
  );
}

/** Drawn again only when it, or the receipt that is open in it, changes. */
const Line = memo(function Line({ line, ...rest }: { line: TableLine; columns: readonly ShownColumn[] } & Opening) {
  return (
    <tr role="row" data-row={line.id}>
      <LineCells cells={line.cells} {...rest} />
    </tr>
  );
});
