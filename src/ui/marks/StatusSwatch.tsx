import { ASSUMED_FILL, hatchFill, ownFill, providerClass } from "../../spec/geometry/providerInk.ts";
import type { Ink } from "../../spec/mark.ts";
import { Brackets } from "./Brackets.tsx";
import { FBadge } from "./FBadge.tsx";

/** One swatch of the ink key, a table row or a receipt: how the value came to be. Decorative: its word stands beside it. */
export function StatusSwatch({ ink, providerId = "total" }: { ink: Ink | "gap" | "band" | "ghost"; providerId?: string }) {
  if (ink === "gap") return <Brackets />;
  return (
    <>
      <svg className={providerClass(providerId)} width="22" height="12" aria-hidden="true">
        {ink === "reported" && <rect className="ink-reported" y="1" width="22" height="10" />}
        {ink === "estimate" && (
          <>
            <rect className="ink-estimate" y="1" width="17" height="10" />
            <circle className="mk-hollow" cx="16" cy="6" r="4.5" />
          </>
        )}
        {ink === "forecast" && <rect className="ink-forecast" x="1" y="1" width="20" height="10" style={{ fill: hatchFill(providerId) }} />}
        {ink === "derived" && <rect className="ink-derived" x="1" y="1" width="20" height="10" />}
        {(ink === "own" || ink === "own-forecast") && (
          <rect className={`ink-${ink}`} x="1" y="1" width="20" height="10" style={{ fill: ownFill(providerId) }} />
        )}
        {ink === "assumed" && <rect className="ink-assumed" x="1" y="1" width="20" height="10" style={{ fill: ASSUMED_FILL }} />}
        {ink === "ghost" && <circle className="mk-ghost" cx="11" cy="6" r="4" />}
        {ink === "band" && (
          <>
            <rect className="ink-reported" y="1" width="12" height="10" />
            <rect className="ink-band" x="12" y="1" width="8" height="10" />
          </>
        )}
      </svg>
      {ink === "derived" && <FBadge />}
    </>
  );
}
