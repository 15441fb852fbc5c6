import * as pageWords from "../../domain/words/en/page.ts";
import { Contrast } from "../marks/icons.ts";
import { BrandMark } from "./BrandMark.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { InnerLink } from "./InnerLink.tsx";
import { type Tab, Tabs } from "./Tabs.tsx";

interface MastheadProps {
  readonly tabs: readonly Tab[];
  readonly onGo: (search: string) => void;
  readonly onTheme: () => void;
  /** Opens the ways in for the reader's own figures. */
  readonly onAddOwn: () => void;
}

/** Brand, views and tools. Tabs are links with addresses of their own. */
export function Masthead({ tabs, onGo, onTheme, onAddOwn }: MastheadProps) {
  return (
    <header className="mast">
      <div className="wrap mast-in">
        <InnerLink className="brand" search={tabs[0]?.search ?? ""} onGo={onGo} aria-label={pageWords.cloudSharesOverview}>
          <BrandMark />
          <span className="brand-name">{pageWords.cloudShares}</span>
        </InnerLink>
        <Tabs tabs={tabs} onGo={onGo} />
        <div className="mast-tools">
          <button className="tool tool-sq" type="button" aria-label={pageWords.switchBetweenLightAnd} onClick={onTheme}>
            <Contrast className="ic" size={16} />
          </button>
          <HelpDialog onAddOwn={onAddOwn} />
        </div>
      </div>
    </header>
  );
}
