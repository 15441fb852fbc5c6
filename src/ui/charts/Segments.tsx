import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { LineInk, Segment } from "../../spec/geometry/segments.ts";
import { DECORATIVE } from "../marks/decorative.ts";

const CLASSES: Readonly<Record<LineInk, string>> = {
  reported: "ink-line",
  forecast: "ink-line ink-line-forecast",
  derived: "ink-line-derived",
};

/** The lines of one series. Decorative: the marks that they join say the same. */
export function Segments({ lines }: { lines: readonly Segment[] }) {
  return (
    <g {...DECORATIVE}>
      {lines.map(({ id, providerId, ink, x1, y1, x2, y2 }) => (
        <line key={id} className={`${CLASSES[ink]} ${providerClass(providerId)}`} x1={x1} y1={y1} x2={x2} y2={y2} />
      ))}
    </g>
  );
}
