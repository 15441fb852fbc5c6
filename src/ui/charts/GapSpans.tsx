import { bracketPath, type Missing, spansOf } from "../../spec/geometry/gapSpans.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { Gap } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

/** Square brackets round a run of slots, from `x1` to `x2` px, with words between them. */
export function BracketSpan({ x1, x2, y, text }: { x1: number; x2: number; y: number; text: string }) {
  return (
    <g {...DECORATIVE}>
      <path className="bracket" d={bracketPath(x1, x2, y)} />
      <text className="lb-3 it" x={(x1 + x2) / 2} y={y + 4} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/**
 * Not-published spans under the axis, one row per provider with missing slots; a gap that has a receipt is a control over
 * its own slot. `x` takes a slot edge (0 to the number of slots), all positions in px.
 */
export function GapSpans(props: {
  readonly gaps: readonly Gap[];
  readonly missing: readonly Missing[];
  readonly periods: readonly string[];
  readonly x: (edge: number) => number;
  readonly y: number;
  readonly rowHeight: number;
  readonly controls: MarkControls;
}) {
  const { gaps, missing, periods, x, rowHeight, controls } = props;
  return missing.map((one, row) => {
    const { providerId } = one;
    const y = props.y + row * rowHeight + rowHeight / 2;
    return (
      <g key={providerId}>
        {spansOf(one, x, periods.length).map(({ x1, x2, inside, outside }) => (
          <g key={x1} {...DECORATIVE}>
            <BracketSpan x1={x1} x2={x2} y={y} text={inside} />
            {outside && (
              <text className="lb-3 it" x={outside.x} y={y + 4} textAnchor={outside.side === "left" ? "end" : "start"}>
                {outside.text}
              </text>
            )}
          </g>
        ))}
        {gaps
          .filter((gap) => gap.providerId === providerId)
          .map((gap) => {
            const index = periods.indexOf(gap.period);
            return (
              <g key={gap.receiptId} {...markButton(gap, controls, `pt pt-gap ${providerClass(providerId)}`)}>
                <rect className="col-hit" x={x(index)} y={y - rowHeight / 2} width={x(index + 1) - x(index)} height={rowHeight} />
              </g>
            );
          })}
      </g>
    );
  });
}
