import type { ColumnsChart } from "../../spec/chartSpec.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { providerClass } from "../marks/provider.ts";
import type { BracketPlace } from "./changeBrackets.ts";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

type Change = ColumnsChart["changes"][number];

/** A derived change between two columns: a dotted elbow with its ƒ and words. The words are the controls. */
export function ChangeBracket({ change, place, controls }: { change: Change; place: BracketPlace; controls: MarkControls }) {
  const [first, second] = change.marks;
  if (first === undefined) return null;
  const { x1, x2, fromY, level } = place;
  return (
    <g className={providerClass(first.providerId)}>
      <path className="ink-line-derived" d={`M${x1} ${fromY}V${level}H${Math.max(x1, x2 - 6)}`} {...DECORATIVE} />
      <g {...markButton(first, controls, "pt pt-text")}>
        <rect className="col-hit" x={x1 - 4} y={level - 30} width={32 + 7.4 * change.text.length} height={26} rx={4} />
        <PlotFBadge x={x1} y={level - 12} />
        <text className="lb b halo-t" x={x1 + 24} y={level - 12}>
          {change.text}
        </text>
      </g>
      {change.subText !== "" &&
        (second === undefined ? (
          <text className="lb-3 halo-t" x={x1 + 24} y={level + 18} {...DECORATIVE}>
            {change.subText}
          </text>
        ) : (
          <g {...markButton(second, controls, "pt pt-text")}>
            <rect className="col-hit" x={x1 + 18} y={level + 3} width={12 + 6.4 * change.subText.length} height={24} rx={4} />
            <text className="lb-3 halo-t" x={x1 + 24} y={level + 18}>
              {change.subText}
            </text>
          </g>
        ))}
    </g>
  );
}
