import { X } from "lucide-react";
import * as filesWords from "../../domain/words/en/files.ts";
import type { FacetChoice, FacetId, Facets } from "../../spec/facetIds.ts";
import { FacetSelect } from "./FacetSelect.tsx";

interface DataFacetsProps {
  /** What is chosen now. */
  readonly chosen: Facets;
  /** The facets with the words of what is chosen. */
  readonly facets: readonly FacetChoice[];
  /** The facets with the options to draw: those of now, or of just before while the rows follow. */
  readonly options: readonly FacetChoice[];
  readonly onFacet: (id: FacetId, value: string) => void;
  readonly onClear: () => void;
}

/** One select for each facet, with what each value would list, and a chip for each that is chosen. */
export function DataFacets({ chosen, facets, options, onFacet, onClear }: DataFacetsProps) {
  const named = facets.filter((facet) => facet.value !== "");
  return (
    <>
      <fieldset className="facets">
        <legend className="vh">{filesWords.narrowTheTable}</legend>
        {options.map((facet) => (
          <FacetSelect key={facet.id} facet={facet} value={chosen[facet.id]} onFacet={onFacet} />
        ))}
      </fieldset>
      {named.length > 0 && (
        <ul className="facet-chips" aria-label={filesWords.theTableIsNarrowed}>
          {named.map(({ id, label, valueText }) => (
            <li key={id}>
              <button type="button" className="facet-chip" onClick={() => onFacet(id, "")}>
                <span>
                  {label}: <b>{valueText}</b>
                </span>
                <X className="ic" size={14} />
                <span className="vh">{filesWords.remove}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="act" onClick={onClear}>
              {filesWords.clearSearchAndChoices}
            </button>
          </li>
        </ul>
      )}
    </>
  );
}
