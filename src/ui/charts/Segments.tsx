import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { Ink, Mark } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";

/** How far a line that a break stops runs on, px: it ends short of the break, level, and leads nowhere. */
const STUB = 12;

/**
 * The lines of one series: only between marks whose periods are neighbours in `periods`, so no line crosses a gap, and none after a mark in
 * `stops`, where a stub says that the series breaks.
 */
export function Segments(props: {
  readonly marks: readonly Mark[];
  readonly stops: readonly string[];
  readonly periods: readonly string[];
  readonly x: (mark: Mark) => number;
  readonly y: (mark: Mark) => number;
}) {
  const { marks, stops, periods, x, y } = props;
  return (
    <g {...DECORATIVE}>
      {marks.slice(1).map((mark, k) => {
        const before = marks[k];
        if (before !== undefined && stops.includes(before.receiptId)) {
          const reach = Math.min(STUB, (x(mark) - x(before)) / 3);
          return (
            <g key={mark.receiptId} className={providerClass(mark.providerId)}>
              <line className={lineInk(before.ink, before.ink)} x1={x(before)} y1={y(before)} x2={x(before) + reach} y2={y(before)} />
              <line className={lineInk(mark.ink, mark.ink)} x1={x(mark) - reach} y1={y(mark)} x2={x(mark)} y2={y(mark)} />
            </g>
          );
        }
        if (before === undefined || periods.indexOf(mark.period) - periods.indexOf(before.period) !== 1) return null;
        return (
          <line
            key={mark.receiptId}
            className={`${lineInk(before.ink, mark.ink)} ${providerClass(mark.providerId)}`}
            x1={x(before)}
            y1={y(before)}
            x2={x(mark)}
            y2={y(mark)}
          />
        );
      })}
    </g>
  );
}

/** A segment is only as firm as its weaker end. */
function lineInk(from: Ink, to: Ink): string {
  if (from === "derived" || to === "derived") return "ink-line-derived";
  return from === "forecast" || to === "forecast" ? "ink-line ink-line-forecast" : "ink-line";
}
