/** The revenue question on one card: what a company reported for one period, and the cloud revenue that its own figures imply. */

import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { formatValue, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { resultsCardId } from "../cardIds.ts";
import type { FiguresChart, FormId } from "../chartBody.ts";
import { derivedMark } from "../derivedMark.ts";
import { inMarket } from "../inMarket.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { buildPanel, scopeOf } from "./panel.ts";

/** Order of a results list: group first, then the cloud. */
const LIST: readonly { readonly measureId: string; readonly group: boolean; readonly name: string }[] = [
  { measureId: "revenue", group: true, name: pageWords.groupRevenue },
  { measureId: "revenue_growth", group: true, name: pageWords.groupRevenueChangeOn },
  { measureId: "net_income", group: true, name: pageWords.groupNetIncome },
  { measureId: "net_income_growth", group: true, name: pageWords.groupNetIncomeChange },
  { measureId: "revenue", group: false, name: pageWords.cloudRevenue },
  { measureId: "revenue_growth", group: false, name: pageWords.cloudRevenueChangeOn },
  { measureId: "revenue_share", group: false, name: pageWords.cloudShareOfGroup },
  { measureId: "operating_income", group: false, name: pageWords.cloudOperatingIncome },
  { measureId: "operating_income", group: true, name: pageWords.groupOperatingIncome },
  { measureId: "operating_income_share", group: false, name: pageWords.cloudShareOfOperating },
];

type Item = FiguresChart["items"][number];

/** Money in the unit that the amount is read in: the number large, its unit small. */
function unitText(mark: Mark): string {
  return unitById(mark.unit)?.kind === "money" ? (unitById(mark.unit)?.label ?? "") : "";
}

function detail(mark: Mark): string {
  if (mark.provenance.kind === "derived") return pageWords.asPrintedWithRounding(mark.asPrinted, mark.bandText);
  return mark.bound === "exact" ? "" : pageWords.printedAsPrinted(mark.asPrinted);
}

const item = (name: string, mark: Mark): Item => ({ name, mark, unitText: unitText(mark), detail: detail(mark) });

function find(all: readonly Observation[], dataset: Dataset, measureId: string, group: boolean): Observation | undefined {
  return all.find((o) => o.measureId === measureId && (dataset.providerById.get(o.providerId)?.kind === "group") === group);
}

/** Cloud share of the group's revenue, in money; only where the company's own amount is not among the shown figures. */
function impliedCloud(dataset: Dataset, all: readonly Observation[]): Item | null {
  const share = find(all, dataset, "revenue_share", false);
  const total = find(all, dataset, "revenue", true);
  if (!share || !total || find(all, dataset, "revenue", false)) return null;
  const mark = derivedMark(dataset, "implied-value", [total.observationId, share.observationId]);
  return mark ? item(pageWords.cloudRevenue, mark) : null;
}

function incomeBefore(dataset: Dataset, all: readonly Observation[]): Item | null {
  const income = find(all, dataset, "net_income", true);
  const growth = find(all, dataset, "net_income_growth", true);
  if (!income || !growth) return null;
  const mark = derivedMark(dataset, "base-from-growth", [income.observationId, growth.observationId]);
  return mark ? item(pageWords.groupNetIncomeA, mark) : null;
}

/** "grew 10%", "fell by 2%", "did not grow". */
function grew(growth: number): string {
  return growth === 0
    ? pageWords.didNotGrow
    : growth < 0
      ? pageWords.fellByValue(formatValue(-growth, "percent"))
      : pageWords.grewGrowth(formatValue(growth, "percent"));
}

function title(dataset: Dataset, all: readonly Observation[], company: string, periodText: string): string {
  const cloud = find(all, dataset, "revenue_growth", false);
  const income = find(all, dataset, "net_income_growth", true);
  const part = find(all, dataset, "operating_income_share", false);
  const name = company.replace(/ Group$/, "");
  if (cloud && income) {
    const fell =
      income.value === -50 ? pageWords.halved : pageWords.fellOrRoseBy(income.value, formatValue(Math.abs(income.value), "percent"));
    return pageWords.cloudWhileGroup(name, grew(cloud.value), fell);
  }
  if (part && part.value >= 100) return pageWords.theCloudEarnedMore(name, periodText);
  if (cloud) return pageWords.cloudOnlyIn(name, grew(cloud.value), periodText);
  return pageWords.whatReportedFor(name, periodText);
}

/** One panel for each company: its latest period with figures, each value once, in its own currency first. */
export function resultsPanels(dataset: Dataset, shown: readonly Observation[], form: "best" | FormId = "best"): readonly Panel[] {
  return dataset.markets.flatMap((market) => {
    const firm = dataset.firmById.get(market.firmId);
    if (firm?.kind !== "company") return [];
    const measures = new Set(LIST.map((l) => l.measureId));
    const ours = inMarket(shown, market.marketId).filter((o) => measures.has(o.measureId));
    const period = [...new Set(ours.map((o) => o.period))].toSorted(comparePeriods).at(-1);
    const all = ours.filter((o) => o.period === period);
    const sample = all[0];
    if (sample === undefined || period === undefined) return [];
    const observed = LIST.flatMap(({ measureId, group, name }) => {
      const o = find(all, dataset, measureId, group);
      return o ? [item(name, observedMark(dataset, o))] : [];
    });
    const derived = [incomeBefore(dataset, all), impliedCloud(dataset, all)].filter((i) => i !== null);
    const items = [...observed, ...derived];
    const scope = { ...scopeOf(dataset, market, "revenue", sample), measureLabel: pageWords.companyResults };
    const periodText = formatPeriod(period);
    const label = sample.periodLabel;
    const panel = buildPanel(
      dataset,
      scope,
      { chart: form === "table" ? { form: "table" } : { form: "figures", items }, marks: items.map((i) => i.mark), ratios: [], gaps: [] },
      {
        cardId: resultsCardId(market.marketId),
        title: title(dataset, all, firm.label, periodText),
        scopeRest: pageWords.companyResultsPrintedAs(periodText, label === "", label),
        note: "",
        sourceRemark: "",
        fallback: "",
      },
    );
    return [{ ...panel, scopeLead: `${firm.label}.` }];
  });
}
