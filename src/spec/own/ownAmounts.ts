/** Amounts and rates that the reader added: one market, measure, currency and kind of period a panel, every provider a series. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, parsePeriod } from "../../domain/period.ts";
import { shortUnit, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { ownAmountCardId } from "../cardIds.ts";
import { axisUnit, currencyOf, markOnAxis } from "../cards/amounts.ts";
import { drawOverTime } from "../cards/overTime.ts";
import { buildPanel, scopeOf } from "../cards/panel.ts";
import { periodsInWords } from "../cards/spendPanel.ts";
import type { FormId } from "../chartBody.ts";
import { seriesOf } from "../forms/series.ts";
import { lazyRows } from "../lazyRows.ts";
import { groupsBy } from "../quantities.ts";
import { markRow } from "../rows.ts";
import { lowerFirst } from "../words.ts";
import { partNote } from "./ownWords.ts";
import { fewerSeries, pointOf, roomOf, thinnedSeries } from "./thinned.ts";

/** Amounts of one currency share an axis whatever their scale; all else needs the same unit. */
const keyOf = (o: Observation): string =>
  [o.marketId, o.measureId, currencyOf(o) || o.unit, parsePeriod(o.period)?.kind ?? "year"].join("|");

function panelOf(dataset: Dataset, figures: readonly Observation[], form: "best" | FormId, room: number): Panel | null {
  const [sample] = figures;
  const market = dataset.marketById.get(sample?.marketId ?? "");
  if (sample === undefined || market === undefined) return null;
  const unit = unitById(sample.unit)?.kind === "money" ? axisUnit(figures) : sample.unit;
  const scope = { ...scopeOf(dataset, market, sample.measureId, sample), unit };
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  const few = fewerSeries(ordered);
  const { series: points, note } = thinnedSeries(seriesOf(few.figures, pointOf, []), room);
  const series = points.map(({ marks, ...one }) => {
    const drawn = marks.flatMap(({ receiptId }) => dataset.observationById.get(receiptId) ?? []).map((o) => markOnAxis(dataset, o, unit));
    return { ...one, providerLabel: drawn[0]?.providerLabel ?? one.providerLabel, marks: drawn };
  });
  const { chart, fallback } = drawOverTime(series, unit, form);
  const marks = series.flatMap((one) => one.marks);
  const panel = buildPanel(
    dataset,
    scope,
    { chart, marks, ratios: [], gaps: [] },
    {
      cardId: ownAmountCardId(sample),
      title: pageWords.thatYouAdded(scope.measureLabel, market.label, figures.length),
      scopeRest: `${scope.firmLabel}, ${lowerFirst(scope.measureLabel)}, ${shortUnit(unit)}, ${periodsInWords(sample)}`,
      note: [few.note, note, partNote(dataset, market.firmId)].filter((text) => text !== "").join(" "),
      sourceRemark: "",
      fallback,
    },
  );
  if (few.note === "" && note === "") return panel;
  const ids = ordered.map((o) => o.observationId);
  return { ...panel, rows: lazyRows(ids, (k) => markRow(dataset, scope, markOnAxis(dataset, ordered[k] ?? sample, unit))) };
}

/** The panels of these measures of the reader's own figures, in the dataset's order of markets. */
export function ownAmountPanels(
  dataset: Dataset,
  figures: readonly Observation[],
  measures: readonly string[],
  form: "best" | FormId = "best",
): readonly Panel[] {
  const place = new Map(dataset.markets.map(({ marketId }, k) => [marketId, k]));
  return groupsBy(
    figures.filter((o) => measures.includes(o.measureId)),
    keyOf,
  )
    .toSorted((a, b) => (place.get(a[0]?.marketId ?? "") ?? 0) - (place.get(b[0]?.marketId ?? "") ?? 0))
    .map((group, _, all) => panelOf(dataset, group, form, roomOf(all.length)))
    .filter((panel) => panel !== null);
}
