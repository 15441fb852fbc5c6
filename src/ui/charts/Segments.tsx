import { providerClass } from "../../spec/geometry/providerInk.ts";
import type { LineInk, Segment } from "../../spec/geometry/segments.ts";
import { DECORATIVE } from "../marks/decorative.ts";

const CLASSES: Readonly<Record<LineInk, string>> = {
  reported: "ink-line",
  forecast: "ink-line ink-line-forecast",
  derived: "ink-line-derived",
  own: "ink-line ink-line-own",
};

/** The lines of one series. Decorative: the marks that they join say the same. */
export function Segments({ lines }: { lines: readonly Segment[] }) {
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
}
