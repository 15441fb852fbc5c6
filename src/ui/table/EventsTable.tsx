import * as pageWords from "../../domain/words/en/page.ts";
import type { Row } from "../../spec/cardBase.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";

/** Events as a table, in order of time: when, what, who, where told. The event's name opens its receipt. */
export function EventsTable({
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
  return (
    <ScrollRegion label={pageWords.tableTitle(title)}>
      <table className="tbl ev-t" data-table>
        <thead>
          <tr>
            <th scope="col">{pageWords.when}</th>
            <th scope="col">{pageWords.event}</th>
            <th scope="col">{pageWords.about}</th>
            <th scope="col">{pageWords.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.receiptId} data-row={row.receiptId}>
              <td className="muted">{row.periodText}</td>
              <th scope="row">
                <button
                  type="button"
                  className="fig-btn"
                  data-receipt={row.receiptId}
                  aria-expanded={selected === row.receiptId}
                  onClick={() => onOpen(row.receiptId)}
                >
                  {row.valueText}
                  <span className="vh">{pageWords.openReceipt}</span>
                </button>
              </th>
              <td>
                <ProviderMarker providerId={row.providerId} />
                {row.providerLabel}
              </td>
              <td className="cell-source">{row.sourceText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
