import * as pageWords from "../../domain/words/en/page.ts";
import type { PageMenu } from "../menu/usePageMenu.ts";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import { loadMenu } from "./loadMenu.ts";
import type { Clipboards } from "./useTaking.ts";

interface DownloadPlaceProps {
  readonly menu: PageMenu;
  readonly clipboards: Clipboards;
  readonly onOpenFile: () => void;
}

/** Where the menu stands once it was asked for: nothing of it is fetched before. */
export function DownloadPlace({ menu, clipboards, onOpenFile }: DownloadPlaceProps) {
  const { subject, openFor, close } = menu;
  const wanted = openFor !== null;
  const part = useOnDemand(loadMenu, wanted);
  if (part.state === "ready" && subject !== null) {
    return (
      <part.part.DownloadMenu
        subject={subject}
        open={openFor === subject.cardId}
        onClose={close}
        clipboards={clipboards}
        onOpenFile={onOpenFile}
      />
    );
  }
  return part.state === "failed" && wanted ? <NotLoaded what={pageWords.theDownloadMenu} onClose={close} /> : null;
}
