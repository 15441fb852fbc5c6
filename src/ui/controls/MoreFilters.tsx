import { Popover } from "@base-ui/react/popover";
import { SlidersHorizontal } from "lucide-react";
import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { FilterSpec } from "../../spec/filterSpec.ts";
import { AsOfChoice } from "./AsOfChoice.tsx";
import { CheckLabel } from "./CheckLabel.tsx";

interface MoreFiltersProps {
  readonly steps: FilterSpec["steps"];
  readonly shows: FilterSpec["shows"];
  readonly asOf: FilterSpec["asOf"];
  readonly onStep: (stepId: string) => void;
  readonly onShow: (showId: string, on: boolean) => void;
  readonly onAsOf: (date: string) => void;
}

/** How many of the choices behind the button are not as at first: breaks are on at first, the rest is off. */
function changedOf({ steps, shows, asOf }: Pick<FilterSpec, "steps" | "shows" | "asOf">): number {
  const step = steps.some((choice) => choice.id === "quarter" && choice.on) ? 1 : 0;
  return step + (asOf.value === "" ? 0 : 1) + shows.filter((choice) => choice.on !== (choice.id === "breaks")).length;
}

/** Choices that are needed less often, behind one button that counts those in use: the as-of date, what stands beside the values, the step. */
export const MoreFilters = memo(function MoreFilters(props: MoreFiltersProps) {
  const { steps, shows, asOf, onStep, onShow, onAsOf } = props;
  const changed = changedOf(props);
  return (
    <Popover.Root>
      <Popover.Trigger className={changed > 0 ? "more-btn is-on" : "more-btn"}>
        <SlidersHorizontal className="ic" size={16} />
        {pageWords.moreFilters}
        {changed > 0 && (
          <span className="more-n">
            {changed}
            <span className="vh">{pageWords.inUse}</span>
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="more-pos" side="bottom" align="end" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="more-pop filters-pop">
            <Popover.Title className="vh">{pageWords.moreFilters}</Popover.Title>
            <AsOfChoice asOf={asOf} onAsOf={onAsOf} />
            {shows.length > 0 && (
              <fieldset className="fg">
                <legend>{pageWords.showBesideTheValues}</legend>
                <div className="checks">
                  {shows.map((choice) => (
                    <CheckLabel key={choice.id} type="checkbox" name="show" choice={choice} onChange={(on) => onShow(choice.id, on)} />
                  ))}
                </div>
              </fieldset>
            )}
            {steps.length > 0 && (
              <fieldset className="fg">
                <legend>{pageWords.step}</legend>
                <div className="checks">
                  {steps.map((choice) => (
                    <CheckLabel key={choice.id} type="radio" name="step" choice={choice} onChange={() => onStep(choice.id)} />
                  ))}
                </div>
              </fieldset>
            )}
            <Popover.Close className="btn more-close">{pageWords.done}</Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
});
