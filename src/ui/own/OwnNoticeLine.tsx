import { Undo2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { counted } from "../../domain/words/en/grammar.ts";
import { InnerLink } from "../shell/InnerLink.tsx";
import type { OwnFigures, OwnNotice } from "./useOwnFigures.ts";

const LEADS: Readonly<Record<OwnNotice["kind"], string>> = { added: "Added", removed: "Removed", undone: "Undone:" };

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
            {LEADS[notice.kind]} {notice.kind === "added" && `${counted(notice.set.figures.count, "figure")} as `}
            <b>
              <bdi>{notice.set.name}</bdi>
            </b>
            {notice.kind === "undone" && " is as it was before"}.{" "}
            {notice.search !== "" && (
              <InnerLink search={notice.search} onGo={onGo}>
                Show them
              </InnerLink>
            )}
          </p>
          {notice.kind !== "undone" && (
            <button className="act" type="button" onClick={own.undo}>
              <Undo2 className="ic" size={16} />
              Undo
            </button>
          )}
          <button className="tool tool-sq" type="button" aria-label="Dismiss" onClick={own.dismiss}>
            <X className="ic" size={16} />
          </button>
        </>
      )}
    </div>
  );
}
