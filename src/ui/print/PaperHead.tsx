import * as pageWords from "../../domain/words/en/page.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { dateWords } from "../../spec/sourceWords.ts";

/** Over the report: whose it is, what is shown of what, as known when, and where the same view can be opened again. */
export function PaperHead({ spec, address, printedOn }: { spec: ChartSpec; address: string; printedOn: string }) {
  const { asOf, summary } = spec.filters;
  return (
    <div className="paper-head">
      <p>
        <b>{pageWords.cloudShares}</b>
        {pageWords.datasetPrintedOn(spec.datasetVersion, dateWords(printedOn))}
      </p>
      <p>
        {pageWords.shownSummary(summary)}
        {asOf.value !== "" && pageWords.asKnownOnAfter(dateWords(asOf.value))}
      </p>
      <p className="paper-address">{address}</p>
    </div>
  );
}
