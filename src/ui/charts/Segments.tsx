import { memo } from "react";
import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { LineInk, Segment } from "../../spec/geometry/segments.ts";
import { DECORATIVE } from "../marks/decorative.ts";

const CLASSES: Readonly<Record<LineInk, string>> = {
  reported: "ink-line",
  forecast: "ink-line ink-line-forecast",
  derived: "ink-line-derived",
  own: "ink-line ink-line-own",
};

interface SegmentsProps {
  readonly lines: readonly Segment[];
}

const FIELDS = ["id", "providerId", "ink", "isStub", "x1", "y1", "x2", "y2"] as const satisfies readonly (keyof Segment)[];

/** Whether lines are drawn the same: of a chart of many, a choice changes few. */
function isSame({ lines: a }: SegmentsProps, { lines: b }: SegmentsProps): boolean {
  return a.length === b.length && a.every((line, k) => FIELDS.every((field) => line[field] === b[k]?.[field]));
}

/** The lines of one series. Decorative: the marks that they join say the same. */
export const Segments = memo(function Segments({ lines }: SegmentsProps) {
  return (
    <g {...DECORATIVE}>
      {lines.map(({ id, providerId, ink, isStub, ...ends }) =>
        isStub ? (
          // Too short for the dashes that tell providers apart on paper, which only a line of its provider has.
          <g key={id} className={providerClass(providerId)}>
            <line className={CLASSES[ink]} {...ends} />
          </g>
        ) : (
          <line key={id} className={`${CLASSES[ink]} ${providerClass(providerId)}`} {...ends} />
        ),
      )}
    </g>
  );
}, isSame);
