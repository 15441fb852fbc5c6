import { FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Dataset } from "../../domain/model.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { tablesIn } from "../../io/import/pasted.ts";
import { TemplateButtons } from "./TemplateButtons.tsx";

interface WaysInProps {
  readonly dataset: Dataset;
  readonly onChooseFile: () => void;
  readonly onTexts: (texts: readonly string[]) => void;
}

/** How figures come in: files, a pasted table, or a template to fill in. */
export function WaysIn({ dataset, onChooseFile, onTexts }: WaysInProps) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
    <div className="dlg-b imp">
      <div className="imp-file imp-drop">
        <div>
          <b>{importWords.dropFilesAnywhereOn}</b>
          <span className="muted">{importWords.csvTsvTextOrJson}</span>
        </div>
        <button className="btn" type="button" onClick={onChooseFile}>
          <FolderOpen className="ic" size={16} />
          {importWords.chooseFiles}
        </button>
      </div>
      <label className="imp-field">
        {importWords.orPasteATableCells}
        <textarea
          className="imp-paste"
          value={text}
          rows={5}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const tables = tablesIn({
              text: event.clipboardData.getData("text/plain"),
              html: event.clipboardData.getData("text/html"),
            });
            // A whole table goes straight to its preview; anything else is text to edit here.
            if (!isEmpty || tables.length === 0) return;
            event.preventDefault();
            onTexts(tables);
          }}
        />
      </label>
      <div className="imp-typed">
        <button className="btn" type="button" disabled={isEmpty} onClick={() => onTexts([text])}>
          {importWords.lookAtThisTable}
        </button>
        {isEmpty && <span className="imp-note">{importWords.pasteOrTypeATable}</span>}
      </div>
      <h3>{importWords.templatesWithFiguresOf}</h3>
      <div className="btn-row">
        <TemplateButtons dataset={dataset} />
      </div>
    </div>
  );
}
