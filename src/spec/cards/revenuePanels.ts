/** The revenue question: what each company reports of its cloud and its group over time, one measure and one currency a panel. */

import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { comparePeriods, parsePeriod } from "../../domain/period.ts";
import { shortUnit } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { amountCardId, twoBarsCardId } from "../cardIds.ts";
import type { FormId, SeriesOfMarks } from "../chartBody.ts";
import { amountTitle, fiscalNote, incomeTitle, measureNoun } from "../describeRevenue.ts";
import { seriesOf } from "../forms/series.ts";
import { inMarket } from "../inMarket.ts";
import type { Mark } from "../mark.ts";
import { groupsBy, siblingsOf } from "../quantities.ts";
import { axisUnit, currencyOf, markOnAxis } from "./amounts.ts";
import { growthPanel } from "./growthPanel.ts";
import { drawOverTime } from "./overTime.ts";
import { buildPanel, scopeOf } from "./panel.ts";
import { periodsInWords } from "./spendPanel.ts";

interface Company {
  readonly dataset: Dataset;
  readonly market: Market;
  /** What it reports, by period. */
  readonly figures: readonly Observation[];
  readonly form: "best" | FormId;
}

const companyName = ({ dataset, market }: Pick<Company, "dataset" | "market">): string =>
  dataset.firmById.get(market.firmId)?.label ?? market.firmId;
const kindOf = (o: Observation): string => parsePeriod(o.period)?.kind ?? "year";

interface Words {
  readonly title: (marks: readonly Mark[], series: readonly SeriesOfMarks[]) => string;
}

/** One panel of amounts: one measure, one currency, one period kind, and every provider among the figures as a series. */
function amountPanel({ dataset, market, form }: Company, figures: readonly Observation[], words: Words): Panel | null {
  const [sample] = figures;
  if (sample === undefined) return null;
  const unit = axisUnit(figures);
  const scope = { ...scopeOf(dataset, market, sample.measureId, sample), unit };
  const series = seriesOf(figures, (o) => markOnAxis(dataset, o, unit), dataset.breaks);
  const marks = series.flatMap((s) => s.marks);
  const { chart, fallback } = drawOverTime(series, unit, form);
  const company = companyName({ dataset, market });
  const panel = buildPanel(
    dataset,
    scope,
    { chart, marks, ratios: [], gaps: [] },
    {
      cardId: amountCardId(
        sample.measureId,
        market.marketId,
        series.length > 1 ? "all" : sample.providerId,
        currencyOf(sample),
        kindOf(sample),
      ),
      title: words.title(marks, series),
      scopeRest: pageWords.asTheCompanyReports(scope.measureLabel, shortUnit(unit), periodsInWords(sample)),
      note: fiscalNote(company, marks),
      sourceRemark: "",
      fallback,
    },
  );
  return { ...panel, scopeLead: `${company}.` };
}

function revenueOf(company: Company): readonly (Panel | null)[] {
  const { dataset, market, figures, form } = company;
  const revenue = figures.filter((o) => o.measureId === "revenue");
  const growth = figures.filter((o) => o.measureId === "revenue_growth");
  // The cloud first, then its group.
  const order = [...new Set([...revenue, ...growth].map((o) => o.providerId))].toSorted(
    (a, b) => Number(dataset.providerById.get(a)?.kind === "group") - Number(dataset.providerById.get(b)?.kind === "group"),
  );
  return order.flatMap((providerId) => {
    const who = dataset.providerById.get(providerId)?.label ?? providerId;
    const isGroup = dataset.providerById.get(providerId)?.kind === "group";
    const own = groupsBy(
      revenue.filter((o) => o.providerId === providerId),
      (o) => `${currencyOf(o)} ${kindOf(o)}`,
    ).toSorted((a, b) => b.length - a.length);
    const printed = growth.filter((o) => o.providerId === providerId);
    // A company may report a part of its cloud by itself: the name of the market then says which.
    const isPart =
      !market.label.endsWith("results") ||
      dataset.markets.find((m) => m.firmId === market.firmId && m.label.endsWith("results")) !== market;
    const noun = isPart
      ? market.label.replace(/ (?:results|growth)$/, pageWords.revenue)
      : measureNoun(who, companyName(company), isGroup, pageWords.revenueAtStart);
    const growthCard = growthPanel({ dataset, market, levels: own[0] ?? [], printed, noun, form });
    const panels = own.map((amounts) => amountPanel(company, amounts, { title: (marks) => amountTitle(noun, marks) }));
    // A group's growth of a single quarter stands among the results as quoted; a chart of one rate says no more.
    return isGroup && (growthCard?.marks.length ?? 0) < 2 ? panels : [panels[0] ?? null, growthCard, ...panels.slice(1)];
  });
}

/** Operating income of cloud and group on one axis: one company, one measure, one currency. */
function incomeOf(company: Company): readonly (Panel | null)[] {
  const { dataset } = company;
  const income = company.figures.filter((o) => o.measureId === "operating_income");
  // A single figure of a group stands among the results as quoted; alone in a chart it would say no more.
  const groups = groupsBy(income, (o) => `${currencyOf(o)} ${kindOf(o)}`).filter((amounts) => amounts.length > 1);
  return groups.map((amounts) =>
    amountPanel(company, amounts, {
      title: (marks, series) => {
        const cloud = series.find((s) => dataset.providerById.get(s.providerId)?.kind !== "group");
        const group = series.find((s) => dataset.providerById.get(s.providerId)?.kind === "group");
        const last = cloud?.marks.findLast((m) => group?.marks.some((g) => g.period === m.period));
        const beside = group?.marks.find((g) => g.period === last?.period);
        if (last && beside) return incomeTitle(last, beside);
        const alone = cloud ?? group;
        return amountTitle(
          measureNoun(alone?.providerLabel ?? "", companyName(company), alone === group, pageWords.operatingIncome),
          alone?.marks ?? marks,
        );
      },
    }),
  );
}

/** The panels of every company whose figures are shown, company by company. */
export function revenuePanels(dataset: Dataset, shown: readonly Observation[], form: "best" | FormId): readonly Panel[] {
  return dataset.markets.flatMap((market) => {
    if (dataset.firmById.get(market.firmId)?.kind !== "company") return [];
    const figures = inMarket(shown, market.marketId).toSorted((a, b) => comparePeriods(a.period, b.period));
    const company = { dataset, market, figures, form };
    return [...revenueOf(company), ...incomeOf(company)].filter((panel) => panel !== null);
  });
}

/**
 * Cloud and group income of the periods for which a company's cloud share of the group's income is printed: a share above 100 % is two bars.
 * `selected` holds what the filters let through, whatever the step.
 */
export function twoBarsPanels(dataset: Dataset, shown: readonly Observation[], form: "best" | FormId): readonly Panel[] {
  return shown
    .filter((o) => o.measureId === "operating_income_share")
    .flatMap((share) => {
      const market = dataset.marketById.get(share.marketId);
      const both = shown.filter((o) => o.marketId === share.marketId && o.measureId === "operating_income" && o.period === share.period);
      if (market === undefined || new Set(both.map((o) => o.providerId)).size < 2) return [];
      const panel = amountPanel({ dataset, market, figures: both, form }, both, {
        title: (marks) => {
          const cloud = marks.find((m) => m.providerId === share.providerId);
          const group = marks.find((m) => m.providerId !== share.providerId);
          return cloud && group ? incomeTitle(cloud, group) : pageWords.operatingIncome;
        },
      });
      if (panel === null) return [];
      const prints = [share, ...siblingsOf(dataset, share)];
      const told = prints.find((o) => dataset.sourceById.get(o.sourceId)?.collection === "articles");
      const words = pageWords.aShareOfMoreThan(
        told ? pageWords.theArticlesSay(told.asPrinted) : pageWords.printedAsAsPrinted(share.asPrinted),
      );
      return [{ ...panel, cardId: twoBarsCardId(panel.cardId, share.period), note: [words, panel.note].filter((t) => t !== "").join(" ") }];
    });
}
