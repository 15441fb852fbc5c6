// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away
import type { Row } from "../../spec/chartSpec.ts";
import { CSV_COLUMNS } from "../../spec/rows.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";

const VALUE_CELL = CSV_COLUMNS.indexOf("value");

/** The number a row stands for, as the CSV writes it; undefined for a gap, which is not zero. */
function numberOf(row: Row): number | undefined {
  const value = row.cells[VALUE_CELL];
  return typeof value === "number" ? value : undefined;
}

/** The card's figures as a table: the same rows, in the same order, as its chart and its CSV. The value opens the receipt. */
export function RowsTable({
  rows,
  title,
  selected,
  onOpen,
}: {
  rows: readonly Row[];
  title: string;
  selected: string | null;
  onOpen: (receiptId: string) => void;
}) {
  const measures = new Set(rows.map((row) => row.measureLabel));
  const showMeasure = measures.size > 1;
  return (
    <ScrollRegion label={`Table: ${title}`}>
      <table className="tbl rows-t" data-table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <Head>Provider</Head>
            {showMeasure && <Head>Measure</Head>}
            <Head>Period</Head>
            <Head num>Value</Head>
            <Head num>Could be</Head>
            <Head>As printed</Head>
            <Head>Status</Head>
            <Head>Source</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const gap = row.kind === "gap";
            return (
              <tr key={row.receiptId} role="row" data-row={row.receiptId} className={gap ? "gap-row" : undefined}>
                <th role="rowheader" scope="row" className="cell-who">
                  <ProviderMarker providerId={row.providerId} hollow={gap} />
                  {row.providerLabel}
                </th>
                {showMeasure && (
                  <td role="cell" className="cell-measure">
                    {row.measureLabel}
                  </td>
                )}
                <td role="cell" className="cell-period nw">
                  {row.periodText}
                </td>
                <td role="cell" className="cell-value num" data-value={numberOf(row)}>
                  <button
                    type="button"
                    className="fig-btn"
                    data-receipt={row.receiptId}
                    data-value={numberOf(row)}
                    aria-expanded={selected === row.receiptId}
                    onClick={() => onOpen(row.receiptId)}
                  >
                    {gap ? (
                      <span className="np">
                        <Brackets />
                        <span className="vh">{row.statusText}</span>
                      </span>
                    ) : (
                      <b>{row.valueText === "" ? "Receipt" : row.valueText}</b>
                    )}
                    <span className="vh">, open receipt</span>
                  </button>
                </td>
                <td role="cell" className="cell-band num muted">
                  {row.bandText}
                </td>
                <td role="cell" className="cell-printed printed">
                  {row.asPrinted}
                </td>
                <td role="cell" className="cell-status">
                  <span className="st">
                    {!gap && <StatusSwatch ink={row.ink} />}
                    {row.statusText}
                  </span>
                </td>
                <td role="cell" className="cell-source">
                  {row.sourceText}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Head({ num = false, children }: { num?: boolean; children: string }) {
  return (
    <th role="columnheader" scope="col" className={num ? "num" : undefined}>
      {children}
    </th>
  );
}
