import { INK_IDS } from "../../spec/geometry/providerInk.ts";

/** The hatches of forecasts and the rules of the reader's own figures, one per ink, rendered once per page; `hatchFill` refers to them by id. */
export function HatchDefs() {
  return (
    <svg className="defs" width="0" height="0" aria-hidden="true">
      <defs>
        {INK_IDS.map((id) => (
          <pattern
            key={id}
            id={`hatch-${id}`}
            className={`p-${id}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="hatch-bg" width="6" height="6" />
            <path className="hatch-line" d="M1 0V6" />
          </pattern>
        ))}
        {INK_IDS.map((id) => (
          <pattern key={id} id={`own-${id}`} className={`p-${id}`} width="6" height="4" patternUnits="userSpaceOnUse">
            <rect className="hatch-bg" width="6" height="4" />
            <path className="own-line" d="M0 2H6" />
          </pattern>
        ))}
        <pattern id="assumed-dots" className="p-market" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="hatch-bg" width="6" height="6" />
          <circle className="assumed-dot" cx="3" cy="3" r="1.1" />
        </pattern>
      </defs>
    </svg>
  );
}
