import { startTransition, useEffect, useRef, useState } from "react";

/** Recharts’ drawings, as their module exports them. */
export type Frames = typeof import("./RechartsFrames.tsx");

let held: Frames | null = null;

/** Fetches Recharts, once. Rejects where it cannot be had; the next call is a new try. */
export async function loadFrames(): Promise<Frames> {
  held ??= await import("./RechartsFrames.tsx");
  return held;
}

/** Milliseconds for which a chart stays the same before its frame is handed over: a reader who presses one choice after the other waits for none of it. */
const QUIET = 1000;

/** What charts that are quiet wait to do, in the order in which they became so. */
const inLine = new Set<() => void>();
let isTurning = false;

/** Lets one chart after the other have an idle moment of its own: all of a page at once would be one long task. */
function takeTurns(): void {
  isTurning = true;
  const turn = () => {
    const [run] = inLine;
    if (run !== undefined) {
      inLine.delete(run);
      run();
    }
    if (inLine.size > 0) takeTurns();
    else isTurning = false;
  };
  // Safari does not say when it is idle.
  if (typeof requestIdleCallback === "function") requestIdleCallback(turn);
  else setTimeout(turn);
}

/** Runs after `QUIET`, when the browser is idle and the charts before this one have had their turn. */
function whenQuiet(run: () => void): () => void {
  const timer = setTimeout(() => {
    inLine.add(run);
    if (!isTurning) takeTurns();
  }, QUIET);
  return () => {
    clearTimeout(timer);
    inLine.delete(run);
  };
}

/** What Recharts has been handed: `drawn` stays the same object, and so the same drawing, until the next is handed over. */
interface Live<T> {
  readonly frames: Frames;
  readonly drawn: T;
  /** Whether that is the frame of this moment. Where not, the chart draws its own, and what Recharts drew is kept out of sight: putting it away would be work in the middle of a toggle, and the reader may come back to it. */
  readonly isNow: boolean;
}

/**
 * What Recharts draws of the frame `value`, which `key` describes, once the chart has been the same for a while; null before the first time. A frame
 * that changes costs Recharts nothing until the chart is quiet again: the chart draws the same lines and texts itself, so that neither the first view
 * nor a toggle waits for a library.
 */
export function useLiveFrames<T>(key: string, value: T): Live<T> | null {
  const [live, setLive] = useState<{ readonly key: string; readonly drawn: T; readonly isShown: boolean } | null>(null);
  const latest = useRef(value);
  latest.current = value;
  // Once out of sight it stays so until the chart is quiet, also where the frame becomes the same again meanwhile.
  if (live?.isShown === true && live.key !== key) setLive({ ...live, isShown: false });
  const isNow = live?.isShown === true && live.key === key;
  useEffect(() => {
    if (isNow) return undefined;
    let isWanted = true;
    const stop = whenQuiet(() => {
      // Without the library the chart keeps its own frame, which says the same.
      loadFrames().then(
        () => {
          if (!isWanted) return;
          const drawn = latest.current;
          startTransition(() => setLive((was) => (was?.key === key ? { ...was, isShown: true } : { key, drawn, isShown: true })));
        },
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [key, isNow]);
  return live === null || held === null ? null : { frames: held, drawn: live.drawn, isNow };
}
