import { type ReactNode, useDeferredValue, useEffect, useMemo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { pageAtOnce } from "../../spec/atOnce.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import type { Citing } from "../cite/useCiting.ts";
import type { Copier } from "../copy/useCopier.ts";
import { WHOLE_VIEW } from "../download/subject.ts";
import type { PageMenu } from "../menu/usePageMenu.ts";
import { OwnBox } from "../own/OwnBox.tsx";
import type { OwnPlaceState } from "../own/useOwnPlace.ts";
import { EmptyPlate } from "../plate/EmptyPlate.tsx";
import { InkAside } from "../plate/InkAside.tsx";
import { PaperReport } from "../print/PaperReport.tsx";
import { shareKey } from "../share/shareKey.ts";
import { UseData } from "../use/UseData.tsx";
import { useApp } from "../useApp.ts";
import { Cards } from "./Cards.tsx";
import { focusMain } from "./focusMain.ts";
import { PageActions } from "./PageActions.tsx";
import { ReceiptPlace } from "./ReceiptPlace.tsx";
import { useCardsInSight } from "./useCardsInSight.ts";

interface PageBodyProps {
  /** What opened files and the reader's own figures have to say, above the heading. */
  readonly notices: ReactNode;
  readonly copier: Copier;
  readonly citing: Citing;
  readonly downloads: PageMenu;
  readonly sharing: PageMenu;
  readonly own: OwnPlaceState;
  readonly onGo: (search: string) => void;
}

/**
 * Heading, cards and the open receipt of one ChartSpec. Of a change, small cards in sight are drawn with the control; the rest follows in the next
 * step, which a further choice interrupts.
 */
export function PageBody({ notices, copier, citing, downloads, sharing, own, onGo }: PageBodyProps) {
  const chosen = useApp(selectChartSpec);
  const followed = useDeferredValue(chosen);
  const inSight = useCardsInSight(followed.cards);
  const spec = useMemo(() => pageAtOnce(followed, chosen, inSight), [followed, chosen, inSight]);
  const isBusy = spec !== chosen;
  const receipt = useApp((state) => state.view.receipt);

  useEffect(() => {
    document.title = pageWords.shownCloudShares(spec.heading);
  }, [spec.heading]);

  const tools = useMemo(
    () => ({ onDownload: downloads.toggle, onShare: sharing.toggle, onCite: citing.ask, onGo }),
    [downloads.toggle, sharing.toggle, citing.ask, onGo],
  );
  // The step that follows finds most pages drawn already: it leaves them as they are.
  return useMemo(() => {
    const goFromEmpty = (search: string) => {
      onGo(search);
      focusMain();
    };
    const pageActions = spec.cards.length > 0 && (
      <PageActions
        download={{ open: downloads.openFor === WHOLE_VIEW, onPress: (button) => downloads.toggle(WHOLE_VIEW, button) }}
        onCite={() => citing.ask(null)}
        share={{
          open: sharing.openFor === WHOLE_VIEW,
          copied: copier.copiedKey === shareKey(WHOLE_VIEW),
          onPress: (button) => sharing.toggle(WHOLE_VIEW, button),
        }}
      />
    );
    return (
      <div className={receipt === null ? "wrap" : "wrap with-receipt"}>
        <main id="main" tabIndex={-1} aria-busy={isBusy || undefined}>
          <PaperReport spec={spec}>
            {notices}
            <div className={spec.layout === "page" ? "page-head" : "page-head slim"}>
              <div>
                <h1>{spec.heading}</h1>
                {spec.deck !== "" && <p>{spec.deck}</p>}
                {spec.layout === "page" && pageActions}
              </div>
              {spec.layout === "page" ? <InkAside /> : pageActions}
            </div>
            {spec.view === "data" && <UseData copier={copier} />}
            {spec.view === "data" && <OwnBox onChooseFile={own.chooseOwn} onOpen={own.imports.open} onRemove={own.figures.remove} />}
            {spec.empty !== null && <EmptyPlate empty={spec.empty} onGo={goFromEmpty} />}
            <Cards
              spec={spec}
              selected={receipt}
              downloadFor={downloads.openFor}
              shareFor={sharing.openFor}
              copiedKey={copier.copiedKey}
              tools={tools}
            />
          </PaperReport>
        </main>
        <ReceiptPlace cards={spec.cards} copier={copier} />
      </div>
    );
  }, [spec, isBusy, receipt, notices, copier, citing, downloads, sharing, own, onGo, tools]);
}
