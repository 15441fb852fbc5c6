/** The receipt of a derived value: formula, inputs with their own receipts, result with the rounding carried through. */
import { DERIVATIONS } from "../../domain/derivations/index.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { formatPeriod } from "../../domain/period.ts";
import { formatNumber, formatValue, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { bandBeside } from "../boundWords.ts";
import { breaksAcross } from "../crossing.ts";
import { joinsOnePeriod } from "../derivedMark.ts";
import type { Mark } from "../mark.ts";
import { bandOfObservation, observedText } from "../observedMark.ts";
import { isOwn, vintageGiven } from "../own/isOwn.ts";
import type { Receipt, ReceiptLine } from "../receipt.ts";
import { articleName, dateWords, locatorWords } from "../sourceWords.ts";
import { lowerFirst } from "../words.ts";
import { breakLine } from "./breakReceipt.ts";
import { crossCheckSection } from "./crossCheck.ts";
import { microOf } from "./micro.ts";
import { documentLines } from "./observedReceipt.ts";

/** The measure under which a document itself may print what we derive, by derivation and input measure. */
const PRINTED_AS: Readonly<Record<string, string>> = {
  "change-points share": "share_change",
  "ratio share": "share_ratio",
  "growth spend": "spend_growth",
  "growth revenue": "revenue_growth",
  "implied-value revenue": "revenue",
  "implied-value revenue_share": "revenue",
};

/** Observations that print the derived quantity themselves: same market, provider and periods. */
function printedThemselves(dataset: Dataset, derivationId: string, inputs: readonly Observation[], unit: string): readonly Observation[] {
  const last = inputs.at(-1);
  const first = inputs[0];
  if (!first || !last) return [];
  const measureId = PRINTED_AS[`${derivationId} ${last.measureId}`];
  return dataset.observations.filter(
    (o) =>
      o.measureId === measureId &&
      o.unit === unit &&
      o.marketId === last.marketId &&
      o.providerId === last.providerId &&
      o.period === last.period &&
      (derivationId === "implied-value" || o.basePeriod === first.period),
  );
}

function inputLine(dataset: Dataset, o: Observation): ReceiptLine {
  const band = bandOfObservation(dataset, o);
  const text = observedText(o, band).text;
  const provider = dataset.providerById.get(o.providerId)?.label ?? o.providerId;
  const measure = lowerFirst(dataset.measureById.get(o.measureId)?.label ?? o.measureId);
  return {
    term: text,
    text: `${provider}, ${measure}, ${formatPeriod(o.period)}; ${articleName(dataset, o.sourceId)}, ${locatorWords(o.locator)}`,
    receiptId: o.observationId,
  };
}

/** The warning that shares of one period were not published together; empty when they were. */
function mixture(derivationId: string, inputs: readonly Observation[]): readonly string[] {
  const vintages = [...new Set(inputs.map(vintageGiven).filter((vintage) => vintage !== ""))].toSorted();
  if (!joinsOnePeriod(derivationId) || vintages.length < 2) return [];
  return [pageWords.theSharesWereNot(vintages.map(dateWords))];
}

/** Builds the receipt of a derived mark; `inputs` are the observations its id names, in order. */
export function derivedReceipt(dataset: Dataset, mark: Mark, derivationId: string, inputs: readonly Observation[], asOf = ""): Receipt {
  const derivation = DERIVATIONS.get(derivationId);
  const last = inputs.at(-1);
  const market = dataset.marketById.get(last?.marketId ?? "");
  const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? "";
  const others = printedThemselves(dataset, derivationId, inputs, mark.unit);
  const unit = unitById(mark.unit)?.label ?? mark.unit;
  // The value of a bound or an interval is one of its ends: nothing to set against the ends.
  const micro =
    mark.bound !== "exact"
      ? null
      : microOf({
          value: mark.value,
          valueText: mark.shortText,
          band: mark.band,
          derived: true,
          others: others.map((o) => ({ value: o.value, text: pageWords.printedValue(formatNumber(o.value)) })),
        });
  const check = crossCheckSection(dataset, { value: mark.value, unit: mark.unit, band: mark.band, vintage: mark.vintage }, others, asOf);
  const crossed = breaksAcross(dataset, inputs);
  // An index is an interval from its own making; everything else is one because an input is.
  const isBound = mark.bound !== "exact" && derivationId !== "hhi";
  const who = `${mark.providerLabel}, ${mark.periodText}`;
  const sources = [...new Map(inputs.map((o) => [`${o.sourceId} ${o.locator}`, o])).values()];
  return {
    receiptId: mark.receiptId,
    kind: "derived",
    code: `ƒ ${derivationId}`,
    who,
    providerId: mark.providerId,
    figure: mark.text,
    statusText: `${mark.status === "forecast" ? pageWords.derivedFromAForecast : pageWords.derivedAtStart}${inputs.some(isOwn) ? pageWords.fromYours : ""}`,
    ink: "derived",
    scopeLead: market ? `${market.geography}, ${lowerFirst(market.segment)}.` : "",
    scopeRest: `${firm}, ${lowerFirst(mark.measureLabel)}`,
    sections: [
      {
        title: pageWords.madeFrom,
        lines: [
          { term: pageWords.formula, text: `${derivation?.formula ?? ""}: ${mark.asPrinted}`, mono: true },
          ...inputs.map((o) => inputLine(dataset, o)),
        ],
        notes: [
          ...(inputs.some(isOwn) ? [pageWords.theFiguresAreYours] : []),
          others.length === 0 ? pageWords.ourArithmeticOnPrinted : pageWords.ourArithmeticOnPrintedFigures,
          ...(derivation?.assumption === undefined ? [] : [pageWords.assumedAssumption(derivation.assumption)]),
          ...mixture(derivationId, inputs),
        ],
      },
      ...(crossed.length === 0
        ? []
        : [
            {
              title: pageWords.acrossABreakAtStart,
              lines: crossed.map((rupture) => breakLine(rupture)),
              notes: [inputs.length === 1 ? pageWords.theBreakLiesInside : pageWords.theFiguresStandOn],
            },
          ]),
      {
        title: pageWords.resultWithTheRounding,
        lines: [
          {
            term: pageWords.value,
            text: `${mark.bound !== "exact" ? mark.text : formatValue(Number(mark.value.toPrecision(6)), mark.unit)} (${unit})`,
          },
          { term: pageWords.couldBe, text: mark.bandText },
        ],
        notes: isBound ? [pageWords.anInputIsABound] : [],
        ...(micro ? { micro } : {}),
      },
      {
        title: pageWords.readIn,
        lines: sources.flatMap((o) => documentLines(dataset, dataset.sourceById.get(o.sourceId), o.locator)),
        notes: [],
      },
      check,
    ],
    citation: pageWords.citeDerived({
      some: inputs.some(isOwn),
      who,
      measureLabel: lowerFirst(mark.measureLabel),
      markText: mark.text,
      bandText: bandBeside(mark),
      asPrinted: mark.asPrinted,
      firm,
      inputs: [...new Set(inputs.map((o) => dataset.sourceById.get(o.sourceId)?.title ?? o.sourceId))]
        .map((t) => `“${t}”`)
        .join(pageWords.and),
      version: dataset.version,
    }),
    label: pageWords.receiptWhoDerived(who),
  };
}
