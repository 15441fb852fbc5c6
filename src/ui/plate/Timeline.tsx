import type { CSSProperties } from "react";
import type { EventsCard } from "../../spec/chartSpec.ts";
import { layoutEvents } from "./timelineLayout.ts";

const LANE_REM = 5.25;

/** Events on a line of years: a dot is a month, a bar is all the precision there is. A narrow plate shows them as a list. */
export function Timeline({ card, selected, onOpen }: { card: EventsCard; selected: string | null; onOpen: (receiptId: string) => void }) {
  const placed = layoutEvents(card.items, card.firstYear, card.lastYear);
  const lanes = (up: boolean) => 1 + Math.max(0, ...placed.filter((event) => event.up === up).map((event) => event.lane));
  const years = Array.from({ length: card.lastYear - card.firstYear + 1 }, (_, index) => card.firstYear + index);
  const size = { "--up": lanes(true), "--dn": lanes(false), "--lane": `${LANE_REM}rem` } as CSSProperties;
  return (
    <ol className="tl" style={size}>
      <li aria-hidden="true">
        <svg className="tl-axis" width="100%" height="28" aria-hidden="true">
          <line className="axis" x1="0" x2="100%" y1="0.5" y2="0.5" />
          {years.map((year, index) => (
            <svg key={year} x={`${(100 * index) / years.length}%`} overflow="visible" aria-hidden="true">
              <line className="axis" y1="0" y2="24" />
              <text className="tk" x="6" y="19">
                {year}
              </text>
            </svg>
          ))}
          {placed
            .filter(({ item }) => item.span)
            .map(({ item, x, width }) => (
              <rect key={item.receiptId} className="tl-dot" x={`${x}%`} width={`${width}%`} y="-2" height="5" />
            ))}
          {placed
            .filter(({ item }) => !item.span)
            .map(({ item, x }) => (
              <circle key={item.receiptId} className="tl-dot tl-over" cx={`${x}%`} cy="0.5" r="5.5" />
            ))}
        </svg>
      </li>
      {placed.map(({ item, x, up, lane, left }) => {
        const className = ["tl-e", up ? "up" : "dn", left ? "rt" : "", item.span ? "span" : ""].filter(Boolean).join(" ");
        return (
          <li key={item.receiptId} className={className} style={{ "--x": `${x}%`, "--n": lane } as CSSProperties}>
            <p className="tl-d">{item.periodText}</p>
            <button
              type="button"
              className={selected === item.receiptId ? "tl-t fig-btn is-sel" : "tl-t fig-btn"}
              data-receipt={item.receiptId}
              aria-expanded={selected === item.receiptId}
              onClick={() => onOpen(item.receiptId)}
            >
              {item.title}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
