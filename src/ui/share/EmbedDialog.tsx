import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import * as filesWords from "../../domain/words/en/files.ts";
import { embedSnippet } from "../../io/embedSnippet.ts";
import type { Card } from "../../spec/card.ts";
import { EMBED_THEMES, type EmbedTheme, encodeEmbed } from "../../spec/embed.ts";
import { showsOwn } from "../../spec/own/showsOwn.ts";
import { CopyField } from "../copy/CopyField.tsx";
import { useApp } from "../useApp.ts";

export interface EmbedDialogProps {
  /** The card to embed; null while none is asked for. */
  readonly card: Card | null;
  /** The clipboard's own function; undefined where the browser offers none. */
  readonly write: ((text: string) => Promise<void>) | undefined;
  readonly onClose: () => void;
}

/** CSS pixels. A card that is taller scrolls inside its frame, under a source line that stays. */
const SIZES = [
  { id: "small", label: filesWords.small, width: 360, height: 560 },
  { id: "medium", label: filesWords.medium, width: 640, height: 600 },
  { id: "large", label: filesWords.large, width: 960, height: 680 },
] as const;
type Size = (typeof SIZES)[number];

const THEME_WORDS: Readonly<Record<EmbedTheme, string>> = { auto: filesWords.readersOwn, light: filesWords.light, dark: filesWords.dark };

/** The lines that put one card into another page, with size, theme and pin, and the card as it will stand there. */
export function EmbedDialog({ card, write, onClose }: EmbedDialogProps) {
  return (
    <Dialog.Root open={card !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg dlg-wide">
          <div className="dlg-h">
            <Dialog.Title>{filesWords.embedThisCard}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={filesWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          {card !== null && <Choices card={card} write={write} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Choices({ card, write }: { card: Card; write: EmbedDialogProps["write"] }) {
  const view = useApp((state) => state.view);
  const context = useApp((state) => state.context);
  const version = useApp((state) => state.dataset.version);
  const [size, setSize] = useState<Size>(SIZES[1]);
  const [theme, setTheme] = useState<EmbedTheme>("auto");
  const [isPinned, setPinned] = useState(true);
  const search = encodeEmbed({ cardId: card.cardId, theme, pin: isPinned ? version : "", view }, context);
  const address = new URL(`embed.html${search}`, window.location.href).href;
  const title = filesWords.cardCloudShares(card.title);
  const snippet = embedSnippet({ address, title, width: size.width, height: size.height });
  return (
    <div className="dlg-b emb">
      <Dialog.Description>{filesWords.pasteTheseLinesInto}</Dialog.Description>
      {showsOwn(card) && <p className="note">{filesWords.thisCardShowsFigures}</p>}
      <div className="emb-choices">
        <Segments legend={filesWords.size}>
          {SIZES.map((choice) => (
            <Segment
              key={choice.id}
              name="embed-size"
              label={`${choice.label}, ${choice.width} × ${choice.height}`}
              isOn={choice === size}
              onChoose={() => setSize(choice)}
            />
          ))}
        </Segments>
        <Segments legend={filesWords.theme}>
          {EMBED_THEMES.map((choice) => (
            <Segment
              key={choice}
              name="embed-theme"
              label={THEME_WORDS[choice]}
              isOn={choice === theme}
              onChoose={() => setTheme(choice)}
            />
          ))}
        </Segments>
        <label className="check">
          <input type="checkbox" checked={isPinned} onChange={(event) => setPinned(event.currentTarget.checked)} />
          <span>
            {filesWords.pinToDataset(version)}
            <span className="check-why">{filesWords.theCardThenSays}</span>
          </span>
        </label>
      </div>
      <CopyField text={snippet} what="text" label={filesWords.linesOfHtml} className="emb-text" write={write} />
      <h3>{filesWords.asItWillStandThere}</h3>
      <div className="emb-show">
        <iframe src={address} title={filesWords.previewTitle(title)} width={size.width} height={size.height} />
      </div>
    </div>
  );
}

function Segments({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="fg">
      <legend>{legend}</legend>
      <div className="seg">{children}</div>
    </fieldset>
  );
}

function Segment({ name, label, isOn, onChoose }: { name: string; label: string; isOn: boolean; onChoose: () => void }) {
  return (
    <label>
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}
