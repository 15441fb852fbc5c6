import { RefreshCw, X } from "lucide-react";
import * as pageWords from "../../domain/words/en/page.ts";

/** Offers a newer version of the page that has been fetched already. Nothing changes unless the reader asks for it. */
export function UpdateNotice({ onUse, onDismiss }: { onUse: () => void; onDismiss: () => void }) {
  return (
    <section className="update-notice" aria-label={pageWords.newerVersion}>
      <p role="alert">{pageWords.aNewerVersionOf}</p>
      <button className="btn" type="button" onClick={onUse}>
        <RefreshCw className="ic" size={16} />
        {pageWords.useIt}
      </button>
      <button className="tool tool-sq" type="button" aria-label={pageWords.notNow} onClick={onDismiss}>
        <X className="ic" size={16} />
      </button>
    </section>
  );
}
