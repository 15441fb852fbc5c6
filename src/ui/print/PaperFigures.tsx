import * as pageWords from "../../domain/words/en/page.ts";
import type { PaperFigure } from "../../spec/paperNotes.ts";

/** The receipts of a card on paper: every figure with what is printed, its status, its vintage and the number of its document. Columns without a word are left out. */
export function PaperFigures({ figures, title }: { figures: readonly PaperFigure[]; title: string }) {
  const hasPrint = figures.some(({ printed }) => printed !== "");
  const onlyWords = figures.every(({ isWords }) => isWords);
  const hasVintage = figures.some(({ vintage }) => vintage !== "");
  return (
    <table className="paper-t" aria-label={pageWords.receiptsTitle(title)}>
      <thead>
        <tr>
          <th scope="col">{pageWords.figureOf}</th>
          <th scope="col">{pageWords.period}</th>
          <th scope="col" className={onlyWords ? undefined : "num"}>
            {onlyWords ? pageWords.what : pageWords.value}
          </th>
          {hasPrint && <th scope="col">{pageWords.asPrintedOrCalculated}</th>}
          <th scope="col">{pageWords.status}</th>
          {hasVintage && <th scope="col">{pageWords.vintage}</th>}
          <th scope="col">{pageWords.document}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.receiptId} data-paper={figure.receiptId}>
            <th scope="row">{figure.name}</th>
            <td>{figure.period}</td>
            {/* Words take the room of what they leave empty: a column as wide as an event would leave none to the others. */}
            <td className={figure.isWords ? undefined : "num"} colSpan={figure.isWords && hasPrint ? 2 : 1}>
              {figure.isWords ? figure.value : <span className="nw">{figure.value}</span>}
              {figure.band !== "" && <span className="paper-band"> ({figure.band})</span>}
            </td>
            {hasPrint && !figure.isWords && <td className="mono">{figure.printed}</td>}
            <td>{figure.status}</td>
            {hasVintage && <td className="vintage">{figure.vintage}</td>}
            <td>
              {figure.notes.map(({ number, place }, k) => (
                <span key={`${number} ${place}`} data-note={number}>
                  {k > 0 && "; "}
                  <b>[{number}]</b> {place}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
