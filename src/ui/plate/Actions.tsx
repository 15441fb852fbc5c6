import * as pageWords from "../../domain/words/en/page.ts";
import { nearCite } from "../cite/loadCite.ts";
import { type DownloadAction, DownloadButton } from "../download/DownloadButton.tsx";
import { ArrowRight, ChartNoAxesColumn, Quote, Table2 } from "../marks/icons.ts";
import { type ShareAction, ShareButton } from "../share/ShareButton.tsx";
import { InnerLink } from "../shell/InnerLink.tsx";

/** What one card can do for its reader. A missing handler leaves the action out: no dead buttons. */
export interface CardActions {
  readonly asTable: boolean;
  /** Undefined where there is only one form. */
  readonly onToggleTable: (() => void) | undefined;
  readonly download: DownloadAction;
  /** The view that answers the card's question in full; undefined in that view itself. */
  readonly full?: { readonly label: string; readonly search: string; readonly onGo: (search: string) => void } | undefined;
  /** Opens the citation. */
  readonly onCite: () => void;
  /** Undefined where the card stands in another page: that page is what one shares there. */
  readonly share?: ShareAction | undefined;
}

export function Actions({ title, actions }: { title: string; actions: CardActions }) {
  const { asTable, onToggleTable } = actions;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are four actions of one card
    <div className="actions" role="group" aria-label={pageWords.actionsForTitle(title)}>
      {actions.full && (
        <InnerLink
          className="act"
          search={actions.full.search}
          onGo={actions.full.onGo}
          aria-label={pageWords.openInFull(actions.full.label)}
        >
          <ArrowRight className="ic" size={16} />
          {actions.full.label}
        </InnerLink>
      )}
      {onToggleTable && (
        <button className="act" type="button" onClick={onToggleTable}>
          {asTable ? <ChartNoAxesColumn className="ic" size={16} /> : <Table2 className="ic" size={16} />}
          {asTable ? pageWords.chart : pageWords.table}
        </button>
      )}
      <DownloadButton className="act" {...actions.download} />
      <button className="act" type="button" aria-haspopup="dialog" {...nearCite} onClick={actions.onCite}>
        <Quote className="ic" size={16} />
        {pageWords.cite}
      </button>
      {actions.share && <ShareButton className="act" {...actions.share} />}
    </div>
  );
}
