import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Choice } from "../../spec/filterSpec.ts";

/** Which documents count: the five articles alone, or the public record too. */
export const CollectionChoice = memo(function CollectionChoice({
  choices,
  onChoose,
}: {
  choices: readonly Choice[];
  onChoose: (collectionId: string) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="fg fg-coll">
      <legend>{pageWords.collection}</legend>
      <div className="seg">
        {choices.map((choice) => (
          <label key={choice.id} title={choice.reason || undefined}>
            <input
              type="radio"
              name="collection"
              value={choice.id}
              checked={choice.on}
              disabled={choice.disabled}
              onChange={() => onChoose(choice.id)}
            />
            <span>
              {choice.label} <small>{choice.sub}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
