import { Undo2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { InnerLink } from "../shell/InnerLink.tsx";
import type { OwnFigures, OwnNotice } from "./useOwnFigures.ts";

const LEADS: Readonly<Record<OwnNotice["kind"], string>> = { added: pageWords.added, removed: pageWords.removed, undone: pageWords.undone };

/** Says what was added or removed, with the way back and, for what was added, the view that shows it. */
export function OwnNoticeLine({ own, onGo }: { own: OwnFigures; onGo: (search: string) => void }) {
  const { notice } = own;
  const line = useRef<HTMLDivElement>(null);
  // Figures can be added from the foot of a long page.
  useEffect(() => {
    if (notice !== null) line.current?.scrollIntoView({ block: "nearest" });
  }, [notice]);
  return (
    <div ref={line} className={notice === null ? undefined : "opened own-notice"} aria-live="polite">
      {notice !== null && (
        <>
          <p>
            {LEADS[notice.kind]} {notice.kind === "added" && pageWords.countFiguresAs(notice.set.figures.count)}
            <b>
              <bdi>{notice.set.name}</bdi>
            </b>
            {notice.kind === "undone" && pageWords.isAsItWasBefore}.{" "}
            {notice.search !== "" && (
              <InnerLink search={notice.search} onGo={onGo}>
                {pageWords.showThem}
              </InnerLink>
            )}
          </p>
          {notice.kind !== "undone" && (
            <button className="act" type="button" onClick={own.undo}>
              <Undo2 className="ic" size={16} />
              {pageWords.undo}
            </button>
          )}
          <button className="tool tool-sq" type="button" aria-label={pageWords.dismiss} onClick={own.dismiss}>
            <X className="ic" size={16} />
          </button>
        </>
      )}
    </div>
  );
}
