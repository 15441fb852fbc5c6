import { memo } from "react";
import { grouped } from "../../domain/words/en/grammar.ts";
import type { FacetChoice, FacetId } from "../../spec/facetIds.ts";

interface FacetSelectProps {
  /** Its options, with what each would list. */
  readonly facet: FacetChoice;
  /** The chosen one, which can be ahead of the options. */
  readonly value: string;
  readonly onFacet: (id: FacetId, value: string) => void;
}

/** One facet as a select. Memoised: hundreds of options are gone through only when one of them changed. */
export const FacetSelect = memo(function FacetSelect({ facet, value, onFacet }: FacetSelectProps) {
  const { id, label, all, total, options } = facet;
  return (
    <label className="facet">
      <span>{label}</span>
      <select value={value} onChange={(event) => onFacet(id, event.currentTarget.value)}>
        <option value="">
          {all} ({grouped(total)})
        </option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label} ({grouped(option.count)})
          </option>
        ))}
      </select>
    </label>
  );
});
