// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away

import { Fragment, memo } from "react";
import * as filesWords from "../../domain/words/en/files.ts";
import type { DataCard, DataColumn } from "../../spec/dataCard.ts";
import type { Sort } from "../../spec/sort.ts";
import { DataLine } from "./DataLine.tsx";
import { useDataWindow } from "./useDataWindow.ts";

interface DataRowsProps {
  readonly card: DataCard;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
  readonly onSort: (sort: Sort) => void;
}

/**
 * The table in a region that scrolls. Only the rows in sight and a few around them are in the page, each with its number among all of them; the CSV
 * and the arrows of a receipt hold every row. Its values are one tab stop: arrows, Page Up and Page Down, Home and End go from row to row.
 */
export const DataRows = memo(function DataRows({ card, selected, onOpen, onSort }: DataRowsProps) {
  const { region, head, lines, left, printed, stop, measure, onKeyDown, onFocus } = useDataWindow(card, selected);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to be scrolled by keyboard */}
      <section className="tbl-wrap data-wrap" tabIndex={0} aria-label={filesWords.tableOfFigures} ref={region}>
        <table
          className="tbl rows-t data-t"
          data-table
          role="table"
          aria-rowcount={card.rows.length + 1}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <thead role="rowgroup" ref={head}>
            <tr role="row" aria-rowindex={1}>
              {card.columns.map((column) => (
                <Head key={column.key} column={column} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {lines.map(({ index, before }) => {
              const row = card.rows[index];
              if (row === undefined) return null;
              return (
                <Fragment key={row.receiptId}>
                  <Spacer height={before} />
                  <DataLine
                    row={row}
                    index={index}
                    open={row.receiptId === selected}
                    isStop={row.receiptId === stop}
                    onOpen={onOpen}
                    measure={measure}
                  />
                </Fragment>
              );
            })}
            <Spacer height={left} />
          </tbody>
        </table>
      </section>
      {printed < card.rows.length && <p className="print-rest">{filesWords.theFirstOfRows(printed, card.rows.length)}</p>}
    </>
  );
});

/** The room of the rows that are not in the page. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of room holds nothing that could be focused
    <tr className="gone" aria-hidden="true">
      <td colSpan={11} style={{ height }} />
    </tr>
  );
}

function Head({ column, onSort }: { column: DataColumn; onSort: (sort: Sort) => void }) {
  const { key, label, numeric, sorted, next } = column;
  return (
    <th role="columnheader" scope="col" aria-sort={sorted} className={numeric ? `col-${key} num` : `col-${key}`}>
      <button className="sort" type="button" onClick={() => onSort(next)}>
        {label}
        {sorted !== "none" && <span aria-hidden="true">{sorted === "ascending" ? "▲" : "▼"}</span>}
      </button>
    </th>
  );
}
