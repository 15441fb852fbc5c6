import * as pageWords from "../../domain/words/en/page.ts";
import { ChevronDown, Download } from "../marks/icons.ts";
import { preloadMenu } from "./loadMenu.ts";

export interface DownloadAction {
  readonly open: boolean;
  /** Opens or closes the menu beside this button. */
  readonly onPress: (button: HTMLElement) => void;
}

/** Opens the menu of formats. The menu's own code comes when a pointer or the focus is near. */
export function DownloadButton({ className, open, onPress }: DownloadAction & { className: string }) {
  return (
    <button
      className={className}
      type="button"
      aria-haspopup="menu"
      aria-expanded={open}
      onPointerEnter={preloadMenu}
      onFocus={preloadMenu}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Download className="ic" size={16} />
      {pageWords.download}
      <ChevronDown className="ic-more" size={12} aria-hidden="true" />
    </button>
  );
}
