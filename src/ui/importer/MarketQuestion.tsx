import { useId, useState } from "react";
import type { Dataset } from "../../domain/model.ts";
import * as importWords from "../../domain/words/en/import.ts";
import type { MarketName } from "../../io/import/types.ts";
import { foldText } from "./foldText.ts";

interface MarketQuestionProps {
  readonly dataset: Dataset;
  readonly chosen: MarketName | null;
  readonly onChoose: (market: MarketName) => void;
}

interface Option {
  readonly label: string;
  readonly name: MarketName;
}

const PARTS = [
  ["firm", importWords.firmThatMeasuredIt],
  ["segment", importWords.segment],
  ["geography", importWords.geography],
] as const;

const EMPTY: MarketName = { firm: "", segment: "", geography: "" };

const isSame = (a: MarketName | null, b: MarketName): boolean =>
  a !== null && a.firm === b.firm && a.segment === b.segment && a.geography === b.geography;

/** The markets of the dataset by their three names: those that share all three are one answer. */
function optionsOf(dataset: Dataset): readonly Option[] {
  const options: Option[] = [];
  for (const { firmId, label, segment, geography } of dataset.markets) {
    const name = { firm: dataset.firmById.get(firmId)?.label ?? firmId, segment, geography };
    const at = options.findIndex((option) => isSame(option.name, name));
    const held = options[at];
    if (held === undefined) options.push({ label, name });
    else options[at] = { ...held, label: `${held.label}; ${label}` };
  }
  return options;
}

/** Which market the figures are shares or amounts of: one of the dataset, found by its words, or a new one of three names, all of them given. */
export function MarketQuestion({ dataset, chosen, onChoose }: MarketQuestionProps) {
  const name = useId();
  const [search, setSearch] = useState("");
  const options = optionsOf(dataset);
  const isListed = options.some((option) => isSame(chosen, option.name));
  const [isNew, setNew] = useState(chosen !== null && !isListed);
  const words = foldText(search).split(" ");
  const found = options.filter((option) => {
    const text = foldText(`${option.label} ${Object.values(option.name).join(" ")}`);
    return words.every((word) => text.includes(word)) || isSame(chosen, option.name);
  });
  return (
    <div className="imp-market">
      <input
        type="search"
        aria-label={importWords.findAMarket}
        placeholder={importWords.findFirmSegmentGeography}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className="imp-markets">
        {found.map((option) => (
          <label key={JSON.stringify(option.name)} className="check">
            <input
              type="radio"
              name={name}
              checked={!isNew && isSame(chosen, option.name)}
              onChange={() => {
                setNew(false);
                onChoose(option.name);
              }}
            />
            <span>
              {option.name.firm}: {option.label}
              <span className="check-why">
                {option.name.segment}, {option.name.geography}
              </span>
            </span>
          </label>
        ))}
        {found.length === 0 && <p className="imp-note">{importWords.noMarketOfTheDataset}</p>}
      </div>
      <label className="check">
        <input type="radio" name={name} checked={isNew} onChange={() => setNew(true)} />
        <span>{importWords.anotherMarketNamedHere}</span>
      </label>
      {isNew && (
        <NewMarket
          chosen={chosen !== null && !isListed ? chosen : EMPTY}
          firms={dataset.firms.map(({ label }) => label)}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

function NewMarket({ chosen, firms, onChoose }: { chosen: MarketName; firms: readonly string[]; onChoose: (market: MarketName) => void }) {
  const [draft, setDraft] = useState(chosen);
  const listId = useId();
  const whole = { firm: draft.firm.trim(), segment: draft.segment.trim(), geography: draft.geography.trim() };
  const missing = PARTS.filter(([part]) => whole[part] === "");
  return (
    <div className="imp-new">
      {PARTS.map(([part, label]) => (
        <label key={part} className="imp-field">
          {label}
          <input
            type="text"
            value={draft[part]}
            maxLength={200}
            list={part === "firm" ? listId : undefined}
            onChange={(event) => setDraft({ ...draft, [part]: event.currentTarget.value })}
          />
        </label>
      ))}
      <datalist id={listId}>
        {firms.map((firm) => (
          <option key={firm} value={firm} />
        ))}
      </datalist>
      <div className="imp-typed">
        <button className="btn" type="button" disabled={missing.length > 0} onClick={() => onChoose(whole)}>
          {importWords.useThisMarket}
        </button>
        <span className="imp-note">
          {missing.length > 0 ? importWords.allThreeMustBe : isSame(chosen, whole) ? importWords.used : importWords.figuresOfThisMarket}
        </span>
      </div>
    </div>
  );
}
