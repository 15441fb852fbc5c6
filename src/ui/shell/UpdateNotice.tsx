import { RefreshCw, X } from "lucide-react";

/** Offers a newer version of the page that has been fetched already. Nothing changes unless the reader asks for it. */
export function UpdateNotice({ onUse, onDismiss }: { onUse: () => void; onDismiss: () => void }) {
  return (
    <section className="update-notice" aria-label="Newer version">
      <p role="alert">A newer version of this page is ready. The view stays as it is.</p>
      <button className="btn" type="button" onClick={onUse}>
        <RefreshCw className="ic" size={16} />
        Use it
      </button>
      <button className="tool tool-sq" type="button" aria-label="Not now" onClick={onDismiss}>
        <X className="ic" size={16} />
      </button>
    </section>
  );
}
