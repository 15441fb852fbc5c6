import { X } from "lucide-react";
import type { FacetChoice, FacetId } from "../../spec/facetIds.ts";
import { grouped } from "../../spec/words.ts";

interface DataFacetsProps {
  readonly facets: readonly FacetChoice[];
  readonly onFacet: (id: FacetId, value: string) => void;
  readonly onClear: () => void;
}

/** One select for each facet, with what each value would list, and a chip for each that is chosen. */
export function DataFacets({ facets, onFacet, onClear }: DataFacetsProps) {
  const chosen = facets.filter((facet) => facet.value !== "");
  return (
    <>
      <fieldset className="facets">
        <legend className="vh">Narrow the table</legend>
        {facets.map(({ id, label, all, value, total, options }) => (
          <label key={id} className="facet">
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
        ))}
      </fieldset>
      {chosen.length > 0 && (
        <ul className="facet-chips" aria-label="The table is narrowed to">
          {chosen.map(({ id, label, valueText }) => (
            <li key={id}>
              <button type="button" className="facet-chip" onClick={() => onFacet(id, "")}>
                <span>
                  {label}: <b>{valueText}</b>
                </span>
                <X className="ic" size={14} />
                <span className="vh">, remove</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="act" onClick={onClear}>
              Clear search and choices
            </button>
          </li>
        </ul>
      )}
    </>
  );
}
