/**
 * Figures of which only an end is known: whatever the page says of them and of what is calculated from them is true of every value that they
 * can stand for. Prints are drawn with their words ("<8%", "more than 40", "33 to 35"), truths inside them, and each claim is held to the truths.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bound, Dataset, Observation } from "../../src/domain/model.ts";
import { containsI } from "../../src/domain/precision.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Panel } from "../../src/spec/card.ts";
import type { Row } from "../../src/spec/cardBase.ts";
import { shareMaterials } from "../../src/spec/cards/sharePanels.ts";
import { derivedMark } from "../../src/spec/derivedMark.ts";
import { chartWords } from "../../src/spec/describeChart.ts";
import { shareTitle } from "../../src/spec/describeShares.ts";
import { growthTitle, pathTitle, spendTitle } from "../../src/spec/describeSpend.ts";
import { bumpForm } from "../../src/spec/forms/bump.ts";
import { indexForm } from "../../src/spec/forms/index100.ts";
import { linesForm } from "../../src/spec/forms/lines.ts";
import { slopeForm } from "../../src/spec/forms/slope.ts";
import { stackedForm } from "../../src/spec/forms/stacked.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { bandOfObservation, observedMark } from "../../src/spec/observedMark.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { CSV_COLUMNS, type CsvColumn } from "../../src/spec/rows.ts";
import { defaultView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { figure, ownSet } from "../helpers/ownSet.ts";
import { mark } from "../helpers/panels.ts";

const RUNS = { seed: 20261122, numRuns: 150 };

type Print = Pick<Observation, "value" | "bound" | "asPrinted"> & { readonly range?: { readonly low: number; readonly high: number } };
const WORDS: Readonly<Record<Bound, string>> = {
  exact: "",
  about: "about ",
  at_least: "more than ",
  at_most: "less than ",
  approaching: "nearly ",
};

const sample = DATASET.observationById.get("a2-aws-share-2021");
if (sample === undefined) throw new Error("the sample observation is gone");
const SAMPLE: Observation = sample;

/** An observation of Gartner's worldwide IaaS with this print. */
const printed = ({ range, ...print }: Print, patch: Partial<Observation>): Observation => ({
  ...SAMPLE,
  ...print,
  ...(range === undefined ? {} : { own: { setId: "own-1", firm: "", segment: "", geography: "", sourceText: "", range } }),
  ...patch,
});

const holding = (observations: readonly Observation[]): Dataset => ({
  ...DATASET,
  observations,
  observationById: new Map(observations.map((o) => [o.observationId, o])),
  correctionsByObservation: new Map(),
  breaks: [],
});

const print = (max = 60): fc.Arbitrary<Print> =>
  fc
    .tuple(fc.integer({ min: 2, max }), fc.constantFrom<Bound | "range">("exact", "exact", "about", "at_least", "at_most", "range"))
    .map(([value, bound]) =>
      bound === "range"
        ? { value: value + 2, bound: "exact", asPrinted: `${value}-${value + 4}`, range: { low: value, high: value + 4 } }
        : { value, bound, asPrinted: `${WORDS[bound]}${value}%` },
    );

/** Values that a print can stand for: both ends of its band, and one between; a share is no less than 0 and, here, no more than 200. */
function truthsOf(o: Observation): readonly number[] {
  const band = bandOfObservation(DATASET, o);
  const [low, high] = [Math.max(0.001, band.low), Math.min(200, band.high)];
  return [low, (low + high) / 2, high];
}

/** Every combination of these values. */
const corners = (lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);

const numbersIn = (text: string): readonly number[] =>
  [...text.replace(/−/g, "-").matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map((m) => Number(m[0].replaceAll(",", "")));

/** Whether a bound or a range in words holds for a value; null for words that are neither. */
function holds(text: string, value: number): boolean | null {
  const [first = Number.NaN, second] = numbersIn(text);
  const slack = 1e-6 * Math.max(1, Math.abs(value));
  if (/^(?:≥ |at least |more than )/.test(text)) return value >= first - slack;
  if (/^(?:≤ |at most |less than )/.test(text)) return value <= first + slack;
  if (second !== undefined && / to /.test(text)) return value >= first - slack && value <= second + slack;
  return null;
}

/** Thousands of claims are held in a run: only one that fails is worth its words. */
function must(ok: boolean, words: () => string): void {
  if (!ok) throw new Error(words());
}

interface Case {
  readonly id: string;
  readonly periods: readonly string[];
  readonly units?: readonly string[];
  readonly result: (values: readonly number[]) => number;
}

const at = (values: readonly number[], k: number): number => values[k] ?? Number.NaN;
const total = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0);
const CASES: readonly Case[] = [
  { id: "change-points", periods: ["2019", "2021"], result: (v) => at(v, 1) - at(v, 0) },
  { id: "ratio", periods: ["2019", "2021"], result: (v) => at(v, 1) / at(v, 0) },
  { id: "index-100", periods: ["2019", "2021"], result: (v) => (at(v, 1) / at(v, 0)) * 100 },
  { id: "growth", periods: ["2019", "2021"], result: (v) => (at(v, 1) / at(v, 0) - 1) * 100 },
  { id: "cagr", periods: ["2019", "2021"], result: (v) => ((at(v, 1) / at(v, 0)) ** 0.5 - 1) * 100 },
  { id: "sum", periods: ["2021", "2021"], result: total },
  { id: "remainder", periods: ["2021", "2021"], result: (v) => 100 - total(v) },
  { id: "top-shares", periods: ["2021", "2021"], result: total },
  { id: "rank", periods: ["2021", "2021", "2021"], result: (v) => 1 + v.slice(0, -1).filter((x) => x > at(v, v.length - 1)).length },
  { id: "implied-value", periods: ["2021", "2021"], units: ["percent", "usd_billion"], result: (v) => (at(v, 0) * at(v, 1)) / 100 },
  { id: "base-from-growth", periods: ["2021", "2021"], units: ["usd_billion", "percent"], result: (v) => at(v, 0) / (1 + at(v, 1) / 100) },
];
/** Shares of one period come to no more than 100: other truths are none. */
const PARTS: readonly string[] = ["remainder", "top-shares"];

describe("what is calculated from bounds claims only what every value in them gives", () => {
  test.each(CASES.map((c) => [c.id, c] as const))("%s", (_id, c) => {
    let open = 0;
    fc.assert(
      fc.property(fc.tuple(...c.periods.map(() => print())), (prints) => {
        const rows = prints.map((one, k) =>
          printed(one, {
            observationId: `t-${k}`,
            providerId: ["aws", "microsoft", "google"][c.periods.every((p) => p === "2021") ? k : 0] ?? "",
            period: c.periods[k] ?? "",
            unit: c.units?.[k] ?? "percent",
            ...(one.bound === "exact" && one.range === undefined ? { asPrinted: String(one.value) } : {}),
          }),
        );
        const dataset = holding(rows);
        const made = derivedMark(
          dataset,
          c.id,
          rows.map((o) => o.observationId),
        );
        if (made === null) return;
        const receipt = buildReceipt(dataset, made.receiptId);
        expect(receipt.ok && receipt.value.figure).toBe(made.text);
        const truths = corners(rows.map(truthsOf)).filter((v) => !PARTS.includes(c.id) || total(v) <= 100);
        for (const values of truths) {
          const result = c.result(values);
          const said = () => `${made.text} of ${rows.map((o) => o.asPrinted)}, were they ${values}: ${result}`;
          must(containsI(made.band, result), said);
          if (made.bound === "exact") continue;
          open += 1;
          must(holds(made.text, result) === true, said);
          must(made.bound !== "at_least" || result >= made.value - 1e-6, said);
          must(made.bound !== "at_most" || result <= made.value + 1e-6, said);
        }
        expect(made.label).not.toMatch(/[≥≤]/);
        // A figure without a bound is claimed only of figures that have none.
        if (made.bound === "exact" && made.band.low !== made.band.high) {
          expect(rows.every((o) => (o.bound === "exact" || o.bound === "about") && o.own?.range === undefined)).toBe(true);
        }
      }),
      RUNS,
    );
    expect(open).toBeGreaterThan(40);
  });
});

describe("a takeaway over bounds is true of every value in them", () => {
  const two = fc.tuple(print(), print(), print(), print());
  const FORMS = { slope: slopeForm, lines: linesForm, index: indexForm, stacked: stackedForm, rank: bumpForm } as const;
  const PLACES = [
    ["aws", "2019"],
    ["aws", "2021"],
    ["microsoft", "2019"],
    ["microsoft", "2021"],
  ] as const;
  const NAMES: Readonly<Record<string, number>> = { AWS: 0, Microsoft: 2 };

  test.each(Object.entries(FORMS))("%s", (_id, form) => {
    let bounds = 0;
    fc.assert(
      fc.property(two, (prints) => {
        const rows = prints.map((one, k) =>
          printed(one, { observationId: `t-${k}`, providerId: PLACES[k]?.[0] ?? "", period: PLACES[k]?.[1] ?? "" }),
        );
        const dataset = holding(rows);
        const [material] = shareMaterials(dataset, rows, ["aws", "microsoft"]);
        if (material === undefined) throw new Error("there is no material");
        const title = shareTitle(material, form.draw(material));
        const changed = /^(AWS|Microsoft)’s? share of worldwide IaaS (fell|rose) by (.+?), 2019/.exec(title);
        const both = /^(AWS|Microsoft) lost (.+?) of .*; (AWS|Microsoft) gained (.+?)$/.exec(title);
        const still = /^(AWS|Microsoft)’s? share .* hardly moved/.exec(title);
        const reached = /(AWS|Microsoft)’s? share of worldwide IaaS reached (.+) in 2021$/.exec(title);
        const held = /^(AWS|Microsoft) held (.+?) of worldwide IaaS in 2021/.exec(title);
        const ranked = /^(AWS|Microsoft) (rose|fell) from (first|second) to (first|second)/.exec(title);
        const leads = /^(AWS|Microsoft) ranked first/.exec(title);
        if (/at (?:least|most)|(?:more|less) than| to [\d.]+%/.test(title)) bounds += 1;
        for (const v of corners(rows.map(truthsOf))) {
          const place = (name = "") => NAMES[name] ?? 0;
          const of = (name = "", year: 2019 | 2021 = 2021) => at(v, place(name) + (year === 2021 ? 1 : 0));
          const change = (name = "") => of(name) - of(name, 2019);
          const first = (name: string | undefined, year: 2019 | 2021) =>
            of(name, year) >= at(v, (place(name) === 0 ? 2 : 0) + (year === 2021 ? 1 : 0));
          const said = () => `${title}, of ${rows.map((o) => o.asPrinted)}, were they ${v}`;
          // A rounded figure is within the rounding of both its ends; "about 40" leaves five to either side.
          const isTold = (words: string, value: number) =>
            must(holds(words, value) ?? Math.abs(value - at(numbersIn(words), 0)) <= 10, said);
          if (changed) isTold(changed[3] ?? "", change(changed[1]) * (changed[2] === "fell" ? -1 : 1));
          if (both) {
            isTold(both[2] ?? "", -change(both[1]));
            isTold(both[4]?.split(", 2019")[0] ?? "", change(both[3]));
          }
          if (still) must(Math.abs(change(still[1])) <= 11, said);
          if (reached) must(holds(reached[2] ?? "", (100 * of(reached[1])) / of(reached[1], 2019)) !== false, said);
          if (held) isTold(held[2] ?? "", of(held[1]));
          if (ranked) must(first(ranked[1], 2021) === (ranked[4] === "first") && first(ranked[1], 2019) === (ranked[3] === "first"), said);
          if (leads) must(first(leads[1], 2019) && first(leads[1], 2021), said);
        }
      }),
      RUNS,
    );
    if (form !== bumpForm) expect(bounds, "titles that speak of bounds").toBeGreaterThan(20);
  });
});

describe("9.5% and then less than 8%, in a file of the reader", () => {
  const value = (typed: string, amount: number, bound: Bound, year: string, line: number) =>
    figure({ line, period: year, periodText: year, asTyped: typed, amount: { kind: "value", value: amount, bound } });
  const joined = withOwnSets(DATASET, [ownSet([value("9.5", 9.5, "exact", "2021", 2), value("<8", 8, "at_most", "2022", 3)])]);
  const panelIn = (form: "slope"): Panel => {
    const context = viewContext(joined);
    const view: ViewState = { ...defaultView(context), view: "shares", form, firms: context.firms, to: 2022 };
    const spec = buildChartSpec(joined, view, [], context);
    const found = spec.cards.find((card): card is Panel => card.kind === "panel" && card.scope.marketId.startsWith("own-1"));
    if (found === undefined) throw new Error("there is no panel of the set");
    return found;
  };
  const changeIn = (panel: Panel): Mark => {
    const found = panel.marks.find((m) => m.measureId === "derived_change-points");
    if (found === undefined) throw new Error("there is no change");
    return found;
  };
  const cell = (row: Row | undefined, column: CsvColumn) => row?.cells[CSV_COLUMNS.indexOf(column)];

  // 9.5 stands for 9.45 at least, and 8 is not reached: the fall is 1.45 points or more.
  test("the slope says a fall of at least 1.4 points: in title, mark, name, row and receipt", () => {
    const panel = panelIn("slope");
    expect(panel.title).toMatch(/^AWS’s share of .* fell by at least 1\.4 points, 2021 to 2022/);
    const change = changeIn(panel);
    expect(change).toMatchObject({ text: "≤ −1.4 points", bound: "at_most", bandText: "at most −1.4" });
    expect(change.value).toBeCloseTo(-1.45, 9);
    expect(change.label).toContain("change in points at most minus 1.4 points, derived. ");
    const row = panel.rows.find((r) => r.receiptId === change.receiptId);
    expect(row?.valueText).toBe("≤ −1.4 points");
    expect(cell(row, "bound")).toBe("at_most");
    expect(cell(row, "low")).toBeNull();
    expect(cell(row, "high")).toBe(cell(row, "value"));
    const receipt = buildReceipt(joined, change.receiptId);
    if (!receipt.ok) throw new Error("there is no receipt");
    const result = receipt.value.sections.find((s) => s.title.startsWith("Result"));
    expect(result?.lines).toEqual([
      { term: "Value", text: "≤ −1.4 points (percentage points)" },
      { term: "Could be", text: "at most −1.4" },
    ]);
    expect(result?.notes).toEqual([
      "An input is known only as a bound or a range, and so is the result: it holds for every value that the input can stand for.",
    ]);
    expect(receipt.value.citation).toContain("change in points ≤ −1.4 points, derived as");
  });

  test("the description names 9.5% the highest, and the bound the lowest, which it is wherever it lies", () => {
    const description = chartWords(panelIn("slope"));
    expect(description).toContain("Highest: AWS, 2021, 9.5%.");
    expect(description).toContain("Lowest: AWS, 2022, < 8%.");
  });
});

describe("words of bounds", () => {
  const rows = (later: Print) => [
    printed({ value: 9.5, bound: "exact", asPrinted: "9.5%" }, { observationId: "t-0", period: "2019" }),
    printed(later, { observationId: "t-1", period: "2021" }),
  ];
  const titleOf = (later: Print): string => {
    const dataset = holding(rows(later));
    const [material] = shareMaterials(dataset, dataset.observations, ["aws"]);
    if (material === undefined) throw new Error("there is no material");
    return shareTitle(material, slopeForm.draw(material));
  };

  test("a bound on the other side leaves the direction open, and the title tells of a level instead", () => {
    expect(titleOf({ value: 8, bound: "at_least", asPrinted: "more than 8%" })).toBe(
      "Gartner put AWS at more than 8% of worldwide IaaS in 2021",
    );
    expect(titleOf({ value: 12, bound: "at_least", asPrinted: "more than 12%" })).toBe(
      "AWS’s share of worldwide IaaS rose by at least 2.4 points, 2019 to 2021",
    );
  });

  test("two bounds that leave everything open make no value, and its address says why", () => {
    const dataset = holding([
      printed({ value: 9.5, bound: "at_most", asPrinted: "less than 9.5%" }, { observationId: "t-0", period: "2019" }),
      printed({ value: 8, bound: "at_most", asPrinted: "less than 8%" }, { observationId: "t-1", period: "2021" }),
    ]);
    expect(derivedMark(dataset, "change-points", ["t-0", "t-1"])).toBeNull();
    const receipt = buildReceipt(dataset, "derived:change-points:t-0:t-1");
    expect(receipt.ok).toBe(false);
  });

  test.each([
    ["more than 8%", "at_least", "> 8%", "more than 8 percent"],
    ["at least 8%", "at_least", "≥ 8%", "at least 8 percent"],
    ["≥8%", "at_least", "≥ 8%", "at least 8 percent"],
    ["8% or more", "at_least", "≥ 8%", "at least 8 percent"],
    ["no less than 8%", "at_least", "≥ 8%", "at least 8 percent"],
    ["<8%", "at_most", "< 8%", "less than 8 percent"],
    ["up to 8%", "at_most", "≤ 8%", "at most 8 percent"],
    ["not more than 8%", "at_most", "≤ 8%", "at most 8 percent"],
  ] as const)("%s is drawn and spoken with the figure in or out as the words have it", (asPrinted, bound, text, said) => {
    const made = observedMark(DATASET, printed({ value: 8, bound, asPrinted }, { observationId: "t" }));
    expect(made.text).toBe(text);
    expect(made.label).toContain(`2021: ${said}. `);
  });

  test("a bound is told as exactly as it is known, however far the other side reaches", () => {
    const of = (id: string, print: Print, period: string) => printed(print, { observationId: id, period });
    const dataset = holding([
      of("t-0", { value: 9.5, bound: "exact", asPrinted: "9.5%" }, "2019"),
      of("t-1", { value: 8, bound: "at_most", asPrinted: "less than 8%" }, "2021"),
      { ...of("t-2", { value: 30.2, bound: "exact", asPrinted: "30.2%" }, "2021"), providerId: "microsoft" },
    ]);
    // 100 − 8 − 30.25 is 61.75, and 8 ÷ 9.45 is 0.8466.
    expect(derivedMark(dataset, "remainder", ["t-1", "t-2"])).toMatchObject({ text: "≥ 61.7%", bandText: "61.7 to 100.0" });
    expect(derivedMark(dataset, "growth", ["t-0", "t-1"])?.text).toBe("≤ −15.3%");
  });

  test("a change up has its plus, as growth has", () => {
    const dataset = holding(rows({ value: 12, bound: "exact", asPrinted: "12.0%" }));
    expect(derivedMark(dataset, "change-points", ["t-0", "t-1"])?.text).toBe("+2.5 points");
  });

  test("an extreme that a bound may pass is not called one", () => {
    const joined = withOwnSets(DATASET, [
      ownSet([
        figure({ line: 2, asTyped: "9.5", amount: { kind: "value", value: 9.5, bound: "exact" } }),
        figure({
          line: 3,
          providerId: "google",
          providerText: "Google",
          asTyped: ">8",
          amount: { kind: "value", value: 8, bound: "at_least" },
        }),
        figure({
          line: 4,
          providerId: "alibaba",
          providerText: "Alibaba",
          asTyped: "3",
          amount: { kind: "value", value: 3, bound: "exact" },
        }),
      ]),
    ]);
    const context = viewContext(joined);
    const spec = buildChartSpec(joined, { ...defaultView(context), view: "shares", firms: context.firms }, [], context);
    const panel = spec.cards.find((card): card is Panel => card.kind === "panel" && card.scope.marketId.startsWith("own-1"));
    if (panel === undefined) throw new Error("there is no panel of the set");
    expect(chartWords(panel)).not.toContain("Highest");
    expect(chartWords(panel)).toMatch(/Lowest: Alibaba[^.]*, 2021, 3%\./);
  });
});

describe("titles of spend over bounds", () => {
  const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;
  const percent = (text: string, value: number, bound: Mark["bound"], low: number, high: number, more: Partial<Mark> = {}): Mark =>
    mark({
      providerId: "total",
      text,
      shortText: text,
      value,
      bound,
      band: { low, high },
      unit: "percent",
      measureId: "spend_growth",
      ...more,
    });
  const grew = (told: Mark): string => growthTitle("Spend", [told], () => true);

  test.each([
    ["a floor above nought", percent("> +40%", 40, "at_least", 40, most), "Spend grew at least 40% in 2021"],
    ["a fall of at least so much", percent("≤ −15%", -15.2, "at_most", -100, -15.2), "Spend fell by at least 15.2% in 2021"],
    ["a ceiling: it may have fallen", percent("< +40%", 40, "at_most", least, 40), "Spend changed by less than +40% in 2021"],
    ["a floor below nought", percent("≥ −5%", -5, "at_least", -5, most), "Spend changed by at least −5% in 2021"],
    ["a floor at nought", percent("≥ 0%", 0, "at_least", 0, most), "Spend changed by at least 0% in 2021"],
    ["nearly is what was printed", percent("nearly +40%", 40, "approaching", least, 40), "Spend grew nearly 40% in 2021"],
    [
      "a forecast",
      percent("< +40%", 40, "at_most", least, 40, { status: "forecast" }),
      "Spend was forecast to change by less than +40% in 2021",
    ],
  ])("growth: %s", (_, told, title) => expect(grew(told)).toBe(title));

  const ratio = (value: number, bound: Mark["bound"], low: number, high: number): Mark =>
    mark({ providerId: "total", value, bound, band: { low, high }, unit: "ratio", measureId: "derived_ratio" });
  const last = mark({ providerId: "total", value: 30, text: "US$30 billion", periodText: "2022" });
  const forecast = (one: Mark): string =>
    spendTitle({ noun: "Cloud spend", firm: "Canalys", last, forecast: { ratio: one, to: "2026", isPast: false } });

  test.each([
    ["a floor", ratio(2.96, "at_least", 2.96, most), "Cloud spend is forecast to grow at least 2.9-fold by 2026"],
    ["a low floor", ratio(1.125, "at_least", 1.125, most), "Cloud spend is forecast to grow by at least 12% by 2026"],
    ["a ceiling above one", ratio(3.01, "at_most", 0, 3.01), "Cloud spend is forecast to grow at most 3.1-fold by 2026"],
    ["a ceiling below one", ratio(0.88, "at_most", 0, 0.88), "Cloud spend is forecast to fall by at least 12% by 2026"],
    ["a floor below one tells of no direction", ratio(0.9, "at_least", 0.9, most), "Canalys put cloud Spend at US$30 billion in 2022"],
  ])("a forecast: %s", (_, one, title) => expect(forecast(one).toLowerCase()).toBe(title.toLowerCase()));

  test("a path over bounds is not called about as fast, although the bounds meet", () => {
    const needed = percent("≤ 20% a year", 20, "at_most", -100, 20, { shortText: "≤ 20%" });
    const achieved = percent("13% a year", 13, "exact", 12, 14, { shortText: "13%" });
    const title = pathTitle({
      noun: "Cloud spend",
      forecast: mark({ providerId: "total", value: 85, shortText: "85", periodText: "2026" }),
      latest: last,
      needed,
      achieved,
      parted: false,
    });
    expect(title).toBe(
      "To reach the 85 forecast for 2026, Cloud spend would have to grow at most 20% a year from 2022; it grew 13% a year until then",
    );
  });
});
