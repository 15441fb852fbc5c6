import type { ColumnsChart } from "../../spec/chartBody.ts";
import { wordsGrounds } from "../../spec/geometry/changeBrackets.ts";
import type { elbowOf } from "../../spec/geometry/columnsPlot.ts";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import { DECORATIVE } from "../marks/decorative.ts";
import { PlotFBadge } from "../marks/FBadge.tsx";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

type Change = ColumnsChart["changes"][number];

/** A derived change between two columns: a dotted elbow over them with its ƒ and words. The words are the controls. */
export function ChangeBracket(props: {
  readonly change: Change;
  readonly elbow: ReturnType<typeof elbowOf>;
  readonly controls: MarkControls;
}) {
  const { change, elbow, controls } = props;
  const [first, second] = change.marks;
  if (first === undefined) return null;
  const { path, x, level } = elbow;
  return (
    <g className={providerClass(first.providerId)}>
      <path className="ink-line-derived" d={path} {...DECORATIVE} />
      {wordsGrounds(change, elbow).map((ground) => (
        <rect key={ground.y} className="words-ground" {...ground} {...DECORATIVE} />
      ))}
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
