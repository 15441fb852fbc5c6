import { StrictMode, useEffect } from "react";
import { App } from "./App.tsx";
import type { Start } from "./start.ts";

interface PageProps {
  readonly start: Start;
  /** Called once the page answers. */
  readonly onReady?: () => void;
}

/** What stands in `#root`: the same tree when the build draws it as text and when the scripts take over. */
export function Page({ start, onReady }: PageProps) {
  useEffect(() => onReady?.(), [onReady]);
  return (
    <StrictMode>
      <App start={start} />
    </StrictMode>
  );
}
