import { Sheet } from "lucide-react";
import * as importWords from "../../domain/words/en/import.ts";

interface FileStripProps {
  readonly name: string;
  /** Rows, columns, encoding and what stands between the cells; empty before they are known. */
  readonly words: string;
  /** "File 2 of 3"; empty for one alone. */
  readonly place: string;
  readonly onChoose: () => void;
}

/** Which file it is and what it is made of. Names are strangers' text: shown as they are, in their own direction. */
export function FileStrip({ name, words, place, onChoose }: FileStripProps) {
  return (
    <div className="imp-file">
      <Sheet className="ic" size={20} />
      <div>
        {place !== "" && <span className="imp-place">{place}</span>}
        <b>
          <bdi>{name}</bdi>
        </b>
        {words !== "" && <span className="muted">{words}</span>}
      </div>
      <button className="act" type="button" onClick={onChoose}>
        {importWords.chooseAnother}
      </button>
    </div>
  );
}
