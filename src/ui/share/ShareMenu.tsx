import { Menu } from "@base-ui/react/menu";
import * as filesWords from "../../domain/words/en/files.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Card } from "../../spec/card.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import type { Copier } from "../copy/useCopier.ts";
import { type DownloadSubject, WHOLE_VIEW } from "../download/subject.ts";
import type { near } from "../onDemand/near.ts";
import { usePageAddress } from "../shell/usePageAddress.ts";
import { useApp } from "../useApp.ts";
import { nearEmbed } from "./loadEmbed.ts";
import { shareKey } from "./shareKey.ts";

interface ShareMenuProps {
  readonly subject: DownloadSubject;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly copier: Copier;
  /** Opens the lines that put a card into another page. */
  readonly onEmbed: (card: Card) => void;
}

const isChangeOfMind = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";

/** A press of the button, or the focus that goes to it: the button itself closes the menu then. */
function isOf(button: HTMLElement, event: Event): boolean {
  const target = event instanceof FocusEvent ? event.relatedTarget : event.target;
  return !(event instanceof KeyboardEvent) && target instanceof Node && button.contains(target);
}

/** Copy the link, share it as the system does, or embed: the ways to hand a card or the whole view on. One menu for the page. */
export function ShareMenu({ subject, open, onClose, copier, onEmbed }: ShareMenuProps) {
  const spec = useApp(selectChartSpec);
  const addressOf = usePageAddress();
  const whole = subject.cardId === WHOLE_VIEW;
  const card = spec.cards.find(({ cardId }) => cardId === subject.cardId);
  const address = () => (whole ? addressOf() : addressOf(subject.cardId));
  const copy = () => copier.copy(shareKey(subject.cardId), whole ? filesWords.addressOfThisView : filesWords.addressOfThisCard, address());
  const canShare = typeof navigator.share === "function";
  // A reader who changes their mind is no error; a system that cannot share leaves the link to be copied.
  const share = () => {
    navigator.share({ title: card?.title ?? spec.heading, url: address() }).catch((error: unknown) => {
      if (!isChangeOfMind(error)) copy();
    });
  };
  return (
    <Menu.Root open={open} onOpenChange={(next, { event }) => !next && !isOf(subject.button, event) && onClose()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner className="menu-pos" anchor={subject.button} side="bottom" align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup
            className="menu"
            aria-label={whole ? filesWords.shareThisView : filesWords.shareThisCard}
            finalFocus={{ current: subject.button }}
          >
            <div>
              <Item label={pageWords.copyLink} detail={whole ? filesWords.toThisView : filesWords.toThisCard} onPress={copy} />
              {canShare && <Item label={filesWords.share} detail={filesWords.withTheSystemsOwn} onPress={share} />}
              {card !== undefined && (
                <Item label={filesWords.embed} detail={filesWords.inAnotherPage} near={nearEmbed} onPress={() => onEmbed(card)} />
              )}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ItemProps {
  readonly label: string;
  readonly detail: string;
  readonly onPress: () => void;
  /** Where the item opens what is fetched on demand: fetches it when the reader comes to the item. */
  readonly near?: ReturnType<typeof near>;
}

function Item({ label, detail, onPress, near: ahead }: ItemProps) {
  return (
    <Menu.Item className="menu-i" {...ahead} onClick={onPress} label={label}>
      {label} <span className="menu-d">{detail}</span>
    </Menu.Item>
  );
}
