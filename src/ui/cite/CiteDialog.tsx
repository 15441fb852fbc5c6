import { Dialog } from "@base-ui/react/dialog";
import { Download, X } from "lucide-react";
import { useState } from "react";
import { inPlain } from "../../domain/numerals.ts";
import * as filesWords from "../../domain/words/en/files.ts";
import { CITATION_STYLES } from "../../io/cite/index.ts";
import type { CitationStyle } from "../../io/cite/style.ts";
import type { Card } from "../../spec/card.ts";
import { type Cited, citedCard, citedView } from "../../spec/cited.ts";
import { showsOwn } from "../../spec/own/showsOwn.ts";
import { plainDataset, selectPlainSpec } from "../../state/selectors.ts";
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
            <Dialog.Title>{asked?.card === null ? filesWords.citeThisView : filesWords.citeThisCard}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={filesWords.close}>
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
  const dataset = useApp((state) => plainDataset(state.dataset));
  const spec = useApp(selectPlainSpec);
  const [style, setStyle] = useState<CitationStyle | undefined>(CITATION_STYLES[0]);
  const seen = { address: asked.address, accessed: today() };
  const { card } = asked;
  const cited: Cited = inPlain(() =>
    card === null
      ? citedView(dataset, spec, seen)
      : citedCard(dataset, spec.cards.find(({ cardId }) => cardId === card.cardId) ?? card, seen),
  );
  const hasOwn = (card === null ? spec.cards : [card]).some(showsOwn);
  if (style === undefined) return null;
  const text = inPlain(() => style.write(cited));
  return (
    <div className="dlg-b cite">
      <Dialog.Description>{`${whatIsNamed(cited)}${hasOwn ? NOT_CITED : ""}`}</Dialog.Description>
      <fieldset className="cite-styles">
        <legend className="vh">{filesWords.style}</legend>
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
      <CopyField text={text} what="citation" label={filesWords.citationInStyle(style.label)} write={write}>
        <button className="btn" type="button" onClick={() => save(cited, style, text)}>
          <Download className="ic" size={16} />
          {filesWords.downloadExtension(style.extension)}
        </button>
      </CopyField>
    </div>
  );
}

function save(cited: Cited, { extension, mime }: CitationStyle, text: string): void {
  saveFile({ name: `${cited.id}-${cited.version}.${extension}`, blob: new Blob([text], { type: `${mime};charset=utf-8` }) });
}

const NOT_CITED = filesWords.figuresThatYouAdded;

/** "It names dataset 2.1.0, …, and the 4 documents whose figures it shows." */
function whatIsNamed({ version, documents }: Cited): string {
  const named = filesWords.itNamesDatasetThe(version);
  if (documents.length === 0) return filesWords.nothingOfADocument(named);
  return filesWords.andWithAnEntry(named, documents.length);
}
