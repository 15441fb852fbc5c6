import type { MarkControls } from "./useRovingMarks.ts";

/** What can be a control in a chart: a mark, a gap, a break or an event; only a mark has a value. */
interface Openable {
  readonly receiptId: string;
  readonly label: string;
  readonly value?: number;
}

/** The attributes that make anything drawn a control: its name, its receipt, its value and its place in the tab order. */
export function markButton({ receiptId, label, value }: Openable, controls: MarkControls, className: string) {
  const isSelected = controls.selected === receiptId;
  return {
    className: isSelected ? `${className} is-sel` : className,
    role: "button",
    tabIndex: controls.tabIndexOf(receiptId),
    "aria-label": label,
    "aria-haspopup": "dialog",
    "aria-expanded": isSelected,
    "data-receipt": receiptId,
    ...(value === undefined ? {} : { "data-value": value }),
    onClick: () => controls.onOpen(receiptId),
  } as const;
}
