// biome-ignore-all lint/a11y/noRedundantRoles: the ledger layout of narrow plates would take a table's own semantics away
import * as pageWords from "../../domain/words/en/page.ts";
import type { Row } from "../../spec/cardBase.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { StatusSwatch } from "../marks/StatusSwatch.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";
import { isCalculated, ValueCells } from "./ValueCells.tsx";

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
    <ScrollRegion label={pageWords.tableTitle(title)}>
      <table className="tbl rows-t" data-table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <Head>{pageWords.provider}</Head>
            {showMeasure && <Head>{pageWords.measure}</Head>}
            <Head>{pageWords.period}</Head>
            <Head num>{pageWords.value}</Head>
            <Head num>{pageWords.couldBe}</Head>
            <Head>{rows.some(isCalculated) ? pageWords.asPrintedOrCalculated : pageWords.asPrinted}</Head>
            <Head>{pageWords.status}</Head>
            <Head>{pageWords.source}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const gap = row.kind === "gap";
            // A break, an event and an earlier value have words for their status and no ink of their own.
            const inked = row.kind === "mark";
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
                <ValueCells row={row} open={selected === row.receiptId} onOpen={onOpen} />
                <td role="cell" className="cell-status">
                  <span className="st">
                    {inked && <StatusSwatch ink={row.ink} />}
                    {row.kind === "ghost" && <StatusSwatch ink="ghost" providerId={row.providerId} />}
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
