import { TriangleAlert } from "lucide-react";
import type { Issue } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";

/** Shown instead of the dashboard when the dataset breaks its own rules: nothing is drawn from data that did not pass. */
export function LoadFailure({ issues }: { issues: readonly Issue[] }) {
  return (
    <main className="wrap" id="main">
      <div className="page-head slim">
        <h1>{pageWords.theDatasetDidNot}</h1>
      </div>
      <div className="state state-err" role="alert">
        <h2>
          <TriangleAlert className="ic" size={16} />{" "}
          {issues.length === 1 ? pageWords.oneThingIsWrong : pageWords.thingsAreWrong(issues.length)}
        </h2>
        <p>{pageWords.noChartIsShown}</p>
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
