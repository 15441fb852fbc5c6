import type { PaperFigure } from "../../spec/paperNotes.ts";

/** The receipts of a card on paper: every figure with what is printed, its status, its vintage and the number of its document. */
export function PaperFigures({ figures, title }: { figures: readonly PaperFigure[]; title: string }) {
  return (
    <table className="paper-t" aria-label={`Receipts: ${title}`}>
      <thead>
        <tr>
          <th scope="col">Figure of</th>
          <th scope="col">Period</th>
          <th scope="col" className="num">
            Value
          </th>
          <th scope="col">As printed, or calculated</th>
          <th scope="col">Status</th>
          <th scope="col">Vintage</th>
          <th scope="col">Document</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.receiptId} data-paper={figure.receiptId}>
            <th scope="row">{figure.name}</th>
            <td>{figure.period}</td>
            <td className="num">
              {figure.value}
              {figure.band !== "" && <span className="paper-band"> ({figure.band})</span>}
            </td>
            <td className="mono">{figure.printed}</td>
            <td>{figure.status}</td>
            <td>{figure.vintage}</td>
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
