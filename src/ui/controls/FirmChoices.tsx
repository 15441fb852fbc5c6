import { Check } from "lucide-react";
import { memo } from "react";
import { grouped } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Choice } from "../../spec/filterSpec.ts";

interface FirmChoicesProps {
  readonly choices: readonly Choice[];
  readonly onToggle: (firmId: string, on: boolean) => void;
}

/** Tick boxes of the research firms: what each measures and how many figures it has in this view. */
export const FirmChoices = memo(function FirmChoices({ choices, onToggle }: FirmChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="fg fg-firms">
      <legend>{pageWords.researchFirm}</legend>
      <div className="fg-row">
        {choices.map((choice) => (
          <Firm key={choice.id} choice={choice} onToggle={onToggle} />
        ))}
      </div>
    </fieldset>
  );
});

const Firm = memo(function Firm({ choice, onToggle }: { choice: Choice; onToggle: FirmChoicesProps["onToggle"] }) {
  return (
    <label className="firm" title={choice.reason || undefined}>
      <input
        type="checkbox"
        name="firm"
        value={choice.id}
        checked={choice.on}
        disabled={choice.disabled}
        onChange={(event) => onToggle(choice.id, event.currentTarget.checked)}
      />
      <span className="firm-in">
        <span className="tick">
          <Check className="ic" size={12} />
        </span>
        <span className="firm-n">{choice.label}</span>{" "}
        <span className="cnt">
          {grouped(choice.count)}
          <span className="vh">{choice.count === 1 ? pageWords.figureAfter : pageWords.figuresAfter}</span>
        </span>{" "}
        <span className="firm-s">{choice.sub}</span>
      </span>
    </label>
  );
});
