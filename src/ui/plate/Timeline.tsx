import type { CSSProperties } from "react";
import { formatYear } from "../../domain/period.ts";
import type { EventItem, EventsCard } from "../../spec/card.ts";
import { timelineWords } from "../../spec/describeChart.ts";
import type { Spot } from "../../spec/geometry/spots.ts";
import { MarkGroup } from "../charts/MarkGroup.tsx";
import { markButton } from "../charts/markButton.ts";

/** Up to here every year is a column under its own stretch of the axis; more years flow as a list of the years that have events. */
const MAX_COLUMNS = 6;

interface TimelineProps {
  readonly card: EventsCard;
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
}

/** Events on a line of years: a dot is a month, a bar is all the precision there is. Under it, each year lists its events in order. */
export function Timeline({ card, selected, onOpen }: TimelineProps) {
  const years = Array.from({ length: card.lastYear - card.firstYear + 1 }, (_, index) => card.firstYear + index);
  const ordered = card.items;
  const columns = years.length <= MAX_COLUMNS;
  const byYear = years
    .map((year) => ({ year, items: ordered.filter((item) => Math.floor(item.start / 12) === year) }))
    .filter(({ items }) => columns || items.length > 0);
  const spots = ordered.map(({ receiptId }, y): Spot => ({ id: receiptId, x: 0, y, series: receiptId }));
  return (
    <MarkGroup
      name={card.title}
      description={timelineWords(card)}
      spots={spots}
      selected={selected}
      onOpen={onOpen}
      className={columns ? "tl" : "tl tl-flow"}
      style={{ "--years": years.length } as CSSProperties}
    >
      {(controls) => (
        <>
          <Axis items={ordered} years={years} />
          <ol className="tl-years">
            {byYear.map(({ year, items }) => (
              <li key={year} className={items.length === 0 ? "tl-year tl-none" : "tl-year"}>
                <p className="tl-h">{formatYear(year)}</p>
                <ol className="tl-list">
                  {items.map((item) => (
                    <li key={item.receiptId} className={item.span ? "tl-e span" : "tl-e"}>
                      <p className="tl-d">
                        <b className="tl-n">{item.number}</b> {item.periodText}
                      </p>
                      <button type="button" {...markButton({ receiptId: item.receiptId, label: item.label }, controls, "tl-t fig-btn")}>
                        {item.title}
                      </button>
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </>
      )}
    </MarkGroup>
  );
}

/** The line itself, in whole years. It repeats in place what the list says in words, so assistive technology passes over it. */
function Axis({ items, years }: { items: readonly EventItem[]; years: readonly number[] }) {
  const first = (years[0] ?? 0) * 12;
  const percent = (months: number) => `${((100 * months) / (years.length * 12)).toFixed(2)}%`;
  return (
    <svg className="tl-axis" width="100%" height="32" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1="8.5" y2="8.5" />
      {years.map((year, index) => (
        <svg key={year} x={percent(index * 12)} overflow="visible" aria-hidden="true">
          <line className="axis" y1="8" y2="32" />
          <text className="tk" x="6" y="27">
            {formatYear(year)}
          </text>
        </svg>
      ))}
      {items
        .filter((item) => item.span)
        .map((item) => (
          <rect
            key={item.receiptId}
            className="tl-dot"
            x={percent(item.start - first)}
            width={percent(item.end + 1 - item.start)}
            y="6"
            height="5"
          />
        ))}
      {items
        .filter((item) => !item.span)
        .map((item) => (
          // A dot stands in the middle of its month.
          <circle key={item.receiptId} className="tl-dot tl-over" cx={percent(item.start - first + 0.5)} cy="8.5" r="5.5" />
        ))}
    </svg>
  );
}
