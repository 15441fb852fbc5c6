import { TriangleAlert } from "lucide-react";
import type { Issue } from "../../domain/model.ts";

/** Shown instead of the dashboard when the dataset breaks its own rules: nothing is drawn from data that did not pass. */
export function LoadFailure({ issues }: { issues: readonly Issue[] }) {
  return (
    <main className="wrap" id="main">
      <div className="page-head slim">
        <h1>The dataset did not pass its checks</h1>
      </div>
      <div className="state state-err" role="alert">
        <h2>
          <TriangleAlert className="ic" size={16} /> {issues.length === 1 ? "One thing is wrong" : `${issues.length} things are wrong`}
        </h2>
        <p>No chart is shown, because a figure in it could be false. What was found:</p>
        <ul className="issues">
          {issues.map((issue) => (
            <li key={`${issue.place} ${issue.rule} ${issue.cause}`}>
              <b>{issue.place}</b> {issue.cause} {issue.remedy}
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
