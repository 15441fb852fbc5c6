import { startTransition, useEffect, useState } from "react";

type Frames = typeof import("./RechartsFrames.tsx");

let held: Frames | null = null;

/** Fetches Recharts, once. Rejects where it cannot be had; the next call is a new try. */
export async function loadFrames(): Promise<Frames> {
  held ??= await import("./RechartsFrames.tsx");
  return held;
}

/** Milliseconds after which a browser that does not say when it is idle is taken to be. */
const PAUSE = 200;

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(run);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, PAUSE);
  return () => clearTimeout(id);
}

/**
 * Recharts' drawing of the frame that `key` describes, once it is there and the browser is idle; until then, and as soon as the frame is another
 * one, null: the chart draws the same lines and texts itself, so that neither the first view nor a toggle waits for a library.
 */
export function useLiveFrames(key: string): Frames | null {
  const [live, setLive] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const stop = whenIdle(() => {
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
