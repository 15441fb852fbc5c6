import { grouped } from "../../spec/words.ts";
import type { Fold } from "./useFold.ts";

/** Shows the rest of a folded list; nothing where all of it is drawn. `what` names the items ("lines"), `where` says what holds all of them. */
export function MoreButton({ fold, what, where }: { fold: Fold; what: string; where: string }) {
  if (fold.rest === 0) return null;
  return (
    <p className="more">
      <button className="btn" type="button" onClick={fold.show}>
        Show {grouped(fold.rest)} more
      </button>
      <span>
        {grouped(fold.count)} of {grouped(fold.count + fold.rest)} {what} are shown. {where} all of them.
      </span>
    </p>
  );
}
