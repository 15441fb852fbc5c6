import * as pageWords from "../../domain/words/en/page.ts";
import type { PaperDocument } from "../../spec/paperNotes.ts";

/** The numbered documents of the report, at its end. */
export function PaperDocuments({ documents }: { documents: readonly PaperDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <section className="paper-docs" aria-label={pageWords.documents}>
      <h2>{pageWords.documents}</h2>
      <ol>
        {documents.map(({ number, title, publisher, date, url }) => (
          <li key={number} value={number} data-document={number}>
            <b>[{number}]</b> {publisher}, <cite>{title}</cite>, {date}. <span className="paper-address">{url}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
