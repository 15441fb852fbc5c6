import { ArrowRight, ChartNoAxesColumn, Check, Link, Quote, Table2 } from "lucide-react";
import { type DownloadAction, DownloadButton } from "../download/DownloadButton.tsx";
import { InnerLink } from "../shell/InnerLink.tsx";

/** What one card can do for its reader. A missing handler leaves the action out: no dead buttons. */
export interface CardActions {
  readonly asTable: boolean;
  /** Undefined where there is only one form. */
  readonly onToggleTable: (() => void) | undefined;
  readonly download: DownloadAction;
  /** The view that answers the card's question in full; undefined in that view itself. */
  readonly full?: { readonly label: string; readonly search: string; readonly onGo: (search: string) => void } | undefined;
  readonly onCite: () => void;
  readonly onCopyLink: () => void;
  readonly cited: boolean;
  readonly linked: boolean;
}

export function Actions({ title, actions }: { title: string; actions: CardActions }) {
  const { asTable, onToggleTable } = actions;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are four actions of one card
    <div className="actions" role="group" aria-label={`Actions for: ${title}`}>
      {actions.full && (
        <InnerLink className="act" search={actions.full.search} onGo={actions.full.onGo} aria-label={`Open in full: ${actions.full.label}`}>
          <ArrowRight className="ic" size={16} />
          {actions.full.label}
        </InnerLink>
      )}
      {onToggleTable && (
        <button className="act" type="button" onClick={onToggleTable}>
          {asTable ? <ChartNoAxesColumn className="ic" size={16} /> : <Table2 className="ic" size={16} />}
          {asTable ? "Chart" : "Table"}
        </button>
      )}
      <DownloadButton className="act" {...actions.download} />
      <button className="act" type="button" aria-label="Cite" onClick={actions.onCite}>
        {actions.cited ? <Check className="ic" size={16} /> : <Quote className="ic" size={16} />}
        {actions.cited ? <span className="copied">Copied</span> : "Cite"}
      </button>
      <button className="act" type="button" aria-label="Copy link" onClick={actions.onCopyLink}>
        {actions.linked ? <Check className="ic" size={16} /> : <Link className="ic" size={16} />}
        {actions.linked ? <span className="copied">Copied</span> : "Copy link"}
      </button>
    </div>
  );
}
