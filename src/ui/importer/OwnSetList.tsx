import { Check, Download, Pencil, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { OwnSet } from "../../domain/ownSet.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { fileName } from "../../io/export/fileName.ts";
import { ownSetCsv } from "../../io/export/ownSetCsv.ts";
import { dateWords } from "../../spec/sourceWords.ts";
import { saveFile } from "../download/saveFile.ts";
import { useApp } from "../useApp.ts";

/** The reader's sets: what each is, and renaming, taking and removing it. */
export function OwnSetList({ sets, onRemove }: { sets: readonly OwnSet[]; onRemove: (set: OwnSet) => void }) {
  return (
    <ul className="own-sets" aria-label={pageWords.yours}>
      {sets.map((set) => (
        <OwnSetLine key={set.setId} set={set} onRemove={onRemove} />
      ))}
    </ul>
  );
}

function OwnSetLine({ set, onRemove }: { set: OwnSet; onRemove: (set: OwnSet) => void }) {
  const dataset = useApp((state) => state.curated);
  const [isRenaming, setRenaming] = useState(false);
  const drawn = useApp((state) => state.dataset.ownSets?.find(({ setId }) => setId === set.setId)?.joined ?? set.figures.count);
  const save = () => {
    ownSetCsv(set, dataset).then((blob) => saveFile({ name: fileName([set.name], "csv"), blob }));
  };
  return (
    <li>
      {isRenaming ? (
        <Renaming set={set} onDone={() => setRenaming(false)} />
      ) : (
        <p>
          <b>
            <bdi>{set.name}</bdi>
          </b>
          <span className="muted">
            <bdi>{set.fileName}</bdi>
            {importWords.importedOnAddedOn(dateWords(set.addedOn))}
            {pageWords.countOfFigures(set.figures.count)}
            {drawn < set.figures.count && importWords.ofThemDrawnThe(drawn)}
            {set.rowsLeft > 0 && importWords.rowsLeftRowsLeftOut(set.rowsLeft)}
          </span>
        </p>
      )}
      {!isRenaming && (
        <div className="own-acts">
          <button className="act" type="button" aria-label={importWords.renameSet(set.name)} onClick={() => setRenaming(true)}>
            <Pencil className="ic" size={16} />
            {importWords.rename}
          </button>
          <button className="act" type="button" aria-label={importWords.downloadSet(set.name)} onClick={save}>
            <Download className="ic" size={16} />
            {importWords.csv}
          </button>
          <button className="act" type="button" aria-label={importWords.removeSet(set.name)} onClick={() => onRemove(set)}>
            <Trash2 className="ic" size={16} />
            {importWords.remove}
          </button>
        </div>
      )}
    </li>
  );
}

/** The name as a field in its place: Enter or the tick takes it, Escape or the cross leaves it. */
function Renaming({ set, onDone }: { set: OwnSet; onDone: () => void }) {
  const renameOwnSet = useApp((state) => state.renameOwnSet);
  const [name, setName] = useState(set.name);
  const take = () => {
    if (name.trim() !== "") renameOwnSet(set.setId, name.trim());
    onDone();
  };
  return (
    <form
      className="imp-typed"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <input
        type="text"
        aria-label={importWords.nameOfSet(set.name)}
        value={name}
        maxLength={80}
        ref={focusOnce}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      />
      <button className="tool tool-sq" type="submit" aria-label={importWords.takeThisName}>
        <Check className="ic" size={16} />
      </button>
      <button className="tool tool-sq" type="button" aria-label={importWords.leaveTheNameAs} onClick={onDone}>
        <X className="ic" size={16} />
      </button>
    </form>
  );
}

/** The field follows a press of the button in whose place it stands. */
const focusOnce = (field: HTMLElement | null): void => field?.focus();
