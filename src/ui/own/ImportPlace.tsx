import * as pageWords from "../../domain/words/en/page.ts";
import type { ImportDialogProps } from "../importer/ImportDialog.tsx";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import { loadImporter } from "./loadImporter.ts";

/** Where the import's dialog opens: nothing of it is fetched before it is first wanted. */
export function ImportPlace(props: ImportDialogProps) {
  const wanted = props.imports.isOpen;
  const dialog = useOnDemand(loadImporter, wanted);
  if (dialog.state === "ready") return <dialog.part.ImportDialog {...props} />;
  return dialog.state === "failed" && wanted ? <NotLoaded what={pageWords.theImport} onClose={props.imports.close} /> : null;
}
