import * as pageWords from "../../domain/words/en/page.ts";
import { today } from "../cite/today.ts";
import { DropPlace } from "../drop/DropPlace.tsx";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import { useApp } from "../useApp.ts";
import { ImportPlace } from "./ImportPlace.tsx";
import { nearImporter } from "./loadImporter.ts";
import { loadList } from "./loadList.ts";
import type { OwnPlaceState } from "./useOwnPlace.ts";

/** Where files land and the dialogs of the reader's own figures open. */
export function OwnPlace({ own }: { own: OwnPlaceState }) {
  const dataset = useApp((state) => state.curated);
  const isOpened = useApp((state) => state.opened !== null);
  const list = useOnDemand(loadList, own.isListOpen);
  return (
    <>
      <DropPlace opener={own.opener} onDropped={own.onDropped} onChosen={own.onChosen} onNear={nearImporter} inputRef={own.inputRef} />
      <ImportPlace
        imports={own.imports}
        dataset={dataset}
        isOpened={isOpened}
        month={today().slice(0, 7)}
        copier={own.copier}
        onChooseFile={(replace) => (replace ? own.chooseOther() : own.chooseOwn())}
        onAdd={own.figures.add}
      />
      {list.state === "ready" && (
        <list.part.OwnSetsDialog
          open={own.isListOpen}
          onClose={own.closeList}
          onRemove={own.figures.remove}
          onAdd={() => {
            own.closeList();
            own.imports.open();
          }}
        />
      )}
      {list.state === "failed" && own.isListOpen && <NotLoaded what={pageWords.theListOfYourSets} onClose={own.closeList} />}
      {own.isPasteFailed && <NotLoaded what={pageWords.theImport} onClose={own.dismissPaste} />}
    </>
  );
}
