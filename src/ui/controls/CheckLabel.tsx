import { grouped } from "../../domain/words/en/grammar.ts";
import type { Choice } from "../../spec/filterSpec.ts";

interface CheckLabelProps {
  readonly type: "checkbox" | "radio";
  /** The name that the inputs of one group share. */
  readonly name: string;
  readonly choice: Choice;
  /** Called with what the input now says; a radio only ever says on. */
  readonly onChange: (on: boolean) => void;
}

/** A native check or radio with its words, how many figures it concerns and, where it is disabled, the reason. */
export function CheckLabel({ type, name, choice, onChange }: CheckLabelProps) {
  return (
    <label className={choice.disabled ? "check is-off" : "check"} title={choice.reason || undefined}>
      <input
        type={type}
        name={name}
        value={choice.id}
        checked={choice.on}
        disabled={choice.disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {choice.label} <span className="cnt">{grouped(choice.count)}</span>
        {choice.reason !== "" && <span className="check-why">{choice.reason}</span>}
      </span>
    </label>
  );
}
