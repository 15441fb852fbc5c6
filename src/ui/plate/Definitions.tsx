import * as pageWords from "../../domain/words/en/page.ts";
import type { DefinitionsCard } from "../../spec/card.ts";
import { ScrollRegion } from "../table/ScrollRegion.tsx";

/** What each firm counts, side by side: a field that differs is enough to keep two panels apart. */
export function Definitions({ card }: { card: DefinitionsCard }) {
  return (
    <ScrollRegion label={pageWords.whatEachFirmCountsAtStart}>
      <table className="tbl defs-t">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{pageWords.field}</span>
            </th>
            {card.firms.map((firm, index) => (
              // A firm with two markets has two columns.
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a card never reorder
              <th key={index} scope="col">
                <b>{firm}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              {card.firms.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a card never reorder
                <td key={index}>{field.values[index] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
