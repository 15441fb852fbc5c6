import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Choice } from "../../spec/filterSpec.ts";
import { FormIcon } from "./FormIcon.tsx";

/** The chart form; one that no panel can carry is disabled and says why. */
export const FormChoice = memo(function FormChoice({
  choices,
  onChoose,
}: {
  choices: readonly Choice[];
  onChoose: (formId: string) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="fg fg-form">
      <legend>{pageWords.chartForm}</legend>
      <div className="seg seg-form">
        {choices.map((choice) => (
          <label key={choice.id} title={choice.reason || undefined}>
            <input
              type="radio"
              name="form"
              value={choice.id}
              checked={choice.on}
              disabled={choice.disabled}
              onChange={() => onChoose(choice.id)}
            />
            <span>
              <FormIcon form={choice.id} />
              {choice.label}
              {choice.disabled && choice.reason !== "" && <span className="vh">. {choice.reason}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
