import { useCallback, useEffect, useState } from "react";
import { Dashboard } from "../ui/shell/Dashboard.tsx";
import { LoadFailure } from "../ui/shell/LoadFailure.tsx";
import { PageBoundary } from "../ui/shell/PageBoundary.tsx";
import { UpdateNotice } from "../ui/shell/UpdateNotice.tsx";
import { AppContext } from "../ui/useApp.ts";
import { writePicture, writeText } from "./clipboards.ts";
import { keepOffline } from "./offline.ts";
import type { Start } from "./start.ts";
import { switchTheme } from "./theme.ts";

/** Wires the store and the address to the page. */
export function App({ start }: { start: Start }) {
  // The browser looked for the anchor before any card existed: look again once they do.
  useEffect(() => {
    const anchor = window.location.hash.slice(1);
    if (start.ok && anchor !== "") document.getElementById(anchor)?.scrollIntoView();
  }, [start.ok]);

  const [update, setUpdate] = useState<{ readonly use: () => void } | null>(null);
  useEffect(() => {
    // While developing, kept files would hide changes; in one file there is nothing to keep.
    if (import.meta.env.PROD) keepOffline(window, (use) => setUpdate({ use }));
  }, []);

  // A link of the page leads to the top of its target, as any link does; filters leave the reader where they are.
  const go = useCallback(
    (search: string) => {
      if (start.ok) start.urlSync.go(search);
      window.scrollTo(0, 0);
    },
    [start],
  );

  if (!start.ok) return <LoadFailure issues={start.issues} />;
  return (
    <AppContext value={start.store}>
      <PageBoundary>
        <Dashboard
          onGo={go}
          onTheme={() => switchTheme(start.store)}
          writeClipboard={writeText}
          writePicture={writePicture}
          softwareVersion={import.meta.env.SOFTWARE_VERSION ?? ""}
        />
        {update !== null && <UpdateNotice onUse={update.use} onDismiss={() => setUpdate(null)} />}
      </PageBoundary>
    </AppContext>
  );
}
