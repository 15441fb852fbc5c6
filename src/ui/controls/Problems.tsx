import { TriangleAlert, X } from "lucide-react";
import * as pageWords from "../../domain/words/en/page.ts";

/** What the address asked for and could not get, until dismissed. */
export function Problems({ problems, onDismiss }: { problems: readonly string[]; onDismiss: () => void }) {
  if (problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      <TriangleAlert className="ic" size={16} />
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <button className="act" type="button" onClick={onDismiss}>
        <X className="ic" size={16} />
        {pageWords.dismiss}
      </button>
    </div>
  );
}
