import * as importWords from "../../domain/words/en/import.ts";
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

const DECIMAL_WORDS = { ".": importWords.point, ",": importWords.comma } as const;
const ORDER_WORDS = { "day-first": importWords.dayMonth, "month-first": importWords.monthDay } as const;

function settingsOf({ detected }: ImportPreview): readonly Setting[] {
  if (detected === null) return [];
  const [encoding] = detected.encodings;
  const [delimiter] = detected.delimiters;
  const isJson = detected.lineEnds === "JSON";
  return [
    {
      id: "encoding",
      label: importWords.encoding,
      detected: encoding === undefined ? "" : ENCODING_WORDS[encoding.value],
      why: encoding?.reason ?? "",
      options: Object.entries(ENCODING_WORDS),
    },
    ...(isJson
      ? []
      : [
          {
            id: "delimiter" as const,
            label: importWords.betweenTheCells,
            detected: delimiter === undefined ? "" : DELIMITER_WORDS[delimiter.value],
            why: delimiter?.reason ?? "",
            options: DELIMITERS.map((sign) => [sign, DELIMITER_WORDS[sign]] as const),
          },
        ]),
    {
      id: "layout",
      label: importWords.layout,
      detected: detected.layout === null ? "" : LAYOUT_WORDS[detected.layout],
      why: "",
      options: LAYOUTS.map((layout) => [layout, LAYOUT_WORDS[layout]] as const),
    },
    {
      id: "decimal",
      label: importWords.decimals,
      detected: detected.decimal === null ? "" : DECIMAL_WORDS[detected.decimal],
      why: "",
      options: Object.entries(DECIMAL_WORDS),
    },
    {
      id: "dateOrder",
      label: importWords.dates,
      detected: detected.dateOrder === null ? "" : ORDER_WORDS[detected.dateOrder],
      why: "",
      options: Object.entries(ORDER_WORDS),
    },
    {
      id: "scale",
      label: importWords.sharesUpTo,
      detected: "",
      why: "",
      options: [
        ["fraction", importWords.areFractionsIs],
        ["percent", importWords.arePercentIs],
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
            <option value="">
              {choices[id] === undefined && detected !== "" ? importWords.asFoundDetected(detected) : importWords.asTheFileHasIt}
            </option>
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
