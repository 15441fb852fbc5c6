import type { ColumnsChart } from "../../spec/chartBody.ts";
import type { BracketPlace } from "../../spec/geometry/changeBrackets.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

type Change = ColumnsChart["changes"][number];

/** A derived change between two columns: a dotted elbow over them with its ƒ and words. The words are the controls. `top` is the plot's, px. */
export function ChangeBracket(props: {
  readonly change: Change;
  readonly place: BracketPlace;
  readonly left: number;
  readonly top: number;
  readonly controls: MarkControls;
}) {
  const { change, place, left, top, controls } = props;
  const [first, second] = change.marks;
  if (first === undefined) return null;
  const [x1, x2, x] = [left + place.x1, left + place.x2, left + place.textX];
  const level = top + place.level;
  return (
    <g className={providerClass(first.providerId)}>
      <path className="ink-line-derived" d={`M${x1} ${top + place.fromY}V${level}H${x2}V${top + place.toY}`} {...DECORATIVE} />
      <g {...markButton(first, controls, "pt pt-text")}>
        <rect className="col-hit" x={x - 4} y={level - 49} width={32 + 7.4 * change.text.length} height={25} rx={4} />
        <PlotFBadge x={x} y={level - 28} />
        <text className="lb b halo-t" x={x + 24} y={level - 28}>
          {change.text}
        </text>
      </g>
      {change.subText !== "" &&
        (second === undefined ? (
          <text className="lb-3 halo-t" x={x + 24} y={level - 9} {...DECORATIVE}>
            {change.subText}
          </text>
        ) : (
          <g {...markButton(second, controls, "pt pt-text")}>
            <rect className="col-hit" x={x + 18} y={level - 24} width={12 + 6.4 * change.subText.length} height={25} rx={4} />
            <text className="lb-3 halo-t" x={x + 24} y={level - 9}>
              {change.subText}
            </text>
          </g>
        ))}
    </g>
  );
}
