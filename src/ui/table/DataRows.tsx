// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away
import { memo, useEffect, useRef, useState } from "react";
import type { DataCard, DataColumn, DataRow } from "../../spec/chartSpec.ts";
import type { Sort } from "../../spec/sort.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";
import { ValueCells } from "./ValueCells.tsx";

/** Rows drawn at first and with each step: a page stays quick to draw however many rows there are. */
const PAGE = 100;

interface DataRowsProps {
  readonly card: DataCard;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
  readonly onSort: (sort: Sort) => void;
}

/** The table itself, a hundred rows at a time; the CSV and the arrows of a receipt hold all of them. */
export const DataRows = memo(function DataRows({ card, selected, onOpen, onSort }: DataRowsProps) {
  const order = `${card.sort} ${card.q}`;
  // Another order or search starts at its top again.
  const [asked, setAsked] = useState({ order, count: PAGE });
  const firstNew = useRef<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const wanted = asked.order === order ? asked.count : PAGE;
  // The row of the open receipt is always among those that are drawn.
  const at = card.rows.findIndex((row) => row.receiptId === selected);
  const count = Math.max(wanted, Math.ceil((at + 1) / PAGE) * PAGE);
  const rest = card.rows.length - count;

  useEffect(() => {
    if (firstNew.current === null || firstNew.current >= count) return;
    // The button moves down or goes: the keyboard goes on at the first row that it brought.
    body.current?.rows[firstNew.current]?.querySelector<HTMLElement>("[data-receipt]")?.focus();
    firstNew.current = null;
  }, [count]);

  const more = () => {
    firstNew.current = count;
    setAsked({ order, count: count + PAGE });
  };
  return (
    <>
      <ScrollRegion label="Table of figures">
        <table className="tbl rows-t data-t" data-table role="table">
          <thead role="rowgroup">
            <tr role="row">
              {card.columns.map((column) => (
                <Head key={column.key} column={column} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" ref={body}>
            {card.rows.slice(0, count).map((row) => (
              <Line key={row.receiptId} row={row} open={row.receiptId === selected} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rest > 0 && (
        <p className="more">
          <button className="btn" type="button" onClick={more}>
            Show {Math.min(PAGE, rest)} more
          </button>
          <span>
            {rest} of {card.rows.length} rows remain. The download holds all of them.
          </span>
        </p>
      )}
    </>
  );
});

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

/** Memoised: opening a receipt draws two rows anew, not all of them. */
const Line = memo(function Line({ row, open, onOpen }: { row: DataRow; open: boolean; onOpen: (receiptId: string) => void }) {
  return (
    <tr role="row" data-row={row.receiptId}>
      <td role="cell" className="cell-period nw">
        {row.periodText}
      </td>
      <th role="rowheader" scope="row" className="cell-who">
        <ProviderMarker providerId={row.providerId} />
        {row.providerLabel}
      </th>
      <td role="cell" className="cell-market">
        <b>{row.firmLabel}</b> <span className="muted">{row.marketText}</span>
      </td>
      <td role="cell" className="cell-measure">
        {row.measureLabel}
      </td>
      <ValueCells row={row} open={open} onOpen={onOpen} />
      <td role="cell" className="cell-status">
        <span className="st">
          <StatusSwatch ink={row.ink} />
          {row.statusText}
        </span>
      </td>
      <td role="cell" className="cell-vintage nw muted">
        {row.vintageText}
      </td>
      <td role="cell" className="cell-source" title={row.documentTitle}>
        {row.documentText}, {row.placeText}
      </td>
      <td role="cell" className="cell-check">
        <span className="verdict" title={row.check.text}>
          <i role="img" aria-label={row.check.text}>
            {row.check.glyph}
          </i>
        </span>
      </td>
    </tr>
  );
});
