import * as pageWords from "../../domain/words/en/page.ts";
import { Check, ChevronDown, Share2 } from "../marks/icons.ts";
import { preloadShareMenu } from "./loadShareMenu.ts";

export interface ShareAction {
  readonly open: boolean;
  /** The address was copied a moment ago. */
  readonly copied: boolean;
  /** Opens or closes the menu beside this button. */
  readonly onPress: (button: HTMLElement) => void;
}

/** Opens the ways to hand a card or a view on. The menu's own code comes when a pointer or the focus is near. */
export function ShareButton({ className, open, copied, onPress }: ShareAction & { className: string }) {
  return (
    <button
      className={className}
      type="button"
      aria-label={pageWords.share}
      aria-haspopup="menu"
      aria-expanded={open}
      onPointerEnter={preloadShareMenu}
      onFocus={preloadShareMenu}
      onClick={(event) => onPress(event.currentTarget)}
    >
      {copied ? <Check className="ic" size={16} /> : <Share2 className="ic" size={16} />}
      {copied ? <span className="copied">{pageWords.copied}</span> : pageWords.share}
      <ChevronDown className="ic-more" size={12} aria-hidden="true" />
    </button>
  );
}
