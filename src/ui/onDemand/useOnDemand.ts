import { useEffect, useState } from "react";

/** A part of the page that is fetched when it is first wanted: not there yet, there, or not to be had. */
export type OnDemand<T> = { readonly state: "waiting" } | { readonly state: "ready"; readonly part: T } | { readonly state: "failed" };

const WAITING = { state: "waiting" } as const;

/**
 * Loads a part of the page once `wanted` turns true, and keeps it. After a failure the next wish is a new try.
 * `load` must be the same function on every call.
 */
export function useOnDemand<T>(load: () => Promise<T>, wanted: boolean): OnDemand<T> {
  const [held, setHeld] = useState<OnDemand<T>>(WAITING);
  const isReady = held.state === "ready";

  useEffect(() => {
    if (!wanted || isReady) return;
    let isAsked = true;
    const settle = (next: OnDemand<T>) => {
      if (isAsked) setHeld(next);
    };
    setHeld(WAITING);
    load().then(
      (part) => settle({ state: "ready", part }),
      () => settle({ state: "failed" }),
    );
    return () => {
      isAsked = false;
    };
  }, [load, wanted, isReady]);

  return held;
}
