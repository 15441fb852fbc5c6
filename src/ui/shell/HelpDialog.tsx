import { Dialog } from "@base-ui/react/dialog";
import { CircleQuestionMark, X } from "lucide-react";
import { Fragment, memo, useEffect, useRef, useState } from "react";
import { InkKey } from "../plate/InkKey.tsx";

/** The keys of a chart, in the order of their use: what to press, and what it does. */
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["Tab"], "to the next control; each chart is one stop"],
  [["←", "→"], "in a chart: along the periods of one provider"],
  [["↑", "↓"], "in a chart: from provider to provider"],
  [["Shift", "arrow"], "five marks at once"],
  [["Home", "End"], "first and last period; with Ctrl first and last mark of the chart"],
  [["Page Up", "Page Down"], "the chart before and after"],
  [["Enter"], "opens the receipt of the mark"],
  [["Esc"], "closes the receipt, back to its mark; from a mark back to where you were before the chart"],
  [["T"], "in a chart: shows its table, and in the table its chart"],
  [["?"], "in a chart: this list"],
];

/** Whether a question mark asks for help: in a chart or its table, never where text is typed. */
const asksForHelp = ({ key, target }: KeyboardEvent): boolean =>
  key === "?" &&
  target instanceof Element &&
  target.closest("figure .chart") !== null &&
  target.closest("input, select, textarea") === null;

/** How to read the charts and how to move without a mouse. Opened by its button, where it has one, and by a question mark in any chart. */
export const HelpDialog = memo(function HelpDialog({ hasButton = true, onAddOwn }: { hasButton?: boolean; onAddOwn?: () => void }) {
  const [open, setOpen] = useState(false);
  const asker = useRef<SVGElement | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForHelp(event)) return;
      event.preventDefault();
      // The dialog gives the focus back to HTML by itself; a point of a plot is given it here.
      asker.current = document.activeElement instanceof SVGElement ? document.activeElement : null;
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const giveBack = () => {
    const mark = asker.current;
    asker.current = null;
    if (mark === null) return true;
    queueMicrotask(() => mark.focus());
    return false;
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      {hasButton && (
        <Dialog.Trigger className="tool tool-sq" aria-label="Keyboard and reading help">
          <CircleQuestionMark className="ic" size={16} />
        </Dialog.Trigger>
      )}
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg" finalFocus={giveBack}>
          <div className="dlg-h">
            <Dialog.Title>How to read and move</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label="Close help">
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>
              Every mark opens its receipt: the figure as printed, who measured it, of what market, and the paragraph where it can be read.
              Two markets never share an axis.
            </Dialog.Description>
            <h3>Inks</h3>
            <InkKey inks={["reported", "estimate", "forecast", "derived", "own", "own-forecast", "gap", "band"]} label="All inks" />
            <p>A soft tip spans what a rounded figure could be. Brackets mean looked for and not published: that is not zero.</p>
            <h3>Chart forms</h3>
            <p>
              Best fit gives each panel the richest form that its dates allow. Slope and index need two dates, lines need three. A form that
              no panel can carry is disabled; one that some panels cannot carry falls back there and says so.
            </p>
            {onAddOwn !== undefined && (
              <>
                <h3>Your own figures</h3>
                <p>
                  Drop a table anywhere on the page, paste one, or choose a file: you see what was understood before anything is added. It
                  stays in this browser.
                </p>
                <div className="btn-row">
                  <Dialog.Close className="btn" onClick={onAddOwn}>
                    Add your own figures
                  </Dialog.Close>
                </div>
              </>
            )}
            <h3>Keyboard</h3>
            <dl className="keys">
              {KEYS.map(([keys, does]) => (
                <Fragment key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className="kbd">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
});
