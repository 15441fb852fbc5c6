import { type SettingId, withChoice } from "../../io/import/choices.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import { type Choices, DELIMITERS, LAYOUTS } from "../../io/import/types.ts";
import { DELIMITER_WORDS, ENCODING_WORDS, LAYOUT_WORDS } from "./words.ts";

interface Setting {
  readonly id: SettingId;
  readonly label: string;
  /** What the file gave, in words. */
  readonly detected: string;
  readonly why: string;
  readonly options: readonly (readonly [string, string])[];
}

const DECIMAL_WORDS = { ".": "point: 1,234.5", ",": "comma: 1.234,5" } as const;
const ORDER_WORDS = { "day-first": "day, month", "month-first": "month, day" } as const;

function settingsOf({ detected }: ImportPreview): readonly Setting[] {
  if (detected === null) return [];
  const [encoding] = detected.encodings;
  const [delimiter] = detected.delimiters;
  const isJson = detected.lineEnds === "JSON";
  return [
    {
      id: "encoding",
      label: "Encoding",
      detected: encoding === undefined ? "" : ENCODING_WORDS[encoding.value],
      why: encoding?.reason ?? "",
      options: Object.entries(ENCODING_WORDS),
    },
    ...(isJson
      ? []
      : [
          {
            id: "delimiter" as const,
            label: "Between the cells",
            detected: delimiter === undefined ? "" : DELIMITER_WORDS[delimiter.value],
            why: delimiter?.reason ?? "",
            options: DELIMITERS.map((sign) => [sign, DELIMITER_WORDS[sign]] as const),
          },
        ]),
    {
      id: "layout",
      label: "Layout",
      detected: detected.layout === null ? "" : LAYOUT_WORDS[detected.layout],
      why: "",
      options: LAYOUTS.map((layout) => [layout, LAYOUT_WORDS[layout]] as const),
    },
    {
      id: "decimal",
      label: "Decimals",
      detected: detected.decimal === null ? "" : DECIMAL_WORDS[detected.decimal],
      why: "",
      options: Object.entries(DECIMAL_WORDS),
    },
    {
      id: "dateOrder",
      label: "Dates",
      detected: detected.dateOrder === null ? "" : ORDER_WORDS[detected.dateOrder],
      why: "",
      options: Object.entries(ORDER_WORDS),
    },
    {
      id: "scale",
      label: "Shares up to 1",
      detected: "",
      why: "",
      options: [
        ["fraction", "are fractions: 0.39 is 39%"],
        ["percent", "are percent: 0.39 is 0.39%"],
      ],
    },
  ];
}

/** How the file was read, each point changeable; the first choice of every list leaves it to the file again. */
export function Settings({
  preview,
  choices,
  onChoices,
}: {
  preview: ImportPreview;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}) {
  return (
    <div className="imp-settings">
      {settingsOf(preview).map(({ id, label, detected, why, options }) => (
        <label key={id} className="imp-field">
          {label}
          <select value={choices[id] ?? ""} onChange={(event) => onChoices(withChoice(choices, id, event.currentTarget.value))}>
            <option value="">{choices[id] === undefined && detected !== "" ? `As found: ${detected}` : "As the file has it"}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          {choices[id] === undefined && why !== "" && <span className="imp-note">{why}</span>}
        </label>
      ))}
    </div>
  );
}
