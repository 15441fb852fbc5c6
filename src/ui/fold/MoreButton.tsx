import * as pageWords from "../../domain/words/en/page.ts";
import type { Fold } from "./useFold.ts";

/** Shows the rest of a folded list; nothing where all of it is drawn. `what` names the items ("lines"), `words` is the sentence after their number. */
export function MoreButton({ fold, what, words }: { fold: Fold; what: string; words: string }) {
  if (fold.rest === 0) return null;
  return (
    <p className="more">
      <button className="btn" type="button" onClick={fold.show}>
        {pageWords.showRestMore(fold.rest)}
      </button>
      <span>{pageWords.ofAreShown({ count: fold.count, otherCount: fold.count + fold.rest, what, words })}</span>
    </p>
  );
}
