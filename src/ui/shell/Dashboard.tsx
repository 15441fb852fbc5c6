import { useMemo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { CitePlace } from "../cite/CitePlace.tsx";
import { useCiting } from "../cite/useCiting.ts";
import { CopyDialog } from "../copy/CopyDialog.tsx";
import { useCopier } from "../copy/useCopier.ts";
import { DownloadPlace } from "../download/DownloadPlace.tsx";
import type { Clipboards } from "../download/useTaking.ts";
import { OpenedLine } from "../drop/DropPlace.tsx";
import { HatchDefs } from "../marks/HatchDefs.tsx";
import { usePageMenu } from "../menu/usePageMenu.ts";
import { OwnNoticeLine } from "../own/OwnNoticeLine.tsx";
import { OwnPlace } from "../own/OwnPlace.tsx";
import { useOwnPlace } from "../own/useOwnPlace.ts";
import { DatasetNotice } from "../package/DatasetNotice.tsx";
import { Announcer } from "../said/Announcer.tsx";
import { SharePlace } from "../share/SharePlace.tsx";
import { useApp } from "../useApp.ts";
import { Footer } from "./Footer.tsx";
import { PageBody } from "./PageBody.tsx";
import { PageHead } from "./PageHead.tsx";

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

/** The whole page. What follows the view is in its parts: a choice draws the page's own places and menus no second time. */
export function Dashboard({ onGo, onTheme, writeClipboard, writePicture, softwareVersion = "" }: DashboardProps) {
  const datasetVersion = useApp((state) => state.dataset.version);
  const copier = useCopier(writeClipboard);
  const citing = useCiting();
  const downloads = usePageMenu();
  const sharing = usePageMenu();
  const clipboards = useMemo(() => ({ writeText: writeClipboard, writePicture }), [writeClipboard, writePicture]);
  const own = useOwnPlace(copier, onGo);
  const { chooseFile } = own;
  const notices = (
    <>
      <OpenedLine opener={own.opener} onAddFigures={(file) => own.addFiles([file])} />
      <OwnNoticeLine own={own.figures} onGo={onGo} />
    </>
  );
  return (
    <Announcer>
      <a className="skip" href="#main">
        {pageWords.skipToTheCharts}
      </a>
      <HatchDefs />
      <PageHead onGo={onGo} onTheme={onTheme} onAddOwn={own.imports.open} onOwnSets={own.openList} />
      <DatasetNotice />
      <PageBody notices={notices} copier={copier} citing={citing} downloads={downloads} sharing={sharing} own={own} onGo={onGo} />
      <Footer datasetVersion={datasetVersion} softwareVersion={softwareVersion} onOpenFile={chooseFile} onAddOwn={own.imports.open} />
      <DownloadPlace menu={downloads} clipboards={clipboards} onOpenFile={chooseFile} />
      <SharePlace menu={sharing} copier={copier} write={writeClipboard} />
      <CitePlace asked={citing.asked} write={writeClipboard} onClose={citing.close} />
      <OwnPlace own={own} />
      <p className="vh" aria-live="polite">
        {copier.copiedKey === null ? "" : pageWords.copied}
      </p>
      <CopyDialog refused={copier.refused} onClose={copier.dismiss} />
    </Announcer>
  );
}
