import { TriangleAlert, X } from "lucide-react";
import { useState } from "react";

/** What the address asked for and could not get. Stays until dismissed; a new address brings a new note. */
export function Problems({ problems }: { problems: readonly string[] }) {
  const [dismissed, setDismissed] = useState("");
  const all = problems.join("\n");
  if (problems.length === 0 || dismissed === all) return null;
  return (
    <div className="problems" role="alert">
      <TriangleAlert className="ic" size={16} />
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <button className="act" type="button" onClick={() => setDismissed(all)}>
        <X className="ic" size={16} />
        Dismiss
      </button>
    </div>
  );
}
