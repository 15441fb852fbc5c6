import * as pageWords from "../../domain/words/en/page.ts";
import type { CoverageCard } from "../../spec/card.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { ScrollRegion } from "../table/ScrollRegion.tsx";

type CoverageCell = CoverageCard["lines"][number]["cells"][number];

/** Which market prints which provider: columns, not an axis. A gap is brackets, with words for assistive technology. */
export function Coverage({ card, selected, onOpen }: { card: CoverageCard; selected: string | null; onOpen: (receiptId: string) => void }) {
  return (
    <ScrollRegion label={pageWords.coverageTable}>
      <table className="tbl cov">
        <thead>
          <tr>
            <th scope="col">{pageWords.provider}</th>
            {card.columns.map((column) => (
              <th key={`${column.marketId} ${column.sub}`} scope="col">
                <b>{column.head}</b>
                {column.sub}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.lines.map((line) => (
            <tr key={line.providerId}>
              <th scope="row">
                <ProviderMarker providerId={line.providerId} />
                {line.providerLabel}
              </th>
              {line.cells.map((cell, index) => (
                // A cell has no name of its own: its place in the line is what identifies it.
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a line never reorder
                <td key={index} colSpan={cell.span}>
                  <Cell cell={cell} selected={selected} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ cell, selected, onOpen }: { cell: CoverageCell; selected: string | null; onOpen: (receiptId: string) => void }) {
  const [first] = cell.receiptIds;
  const text = cell.gap ? (
    <span className="np">
      <Brackets />
      <span className="vh">{cell.text}</span>
    </span>
  ) : (
    cell.text
  );
  if (first === undefined) return text;
  return (
    <button
      type="button"
      className="fig-btn"
      data-receipt={first}
      aria-expanded={selected !== null && cell.receiptIds.includes(selected)}
      onClick={() => onOpen(first)}
    >
      {text}
      <span className="vh">{pageWords.openReceipt}</span>
    </button>
  );
}
