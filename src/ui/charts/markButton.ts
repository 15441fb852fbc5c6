import type { Gap, Mark } from "../../spec/chartSpec.ts";
import type { MarkControls } from "./useRovingMarks.ts";

/** The attributes that make anything drawn a control: its name, its receipt, its value and its place in the tab order. */
export function markButton(mark: Mark | Gap, controls: MarkControls, className: string) {
  const { receiptId } = mark;
  const isSelected = controls.selected === receiptId;
  return {
    className: isSelected ? `${className} is-sel` : className,
    role: "button",
    tabIndex: controls.tabIndexOf(receiptId),
    "aria-label": mark.label,
    "aria-haspopup": "dialog",
    "aria-expanded": isSelected,
    "data-receipt": receiptId,
    ...("value" in mark ? { "data-value": mark.value } : {}),
    onClick: () => controls.onOpen(receiptId),
  } as const;
}
