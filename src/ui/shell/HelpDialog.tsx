import { Dialog } from "@base-ui/react/dialog";
import { CircleQuestionMark, X } from "lucide-react";
import { Fragment, memo, useEffect, useRef, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { nearImporter } from "../own/loadImporter.ts";
import { InkKey } from "../plate/InkKey.tsx";

/** The keys of a chart, in the order of their use: what to press, and what it does. */
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [[pageWords.tab], pageWords.toTheNextControl],
  [["←", "→"], pageWords.inAChartAlongThe],
  [["↑", "↓"], pageWords.inAChartFromProvider],
  [[pageWords.shift, pageWords.arrow], pageWords.fiveMarksAtOnce],
  [[pageWords.home, pageWords.end], pageWords.firstAndLastPeriod],
  [[pageWords.pageUp, pageWords.pageDown], pageWords.theChartBeforeAnd],
  [[pageWords.enter], pageWords.opensTheReceiptOf],
  [[pageWords.esc], pageWords.closesTheReceiptBack],
  [["T"], pageWords.inAChartShowsIts],
  [["?"], pageWords.inAChartThisList],
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
        <Dialog.Trigger className="tool tool-sq" aria-label={pageWords.keyboardAndReadingHelp}>
          <CircleQuestionMark className="ic" size={16} />
        </Dialog.Trigger>
      )}
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg" finalFocus={giveBack}>
          <div className="dlg-h">
            <Dialog.Title>{pageWords.howToReadAndMove}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={pageWords.closeHelp}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>{pageWords.everyMarkOpensIts}</Dialog.Description>
            <h3>{pageWords.inks}</h3>
            <InkKey
              inks={["reported", "estimate", "forecast", "derived", "own", "own-forecast", "gap", "band"]}
              label={pageWords.allInks}
            />
            <p>{pageWords.aSoftTipSpansWhat}</p>
            <h3>{pageWords.chartForms}</h3>
            <p>{pageWords.bestFitGivesEach}</p>
            {onAddOwn !== undefined && (
              <>
                <h3>{pageWords.yourOwnFigures}</h3>
                <p>{pageWords.dropATableAnywhere}</p>
                <div className="btn-row">
                  <Dialog.Close className="btn" onPointerEnter={nearImporter} onFocus={nearImporter} onClick={onAddOwn}>
                    {pageWords.addYourOwnFigures}
                  </Dialog.Close>
                </div>
              </>
            )}
            <h3>{pageWords.keyboard}</h3>
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
