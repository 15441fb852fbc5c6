import { useEffect, useRef, useState } from "react";
import type { AddFigures, Taken } from "./taken.ts";

/** What is going on while a large set is added. */
export interface Adding {
  /** Figures that are done with; null while nothing is being added. */
  readonly done: number | null;
  /** Adds the figures; a second call before the first has ended does nothing. */
  readonly add: (taken: Taken) => void;
  /** Ends it at once: nothing was added then. */
  readonly stop: () => void;
}

/** Adds the figures of a file, once however often it is asked for. It is stopped when what asked for it goes. `onBusy` hears when it takes a while, and when that is over. */
export function useAdding(addFigures: AddFigures, onBusy: (isBusy: boolean) => void): Adding {
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const add = (taken: Taken): void => {
    if (running.current !== null) return;
    const stopper = new AbortController();
    running.current = stopper;
    let isBusy = false;
    const onDone = (count: number): void => {
      if (!isBusy) onBusy(true);
      isBusy = true;
      setDone(count);
    };
    void addFigures(taken, onDone, stopper.signal).then((isAdded) => {
      running.current = null;
      if (isAdded) return;
      setDone(null);
      onBusy(false);
    });
  };
  return { done, add, stop: () => running.current?.abort() };
}
