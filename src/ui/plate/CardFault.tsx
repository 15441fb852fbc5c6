import { Download, RotateCcw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { useAppStore } from "../useApp.ts";

interface CardFaultProps {
  readonly cardId: string;
  /** What was thrown. */
  readonly fault: unknown;
  readonly onRetry: () => void;
}

const wordsOf = (fault: unknown): string => (fault instanceof Error && fault.message !== "" ? fault.message : pageWords.nothingMoreIsKnown);

/** In place of a drawing that failed: which fault it was, the figures as a file, and another try. */
export function CardFault({ cardId, fault, onRetry }: CardFaultProps) {
  const store = useAppStore();
  const [said, setSaid] = useState("");
  const takeCsv = () => {
    // The code for files is not needed to see the page.
    Promise.all([import("../download/files.ts"), import("../download/saveFile.ts")])
      .then(async ([{ makeCsv }, { saveFile }]) => {
        const file = await makeCsv({ state: store.getState(), cardId, theme: "light" });
        saveFile(file);
        setSaid(pageWords.savedFile(file.name));
      })
      .catch((error: unknown) => setSaid(pageWords.theCsvCouldNot(wordsOf(error))));
  };
  return (
    <div className="state state-err" role="alert">
      <h3>
        <TriangleAlert className="ic" size={16} />
        {pageWords.thisCardCouldNot}
      </h3>
      <p>
        {pageWords.itsFiguresAreSound}
        <q>{wordsOf(fault)}</q>
      </p>
      <div className="btn-row">
        <button className="btn" type="button" onClick={takeCsv}>
          <Download className="ic" size={16} />
          {pageWords.figuresAsCsv}
        </button>
        <button className="btn" type="button" onClick={onRetry}>
          <RotateCcw className="ic" size={16} />
          {pageWords.tryAgain}
        </button>
      </div>
      {said !== "" && <p>{said}</p>}
    </div>
  );
}
