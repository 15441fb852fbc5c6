import type { Ink, Mark } from "../../spec/chartSpec.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { providerClass } from "../marks/provider.ts";

/** The lines of one series: only between marks whose periods are neighbours in `periods`, so no line crosses a gap. */
export function Segments(props: {
  readonly marks: readonly Mark[];
  readonly periods: readonly string[];
  readonly x: (mark: Mark) => number;
  readonly y: (mark: Mark) => number;
}) {
  const { marks, periods, x, y } = props;
  return (
    <g {...DECORATIVE}>
      {marks.slice(1).map((mark, k) => {
        const before = marks[k];
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
