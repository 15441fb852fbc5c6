import type { ChartSpec } from "../../spec/chartSpec.ts";
import { dateWords } from "../../spec/sourceWords.ts";

/** Over the report: whose it is, what is shown of what, as known when, and where the same view can be opened again. */
export function PaperHead({ spec, address, printedOn }: { spec: ChartSpec; address: string; printedOn: string }) {
  const { asOf, summary } = spec.filters;
  return (
    <div className="paper-head">
      <p>
        <b>Cloud Shares</b>, dataset {spec.datasetVersion}, printed {dateWords(printedOn)}
      </p>
      <p>
        Shown: {summary}
        {asOf.value !== "" && `, as known on ${dateWords(asOf.value)}`}
      </p>
      <p className="paper-address">{address}</p>
    </div>
  );
}
