import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { InkKey } from "./InkKey.tsx";

/** How to read the ink: stands beside the title of the overview, before the first chart. */
export const InkAside = memo(function InkAside() {
  return (
    <aside className="ink-aside" aria-labelledby="ink-h">
      <h2 id="ink-h">{pageWords.howToReadTheInk}</h2>
      <InkKey inks={["reported", "estimate", "forecast", "derived", "gap", "band"]} label={pageWords.howToReadTheInk} />
    </aside>
  );
});
