import { startTransition, useEffect, useState } from "react";

type Frames = typeof import("./RechartsFrames.tsx");

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

/**
 * Recharts' drawing of the frame that `key` describes, once it is there and the chart has been the same for a while; until then, and as soon as the frame is another
 * one, null: the chart draws the same lines and texts itself, so that neither the first view nor a toggle waits for a library.
 */
export function useLiveFrames(key: string): Frames | null {
  const [live, setLive] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const stop = whenQuiet(() => {
      // Without the library the chart keeps its own frame, which says the same.
      loadFrames().then(
        () => {
          if (isWanted) startTransition(() => setLive(key));
        },
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [key]);
  return live === key ? held : null;
}
