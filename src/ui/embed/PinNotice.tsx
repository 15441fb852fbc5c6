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
        Pinned to dataset <b>{pin}</b>. This site still holds <b>{version}</b>, an earlier one: figures may differ.
      </p>
    );
  return (
    <div className="embed-note" role="note">
      <p>
        Pinned to dataset <b>{pin}</b>. The data has moved on to <b>{version}</b>: figures of this card may be new or corrected since.
      </p>
      {changelog.state === "ready" && (
        <details>
          <summary>What changed since {pin}</summary>
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
