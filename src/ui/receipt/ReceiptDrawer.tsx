import type { Receipt } from "../../spec/receipt.ts";
import type { ReceiptActions } from "./ReceiptBody.tsx";
import { Sheet } from "./Sheet.tsx";
import { SideDrawer } from "./SideDrawer.tsx";
import { useMediaQuery } from "./useMediaQuery.ts";

/** From here up the receipt has room beside the charts; below it covers them as a sheet. */
const BESIDE = "(min-width: 56rem)";

/**
 * The open receipt. Wide: beside the charts, not modal. Narrow: a modal bottom sheet. Focus moves to its heading when a
 * figure is opened and returns to the mark when it is closed; `position` is null when the view does not show the figure.
 */
export function ReceiptDrawer(props: ReceiptActions & { receipt: Receipt }) {
  return useMediaQuery(BESIDE) ? <SideDrawer {...props} /> : <Sheet {...props} />;
}
