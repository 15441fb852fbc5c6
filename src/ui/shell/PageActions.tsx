import * as pageWords from "../../domain/words/en/page.ts";
import { nearCite } from "../cite/loadCite.ts";
import { type DownloadAction, DownloadButton } from "../download/DownloadButton.tsx";
import { Quote } from "../marks/icons.ts";
import { PrintButton } from "../print/PrintButton.tsx";
import { type ShareAction, ShareButton } from "../share/ShareButton.tsx";

interface PageActionsProps {
  readonly download: DownloadAction;
  /** Opens the citation of the whole view. */
  readonly onCite: () => void;
  readonly share: ShareAction;
}

/** What can be done with the whole view: stands under its heading. */
export function PageActions({ download, onCite, share }: PageActionsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are actions of one view
    <div className="page-acts" role="group" aria-label={pageWords.actionsForTheWhole}>
      <DownloadButton className="act" {...download} />
      <button className="act" type="button" aria-haspopup="dialog" {...nearCite} onClick={onCite}>
        <Quote className="ic" size={16} />
        {pageWords.cite}
      </button>
      <ShareButton className="act" {...share} />
      <PrintButton className="act" />
    </div>
  );
}
