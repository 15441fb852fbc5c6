import { elbowPath, isPushed } from "../../spec/geometry/endLabels.ts";
import { DECORATIVE } from "../marks/decorative.ts";

/**
 * Name and value right of a point. `from` is the point's y, `to` the label's (px): when it was pushed away a 1 px elbow
 * joins the two. Decorative: the point's own name says the same.
 */
export function EndLabel(props: { className: string; x: number; from: number; to: number; name: string; value: string }) {
  const shift = props.to - props.from;
  const pushed = isPushed(props);
  return (
    <g className={props.className} transform={`translate(${props.x} ${props.from})`} {...DECORATIVE}>
      {pushed && <path className="lead" d={elbowPath(shift)} />}
      <text className="lb halo-t" x={pushed ? 28 : 14} y={shift + 4.5}>
        <tspan className="b">{props.name}</tspan> {props.value}
      </text>
    </g>
  );
}
