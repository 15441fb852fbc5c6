import { X } from "lucide-react";
import { type ChangeEvent, type ReactNode, useId } from "react";
import { formatValue } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { AssumptionCard } from "../../spec/card.ts";
import { KEY_HINT } from "../../spec/describeChart.ts";
import type { Spot } from "../../spec/geometry/spots.ts";
import { BarsForm } from "../charts/BarsForm.tsx";
import { MarkGroup } from "../charts/MarkGroup.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { useApp, useAppStore } from "../useApp.ts";

interface AssumptionProps {
  readonly card: AssumptionCard;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
  /** Stands in the place of the bars. */
  readonly table?: ReactNode;
}

/** What is assumed, and what comes of it: drawn, or in the table that is given instead. */
export function Assumption({ card, selected, onOpen, table }: AssumptionProps) {
  return (
    <div className="assume">
      <AssumptionField card={card} />
      {table ?? <Bars card={card} selected={selected} onOpen={onOpen} />}
    </div>
  );
}

/** The slider stands at zero until it is moved, and says that nothing is assumed: no share is suggested that nobody published. */
function AssumptionField({ card }: Pick<AssumptionProps, "card">) {
  const store = useAppStore();
  const assume = (share: number | null) => store.getState().setView({ assume: share });
  const id = useId();
  const { share } = card;
  // The slider stands where the view has it: the card follows a moment later, and would hold it back under a key that is kept down.
  const assumed = useApp((state) => state.view.assume);
  return (
    <div className="assume-set">
      <label htmlFor={id}>{card.question}</label>
      <div className="assume-row">
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={assumed === null || Number.isInteger(assumed) ? 1 : 0.1}
          value={assumed ?? 0}
          aria-valuetext={assumed === null ? pageWords.nothingAssumed : pageWords.percentYourAssumption(assumed)}
          onChange={(event: ChangeEvent<HTMLInputElement>) => assume(Number(event.currentTarget.value))}
        />
        <output htmlFor={id} className={share === null ? "assume-none" : "assume-value"}>
          {share === null ? pageWords.nothingAssumedAtStart : formatValue(share, "percent")}
        </output>
        {share !== null && (
          <button type="button" className="act" onClick={() => assume(null)}>
            <X className="ic" size={16} />
            {pageWords.clear}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are starting points of one field */}
      <div className="assume-from" role="group" aria-label={pageWords.startFromAPublished}>
        <span aria-hidden="true">{pageWords.startFromAPublishedShare}</span>
        {card.choices.map((choice) => (
          <button
            key={choice.providerId}
            type="button"
            className="assume-c"
            aria-pressed={share === choice.share}
            onClick={() => assume(choice.share)}
          >
            <ProviderMarker providerId={choice.providerId} />
            {choice.text}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The whole as published and the assumed part of it, each a control that opens its receipt. */
function Bars({ card, selected, onOpen }: Omit<AssumptionProps, "table">) {
  const rows = card.chart.groups.flatMap((group) => group.rows);
  const spots = rows.map((row, y): Spot => ({ id: row.receiptId, x: 0, y, series: row.receiptId }));
  return (
    <MarkGroup name={card.title} description={`${card.description} ${KEY_HINT}`} spots={spots} selected={selected} onOpen={onOpen}>
      {(controls) => <BarsForm chart={card.chart} controls={controls} ghosts={[]} />}
    </MarkGroup>
  );
}
