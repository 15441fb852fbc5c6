import { ExternalLink } from "lucide-react";
import { useEffect, useRef } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Card } from "../../spec/card.ts";
import type { DecodedEmbed } from "../../spec/embed.ts";
import { tableState } from "../../spec/tableState.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import { CitePlace } from "../cite/CitePlace.tsx";
import { useCiting } from "../cite/useCiting.ts";
import { CopyDialog } from "../copy/CopyDialog.tsx";
import { useCopier } from "../copy/useCopier.ts";
import { DownloadPlace } from "../download/DownloadPlace.tsx";
import type { Clipboards } from "../download/useTaking.ts";
import { HatchDefs } from "../marks/HatchDefs.tsx";
import { usePageMenu } from "../menu/usePageMenu.ts";
import { Announcer } from "../said/Announcer.tsx";
import { CardPlate } from "../shell/CardPlate.tsx";
import { HelpDialog } from "../shell/HelpDialog.tsx";
import { ReceiptPlace } from "../shell/ReceiptPlace.tsx";
import { usePageAddress } from "../shell/usePageAddress.ts";
import { useApp } from "../useApp.ts";
import { NoCard } from "./NoCard.tsx";
import { PinNotice } from "./PinNotice.tsx";

interface EmbedPageProps {
  readonly embed: DecodedEmbed;
  readonly clipboards: Clipboards;
  /** Told the height in CSS pixels that shows everything without scrolling, at first and whenever it changes. */
  readonly onHeight: (height: number) => void;
}

/** Links to other views lead out of the frame, where nothing leads back: the card shows all of its marks instead. */
function withoutInnerLinks(card: Card): Card {
  if (card.kind !== "table") return card;
  const lines = card.lines.map((line) => ({ ...line, cells: line.cells.map(({ allMarks: _, ...cell }) => cell) }));
  return { ...card, lines };
}

/** One card of a view and nothing else, to stand in another page: it still opens receipts, downloads and cites, and its source stays in sight. */
export function EmbedPage({ embed, clipboards, onHeight }: EmbedPageProps) {
  const spec = useApp(selectChartSpec);
  const view = useApp((state) => state.view);
  const copier = useCopier(clipboards.writeText);
  const citing = useCiting();
  const downloads = usePageMenu();
  const address = usePageAddress();
  const cardTools = { onDownload: downloads.toggle, onCite: citing.ask, onGo: ignore };
  const content = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  const shown = spec.cards.find(({ cardId }) => cardId === embed.cardId);
  const card = shown && withoutInnerLinks(shown);

  useEffect(() => {
    document.title = pageWords.shownCloudShares(shown?.title ?? pageWords.noSuchCard);
  }, [shown?.title]);

  useEffect(() => {
    const parts = [content.current, foot.current].filter((part) => part !== null);
    const tell = () => onHeight(Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)));
    const sizes = new ResizeObserver(tell);
    for (const part of parts) sizes.observe(part);
    return () => sizes.disconnect();
  }, [onHeight]);

  return (
    <Announcer>
      <div className="embed">
        <HatchDefs />
        <div className={view.receipt === null || card === undefined ? "embed-in" : "embed-in with-receipt"}>
          <main id="main" tabIndex={-1}>
            <div ref={content} className="embed-card">
              <h1 className="vh">{pageWords.cloudShares}</h1>
              <PinNotice pin={embed.pin} version={spec.datasetVersion} />
              {card !== undefined && embed.problems.length > 0 && <p className="embed-note">{embed.problems.join(" ")}</p>}
              {card === undefined ? (
                <NoCard problems={embed.problems} />
              ) : (
                <CardPlate
                  card={card}
                  selected={view.receipt}
                  asTable={tableState(card, view.tables).asTable}
                  menu={downloads.openFor === null ? null : "download"}
                  copied={false}
                  tools={cardTools}
                />
              )}
            </div>
          </main>
          {card !== undefined && <ReceiptPlace cards={[card]} copier={copier} />}
        </div>
        <footer ref={foot} className="embed-foot">
          <p>
            {card?.source}
            {pageWords.datasetAsPinned(spec.datasetVersion, embed.pin === spec.datasetVersion)}
          </p>
          <a href={address(card?.cardId)} target="_blank" rel="noopener">
            {pageWords.openInCloudShares}
            <ExternalLink className="ic" size={14} aria-hidden="true" />
            <span className="vh">{pageWords.inANewTab}</span>
          </a>
        </footer>
        <p className="vh" aria-live="polite">
          {copier.copiedKey === null ? "" : pageWords.copied}
        </p>
        <CopyDialog refused={copier.refused} onClose={copier.dismiss} />
        <DownloadPlace menu={downloads} clipboards={clipboards} onOpenFile={ignore} />
        <CitePlace asked={citing.asked} write={clipboards.writeText} onClose={citing.close} />
        <HelpDialog hasButton={false} />
      </div>
    </Announcer>
  );
}

/** A card of an embed leads to no other view in place, and opens no file. */
function ignore(): void {}
