import { useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Card } from "../../spec/card.ts";
import type { Copier } from "../copy/useCopier.ts";
import type { PageMenu } from "../menu/usePageMenu.ts";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import { EmbedPlace } from "./EmbedPlace.tsx";
import { loadShareMenu } from "./loadShareMenu.ts";

interface SharePlaceProps {
  readonly menu: PageMenu;
  readonly copier: Copier;
  /** The clipboard's own function; undefined where the browser offers none. */
  readonly write: ((text: string) => Promise<void>) | undefined;
}

/** Where the share menu and the dialog for an embed open: nothing of them is fetched before it is first asked for. */
export function SharePlace({ menu, copier, write }: SharePlaceProps) {
  const wanted = menu.openFor !== null;
  const part = useOnDemand(loadShareMenu, wanted);
  const [embedded, setEmbedded] = useState<Card | null>(null);
  return (
    <>
      {part.state === "ready" && menu.subject !== null && (
        <part.part.ShareMenu subject={menu.subject} open={wanted} onClose={menu.close} copier={copier} onEmbed={setEmbedded} />
      )}
      {part.state === "failed" && wanted && <NotLoaded what={pageWords.theShareMenu} onClose={menu.close} />}
      <EmbedPlace card={embedded} write={write} onClose={() => setEmbedded(null)} />
    </>
  );
}
