import { ChevronDown, FileArchive, FolderOpen } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { zipName } from "../../spec/datasetName.ts";
import type { Copier } from "../copy/useCopier.ts";
import { useApp } from "../useApp.ts";

const ReadyLines = lazy(() => import("./ReadyLines.tsx").then((module) => ({ default: module.ReadyLines })));

/** The dataset as files: the whole as a zip, the list of all addresses, and on request the lines that read it in other programs. */
export function UseData({ copier }: { copier: Copier }) {
  const version = useApp((state) => state.ownVersion);
  const [open, setOpen] = useState(false);
  const id = useId();
  const zip = zipName(version);
  return (
    <section className="use" aria-labelledby={`${id}-h`}>
      <div className="use-bar">
        <h2 id={`${id}-h`}>{pageWords.useTheData}</h2>
        <a className="act" href={`./data/${zip}`} download>
          <FileArchive className="ic" size={16} />
          {pageWords.wholeDatasetZip}
        </a>
        <a className="act" href="./data/index.html">
          <FolderOpen className="ic" size={16} />
          {pageWords.allFilesAndAddresses}
        </a>
        <button className="act" type="button" aria-expanded={open} aria-controls={`${id}-b`} onClick={() => setOpen(!open)}>
          <ChevronDown className="ic" size={16} />
          {pageWords.linesForPandasR}
        </button>
      </div>
      <div id={`${id}-b`} hidden={!open}>
        {open && (
          <Suspense fallback={<p>{pageWords.loadingTheLines}</p>}>
            <ReadyLines site={new URL("./", window.location.href).href} zip={zip} copier={copier} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
