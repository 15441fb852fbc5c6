import type { Fold } from "./useFold.ts";

/** Shows the rest of a folded list; nothing where all of it is drawn. `what` names the items: "lines". */
export function MoreButton({ fold, what }: { fold: Fold; what: string }) {
  if (fold.rest === 0) return null;
  return (
    <p className="more">
      <button className="btn" type="button" onClick={fold.show}>
        Show {fold.rest} more
      </button>
      <span>
        {fold.count} of {fold.count + fold.rest} {what} are shown. Table and download hold all of them.
      </span>
    </p>
  );
}
