import { Contrast, Quote } from "lucide-react";
import { type ShareActions, ShareMenu } from "../share/ShareMenu.tsx";
import { BrandMark } from "./BrandMark.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { InnerLink } from "./InnerLink.tsx";
import { type Tab, Tabs } from "./Tabs.tsx";

/** Brand, views and tools. Tabs are links with addresses of their own. */
export function Masthead({
  tabs,
  onGo,
  onCite,
  share,
  onTheme,
}: {
  tabs: readonly Tab[];
  onGo: (search: string) => void;
  /** Opens the citation of the whole view. */
  onCite: () => void;
  share: ShareActions;
  onTheme: () => void;
}) {
  return (
    <header className="mast">
      <div className="wrap mast-in">
        <InnerLink className="brand" search={tabs[0]?.search ?? ""} onGo={onGo} aria-label="Cloud Shares, overview">
          <BrandMark />
          <span className="brand-name">Cloud Shares</span>
        </InnerLink>
        <Tabs tabs={tabs} onGo={onGo} />
        <div className="mast-tools">
          <button className="tool" type="button" aria-label="Cite this view" aria-haspopup="dialog" onClick={onCite}>
            <Quote className="ic" size={16} />
            <span className="tool-t">Cite</span>
          </button>
          <ShareMenu className="tool" textClass="tool-t" actions={share} />
          <button className="tool tool-sq" type="button" aria-label="Switch between light and dark" onClick={onTheme}>
            <Contrast className="ic" size={16} />
          </button>
          <HelpDialog />
        </div>
      </div>
    </header>
  );
}
