import { memo } from "react";
import { hatchFill, ownFill, providerClass } from "../../spec/geometry/providerInk.ts";
import type { TableMark } from "../../spec/tableCard.ts";

/** One figure as a small mark in the ink of its status and the colour of its provider, or an event as a stroke. Opens the receipt. */
export const FigureMark = memo(function FigureMark({
  mark,
  open,
  tabIndex,
  onOpen,
}: {
  mark: TableMark;
  /** Whether its receipt is the open one. */
  open: boolean;
  tabIndex: 0 | -1;
  onOpen: (receiptId: string) => void;
}) {
  const { receiptId, ink, providerId, value, label } = mark;
  return (
    <button
      type="button"
      className={`fmark ${providerClass(providerId)}${open ? " is-sel" : ""}`}
      aria-label={label}
      title={label.replace(/\.? Open receipt$/, "")}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-receipt={receiptId}
      tabIndex={tabIndex}
      {...(value === null ? {} : { "data-value": value })}
      onClick={() => onOpen(receiptId)}
    >
      <svg width="14" height="14" aria-hidden="true">
        {ink === "reported" && <rect className="ink-reported" x="1" y="1" width="12" height="12" />}
        {ink === "estimate" && <circle className="mk-hollow" cx="7" cy="7" r="5.2" />}
        {ink === "forecast" && <rect className="ink-forecast" x="1" y="1" width="12" height="12" style={{ fill: hatchFill(providerId) }} />}
        {(ink === "own" || ink === "own-forecast") && (
          <rect className={`ink-${ink}`} x="1" y="1" width="12" height="12" style={{ fill: ownFill(providerId) }} />
        )}
        {ink === "derived" && <rect className="ink-derived" x="1" y="1" width="12" height="12" />}
        {ink === "event" && <line className="ev-d" x1="7" x2="7" y1="0" y2="14" />}
      </svg>
    </button>
  );
});
