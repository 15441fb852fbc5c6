import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { Gap } from "../../spec/mark.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

/** Px an italic 12 px character takes; enough to decide which words fit. */
const CHARACTER = 6;

/** A run of neighbouring slots: first and last index. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Splits slot indexes into runs of neighbours. */
export function runsOf(indexes: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of indexes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && index - run.last <= 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** Square brackets round a run of slots, from `x1` to `x2` px, with words between them. */
export function BracketSpan({ x1, x2, y, text }: { x1: number; x2: number; y: number; text: string }) {
  return (
    <g {...DECORATIVE}>
      <path className="bracket" d={`M${x1 + 5} ${y - 9}H${x1}V${y + 9}H${x1 + 5}M${x2 - 5} ${y - 9}H${x2}V${y + 9}H${x2 - 5}`} />
      <text className="lb-3 it" x={(x1 + x2) / 2} y={y + 4} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/** The longest of the wordings that fits between two x, in px. */
export function fitting(texts: readonly string[], room: number): string {
  return texts.find((text) => text.length * CHARACTER <= room - 16) ?? "";
}

/** On which side of each run its name has `room` px, away from the other runs and their names: late runs ask for the left first. Null for none. */
function outsideNames(
  runs: readonly Run[],
  x: (edge: number) => number,
  room: number,
  count: number,
): readonly ("left" | "right" | null)[] {
  // Nothing is written left of the chart.
  let free = 0;
  return runs.map(({ first, last }, k) => {
    const next = runs[k + 1];
    const right = (next === undefined ? Number.POSITIVE_INFINITY : x(next.first)) - x(last + 1);
    const left = x(first) - free;
    const isLate = (first + last + 1) / 2 > count / 2;
    const side =
      isLate && left >= room ? "left" : right >= room && (!isLate || next !== undefined) ? "right" : left >= room ? "left" : null;
    free = x(last + 1) + (side === "right" ? room : 0);
    return side;
  });
}

/**
 * Not-published spans under the axis, one row per provider with missing slots; a gap that has a receipt is a control over
 * its own slot. `x` takes a slot edge (0 to the number of slots), all positions in px.
 */
export function GapSpans(props: {
  readonly gaps: readonly Gap[];
  readonly missing: readonly { readonly providerId: string; readonly providerLabel: string; readonly slots: readonly number[] }[];
  readonly periods: readonly string[];
  readonly x: (edge: number) => number;
  readonly y: number;
  readonly rowHeight: number;
  readonly controls: MarkControls;
}) {
  const { gaps, missing, periods, x, rowHeight, controls } = props;
  return missing.map(({ providerId, providerLabel, slots }, row) => {
    const y = props.y + row * rowHeight + rowHeight / 2;
    const runs = runsOf(slots);
    const outside = outsideNames(runs, x, `no ${providerLabel}`.length * CHARACTER + 12, periods.length);
    return (
      <g key={providerId}>
        {runs.map(({ first, last }, k) => {
          const x1 = x(first) + 6;
          const x2 = x(last + 1) - 6;
          const inside = fitting([`${providerLabel} not published`, `no ${providerLabel}`], x2 - x1);
          const side = outside[k] ?? null;
          return (
            <g key={first} {...DECORATIVE}>
              <BracketSpan x1={x1} x2={x2} y={y} text={inside} />
              {inside === "" && side !== null && (
                <text className="lb-3 it" x={side === "left" ? x1 - 6 : x2 + 6} y={y + 4} textAnchor={side === "left" ? "end" : "start"}>
                  no {providerLabel}
                </text>
              )}
            </g>
          );
        })}
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
