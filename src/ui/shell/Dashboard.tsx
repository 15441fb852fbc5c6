import { useDeferredValue, useEffect, useMemo } from "react";
import { encodeView } from "../../spec/view.ts";
import { selectChartSpec } from "../../state/selectors.ts";
import { CitePlace } from "../cite/CitePlace.tsx";
import { useCiting } from "../cite/useCiting.ts";
import { FilterStrip } from "../controls/FilterStrip.tsx";
import { CopyDialog } from "../copy/CopyDialog.tsx";
import { useCopier } from "../copy/useCopier.ts";
import { DownloadPlace } from "../download/DownloadPlace.tsx";
import { WHOLE_VIEW } from "../download/subject.ts";
import type { Clipboards } from "../download/useTaking.ts";
import { OpenedLine } from "../drop/DropPlace.tsx";
import { HatchDefs } from "../marks/HatchDefs.tsx";
import { usePageMenu } from "../menu/usePageMenu.ts";
import { OwnBox } from "../own/OwnBox.tsx";
import { OwnNoticeLine } from "../own/OwnNoticeLine.tsx";
import { OwnPlace } from "../own/OwnPlace.tsx";
import { useOwnPlace } from "../own/useOwnPlace.ts";
import { DatasetNotice } from "../package/DatasetNotice.tsx";
import { EmptyPlate } from "../plate/EmptyPlate.tsx";
import { InkAside } from "../plate/InkAside.tsx";
import { PaperReport } from "../print/PaperReport.tsx";
import { Announcer } from "../said/Announcer.tsx";
import { SharePlace } from "../share/SharePlace.tsx";
import { shareKey } from "../share/shareKey.ts";
import { UseData } from "../use/UseData.tsx";
import { useApp } from "../useApp.ts";
import { Cards } from "./Cards.tsx";
import { Footer } from "./Footer.tsx";
import { focusMain } from "./focusMain.ts";
import { Masthead } from "./Masthead.tsx";
import { PageActions } from "./PageActions.tsx";
import { ReceiptPlace } from "./ReceiptPlace.tsx";
import { useFilterActions } from "./useFilterActions.ts";

interface DashboardProps {
  /** Goes to an address of this page, as a link does. */
  readonly onGo: (search: string) => void;
  /** Switches to the other of light and dark. */
  readonly onTheme: () => void;
  /** The clipboard's own functions; undefined where the browser offers none. */
  readonly writeClipboard: Clipboards["writeText"];
  readonly writePicture: Clipboards["writePicture"];
  /** Version of the page itself; empty where the build knew none. */
  readonly softwareVersion?: string;
}

/**
 * The whole page: reads one ChartSpec and lays its cards out. A choice shows at once in its control and in the status line; the cards follow in the
 * next step, which a further choice interrupts.
 */
export function Dashboard({ onGo, onTheme, writeClipboard, writePicture, softwareVersion = "" }: DashboardProps) {
  const chosen = useApp(selectChartSpec);
  const spec = useDeferredValue(chosen);
  const view = useApp((state) => state.view);
  const context = useApp((state) => state.context);
  const copier = useCopier(writeClipboard);
  const filterActions = useFilterActions();
  const citing = useCiting();
  const downloads = usePageMenu();
  const sharing = usePageMenu();
  const clipboards = useMemo(() => ({ writeText: writeClipboard, writePicture }), [writeClipboard, writePicture]);
  const own = useOwnPlace(copier, onGo);
  const { chooseFile } = own;

  const goFromEmpty = (search: string) => {
    onGo(search);
    focusMain();
  };

  useEffect(() => {
    document.title = `${spec.heading} · Cloud Shares`;
  }, [spec.heading]);

  const tabs = useMemo(
    () =>
      chosen.tabs.map((tab) => ({
        view: tab.view,
        label: tab.label,
        search: encodeView({ ...view, view: tab.view, receipt: null }, context),
        current: view.view === tab.view,
      })),
    [chosen.tabs, view, context],
  );
  const cardTabs = useDeferredValue(tabs);
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
    <Announcer>
      <a className="skip" href="#main">
        Skip to the charts
      </a>
      <HatchDefs />
      <Masthead tabs={tabs} onGo={onGo} onTheme={onTheme} onAddOwn={own.imports.open} />
      <FilterStrip spec={chosen} actions={filterActions} own={own.strip} />
      <DatasetNotice />
      <div className={view.receipt === null ? "wrap" : "wrap with-receipt"}>
        <main id="main" tabIndex={-1} aria-busy={spec !== chosen || undefined}>
          <PaperReport spec={spec}>
            <OpenedLine opener={own.opener} onAddFigures={(file) => own.addFiles([file])} />
            <OwnNoticeLine own={own.figures} onGo={onGo} />
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
              selected={view.receipt}
              tabs={cardTabs}
              copier={copier}
              downloads={downloads}
              sharing={sharing}
              onCite={citing.ask}
              onGo={onGo}
            />
          </PaperReport>
        </main>
        <ReceiptPlace cards={spec.cards} copier={copier} />
      </div>
      <Footer datasetVersion={spec.datasetVersion} softwareVersion={softwareVersion} onOpenFile={chooseFile} onAddOwn={own.imports.open} />
      <DownloadPlace menu={downloads} clipboards={clipboards} onOpenFile={chooseFile} />
      <SharePlace menu={sharing} copier={copier} write={writeClipboard} />
      <CitePlace asked={citing.asked} write={writeClipboard} onClose={citing.close} />
      <OwnPlace own={own} />
      <p className="vh" aria-live="polite">
        {copier.copiedKey === null ? "" : "Copied"}
      </p>
      <CopyDialog refused={copier.refused} onClose={copier.dismiss} />
    </Announcer>
  );
}
