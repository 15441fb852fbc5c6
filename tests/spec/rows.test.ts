import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Panel } from "../../src/spec/card.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { observedMark } from "../../src/spec/observedMark.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { breakRow, CSV_COLUMNS, type CsvColumn, earlierRow, gapRow, markRow } from "../../src/spec/rows.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { NOT_IN_FILE } from "../../src/spec/words.ts";
import { DATASET } from "../helpers/dataset.ts";
import { figure, ownSet } from "../helpers/ownSet.ts";

const context = viewContext(DATASET);
const panels: readonly Panel[] = ["shares", "spend", "revenue"]
  .flatMap(
    (view) => buildChartSpec(DATASET, decodeView(`?collection=record&view=${view}&show=breaks,earlier`, context).view, [], context).cards,
  )
  .filter((card) => card.kind === "panel");

type Cells = Readonly<Record<CsvColumn, string | number | null>>;
const named = ({ cells }: { readonly cells: readonly (string | number | null)[] }): Cells => {
  expect(cells).toHaveLength(CSV_COLUMNS.length);
  return Object.fromEntries(CSV_COLUMNS.map((column, k) => [column, cells[k] ?? null])) as Cells;
};
const observationOf = (id: string) => DATASET.observationById.get(id) ?? expect.fail(`no observation ${id}`);
const panelWith = (has: (panel: Panel) => boolean): Panel => panels.find(has) ?? expect.fail("no such panel");

describe("the row of a value", () => {
  test("holds the columns of its observation, its document and its market as the tables have them", () => {
    let held = 0;
    for (const { scope, marks } of panels) {
      const market = DATASET.marketById.get(scope.marketId);
      for (const mark of marks) {
        if (mark.provenance.kind !== "observed") continue;
        const o = observationOf(mark.provenance.observationId);
        const source = DATASET.sourceById.get(o.sourceId);
        held += 1;
        expect(named(markRow(DATASET, scope, mark))).toMatchObject({
          receipt_id: mark.receiptId,
          kind: "observed",
          firm: DATASET.firmById.get(market?.firmId ?? "")?.label,
          geography: market?.geography,
          segment: market?.segment,
          market_id: o.marketId,
          provider: DATASET.providerById.get(o.providerId)?.label,
          period: o.period,
          period_label: o.periodLabel,
          base_period: o.basePeriod,
          value: o.value,
          unit: o.unit,
          bound: o.bound,
          as_printed: o.asPrinted,
          status: o.status,
          obs_status: { reported: "A", estimated: "E", provisional: "P", forecast: "F", missing: "M" }[o.status],
          vintage: o.vintage,
          vintage_basis: o.vintageBasis,
          standing: o.standing,
          derivation: "",
          inputs: "",
          source_id: o.sourceId,
          source_title: source?.title,
          publisher: source?.publisher,
          published_on: source?.publishedOn,
          locator: o.locator,
          url: source?.url,
          note: o.note,
          dataset_version: DATASET.version,
        });
      }
    }
    expect(held).toBeGreaterThan(300);
  });

  test("that is calculated names its way, its inputs, and the documents of all of them, each once", () => {
    let several = 0;
    for (const { scope, marks } of panels) {
      for (const mark of marks) {
        if (mark.provenance.kind !== "derived") continue;
        const inputs = mark.provenance.inputIds.map(observationOf);
        const of = (value: (o: (typeof inputs)[number]) => string | undefined): string =>
          [...new Set(inputs.map(value))].filter((text) => text !== "").join("; ");
        const publisher = of((o) => DATASET.sourceById.get(o.sourceId)?.publisher);
        const row = markRow(DATASET, scope, mark);
        expect(named(row)).toMatchObject({
          kind: "derived",
          derivation: mark.provenance.derivationId,
          inputs: mark.provenance.inputIds.join("; "),
          publisher,
          url: of((o) => DATASET.sourceById.get(o.sourceId)?.url),
          source_title: of((o) => DATASET.sourceById.get(o.sourceId)?.title),
          published_on: of((o) => DATASET.sourceById.get(o.sourceId)?.publishedOn),
          note: of((o) => o.note),
          vintage_basis: of((o) => o.vintageBasis),
          standing: "accepted",
          status: mark.status === "forecast" ? "derived from a forecast" : "derived",
          dataset_version: DATASET.version,
        });
        if (publisher.includes("; ")) several += 1;
        const text = row.sourceText.split("; ");
        expect(new Set(text).size).toBe(text.length);
      }
    }
    expect(several).toBeGreaterThan(0);
  });

  test("has no end where its band is open, and both where it is closed", () => {
    const marks = panels.flatMap((panel) => panel.marks.map((mark) => ({ scope: panel.scope, mark })));
    const open = marks.filter(({ mark }) => !Number.isFinite(mark.band.high));
    expect(open.length).toBeGreaterThan(0);
    for (const { scope, mark } of open) expect(named(markRow(DATASET, scope, mark))).toMatchObject({ low: mark.band.low, high: null });
    const [closed] = marks.filter(({ mark }) => Number.isFinite(mark.band.low) && Number.isFinite(mark.band.high));
    if (closed === undefined) expect.fail("no closed band");
    const { low, high } = closed.mark.band;
    expect(named(markRow(DATASET, closed.scope, closed.mark))).toMatchObject({ low, high });
  });

  test("is that of the market that asks: the same value under another market says so", () => {
    const { scope, marks } = panels[0] ?? expect.fail("no panel");
    const mark = marks[0] ?? expect.fail("no mark");
    const other = { ...scope, marketId: "another", segment: "Another" };
    expect(named(markRow(DATASET, scope, mark))["market_id"]).toBe(scope.marketId);
    expect(named(markRow(DATASET, other, mark))).toMatchObject({ market_id: "another", segment: "Another" });
    expect(named(markRow(DATASET, scope, mark))["segment"]).toBe(scope.segment);
    expect(named(markRow({ ...DATASET, version: "9.9.9" }, scope, mark))["dataset_version"]).toBe("9.9.9");
  });
});

test("the row of a gap says missing and claims nothing: no value, no ends, no document", () => {
  const { scope, gaps } = panelWith((panel) => panel.gaps.length > 0);
  const gap = gaps[0] ?? expect.fail("no gap");
  const row = gapRow(DATASET, scope, gap);
  expect(row).toMatchObject({
    kind: "gap",
    valueText: "[ ]",
    bandText: "",
    asPrinted: "",
    sourceText: "",
    ink: "gap",
    periodText: gap.periodText,
  });
  const said: Partial<Cells> = {
    receipt_id: gap.receiptId,
    kind: "gap",
    firm: scope.firmLabel,
    geography: scope.geography,
    segment: scope.segment,
    market_id: scope.marketId,
    provider: gap.providerLabel,
    measure: scope.measureLabel,
    period: gap.period,
    unit: scope.unit,
    status: "missing",
    obs_status: "M",
    note: gap.text,
    dataset_version: DATASET.version,
  };
  for (const [column, cell] of Object.entries(named(row))) {
    const nothing = ["value", "low", "high"].includes(column) ? null : "";
    expect(cell, column).toBe(column in said ? said[column as CsvColumn] : nothing);
  }
});

test("the row of an earlier value is its own row under another kind", () => {
  const { scope, ghosts } = panelWith((panel) => panel.ghosts.length > 0);
  const ghost = ghosts[0] ?? expect.fail("no earlier value");
  const row = earlierRow(DATASET, scope, ghost);
  const plain = markRow(DATASET, scope, ghost);
  expect(row).toMatchObject({ kind: "ghost", receiptId: ghost.receiptId, valueText: plain.valueText });
  expect(row.statusText).not.toBe(plain.statusText);
  expect(named(row)).toEqual({ ...named(plain), kind: "earlier value" });
});

describe("the row of a break", () => {
  const { scope, breaks } = panelWith((panel) => panel.breaks.length > 0);
  const mark = breaks[0] ?? expect.fail("no break");
  const rupture = DATASET.breakById.get(mark.receiptId.split("~")[1] ?? "") ?? DATASET.breaks[0] ?? expect.fail("no break");
  const source = DATASET.sourceById.get(rupture.sourceId);

  test("says between which periods it stands, why, and which document shows it; it has no value", () => {
    const cells = named(breakRow(DATASET, scope, { ...rupture, providerId: "aws" }, mark));
    const said: Partial<Cells> = {
      receipt_id: mark.receiptId,
      kind: "break",
      firm: scope.firmLabel,
      geography: scope.geography,
      segment: scope.segment,
      market_id: scope.marketId,
      provider: "AWS",
      measure: rupture.title,
      period: mark.after,
      base_period: mark.before,
      status: "break",
      source_id: rupture.sourceId,
      source_title: source?.title ?? "",
      publisher: source?.publisher ?? "",
      published_on: source?.publishedOn ?? "",
      locator: rupture.locator,
      url: source?.url ?? "",
      note: rupture.reason,
      dataset_version: DATASET.version,
    };
    for (const [column, cell] of Object.entries(cells)) expect(cell, column).toBe(said[column as CsvColumn] ?? "");
    expect(source?.title).toMatch(/./);
  });

  test("names the provider that it concerns, and all where it concerns all; nothing is quoted", () => {
    const one = breakRow(DATASET, scope, { ...rupture, providerId: "aws" }, mark);
    expect(one).toMatchObject({
      providerId: "aws",
      providerLabel: "AWS",
      valueText: rupture.title,
      bandText: "",
      asPrinted: "",
      ink: "gap",
    });
    expect(one.sourceText).toContain(rupture.locator);
    const all = breakRow(DATASET, scope, { ...rupture, providerId: "" }, mark);
    expect(all.providerId).toBe("market");
    expect(all.providerLabel).toMatch(/every provider/i);
    expect(named(all)["provider"]).toBe("");
  });

  test("whose document is not there claims none", () => {
    const bare: Dataset = { ...DATASET, sourceById: new Map() };
    expect(named(breakRow(bare, scope, rupture, mark))).toMatchObject({ source_title: "", publisher: "", published_on: "", url: "" });
  });
});

describe("the row of a figure of the reader's own", () => {
  const joined = withOwnSets(DATASET, [ownSet([figure(), figure({ line: 3, period: "2022", periodText: "2022", vintage: "2022-06" })])]);
  const { scope } = panelWith((panel) => panel.scope.marketId === "gartner-ww-iaas");
  const own = (id: string) => observedMark(joined, joined.observationById.get(id) ?? expect.fail(id));

  test("is no published one: no version of the dataset holds it, nobody published it on a day, and its vintage is what the file says", () => {
    expect(named(markRow(joined, scope, own("own-1.0")))).toMatchObject({
      kind: "own",
      dataset_version: "",
      published_on: "",
      vintage_basis: "",
    });
    expect(named(markRow(joined, scope, own("own-1.1")))).toMatchObject({ kind: "own", vintage: "2022-06", vintage_basis: "stated" });
  });

  test("passes on to what is calculated from it, also where a published one is among the inputs", () => {
    const inputIds = ["a2-aws-share-2021", "own-1.1"];
    const mark: Mark = { ...own("own-1.1"), provenance: { kind: "derived", derivationId: "change-points", inputIds } };
    expect(named(markRow(joined, scope, mark))).toMatchObject({ kind: "derived from own", dataset_version: "" });
  });
});

test("a gap in a file of the reader's own is said to be one of the file", () => {
  const { scope, gaps } = panelWith((panel) => panel.gaps.length > 0);
  const gap = gaps[0] ?? expect.fail("no gap");
  const status = (text: string): string => gapRow(DATASET, scope, { ...gap, text }).statusText.toLowerCase();
  expect(status(NOT_IN_FILE)).toBe(NOT_IN_FILE.toLowerCase());
  expect(status("anything")).not.toBe(NOT_IN_FILE.toLowerCase());
});
