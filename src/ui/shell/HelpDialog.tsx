import { Dialog } from "@base-ui/react/dialog";
import { CircleQuestionMark, X } from "lucide-react";
import { InkKey } from "../plate/InkKey.tsx";

/** How to read the charts and how to move without a mouse. */
export function HelpDialog({ onAddOwn }: { onAddOwn: () => void }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger className="tool tool-sq" aria-label="Keyboard and reading help">
        <CircleQuestionMark className="ic" size={16} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg">
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
            <InkKey inks={["reported", "estimate", "forecast", "derived", "gap", "band"]} label="All inks" />
            <p>A soft tip spans what a rounded figure could be. Brackets mean looked for and not published: that is not zero.</p>
            <h3>Chart forms</h3>
            <p>
              Best fit gives each panel the richest form that its dates allow. Slope and index need two dates, lines need three. A form that
              no panel can carry is disabled; one that some panels cannot carry falls back there and says so.
            </p>
            <h3>Your own figures</h3>
            <p>
              Drop a table anywhere on the page, paste one, or choose a file: you see what was understood before anything is added. It stays
              in this browser.
            </p>
            <div className="btn-row">
              <Dialog.Close className="btn" onClick={onAddOwn}>
                Add your own figures
              </Dialog.Close>
            </div>
            <h3>Keyboard</h3>
            <dl className="keys">
              <dt>
                <kbd className="kbd">Tab</kbd>
              </dt>
              <dd>to the next control; each chart is one stop</dd>
              <dt>
                <kbd className="kbd">Arrows</kbd> <kbd className="kbd">Home</kbd> <kbd className="kbd">End</kbd>
              </dt>
              <dd>from mark to mark inside a chart</dd>
              <dt>
                <kbd className="kbd">Enter</kbd>
              </dt>
              <dd>opens the receipt of the mark</dd>
              <dt>
                <kbd className="kbd">Esc</kbd>
              </dt>
              <dd>closes it and goes back to the mark</dd>
            </dl>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
