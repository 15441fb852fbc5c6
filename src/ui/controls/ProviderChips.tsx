import { memo, useId, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { ProviderChoice } from "../../spec/filterSpec.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";

interface ProviderChipsProps {
  readonly choices: readonly ProviderChoice[];
  readonly onToggle: (providerId: string, on: boolean) => void;
}

/** Chips of the compared providers, the others behind "more": one that is off is struck through and hollow. */
export const ProviderChips = memo(function ProviderChips({ choices, onToggle }: ProviderChipsProps) {
  const first = choices.filter((choice) => !choice.more);
  const rest = choices.filter((choice) => choice.more);
  const on = rest.filter((choice) => choice.on).length;
  const [open, setOpen] = useState(on > 0);
  const restId = useId();
  if (choices.length === 0) return null;
  return (
    <fieldset className="fg fg-prov">
      <legend>{pageWords.provider}</legend>
      <div className="fg-row">
        {first.map((choice) => (
          <Chip key={choice.id} choice={choice} onToggle={onToggle} />
        ))}
        {rest.length > 0 && (
          <button className="more-btn" type="button" aria-expanded={open} aria-controls={restId} onClick={() => setOpen(!open)}>
            {open ? pageWords.fewer : pageWords.moreRest(rest.length)}
            {!open && on > 0 && (
              <span className="more-n">
                {on}
                <span className="vh">{pageWords.on}</span>
              </span>
            )}
          </button>
        )}
      </div>
      {/* Always there, so that the button controls something; its chips only while it is open. */}
      <div className={open ? "fg-row fg-rest" : "fg-row"} id={restId}>
        {open && rest.map((choice) => <Chip key={choice.id} choice={choice} onToggle={onToggle} />)}
      </div>
    </fieldset>
  );
});

/** One of them. Each is drawn for itself: React writes name and type of an input anew whenever it draws it, and a page has forty. */
const Chip = memo(function Chip({ choice, onToggle }: { choice: ProviderChoice; onToggle: ProviderChipsProps["onToggle"] }) {
  return (
    <label className="chip" title={choice.reason || undefined}>
      <input
        type="checkbox"
        name="provider"
        value={choice.id}
        checked={choice.on}
        disabled={choice.disabled}
        onChange={(event) => onToggle(choice.id, event.currentTarget.checked)}
      />
      <span className="chip-in">
        <ProviderMarker providerId={choice.id} />
        {choice.label}
      </span>
    </label>
  );
});
