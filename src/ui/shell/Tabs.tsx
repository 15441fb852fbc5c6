import * as pageWords from "../../domain/words/en/page.ts";
import { InnerLink } from "./InnerLink.tsx";
import { useScrollEdges } from "./useScrollEdges.ts";

/** A view of the page with its address. */
export interface Tab {
  readonly label: string;
  readonly search: string;
  readonly current: boolean;
}

/** The views as links in one row, which scrolls where it does not fit: the current one is in sight, and an edge with more beyond it fades. */
export function Tabs({ tabs, onGo }: { tabs: readonly Tab[]; onGo: (search: string) => void }) {
  const { rowRef, before, after } = useScrollEdges(tabs.find((tab) => tab.current)?.label ?? "");
  return (
    <nav className="tabs" aria-label={pageWords.views} data-before={before || undefined} data-after={after || undefined}>
      <ul ref={rowRef}>
        {tabs.map((tab) => (
          <li key={tab.label}>
            <InnerLink search={tab.search} onGo={onGo} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </InnerLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
