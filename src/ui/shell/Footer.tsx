import { FolderOpen, Plus } from "lucide-react";
import { memo } from "react";

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
        <p>Figures belong to the research firms and companies named beside them. This page stores no cookies and sends nothing anywhere.</p>
        <p className="foot-data">
          <button className="act" type="button" onClick={onOpenFile}>
            <FolderOpen className="ic" size={16} />
            Open a file
          </button>
          <button className="act" type="button" onClick={onAddOwn}>
            <Plus className="ic" size={16} />
            Add your own figures
          </button>
          Dataset {datasetVersion}
          {softwareVersion !== "" && <span className="beside">Page {softwareVersion}</span>}
          <a className="beside" href="cloud-shares.html" download>
            This page as one file
          </a>
          <a className="beside" href="third-party-licences.txt">
            Licences
          </a>
        </p>
      </div>
    </footer>
  );
});
