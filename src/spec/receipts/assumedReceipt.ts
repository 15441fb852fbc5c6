/** The receipt of an assumption: which part is the reader's own, which is published, and how the two make the result. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatNumber, formatValue, unitById } from "../../domain/unit.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { Receipt } from "../receipt.ts";
import { articleName, locatorWords } from "../sourceWords.ts";
import { lowerSegment } from "../words.ts";
import { documentLines } from "./observedReceipt.ts";

/** Builds the receipt of an assumed share of a published whole. */
export function assumedReceipt(dataset: Dataset, mark: Mark, whole: Observation, share: number): Receipt {
  const market = dataset.marketById.get(whole.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  const printed = observedMark(dataset, whole);
  const who = `Your assumption, ${mark.periodText}`;
  return {
    receiptId: mark.receiptId,
    kind: "derived",
    code: `your assumption × ${whole.observationId}`,
    who,
    providerId: mark.providerId,
    figure: mark.text,
    statusText: whole.status === "forecast" ? "Your assumption, on a forecast" : "Your assumption",
    ink: "assumed",
    scopeLead: market ? `${market.geography}, ${lowerSegment(market.segment)}.` : "",
    scopeRest: `${firm}, spend; the share is yours`,
    sections: [
      {
        title: "Made from",
        lines: [
          { term: "Your assumption", text: `${formatValue(share, "percent")} of the market. Nobody published this share.` },
          {
            term: printed.text,
            text: `the whole market, ${printed.periodText}${whole.status === "forecast" ? ", a forecast" : ""}; ${articleName(dataset, whole.sourceId)}, ${locatorWords(whole.locator)}`,
            receiptId: whole.observationId,
          },
          { term: "Formula", text: `share × whole: ${mark.asPrinted}`, mono: true },
        ],
        notes: ["Your share is taken as exact; only the rounding of the published whole is carried through."],
      },
      {
        title: "Result",
        lines: [
          {
            term: "Value",
            text: `${formatValue(Number(mark.value.toPrecision(6)), mark.unit)} (${unitById(mark.unit)?.label ?? mark.unit})`,
          },
          { term: "Could be", text: mark.bandText },
        ],
        notes: [],
      },
      { title: "The whole is read in", lines: documentLines(dataset, dataset.sourceById.get(whole.sourceId), whole.locator), notes: [] },
    ],
    citation: `Reader’s own assumption, not a published figure: ${formatNumber(share)}% of ${printed.text} (${firm}, ${mark.periodText}) = ${mark.text}. Cloud Shares dataset ${dataset.version}.`,
    label: `Receipt: ${who}`,
  };
}
