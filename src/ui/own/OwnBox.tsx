import { FolderOpen, Plus } from "lucide-react";
import { lazy, Suspense } from "react";
import type { OwnSet } from "../../domain/ownSet.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { useApp } from "../useApp.ts";
import { nearImporter } from "./loadImporter.ts";

const OwnSetList = lazy(() => import("../importer/OwnSetList.tsx").then((module) => ({ default: module.OwnSetList })));
const TemplateLinks = lazy(() => import("../importer/TemplateButtons.tsx").then((module) => ({ default: module.TemplateLinks })));

interface OwnBoxProps {
  readonly onChooseFile: () => void;
  readonly onOpen: () => void;
  readonly onRemove: (set: OwnSet) => void;
}

/** The place of the reader's own figures in the Data view: the ways in, the templates, and the sets that are there. */
export function OwnBox({ onChooseFile, onOpen, onRemove }: OwnBoxProps) {
  const sets = useApp((state) => state.ownSets);
  const dataset = useApp((state) => state.curated);
  return (
    <section className="use own-box" aria-label={pageWords.yourOwnFigures} id="own-figures">
      <div className="use-bar">
        <h2>{pageWords.addYourOwnFigures}</h2>
        <button className="act" type="button" onClick={onChooseFile} onPointerEnter={nearImporter} onFocus={nearImporter}>
          <FolderOpen className="ic" size={16} />
          {pageWords.chooseFiles}
        </button>
        <button className="act" type="button" onClick={onOpen} onPointerEnter={nearImporter} onFocus={nearImporter}>
          <Plus className="ic" size={16} />
          {pageWords.pasteATable}
        </button>
        <Suspense fallback={null}>
          <TemplateLinks dataset={dataset} />
        </Suspense>
      </div>
      <p className="imp-note">{pageWords.aTableOfYoursIs}</p>
      {sets.length > 0 && (
        <Suspense fallback={<p className="imp-note">{pageWords.loadingTheList}</p>}>
          <OwnSetList sets={sets} onRemove={onRemove} />
        </Suspense>
      )}
    </section>
  );
}
