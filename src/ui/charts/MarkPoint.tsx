import { memo } from "react";
import type { Room } from "../../spec/geometry/endLabels.ts";
import { POINT_CHEVRONS, type PointShape, pointShape } from "../../spec/geometry/markShape.ts";
import { markerPath, patternFill, providerClass } from "../../spec/geometry/providerInk.ts";
import type { Mark } from "../../spec/mark.ts";
import { markButton } from "./markButton.ts";
import type { MarkControls } from "./useRovingMarks.ts";

interface MarkPointProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Px to the nearest neighbours in the column: the area stops half way, so the nearest wins. */
  readonly room?: Room;
  /** Px to half way towards the neighbours left and right, where the slots are narrow. */
  readonly side?: number;
  readonly controls: MarkControls;
}

/** Half of the way to the neighbours, as far as a target reaches at most. */
const upOf = ({ room }: MarkPointProps): number => Math.min(REACH, (room?.above ?? Number.POSITIVE_INFINITY) / 2);
const downOf = ({ room }: MarkPointProps): number => Math.min(REACH, (room?.below ?? Number.POSITIVE_INFINITY) / 2);

/** Whether a point is drawn the same: a chart has thousands, and a choice changes few of them. */
function isSame(a: MarkPointProps, b: MarkPointProps): boolean {
  const id = a.mark.receiptId;
  return (
    a.mark === b.mark &&
    a.x === b.x &&
    a.y === b.y &&
    a.side === b.side &&
    upOf(a) === upOf(b) &&
    downOf(a) === downOf(b) &&
    a.controls.onOpen === b.controls.onOpen &&
    (a.controls.selected === id) === (b.controls.selected === id) &&
    a.controls.tabIndexOf(id) === b.controls.tabIndexOf(id)
  );
}

/** One point of a plot at `x`, `y` px: provider marker in its ink, focus and selection rings, and the area that takes the pointer. */
export const MarkPoint = memo(function MarkPoint(props: MarkPointProps) {
  const { mark, x, y, controls } = props;
  const up = upOf(props);
  const down = downOf(props);
  const side = Math.min(REACH, props.side ?? REACH);
  const isSelected = controls.selected === mark.receiptId;
  const shape = pointShape(mark.ink);
  const fill = patternFill(mark.ink, mark.providerId);
  const hatched = fill === null || mark.ink === "assumed" ? {} : { style: { fill } };
  return (
    <g transform={`translate(${x} ${y})`} {...markButton(mark, controls, `pt ${providerClass(mark.providerId)}`)}>
      <rect className="hit-area" x={-side} y={-up} width={2 * side} height={up + down} />
      <circle className="hit" r={Math.max(6, Math.min(14, side))} />
      {isSelected && <circle className="halo" r={10.5} />}
      <path className={POINT_CLASSES[shape]} d={markerPath(mark.providerId)} {...hatched} />
      {mark.bound === "at_least" && <path className="chev" d={POINT_CHEVRONS} />}
    </g>
  );
}, isSame);

/** The class of a point by its shape; a hatched one is given its fill beside it. */
export const POINT_CLASSES: Readonly<Record<PointShape, string>> = {
  filled: "mk",
  hollow: "mk-hollow",
  hatched: "mk-hollow",
  dotted: "mk-derived",
  ruled: "mk-own",
  "ruled-forecast": "mk-own mk-own-forecast",
};

/** Half the side of a point's target: 22 gives the 44 px that fingers need. */
const REACH = 22;
