import { Dialog } from "@base-ui/react/dialog";
import { Download, X } from "lucide-react";
import { useState } from "react";
import { CITATION_STYLES } from "../../io/cite/index.ts";
import type { CitationStyle } from "../../io/cite/style.ts";
import type { Card } from "../../spec/card.ts";
import { type Cited, citedCard, citedView } from "../../spec/cited.ts";
import { showsOwn } from "../../spec/own/showsOwn.ts";
import { counted } from "../../spec/words.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import { CopyField } from "../copy/CopyField.tsx";
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
  /** The clipboard's own function; undefined where the browser offers none. */
  readonly write: ((text: string) => Promise<void>) | undefined;
  readonly onClose: () => void;
}

/** The citation of a card or a view in every style, to copy or to save, with each document that it shows. */
export function CiteDialog({ asked, write, onClose }: CiteDialogProps) {
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
          {asked !== null && <Citation asked={asked} write={write} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Citation({ asked, write }: { asked: CiteAsked; write: CiteDialogProps["write"] }) {
  const dataset = useApp((state) => state.dataset);
  const spec = useApp(selectChartSpec);
  const [style, setStyle] = useState<CitationStyle | undefined>(CITATION_STYLES[0]);
  const seen = { address: asked.address, accessed: today() };
  const cited: Cited = asked.card === null ? citedView(dataset, spec, seen) : citedCard(dataset, asked.card, seen);
  const hasOwn = (asked.card === null ? spec.cards : [asked.card]).some(showsOwn);
  if (style === undefined) return null;
  const text = style.write(cited);
  return (
    <div className="dlg-b cite">
      <Dialog.Description>{`${whatIsNamed(cited)}${hasOwn ? NOT_CITED : ""}`}</Dialog.Description>
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
      <CopyField text={text} what="citation" label={`Citation in ${style.label}`} write={write}>
        <button className="btn" type="button" onClick={() => save(cited, style, text)}>
          <Download className="ic" size={16} />
          {`Download .${style.extension}`}
        </button>
      </CopyField>
    </div>
  );
}

function save(cited: Cited, { extension, mime }: CitationStyle, text: string): void {
  saveFile({ name: `${cited.id}-${cited.version}.${extension}`, blob: new Blob([text], { type: `${mime};charset=utf-8` }) });
}

const NOT_CITED = " Figures that you added are not among them: nobody published them, and they stay in this browser.";

/** "It names dataset 2.1.0, …, and the 4 documents whose figures it shows." */
function whatIsNamed({ version, documents }: Cited): string {
  const named = `It names dataset ${version}, the address of what you see and today’s date`;
  if (documents.length === 0) return `${named}. Nothing of a document is shown.`;
  return `${named}, and ${counted(documents.length, "document")} with an entry each. Whoever uses one figure cites its document.`;
}
