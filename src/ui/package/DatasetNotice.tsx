import { FileArchive, Undo2 } from "lucide-react";
import { useApp } from "../useApp.ts";

/** Says that the figures are those of a package the reader opened, and leads back to the page's own. Nothing while they are the page's own. */
export function DatasetNotice() {
  const opened = useApp((state) => state.opened);
  const version = useApp((state) => state.dataset.version);
  const ownVersion = useApp((state) => state.ownVersion);
  const closeDataset = useApp((state) => state.closeDataset);
  if (opened === null) return null;
  return (
    <section className="package-notice" aria-label="Opened package">
      <div className="wrap package-notice-in">
        <FileArchive className="ic" size={16} />
        <p role="status">
          These are the figures of <b>{opened}</b>, dataset {version}. Links to this page lead to its own dataset, {ownVersion}.
        </p>
        <button className="act" type="button" onClick={closeDataset}>
          <Undo2 className="ic" size={16} />
          Back to dataset {ownVersion}
        </button>
      </div>
    </section>
  );
}
