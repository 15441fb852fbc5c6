import { FileArchive, Undo2 } from "lucide-react";
import * as pageWords from "../../domain/words/en/page.ts";
import { useApp } from "../useApp.ts";

/** Says that the figures are those of a package the reader opened, and leads back to the page's own. Nothing while they are the page's own. */
export function DatasetNotice() {
  const opened = useApp((state) => state.opened);
  const version = useApp((state) => state.dataset.version);
  const ownVersion = useApp((state) => state.ownVersion);
  const closeDataset = useApp((state) => state.closeDataset);
  if (opened === null) return null;
  return (
    <section className="package-notice" aria-label={pageWords.openedPackage}>
      <div className="wrap package-notice-in">
        <FileArchive className="ic" size={16} />
        <p role="status">
          {pageWords.theseAreTheFigures}
          <b>{opened}</b>
          {pageWords.datasetLinksToThis(version, ownVersion)}
        </p>
        <button className="act" type="button" onClick={closeDataset}>
          <Undo2 className="ic" size={16} />
          {pageWords.backToDataset(ownVersion)}
        </button>
      </div>
    </section>
  );
}
