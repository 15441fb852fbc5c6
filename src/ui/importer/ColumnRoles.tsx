import { useState } from "react";
import * as importWords from "../../domain/words/en/import.ts";
import { withRole } from "../../io/import/choices.ts";
import { type Choices, type Detected, ROLES, type Role } from "../../io/import/types.ts";
import { Found } from "./Questions.tsx";
import { ROLE_WORDS } from "./words.ts";

const FIRST_SHOWN = 12;

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** What each column holds: its name, its first cells, and the role it was read in, which can be changed. */
export function ColumnRoles({
  columns,
  choices,
  onChoices,
}: {
  columns: Detected["columns"];
  choices: Choices;
  onChoices: (choices: Choices) => void;
}) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? columns : columns.slice(0, FIRST_SHOWN);
  const more = columns.length - shown.length;
  return (
    <>
      <table className="imp-table imp-cols">
        <thead>
          <tr>
            <th scope="col">{importWords.column}</th>
            <th scope="col">{importWords.firstCells}</th>
            <th scope="col">{importWords.readAs}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ column, header, role, samples }) => (
            <tr key={column}>
              <th scope="row">
                {column}. <bdi>{header === "" ? importWords.noName : header}</bdi>
              </th>
              <td>
                {samples.map((sample, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of one column may be alike, and their order is fixed.
                  <Found key={k} text={sample} />
                ))}
              </td>
              <td>
                <select
                  aria-label={importWords.columnIsReadAs(column, header === "", header)}
                  value={role}
                  onChange={({ currentTarget: { value } }) => isRole(value) && onChoices(withRole(choices, column, value))}
                >
                  {ROLES.map((id) => (
                    <option key={id} value={id}>
                      {ROLE_WORDS[id]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button className="btn" type="button" onClick={() => setAll(true)}>
          {importWords.showMoreMoreColumns(more)}
        </button>
      )}
      {choices.columns !== undefined && (
        <button
          className="btn"
          type="button"
          onClick={() => onChoices(choices.columns?.reduce((now, { column }) => withRole(now, column, null), choices) ?? choices)}
        >
          {importWords.columnsAsTheyWere}
        </button>
      )}
    </>
  );
}
