import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown, CodeXml, Link, Share2 } from "lucide-react";

export interface ShareActions {
  /** What the browser's own sharing shows as the title. */
  readonly title: string;
  /** The address as it is when it is asked for. */
  readonly address: () => string;
  readonly onCopyLink: () => void;
  readonly copied: boolean;
  /** Opens the lines that put the card into another page; undefined where only a whole view can be shared. */
  readonly onEmbed?: (() => void) | undefined;
}

/** Hands the address to the system. A reader who changes their mind is no error; a system that cannot leaves the link to be copied. */
function shareBy(share: NonNullable<Navigator["share"]>, { title, address, onCopyLink }: ShareActions): void {
  share.call(navigator, { title, url: address() }).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === "AbortError")) onCopyLink();
  });
}

/** Copy the link, share it as the system does, or embed: the ways to hand a card or a view on. */
export function ShareMenu({ className, textClass, actions }: { className: string; textClass?: string; actions: ShareActions }) {
  const { copied, onCopyLink, onEmbed } = actions;
  const share = typeof navigator.share === "function" ? navigator.share : undefined;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={className} aria-label="Share">
        {copied ? <Check className="ic" size={16} /> : <Share2 className="ic" size={16} />}
        <span className={copied ? `${textClass ?? ""} copied` : textClass}>{copied ? "Copied" : "Share"}</span>
        <ChevronDown className="ic menu-more" size={12} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-pos" side="bottom" align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup className="menu">
            <Menu.Item className="menu-i" onClick={onCopyLink}>
              <Link className="ic" size={16} />
              Copy link
            </Menu.Item>
            {share !== undefined && (
              <Menu.Item className="menu-i" onClick={() => shareBy(share, actions)}>
                <Share2 className="ic" size={16} />
                Share with…
              </Menu.Item>
            )}
            {onEmbed !== undefined && (
              <Menu.Item className="menu-i" onClick={onEmbed}>
                <CodeXml className="ic" size={16} />
                Embed…
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
