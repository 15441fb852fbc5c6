import { FolderOpen } from "lucide-react";

interface FooterProps {
  readonly datasetVersion: string;
  /** Version of the page itself with its commit; empty where the build knew none. */
  readonly softwareVersion: string;
  readonly onOpenFile: () => void;
}

/** Whose figures and whose code these are, which versions of dataset and page are shown, and the way back in for a file that was downloaded here. */
export function Footer({ datasetVersion, softwareVersion, onOpenFile }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap foot-in">
        <p>Figures belong to the research firms and companies named beside them. This page stores no cookies and sends nothing anywhere.</p>
        <p className="foot-data">
          <button className="act" type="button" onClick={onOpenFile}>
            <FolderOpen className="ic" size={16} />
            Open a file
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
}
