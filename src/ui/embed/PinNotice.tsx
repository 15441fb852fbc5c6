import * as pageWords from "../../domain/words/en/page.ts";
import { isOlder } from "../../spec/embed.ts";
import { useOnDemand } from "../onDemand/useOnDemand.ts";

const load = () => import("../../io/changelog.ts");

/** Says that the data has moved on since the embed was made, and what changed. Nothing where the versions agree or none is pinned. */
export function PinNotice({ pin, version }: { pin: string; version: string }) {
  const hasMoved = pin !== "" && isOlder(pin, version);
  const changelog = useOnDemand(load, hasMoved);
  if (pin === "" || pin === version) return null;
  if (!hasMoved)
    return (
      <p className="embed-note" role="note">
        {pageWords.pinnedToDataset}
        <b>{pin}</b>
        {pageWords.thisSiteStillHolds}
        <b>{version}</b>
        {pageWords.anEarlierOneFigures}
      </p>
    );
  return (
    <div className="embed-note" role="note">
      <p>
        {pageWords.pinnedToDataset}
        <b>{pin}</b>
        {pageWords.theDataHasMoved}
        <b>{version}</b>
        {pageWords.figuresOfThisCard}
      </p>
      {changelog.state === "ready" && (
        <details>
          <summary>{pageWords.whatChangedSince(pin)}</summary>
          {changelog.part.releasesSince(pin).map((release) => (
            <div key={release.version}>
              <h2>{release.version}</h2>
              <ul>
                {release.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
