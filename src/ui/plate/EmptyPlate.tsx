import type { EmptyState } from "../../spec/chartSpec.ts";
import { InnerLink } from "../shell/InnerLink.tsx";

/** Nothing to show: says which filter hides everything and offers ways back. */
export function EmptyPlate({ empty, onGo }: { empty: EmptyState; onGo: (search: string) => void }) {
  return (
    <section className="plate" aria-labelledby="empty-t">
      <div className="state">
        <h2 id="empty-t">{empty.title}</h2>
        <p>{empty.text}</p>
        <div className="btn-row">
          {empty.ways.map((way) => (
            <InnerLink key={way.label} className="btn" search={way.search} onGo={onGo}>
              {way.label}
            </InnerLink>
          ))}
        </div>
      </div>
    </section>
  );
}
