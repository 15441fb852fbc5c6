import { type CSSProperties, type ReactNode, useId } from "react";
import type { Spot } from "../../spec/geometry/spots.ts";
import { MarkTip } from "./MarkTip.tsx";
import { type MarkControls, useRovingMarks } from "./useRovingMarks.ts";

interface MarkGroupProps {
  /** The takeaway. */
  readonly name: string;
  /** Scope, form, range, extremes and gaps in words. */
  readonly description: string;
  readonly spots: readonly Spot[];
  readonly selected: string | null;
  readonly onOpen: (receiptId: string) => void;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** Whether marks are named by a tip: where their row says everything it would only repeat. */
  readonly hasTip?: boolean;
  readonly children: (controls: MarkControls) => ReactNode;
}

/** A chart for the keyboard and for assistive technology: one tab stop, named by its takeaway, described, its marks walked by keys. */
export function MarkGroup({ name, description, spots, selected, onOpen, className = "plotbox", style, hasTip, children }: MarkGroupProps) {
  const { controls, containerProps } = useRovingMarks(spots, selected, onOpen);
  const descriptionId = useId();
  const marks = { ...containerProps, className, style };
  return (
    // The keys are those of the marks inside: the group itself is never focused.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, this groups the marks of one chart
    <div {...marks} data-chart="" role="group" aria-label={name} aria-describedby={descriptionId}>
      <p className="vh" id={descriptionId}>
        {description}
      </p>
      {children(controls)}
      {hasTip && <MarkTip chart={containerProps.ref} />}
    </div>
  );
}
