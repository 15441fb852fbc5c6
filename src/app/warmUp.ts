import { warmData } from "../spec/dataWarm.ts";
import type { AppStore } from "../state/store.ts";

/** Milliseconds of idle time below which no further piece is begun. */
const ENOUGH = 4;

/** Between pieces in a browser that does not say when it is idle. */
const PAUSE = 30;

/** What this module needs of a window; a test hands in a small one. Safari has no `requestIdleCallback`. */
export interface IdleTime {
  readonly requestIdleCallback?: (run: (deadline: Pick<IdleDeadline, "timeRemaining">) => void) => unknown;
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown;
}

/**
 * Prepares the orders and the search of the Data view while the browser is idle, from the first time that the view is open: the first press of a
 * column's header is then as quick as any.
 */
export function warmWhenIdle(store: AppStore, idle: IdleTime): void {
  const later = (run: (timeLeft: () => number) => void): void => {
    if (idle.requestIdleCallback !== undefined) idle.requestIdleCallback((deadline) => run(() => deadline.timeRemaining()));
    else idle.setTimeout(() => run(() => 0), PAUSE);
  };
  const begin = (): void => {
    const work = warmData(store.getState().dataset);
    const go = (timeLeft: () => number): void => {
      do {
        if (work.next().done) return;
      } while (timeLeft() > ENOUGH);
      later(go);
    };
    later(go);
  };
  if (store.getState().view.view === "data") {
    begin();
    return;
  }
  const stop = store.subscribe(({ view }) => {
    if (view.view !== "data") return;
    stop();
    begin();
  });
}
