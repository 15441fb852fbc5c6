import { Dialog } from "@base-ui/react/dialog";
import { Check, Copy, Download, X } from "lucide-react";
import { useState } from "react";
import { CITATION_STYLES } from "../../io/cite/index.ts";
import type { CitationStyle } from "../../io/cite/style.ts";
import type { Card } from "../../spec/card.ts";
import { type Cited, citedCard, citedView } from "../../spec/cited.ts";
import { counted } from "../../spec/words.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import type { Copier } from "../copy/useCopier.ts";
import { saveFile } from "../download/saveFile.ts";
import { useApp } from "../useApp.ts";
import { today } from "./today.ts";

/** What a reader wants to cite: one card, or the whole view where `card` is null. */
export interface CiteAsked {
  readonly card: Card | null;
  /** The address that opens it again. */
  readonly address: string;
}

export interface CiteDialogProps {
  /** Null while nothing is asked. */
  readonly asked: CiteAsked | null;
  readonly copier: Copier;
  readonly onClose: () => void;
}

const COPY_KEY = "citation text";

/** The citation of a card or a view in every style, to copy or to save, with each document that it shows. */
export function CiteDialog({ asked, copier, onClose }: CiteDialogProps) {
  return (
    <Dialog.Root open={asked !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg dlg-cite">
          <div className="dlg-h">
            <Dialog.Title>{asked?.card === null ? "Cite this view" : "Cite this card"}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label="Close">
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          {asked !== null && <Citation asked={asked} copier={copier} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Citation({ asked, copier }: { asked: CiteAsked; copier: Copier }) {
  const dataset = useApp((state) => state.dataset);
  const spec = useApp(selectChartSpec);
  const [style, setStyle] = useState<CitationStyle | undefined>(CITATION_STYLES[0]);
  const seen = { address: asked.address, accessed: today() };
  const cited: Cited = asked.card === null ? citedView(dataset, spec, seen) : citedCard(dataset, asked.card, seen);
  if (style === undefined) return null;
  const text = style.write(cited);
  const isCopied = copier.copiedKey === COPY_KEY;
  return (
    <div className="dlg-b cite">
      <Dialog.Description>{whatIsNamed(cited)}</Dialog.Description>
      <fieldset className="cite-styles">
        <legend className="vh">Style</legend>
        <div className="seg">
          {CITATION_STYLES.map((choice) => (
            <label key={choice.id}>
              <input type="radio" name="citation-style" value={choice.id} checked={choice === style} onChange={() => setStyle(choice)} />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
        <p className="cite-for">{`${style.label}, ${style.detail}.`}</p>
      </fieldset>
      {/* A text that scrolls must be within reach of the keyboard; a field also lets it be selected as a whole. */}
      <textarea className="cite-text" aria-label={`Citation in ${style.label}`} readOnly spellCheck={false} value={text} />
      <div className="btn-row">
        <button className="btn" type="button" onClick={() => copier.copy(COPY_KEY, "citation", text)}>
          {isCopied ? <Check className="ic" size={16} /> : <Copy className="ic" size={16} />}
          {isCopied ? "Copied" : "Copy"}
        </button>
        <button className="btn" type="button" onClick={() => save(cited, style, text)}>
          <Download className="ic" size={16} />
          {`Download .${style.extension}`}
        </button>
      </div>
      <p className="vh" aria-live="polite">
        {isCopied ? "Citation copied" : ""}
      </p>
    </div>
  );
}

function save(cited: Cited, { extension, mime }: CitationStyle, text: string): void {
  saveFile({ name: `${cited.id}-${cited.version}.${extension}`, blob: new Blob([text], { type: `${mime};charset=utf-8` }) });
}

/** "It names dataset 2.1.0, …, and the 4 documents whose figures it shows." */
function whatIsNamed({ version, documents }: Cited): string {
  const named = `It names dataset ${version}, the address of what you see and today’s date`;
  if (documents.length === 0) return `${named}. Nothing of a document is shown.`;
  return `${named}, and ${counted(documents.length, "document")} with an entry each. Whoever uses one figure cites its document.`;
}
