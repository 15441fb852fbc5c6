/** What this module needs of a window; a test hands in a small one. */
export interface AddressWindow extends Pick<Window, "addEventListener" | "removeEventListener" | "setTimeout" | "clearTimeout"> {
  readonly history: Pick<History, "pushState" | "replaceState" | "back" | "state">;
  readonly location: Pick<Location, "pathname" | "search" | "hash">;
  readonly performance: Pick<Performance, "now">;
}

/** A new entry of the history, or the present one made anew. */
export interface AddressStep {
  readonly how: "push" | "replace";
  readonly search: string;
  readonly state: unknown;
}

/** Safari throws from the 101st call within 30 seconds; links and the browser itself need some too. */
const MOST_CALLS = 80;
const WITHIN = 30_000;
/** Until the next try where a browser refuses all the same, ms. */
const PAUSE = 1_000;

export interface AddressWriter {
  /** The step that waits for its turn; null when the address is that of the last step. */
  readonly waiting: () => AddressStep | null;
  /** Takes a step: at once, or as soon as the browser allows it. Of steps that wait only the last counts. */
  readonly write: (step: AddressStep) => void;
  /** Forgets the step that waits: the reader went elsewhere, or back to where the address is. */
  readonly drop: () => void;
  readonly stop: () => void;
}

/** Writes addresses no faster than browsers take them. The address may lag behind the view, and always catches up. */
export function createAddressWriter(page: AddressWindow): AddressWriter {
  let calls: readonly number[] = [];
  let waiting: AddressStep | null = null;
  let timer: number | undefined;

  /** Whether the browser took it. */
  const call = ({ how, search, state }: AddressStep): boolean => {
    calls = [...calls, page.performance.now()];
    try {
      const url = `${page.location.pathname}${search}`;
      if (how === "push") page.history.pushState(state, "", url);
      else page.history.replaceState(state, "", url);
      return true;
    } catch {
      return false;
    }
  };
  /** Milliseconds until a call is free again; 0 when one is. */
  const untilFree = (): number => {
    const now = page.performance.now();
    calls = calls.filter((at) => at > now - WITHIN);
    const [oldest] = calls;
    return oldest === undefined || calls.length < MOST_CALLS ? 0 : oldest + WITHIN - now;
  };
  const tryLater = (ms: number): void => {
    page.clearTimeout(timer);
    timer = page.setTimeout(flush, ms);
  };
  const flush = (): void => {
    if (waiting === null) return;
    const ms = untilFree();
    if (ms > 0) tryLater(ms);
    else if (call(waiting)) waiting = null;
    else tryLater(PAUSE);
  };
  const drop = (): void => {
    waiting = null;
    page.clearTimeout(timer);
  };
  // A page that is left comes back to this address: one more call is worth the try.
  const onHide = (): void => {
    if (waiting !== null && call(waiting)) drop();
  };
  page.addEventListener("pagehide", onHide);

  return {
    waiting: () => waiting,
    write: (step) => {
      // What was to be a new entry stays one.
      waiting = waiting?.how === "push" ? { ...step, how: "push" } : step;
      flush();
    },
    drop,
    stop: () => {
      drop();
      page.removeEventListener("pagehide", onHide);
    },
  };
}
