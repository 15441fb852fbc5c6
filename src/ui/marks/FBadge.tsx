import { DECORATIVE } from "./decorative.ts";

/** The ƒ beside every derived number in running text and tables. */
export function FBadge() {
  return (
    <span className="fbadge" aria-hidden="true">
      ƒ
    </span>
  );
}

/** The same badge inside a plot: 16 by 16, its lower edge 4 px under the baseline that stands at `x`, `y`. */
export function PlotFBadge({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} {...DECORATIVE}>
      <rect className="fb-box" y={-12} width={16} height={16} rx={2} />
      <text className="fb-t" x={8} y={0.5} textAnchor="middle">
        ƒ
      </text>
    </g>
  );
}
