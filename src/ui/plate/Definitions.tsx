import type { DefinitionsCard } from "../../spec/chartSpec.ts";
import { ScrollRegion } from "../table/ScrollRegion.tsx";

/** What each firm counts, side by side: a field that differs is enough to keep two panels apart. */
export function Definitions({ card }: { card: DefinitionsCard }) {
  return (
    <ScrollRegion label="What each firm counts">
      <table className="tbl defs-t">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Field</span>
            </th>
            {card.firms.map((firm) => (
              <th key={firm} scope="col">
                <b>{firm}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              {card.firms.map((firm, index) => (
                <td key={firm}>{field.values[index] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
