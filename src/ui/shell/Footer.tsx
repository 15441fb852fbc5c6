import { FolderOpen, Plus } from "lucide-react";
import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { nearImporter } from "../own/loadImporter.ts";

interface FooterProps {
  readonly datasetVersion: string;
  /** Version of the page itself with its commit; empty where the build knew none. */
  readonly softwareVersion: string;
  readonly onOpenFile: () => void;
  readonly onAddOwn: () => void;
}

/** Whose figures and whose code these are, which versions of dataset and page are shown, and the ways in for files and for the reader's own figures. */
export const Footer = memo(function Footer({ datasetVersion, softwareVersion, onOpenFile, onAddOwn }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap foot-in">
        <p>{pageWords.figuresBelongToThe}</p>
        <p className="foot-data">
          <button className="act" type="button" onPointerEnter={nearImporter} onFocus={nearImporter} onClick={onOpenFile}>
            <FolderOpen className="ic" size={16} />
            {pageWords.openAFile}
          </button>
          <button className="act" type="button" onPointerEnter={nearImporter} onFocus={nearImporter} onClick={onAddOwn}>
            <Plus className="ic" size={16} />
            {pageWords.addYourOwnFigures}
          </button>
          {pageWords.datasetVersionText(datasetVersion)}
          {softwareVersion !== "" && <span className="beside">{pageWords.pageSoftwareVersion(softwareVersion)}</span>}
          <a className="beside" href="cloud-shares.html" download>
            {pageWords.thisPageAsOneFile}
          </a>
          <a className="beside" href="third-party-licences.txt">
            {pageWords.licences}
          </a>
        </p>
      </div>
    </footer>
  );
});
