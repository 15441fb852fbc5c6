import { ArrowRight, ChartNoAxesColumn, Download, Quote, Table2 } from "lucide-react";
import { type ShareActions, ShareMenu } from "../share/ShareMenu.tsx";
import { InnerLink } from "../shell/InnerLink.tsx";

/** What one card can do for its reader. A missing handler leaves the action out: no dead buttons. */
export interface CardActions {
  readonly asTable: boolean;
  /** Undefined where there is only one form. */
  readonly onToggleTable: (() => void) | undefined;
  readonly onDownload: (() => void) | undefined;
  /** The view that answers the card's question in full; undefined in that view itself. */
  readonly full?: { readonly label: string; readonly search: string; readonly onGo: (search: string) => void } | undefined;
  /** Opens the citation. */
  readonly onCite: () => void;
  /** Undefined where the card stands in another page, which is what one shares then. */
  readonly share?: ShareActions | undefined;
}

export function Actions({ title, actions }: { title: string; actions: CardActions }) {
  const { asTable, onToggleTable, onDownload } = actions;
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
      {onDownload && (
        <button className="act" type="button" onClick={onDownload}>
          <Download className="ic" size={16} />
          Download CSV
        </button>
      )}
      <button className="act" type="button" aria-haspopup="dialog" onClick={actions.onCite}>
        <Quote className="ic" size={16} />
        Cite
      </button>
      {actions.share && <ShareMenu className="act" actions={actions.share} />}
    </div>
  );
}
