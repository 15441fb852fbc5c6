/** The receipt of an assumption: which part is the reader's own, which is published, and how the two make the result. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatNumber, formatValue, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { Receipt } from "../receipt.ts";
import { articleName, locatorWords } from "../sourceWords.ts";
import { lowerFirst } from "../words.ts";
import { documentLines } from "./observedReceipt.ts";

/** Builds the receipt of an assumed share of a published whole. */
export function assumedReceipt(dataset: Dataset, mark: Mark, whole: Observation, share: number): Receipt {
  const market = dataset.marketById.get(whole.marketId);
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  const printed = observedMark(dataset, whole);
  const who = pageWords.yourAssumptionPeriodText(mark.periodText);
  return {
    receiptId: mark.receiptId,
    kind: "derived",
    code: pageWords.yourAssumptionObservationId(whole.observationId),
    who,
    providerId: mark.providerId,
    figure: mark.text,
    statusText: whole.status === "forecast" ? pageWords.yourAssumptionOnA : pageWords.yourAssumptionAtStart,
    ink: "assumed",
    scopeLead: market ? `${market.geography}, ${lowerFirst(market.segment)}.` : "",
    scopeRest: pageWords.spendTheShareIs(firm),
    sections: [
      {
        title: pageWords.madeFrom,
        lines: [
          { term: pageWords.yourAssumptionAtStart, text: pageWords.ofTheMarketNobody(formatValue(share, "percent")) },
          {
            term: printed.text,
            text: pageWords.theWholeMarketOfPeriodText({
              periodText: printed.periodText,
              isForecast: whole.status === "forecast",
              article: articleName(dataset, whole.sourceId),
              locator: locatorWords(whole.locator),
            }),
            receiptId: whole.observationId,
          },
          { term: pageWords.formula, text: pageWords.shareWholeAsPrinted(mark.asPrinted), mono: true },
        ],
        notes: [pageWords.yourShareIsTaken],
      },
      {
        title: pageWords.result,
        lines: [
          {
            term: pageWords.value,
            text: `${formatValue(Number(mark.value.toPrecision(6)), mark.unit)} (${unitById(mark.unit)?.label ?? mark.unit})`,
          },
          { term: pageWords.couldBe, text: mark.bandText },
        ],
        notes: [],
      },
      { title: pageWords.theWholeIsRead, lines: documentLines(dataset, dataset.sourceById.get(whole.sourceId), whole.locator), notes: [] },
    ],
    citation: pageWords.citeAssumed({
      share: formatNumber(share),
      printedText: printed.text,
      firm,
      periodText: mark.periodText,
      markText: mark.text,
      version: dataset.version,
    }),
    label: pageWords.receiptWho(who),
  };
}
