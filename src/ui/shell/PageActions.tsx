import { type DownloadAction, DownloadButton } from "../download/DownloadButton.tsx";

/** What can be done with the whole view: stands under its heading. */
export function PageActions({ download }: { download: DownloadAction }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are actions of one view
    <div className="page-acts" role="group" aria-label="Actions for the whole view">
      <DownloadButton className="act" {...download} />
    </div>
  );
}
