// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away
import * as pageWords from "../../domain/words/en/page.ts";
import type { Row } from "../../spec/cardBase.ts";
import { CSV_COLUMNS } from "../../spec/rows.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { ForeignWords } from "../words/ForeignWords.tsx";

const VALUE_CELL = CSV_COLUMNS.indexOf("value");

/** The number a row stands for, as the CSV writes it; undefined for a gap, which is not zero. */
function numberOf(row: Row): number | undefined {
  const value = row.cells[VALUE_CELL];
  return typeof value === "number" ? value : undefined;
}

/** Whether the row's print is our formula: no document prints it. */
export const isCalculated = ({ ink }: Row): boolean => ink === "derived" || ink === "assumed";

/** The cells of a row that say how much: the value, which opens the receipt, what it could be, and the figure as printed. A ledger entry names the last two in front of them. */
export function ValueCells({
  row,
  open,
  onOpen,
  tabIndex,
}: {
  row: Row;
  open: boolean;
  onOpen: (receiptId: string) => void;
  /** Set where the values of a table are one tab stop together. */
  tabIndex?: 0 | -1;
}) {
  const number = numberOf(row);
  return (
    <>
      <td role="cell" className="cell-value num" data-value={number}>
        <button
          type="button"
          className="fig-btn"
          data-receipt={row.receiptId}
          data-value={number}
          aria-expanded={open}
          tabIndex={tabIndex}
          onClick={() => onOpen(row.receiptId)}
        >
          {row.kind === "gap" ? (
            <span className="np">
              <Brackets />
              <span className="vh">{row.statusText}</span>
            </span>
          ) : (
            <b>{row.valueText}</b>
          )}
          <span className="vh">{pageWords.openReceipt}</span>
        </button>
      </td>
      <td role="cell" className="cell-band num muted" data-lead={pageWords.couldBeLead}>
        {row.bandText}
      </td>
      <td role="cell" className="cell-printed printed" data-lead={isCalculated(row) ? pageWords.calculatedLead : pageWords.printedLead}>
        <ForeignWords text={row.asPrinted} foreign={row.foreign} />
      </td>
    </>
  );
}
