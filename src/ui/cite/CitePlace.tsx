import * as pageWords from "../../domain/words/en/page.ts";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import type { CiteDialogProps } from "./CiteDialog.tsx";
import { loadCite } from "./loadCite.ts";

/** Where the citation dialog opens: nothing of it is fetched before it is near or asked for. */
export function CitePlace(props: CiteDialogProps) {
  const wanted = props.asked !== null;
  const dialog = useOnDemand(loadCite, wanted);
  if (dialog.state === "ready") return <dialog.part.CiteDialog {...props} />;
  return dialog.state === "failed" && wanted ? <NotLoaded what={pageWords.theCitation} onClose={props.onClose} /> : null;
}
