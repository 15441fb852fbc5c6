import type { Dataset } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { grouped } from "../../domain/words/en/grammar.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import { capitalise } from "../../spec/words.ts";
import { Found } from "./Questions.tsx";
import { amountWords } from "./words.ts";

const SHOWN = 8;

/** The first figures as they will stand, each beside the cell as typed. */
export function SampleTable({ preview, dataset }: { preview: ImportPreview; dataset: Dataset }) {
  const { sample, figureCount } = preview;
  if (sample.length === 0) return null;
  const shown = sample.slice(0, SHOWN);
  return (
    <section aria-label={importWords.whatWillBeAdded}>
      <h3>
        {figureCount > shown.length
          ? importWords.theFirstOf(shown.length, figureCount)
          : importWords.whatWillBeAddedOfFigureCount(figureCount)}
      </h3>
      <table className="imp-table imp-sample">
        <thead>
          <tr>
            <th scope="col">{importWords.lineAtStart}</th>
            <th scope="col">{pageWords.provider}</th>
            <th scope="col">{pageWords.period}</th>
            <th scope="col">{importWords.asTyped}</th>
            <th scope="col">{importWords.readAs}</th>
            <th scope="col">{pageWords.market}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <tr key={`${figure.line} ${figure.column}`}>
              <td>{grouped(figure.line)}</td>
              <th scope="row">
                <bdi>{(figure.providerId !== null && dataset.providerById.get(figure.providerId)?.label) || figure.providerText}</bdi>
              </th>
              <td>{formatPeriod(figure.period)}</td>
              <td>
                <Found text={figure.asTyped} />
              </td>
              <td>
                <b>{amountWords(figure)}</b>
                <span className="check-why">
                  {dataset.measureById.get(figure.measureId)?.label ?? figure.measureId}
                  {figure.status !== "reported" && `, ${figure.status}`}
                </span>
              </td>
              <td>
                <bdi>{figure.market.firm}</bdi>
                <span className="check-why">
                  <bdi>{capitalise(figure.market.segment)}</bdi>, <bdi>{figure.market.geography}</bdi>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
