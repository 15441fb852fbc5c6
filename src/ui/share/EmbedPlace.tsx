import * as pageWords from "../../domain/words/en/page.ts";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import type { EmbedDialogProps } from "./EmbedDialog.tsx";
import { loadEmbed } from "./loadEmbed.ts";

/** Where the embed dialog opens: nothing of it is fetched before it is near or asked for. */
export function EmbedPlace(props: EmbedDialogProps) {
  const wanted = props.card !== null;
  const dialog = useOnDemand(loadEmbed, wanted);
  if (dialog.state === "ready") return <dialog.part.EmbedDialog {...props} />;
  return dialog.state === "failed" && wanted ? <NotLoaded what={pageWords.theEmbed} onClose={props.onClose} /> : null;
}
