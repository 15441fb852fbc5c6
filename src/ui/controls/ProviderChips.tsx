import type { Choice } from "../../spec/chartSpec.ts";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";

/** Chips of the compared providers; one that is off is struck through and hollow. */
export function ProviderChips({ choices, onToggle }: { choices: readonly Choice[]; onToggle: (providerId: string, on: boolean) => void }) {
  return (
    <fieldset className="fg fg-prov">
      <legend>Provider</legend>
      <div className="fg-row">
        {choices.map((choice) => (
          <label key={choice.id} className="chip" title={choice.reason || undefined}>
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
        ))}
      </div>
    </fieldset>
  );
}
