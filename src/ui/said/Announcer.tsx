import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

const Say = createContext<(words: string) => void>(() => undefined);

/** Says words to assistive technology, politely: after what it is just saying. The focus does not move. */
export const useSay = (): ((words: string) => void) => useContext(Say);

/** The one live region of the page for what has no visible place: it holds what was last said. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState("");
  // The same words twice are a change only if they differ in something that is not spoken.
  const say = useCallback((next: string) => setWords((last) => (last === next ? `${next}\u00a0` : next)), []);
  return (
    <Say value={say}>
      {children}
      <p className="vh" aria-live="polite" data-said="">
        {words}
      </p>
    </Say>
  );
}
