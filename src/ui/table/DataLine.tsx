// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away
import { memo } from "react";
import type { DataRow } from "../../spec/dataCard.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";
import { ValueCells } from "./ValueCells.tsx";

interface DataLineProps {
  readonly row: DataRow;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly open: boolean;
  /** Whether its value is the table's tab stop. */
  readonly isStop: boolean;
  readonly onOpen: (receiptId: string) => void;
  readonly measure: (element: Element | null) => void;
}

/** One observation. Memoised: scrolling and opening a receipt draw only the rows that change. */
export const DataLine = memo(function DataLine({ row, index, open, isStop, onOpen, measure }: DataLineProps) {
  return (
    <tr role="row" aria-rowindex={index + 2} data-row={row.receiptId} data-index={index} ref={measure}>
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
        {row.remark !== "" && <span className="cell-sub">{row.remark}</span>}
      </td>
      <ValueCells row={row} open={open} onOpen={onOpen} tabIndex={isStop ? 0 : -1} />
      <td role="cell" className="cell-status">
        <span className="st">
          <StatusSwatch ink={row.ink} />
          {row.statusText}
        </span>
      </td>
      <td role="cell" className="cell-vintage muted">
        {row.vintageText}
        {row.basisText !== "" && <span className="cell-sub">{row.basisText}</span>}
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
