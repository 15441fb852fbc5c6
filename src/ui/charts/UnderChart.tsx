import { formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../../spec/card.ts";
import type { BreakMark, EventRule } from "../../spec/chartBody.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { looseBreaks, looseGaps } from "../../spec/geometry/spots.ts";
import type { Gap, Mark } from "../../spec/mark.ts";
import { Brackets } from "../marks/Brackets.tsx";
import { ProviderMarker } from "../marks/ProviderMarker.tsx";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

/** More blocks than this would be counted, not seen; the words carry such a ratio alone. */
const MOST_BLOCKS = 6;
const BLOCK = 11;

/** A ratio whose level was never printed: blocks without a scale, one against `value`, and the printed words. */
function Ratio({ mark, gap, hasLevel, controls }: { mark: Mark; gap: Gap | null; hasLevel: boolean; controls: MarkControls }) {
  const blocks = Math.round(mark.value);
  const isDrawn = blocks >= 1 && blocks <= MOST_BLOCKS && Math.abs(blocks - mark.value) < 0.05;
  const height = Math.max(24, blocks * (BLOCK - 1) + 4);
  const tops = Array.from({ length: isDrawn ? blocks : 0 }, (_, k) => height - BLOCK - k * (BLOCK - 1));
  return (
    <div className={`ratio ${providerClass(mark.providerId)}${controls.selected === mark.receiptId ? " is-sel" : ""}`}>
      <span className="bar-name">
        <ProviderMarker providerId={mark.providerId} hollow />
        {mark.providerLabel}
      </span>
      {isDrawn && (
        <svg width="34" height={height} aria-hidden="true">
          <rect className="ratio-a" x="1" y={height - BLOCK} width={BLOCK} height="10" />
          {tops.map((top) => (
            <rect key={top} className="ratio-a" x="20" y={top} width={BLOCK} height="10" />
          ))}
        </svg>
      )}
      <span className="ratio-words">
        <button type="button" {...markButton(mark, controls, "ratio-btn")}>
          <b>{mark.text}</b>
          {pageWords.printedAsPrintedAfter(mark.asPrinted)}
        </button>
        {gap === null && !hasLevel && (
          <span className="np">
            <Brackets />
            {pageWords.levelNotPublishedAfter}
          </span>
        )}
        {gap !== null && (
          <button type="button" {...markButton(gap, controls, "gap-btn np")}>
            <Brackets /> {gap.text}
          </button>
        )}
      </span>
    </div>
  );
}

/** What has no place on the axis: ratios without a level, and gaps that belong to no drawn period. */
export function UnderChart({ panel, controls }: { panel: Panel; controls: MarkControls }) {
  const { ratios } = panel;
  const gaps = looseGaps(panel);
  const withLevel = new Set(panel.marks.filter((mark) => !ratios.includes(mark)).map((mark) => mark.providerId));
  const besideRatio = new Map(ratios.map((mark) => [mark.receiptId, gaps.find((gap) => gap.providerId === mark.providerId) ?? null]));
  const shown = new Set([...besideRatio.values()].map((gap) => gap?.receiptId));
  const rest = gaps.filter((gap) => !shown.has(gap.receiptId));
  return (
    <>
      {ratios.map((mark) => (
        <Ratio
          key={mark.receiptId}
          mark={mark}
          gap={besideRatio.get(mark.receiptId) ?? null}
          hasLevel={withLevel.has(mark.providerId)}
          controls={controls}
        />
      ))}
      {[...new Set(rest.map((gap) => gap.text))].map((text) => (
        <div key={text} className="gaps">
          <span className="np">
            <Brackets /> {text}:
          </span>
          {rest
            .filter((gap) => gap.text === text)
            .map((gap) => (
              <button key={gap.receiptId} type="button" {...markButton(gap, controls, `gap-btn gap-name ${providerClass(gap.providerId)}`)}>
                <ProviderMarker providerId={gap.providerId} hollow />
                {gap.providerLabel}
              </button>
            ))}
        </div>
      ))}
      <LooseBreaks breaks={looseBreaks(panel)} controls={controls} />
      <EventList events={panel.events} controls={controls} />
    </>
  );
}

/** Breaks of a form without a place between two periods. */
function LooseBreaks({ breaks, controls }: { breaks: readonly BreakMark[]; controls: MarkControls }) {
  if (breaks.length === 0) return null;
  return (
    <div className="gaps">
      <span className="np">{pageWords.breaksInChart}</span>
      {breaks.map((mark) => (
        <button key={mark.receiptId} type="button" {...markButton(mark, controls, "gap-btn gap-name")}>
          {pageWords.beforeToAfterKind(formatPeriod(mark.before), formatPeriod(mark.after), mark.title)}
        </button>
      ))}
    </div>
  );
}

/** The events of the numbered rules, each with the number that stands over its rule. Beside is not because. */
function EventList({ events, controls }: { events: readonly EventRule[]; controls: MarkControls }) {
  if (events.length === 0) return null;
  return (
    <ol className="ev-list">
      {events.map((event) => (
        <li key={event.receiptId}>
          <button type="button" {...markButton(event, controls, "gap-btn ev-btn")}>
            <b className="ev-n">{event.number}</b>
            <span>
              <span className="ev-d">{event.periodText}</span> {event.title}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
