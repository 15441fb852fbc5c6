import { FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Dataset } from "../../domain/model.ts";
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
          <b>Drop files anywhere on the page</b>
          <span className="muted">CSV, TSV, text or JSON, in any common encoding and number style; several at once.</span>
        </div>
        <button className="btn" type="button" onClick={onChooseFile}>
          <FolderOpen className="ic" size={16} />
          Choose files
        </button>
      </div>
      <label className="imp-field">
        Or paste a table: cells of a spreadsheet, or a table of a web page
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
          Look at this table
        </button>
        {isEmpty && <span className="imp-note">Paste or type a table first.</span>}
      </div>
      <h3>Templates, with figures of the articles as an example</h3>
      <div className="btn-row">
        <TemplateButtons dataset={dataset} />
      </div>
    </div>
  );
}
