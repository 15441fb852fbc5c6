import { useId, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { ChevronDown, ListFilter, RotateCcw, Sheet } from "../marks/icons.ts";
import { nearList } from "../own/loadList.ts";
import { CollectionChoice } from "./CollectionChoice.tsx";
import { FirmChoices } from "./FirmChoices.tsx";
import { FormChoice } from "./FormChoice.tsx";
import { MoreFilters } from "./MoreFilters.tsx";
import { PeriodRange } from "./PeriodRange.tsx";
import { Problems } from "./Problems.tsx";
import { ProviderChips } from "./ProviderChips.tsx";

/** What the strip can ask for; the page turns it into a change of view. */
export interface FilterActions {
  readonly onFirm: (firmId: string, on: boolean) => void;
  readonly onCollection: (collectionId: string) => void;
  readonly onProvider: (providerId: string, on: boolean) => void;
  readonly onRange: (from: number, to: number) => void;
  readonly onForm: (formId: string) => void;
  readonly onStep: (stepId: string) => void;
  readonly onShow: (showId: string, on: boolean) => void;
  /** A day (`2022-12-31`), or empty for today. */
  readonly onAsOf: (date: string) => void;
  readonly onReset: () => void;
  readonly onDismissProblems: () => void;
}

interface FilterStripProps {
  readonly spec: Pick<ChartSpec, "filters" | "status" | "problems">;
  readonly actions: FilterActions;
  /** How many sets of figures the reader has, and the way to them; absent where there can be none. */
  readonly own?: { readonly count: number; readonly onOpen: () => void };
}

/** The filter strip with its status line. Shows what the spec says is on and what each choice would give; computes nothing. */
export function FilterStrip({ spec, actions, own }: FilterStripProps) {
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const { filters, status, problems } = spec;
  const hasOwn = own !== undefined && own.count > 0;
  return (
    <section className={open ? "filters is-open" : "filters"} aria-label={pageWords.filters}>
      <div className="wrap">
        <button className="filters-sum" type="button" aria-expanded={open} aria-controls={bodyId} onClick={() => setOpen(!open)}>
          <ListFilter className="ic" size={16} />
          <b>{pageWords.filters}</b>
          <span>{filters.summary}</span>
          <ChevronDown className="ic" size={16} />
        </button>
        <div className="filters-body" id={bodyId}>
          <FirmChoices choices={filters.firms} onToggle={actions.onFirm} />
          <CollectionChoice choices={filters.collections} onChoose={actions.onCollection} />
          <PeriodRange years={filters.years} from={filters.from} to={filters.to} onRange={actions.onRange} />
          <ProviderChips choices={filters.providers} onToggle={actions.onProvider} />
          <FormChoice choices={filters.forms} onChoose={actions.onForm} />
        </div>
        <div className={hasOwn ? "filters-status has-own" : "filters-status"}>
          <p role="status">
            <b>{status.lead}</b> {status.rest}
          </p>
          <div className="filters-acts">
            {hasOwn && (
              <button className="act own-open" type="button" {...nearList} onClick={own.onOpen}>
                <Sheet className="ic" size={16} />
                {pageWords.yoursCount(own.count)}
              </button>
            )}
            <MoreFilters
              steps={filters.steps}
              shows={filters.shows}
              asOf={filters.asOf}
              onStep={actions.onStep}
              onShow={actions.onShow}
              onAsOf={actions.onAsOf}
            />
            <button className="act" type="button" onClick={actions.onReset}>
              <RotateCcw className="ic" size={16} />
              {pageWords.reset}
            </button>
          </div>
        </div>
        <Problems problems={problems} onDismiss={actions.onDismissProblems} />
      </div>
    </section>
  );
}
