/** What stands around and under a chart in a picture: lists, small print, the parts of a card. */
import { describe, expect, test } from "vitest";
import { wordsWidth } from "../../../src/io/picture/block.ts";
import { provenanceWords } from "../../../src/io/picture/cards/provenance.ts";
import { drawTimeline } from "../../../src/io/picture/cards/timeline.ts";
import { drawUnderChart } from "../../../src/io/picture/cards/underChart.ts";
import { drawCard } from "../../../src/io/picture/drawCard.ts";
import { drawFigures } from "../../../src/io/picture/forms/figures.ts";
import { stylesOf } from "../../../src/io/picture/styles.ts";
import type { Card, EventsCard, Panel } from "../../../src/spec/card.ts";
import type { Row } from "../../../src/spec/cardBase.ts";
import { CSV_COLUMNS } from "../../../src/spec/rows.ts";
import { KEY_WORDS } from "../../../src/spec/words.ts";
import { draw, PALETTE } from "../../helpers/drawPanel.ts";
import { barsPanel, columnsPanel, crowdedSlopePanel, dumbbellPanel, figuresPanel, gap, mark, slopePanel } from "../../helpers/panels.ts";
import { px, seen, wordsOf } from "../../helpers/seen.ts";
import { marksOf } from "../../helpers/shapes.ts";

const STYLES = stylesOf(PALETTE);
const under = (more: Partial<Panel>, base: Panel = slopePanel) =>
  drawUnderChart({ ...base, marks: [], ratios: [], gaps: [], breaks: [], events: [], ...more }, 712, PALETTE);

describe("under a chart", () => {
  const ratio = (value: number, asPrinted = "doubled") =>
    mark({ providerId: "huawei", receiptId: "ratio", value, text: `×${value}`, asPrinted, ink: "estimate" });
  /** Where the words of a ratio begin: behind the marker, the name and, with `blocks`, 34 px of blocks. */
  const from = (blocks: boolean) => px(22 + wordsWidth("Huawei", STYLES.body) + 12 + (blocks ? 34 + 12 : 0));
  const left = 22 + wordsWidth("Huawei", STYLES.body) + 12;

  test("nothing stands where the chart says it all", () => {
    expect(under({})).toMatchObject({ height: 0, shapes: [] });
  });

  test("a ratio without its levels is so many blocks against one, with its words and its gap", () => {
    const drawing = under({ ratios: [ratio(2)], gaps: [gap("huawei", "2021", "level not published")] });
    expect(seen(drawing)).toEqual([
      "line 0 0.5 to 712 0.5, line hair 1",
      "path 7 28 M-2 -5.8H2V-2H5.8V2H2V5.8H-2V2H-5.8V-2H-2Z, page, line huawei 2",
      "“Huawei” 14 ink1 at 22 32.9",
      `rect ${px(left + 1)} 29 11x10, line huawei 1.5`,
      `rect ${px(left + 20)} 29 11x10, line huawei 1.5`,
      `rect ${px(left + 20)} 19 11x10, line huawei 1.5`,
      `ratio: “×2, printed “doubled”” 13 ink1 [“×2” ink1 600][“, printed “doubled””] at ${from(true)} 22.55`,
      `gap-huawei-2021: “[ ] level not published” 13 ink3 italic at ${from(true)} 42.55`,
    ]);
    expect(drawing.height).toBe(9 + 38);
    expect(marksOf(drawing)).toMatchObject([{ value: 2 }, { value: null, label: gap("huawei", "2021", "level not published").label }]);
  });

  test.each([
    [1, 2],
    [3, 4],
    [6, 7],
    [2.04, 3],
    [7, 0],
    [0.4, 0],
    [2.06, 0],
    [1.94, 0],
  ])("×%d has %d blocks", (value, blocks) => {
    expect(seen(under({ ratios: [ratio(value)] })).filter((line) => line.startsWith("rect"))).toHaveLength(blocks);
  });

  test("six blocks stand on each other, the one beside the lowest", () => {
    const tops = seen(under({ ratios: [ratio(6)] })).flatMap((line) => /^rect \S+ (\S+) /.exec(line)?.[1] ?? []);
    // 64 px high from the hair line's 9 on.
    expect(tops).toEqual([62, 62, 52, 42, 32, 22, 12].map(String));
  });

  test("that its level is not published is said once, and not of one that the chart shows", () => {
    expect(wordsOf(under({ ratios: [ratio(2)] })).at(-1)).toBe("[ ] level not published");
    const level = mark({ providerId: "huawei", value: 9 });
    expect(wordsOf(under({ ratios: [ratio(2)], marks: [level, ratio(2)] })).at(-1)).toBe("×2, printed “doubled”");
    expect(wordsOf(under({ ratios: [ratio(2)], gaps: [gap("huawei")] }))).toEqual(["Huawei", "×2, printed “doubled”", "[ ] not published"]);
  });

  test("gaps of the same words stand in one row, each with its provider", () => {
    const drawing = under({ gaps: [gap("aws"), gap("google", "2021", "withdrawn"), gap("huawei")] });
    expect(wordsOf(drawing)).toEqual(["[ ] not published:", "AWS", "Huawei", "[ ] withdrawn:", "Google"]);
    expect(marksOf(drawing).map(({ receiptId }) => receiptId)).toEqual(["gap-aws-2021", "gap-huawei-2021", "gap-google-2021"]);
    const [, , aws, name] = seen(drawing);
    const at = wordsWidth("[ ] not published:", STYLES.gap) + 12;
    expect([aws, name]).toEqual([
      `gap-aws-2021: path ${px(at + 7)} 18 M-4.6 -4.6H4.6V4.6H-4.6Z, page, line aws 2`,
      `gap-aws-2021: “AWS” 13 ink1 at ${px(at + 20)} 22.55`,
    ]);
  });

  test("breaks that have no place in the chart are listed with their periods", () => {
    const one = { receiptId: "b1", label: "A break", before: "2019", after: "2020", title: "New method" };
    const breaks = [one, { ...one, receiptId: "b2", before: "2020-Q1", after: "2020-Q2", title: "Restated" }] as unknown as Panel["breaks"];
    const drawing = under({ breaks }, barsPanel);
    expect(wordsOf(drawing)).toEqual(["Breaks:", "2019 to 2020, New method", "Q1 2020 to Q2 2020, Restated"]);
    expect(marksOf(drawing)).toMatchObject([
      { receiptId: "b1", value: null, label: "A break" },
      { receiptId: "b2", value: null },
    ]);
    expect(seen(drawing)[2]).toBe(`b1: “2019 to 2020, New method” 13 ink1 at ${px(wordsWidth("Breaks:", STYLES.gap) + 12)} 22.55`);
  });

  test("events stand in two columns, row by row, after their numbers", () => {
    const events = [1, 2, 3].map((number) => ({
      receiptId: `e${number}`,
      label: "",
      number,
      periodText: "May 2020",
      title: `No. ${number}`,
    }));
    const drawing = under({ events: events as unknown as Panel["events"] });
    expect(seen(drawing)).toEqual([
      "line 0 0.5 to 712 0.5, line hair 1",
      "e1: “1” 13 ink1 600 at 20 22.55 end",
      "e1: “May 2020 No. 1” 13 ink1 [“May 2020 ” ink3][“No. 1”] at 28 22.55",
      "e2: “2” 13 ink1 600 at 384 22.55 end",
      "e2: “May 2020 No. 2” 13 ink1 [“May 2020 ” ink3][“No. 2”] at 392 22.55",
      "e3: “3” 13 ink1 600 at 20 46.55 end",
      "e3: “May 2020 No. 3” 13 ink1 [“May 2020 ” ink3][“No. 3”] at 28 46.55",
    ]);
    expect(drawing.height).toBe(9 + 18 + 6 + 18);
  });
});

const event = (number: number, start: number, span = false) => ({
  number,
  receiptId: `e${number}`,
  title: `Event ${number}`,
  periodText: span ? "2020" : "May 2020",
  start,
  span,
});
const EVENTS = {
  kind: "events",
  cardId: "events",
  title: "What happened",
  scopeLead: "Worldwide.",
  scopeRest: "",
  note: "",
  source: "Source: a paper.",
  description: "",
  rows: [],
  items: [event(1, 2020 * 12 + 4), event(2, 2020 * 12 + 11, true), event(3, 2021 * 12)],
} as unknown as EventsCard;

test("a timeline lists events under their years: a dot is a month, a bar is a year", () => {
  const drawing = drawTimeline(EVENTS, 712, PALETTE);
  expect(seen(drawing)).toEqual([
    "“2020” 14 ink1 600 at 0 14.9",
    "e1: circle 4 36 r4, ink1",
    "e1: “1” 12 ink2 600 at 14 40.2",
    "e1: “May 2020” 12 ink3 at 38 40.2",
    "e1: “Event 1” 14 ink1 at 14 58.9",
    "e2: rect 1.5 80 5x32 r1, ink1",
    "e2: “2” 12 ink2 600 at 14 88.2",
    "e2: “2020” 12 ink3 at 38 88.2",
    "e2: “Event 2” 14 ink1 at 14 106.9",
    "“2021” 14 ink1 600 at 0 150.9",
    "e3: circle 4 172 r4, ink1",
    "e3: “3” 12 ink2 600 at 14 176.2",
    "e3: “May 2020” 12 ink3 at 38 176.2",
    "e3: “Event 3” 14 ink1 at 14 194.9",
  ]);
  // Twice the year, 8 px, the first event of 36; 12 px and the second; 24 px between the years.
  expect(drawing.height).toBe(20 + 8 + 36 + 12 + 36 + 24 + 20 + 8 + 36);
  expect(marksOf(drawing)[1]).toMatchObject({ value: null, label: "2020: Event 2" });
});

const row = (more: Partial<Row>): Row =>
  ({
    kind: "mark",
    receiptId: "r",
    providerId: "aws",
    providerLabel: "AWS",
    measureLabel: "Share",
    bandText: "",
    remark: "",
    firmLabel: "Gartner",
    marketText: "IaaS",
    vintageText: "",
    basisText: "",
    documentText: "A report",
    placeText: "page 6",
    periodText: "2021",
    valueText: "39%",
    asPrinted: "39 percent",
    statusText: "Reported",
    sourceText: "press release",
    ink: "reported",
    cells: [],
    ...more,
  }) as Row;

describe("the small print", () => {
  const said = (rows: readonly Row[], more: object = {}, asTable = false) =>
    provenanceWords({ ...figuresPanel, rows, ...more } as Card, asTable);
  const vintage = CSV_COLUMNS.map((name) => (name === "vintage" ? "2022" : ""));

  test("says of each place what is printed there, in one sentence", () => {
    const rows = [
      row({}),
      row({ periodText: "2020", asPrinted: "" }),
      row({ statusText: "Estimated" }),
      row({ cells: vintage }),
      row({ ink: "derived", asPrinted: "a ÷ b", sourceText: "calculated" }),
      row({ ink: "assumed", sourceText: "calculated", providerLabel: "" }),
      row({ kind: "gap" }),
      row({ kind: "ghost", sourceText: "an earlier one" }),
    ];
    expect(said(rows)).toBe(
      "As printed. Press release, reported: AWS 2021 “39 percent”; AWS 2020 39%. Press release, estimated: AWS 2021 “39 percent”. " +
        "Press release, reported, vintage 2022: AWS 2021 “39 percent”. Calculated, reported: AWS 2021: ƒ a ÷ b; 2021: ƒ 39 percent. " +
        "An earlier one, reported: AWS 2021 “39 percent”.",
    );
  });

  test("counts those after the twelfth", () => {
    const rows = Array.from({ length: 14 }, () => row({}));
    expect(said(rows)).toMatch(/(?:AWS 2021 “39 percent”[;.] ){12}And 2 more/);
    expect(said(rows.slice(0, 12))).not.toContain("more");
  });

  test("is none where a table says it, and none for nothing", () => {
    expect(said([row({})], {}, true)).toBe("");
    expect(said([])).toBe("");
    expect(said([row({})], { kind: "events" })).toBe("");
    for (const kind of ["assumption", "coverage"]) expect(said([row({})], { kind })).not.toBe("");
  });
});

describe("a card", () => {
  const panel: Panel = { ...figuresPanel, fallback: "It falls back", note: "A note.", inks: ["reported"], rows: [row({})] };

  test("has its parts in the order of the page", () => {
    expect(wordsOf(drawCard(panel, false, PALETTE))).toEqual([
      "A figures chart",
      "Worldwide, IaaS. Gartner, share of 2021 revenue, %. It falls back.",
      ...wordsOf(drawFigures(figuresPanel, 712, PALETTE)),
      "Reported",
      "A note.",
      "Source: Gartner.",
      "As printed. Press release, reported: AWS 2021 “39 percent”.",
    ]);
    expect(wordsOf(drawCard({ ...panel, fallback: "" }, true, PALETTE))).toEqual([
      "A figures chart",
      "Worldwide, IaaS. Gartner, share of 2021 revenue, %",
      ..."Provider|Period|Value|Could be|As printed|Status|Source|AWS|2021|39%|39 percent|Reported|press release".split("|"),
      "A note.",
      "Source: Gartner.",
    ]);
  });

  test("begins with a rule, and its parts stand at their places", () => {
    const drawing = drawCard(EVENTS, false, PALETTE);
    expect(drawing.width).toBe(712);
    expect(seen(drawing).slice(0, 4)).toEqual([
      "rect 0 0 712x2, ink1",
      "“What happened” 22 ink1 serif 700 at 0 35.7",
      "“Worldwide.” 14 ink2 [“Worldwide.” ink1 600] at 0 62.9",
      "“2020” 14 ink1 600 at 0 98.9",
    ]);
    // Rule 2, title 12 + 28, scope 6 + 20, list 16 + 200, hair line 16 + 1, source 6 + 16.
    expect(drawing.height).toBe(323);
    expect(seen(drawing).slice(-2)).toEqual(["line 0 300.5 to 712 300.5, line hair 1", "“Source: a paper.” 12 ink3 at 0 319.2"]);
  });

  const list = (kind: "data" | "table", length: number): Card => {
    const rows = Array.from({ length }, () => row({}));
    const more = { columns: [{ label: "Name" }], lines: rows.map(() => ({ cells: [{ text: "a" }] })), rows, inks: ["band"] };
    return { ...EVENTS, kind, ...more } as unknown as Card;
  };
  test.each(["data", "table"] as const)("of a long list it shows the first, and says so: %s", (kind) => {
    const words = (length: number) => wordsOf(drawCard(list(kind, length), false, PALETTE, 3));
    const lines = words(5).filter((text) => text === (kind === "data" ? "39%" : "a"));
    expect(lines).toHaveLength(3);
    expect(words(5).join(" ")).toMatch(kind === "data" ? /first 3 of 5 rows/i : /first 3 of 5 lines/i);
    expect(words(3).join(" ")).not.toMatch(/first 3/i);
    expect(words(3).includes(KEY_WORDS.band)).toBe(kind === "table");
  });

  test.each<[string, Card, boolean, string]>([
    [
      "events as a table",
      { ...EVENTS, rows: [row({ valueText: "A region" })] } as unknown as Card,
      true,
      "When Event About Source 2021 A region AWS",
    ],
    [
      "an assumption",
      { ...EVENTS, kind: "assumption", chart: barsPanel.chart, inks: ["assumed"], rows: [] } as unknown as Card,
      false,
      "AWS 39%",
    ],
    ["a panel in the form of a table", { ...panel, chart: { form: "table" } } as unknown as Card, false, "Provider Period Value"],
    [
      "coverage",
      { ...EVENTS, kind: "coverage", columns: [{ head: "Gartner", sub: "IaaS" }], lines: [] } as unknown as Card,
      false,
      "Provider Gartner IaaS",
    ],
    [
      "definitions",
      { ...EVENTS, kind: "definitions", firms: ["Gartner"], fields: [{ name: "Counts", values: ["IaaS"] }] } as unknown as Card,
      true,
      "Gartner Counts IaaS",
    ],
  ])("%s", (_, card, asTable, words) => {
    expect(wordsOf(drawCard(card, asTable, PALETTE)).join(" ")).toContain(words);
  });
});

describe("forms whose words stand beside their values", () => {
  test("figures: name left, value right, what is derived in a dotted frame with its ƒ", () => {
    const drawing = draw(figuresPanel);
    const style = { size: 18, line: 24, fill: PALETTE.ink1, weight: 600 } as const;
    const unit = wordsWidth(" million yuan", { ...style, size: 13, weight: 400 });
    const wide = wordsWidth("≈ 18,500", style) + unit;
    const label = wordsWidth("Cloud revenue", STYLES.bold);
    expect(seen(drawing)).toEqual([
      "“Group revenue” 14 ink1 600 at 0 16.9",
      "alibaba-group-2021: “205,555 million yuan” 18 ink1 600 [“205,555”][“ million yuan” 13 ink2 400] at 704 18.3 end",
      "line 0 34.5 to 704 34.5, line hair 1",
      "“Cloud revenue” 14 ink1 600 at 0 61.9",
      `rect ${px(label + 8.5)} 48.5 17x17 r4, line ink3 1, dash 1 2`,
      `“ƒ” 13 ink2 serif 600 italic at ${px(label + 17)} 61 middle`,
      `alibaba-2021: rect ${px(704 - wide - 12)} 45 ${px(wide + 12)}x24 r4, line market 1.5, dash 0.1 3, round`,
      "alibaba-2021: “≈ 18,500 million yuan” 18 ink1 600 [“≈ 18,500”][“ million yuan” 13 ink2 400] at 698 63.3 end",
      "“9% of 205,555; with rounding 17,470 to 19,530.” 13 ink3 at 0 86.55",
    ]);
    expect([drawing.width, drawing.height]).toEqual([704, 24 + 10 + 11 + 24 + 4 + 18]);
  });

  test("prints: first a tick, latest filled, between hollow, disputed a cross, joined by a soft bar", () => {
    const lines = seen(draw(dumbbellPanel));
    const wide = (text: string) => wordsWidth(text, { ...STYLES.small, weight: 600 });
    // 1.5 units on 216 px from 176 on: the first print stands at 320.
    expect(lines.slice(9, 20)).toEqual([
      "path 7 48 M-4.6 -4.6H4.6V4.6H-4.6Z, aws",
      "“AWS 2021” 14 ink1 [“AWS”][“ 2021” ink3] at 22 52.9",
      "rect 204.8 46 129.6x4, aws/0.38",
      "aws-latest: path 204.8 48 M-4.6 -4.6H4.6V4.6H-4.6Z, page, line page 1.5",
      "aws-latest: path 204.8 48 M-4.6 -4.6H4.6V4.6H-4.6Z, aws",
      expect.stringMatching(/^aws-latest: “→ 38.1%” 13 ink2 \[“→ ” ink3 400\]\[“38.1%” ink1 600\] at \S+ 43.55$/),
      "aws-between: path 334.4 48 M-4.6 -4.6H4.6V4.6H-4.6Z, page, line aws 2",
      `aws-between: “also 39%” 13 ink2 [“also ” ink3 400][“39%” ink1 600] at ${px(416 + wide("38.9%") + 8)} 43.55`,
      "aws-first: line 320 40 to 320 56, line aws 2.25",
      "aws-first: “38.9%” 13 ink2 [“38.9%” ink1 600] at 416 43.55",
      "“0.8 points lower · Restated” 13 ink2 at 416 61.55",
    ]);
    expect(lines.filter((line) => line.includes("disputed"))[0]).toBe(
      "google-disputed: path 291.2 90 M-5 -5L5 5M-5 5L5 -5, line google 2.25, round",
    );
    expect(lines.slice(-8).map((line) => line.replace(/ \d+(?:\.\d+)? /, " "))).toEqual([
      "line 127 to 7 141, line market 2.25",
      "“First print, at 0” ink2 at 20 138.2",
      expect.stringMatching(/^circle 134 r4.6, page, line market 2$/),
      expect.stringMatching(/^“Between” ink2 at/),
      expect.stringMatching(/^circle 134 r5, market$/),
      expect.stringMatching(/^“Latest print” ink2 at/),
      expect.stringMatching(/^path 134 M-5 -5L5 5M-5 5L5 -5, line market 2.25, round$/),
      expect.stringMatching(/^“Disputed” ink2 at/),
    ]);
  });

  test("prints that have no room on one line stand on the next, and a long name breaks before the track", () => {
    if (dumbbellPanel.chart.form !== "dumbbell") throw new Error("no prints");
    const [first] = dumbbellPanel.chart.rows;
    if (first === undefined) throw new Error("no row");
    const dots = first.dots.map((dot) => ({ ...dot, mark: { ...dot.mark, shortText: "between 38.5 and 39.5" } }));
    const providerLabel = "A provider of a name that is long";
    const lines = seen(draw({ ...dumbbellPanel, chart: { ...dumbbellPanel.chart, rows: [{ ...first, providerLabel, dots }] } }));
    const values = lines.filter((line) => line.includes("between 38.5")).map((line) => /at (\S+) (\S+)/.exec(line)?.slice(1).map(Number));
    // Drawn from the last to the first: each on a line of 18 px of its own.
    expect(values.map((place) => place?.[0])).toEqual([416, 416, 416]);
    const [third = 0, second = 0, one = 0] = values.map((place) => place?.[1]);
    expect([px(second - one), px(third - second)]).toEqual(["18", "18"]);
    const names = lines.filter((line) => / at 22 /.test(line)).map((line) => /“(.*?)”/.exec(line)?.[1] ?? "");
    expect(names.join(" ")).toBe(`${providerLabel} 2021`);
    for (const name of names) expect(wordsWidth(name, STYLES.body)).toBeLessThanOrEqual(146);
    expect(names.length).toBeGreaterThan(1);
  });

  test("a column of an estimate ends in a ring, a change may stand without small print, and a gap has its strip over the axis", () => {
    if (columnsPanel.chart.form !== "columns") throw new Error("no columns");
    const { slots, changes } = columnsPanel.chart;
    const chart = {
      ...columnsPanel.chart,
      slots: slots.map((slot, k) => (k === 0 && slot.mark !== null ? { ...slot, mark: { ...slot.mark, ink: "estimate" as const } } : slot)),
      changes: changes.map((change) => ({ ...change, subText: "" })),
    };
    const lines = seen(draw({ ...columnsPanel, chart }));
    const axis = Number(/^line \S+ (\S+) to .* axis 1$/.exec(lines.find((line) => line.includes("axis 1")) ?? "")?.[1]);
    expect(lines.filter((line) => line.includes("circle"))).toEqual([
      expect.stringMatching(/^total-2020: circle \S+ \S+ r5, page, line market 2$/),
    ]);
    expect(lines.filter((line) => line.startsWith("ratio:") || line.startsWith("cagr:")).map((line) => line.split(" ")[0])).toEqual([
      "ratio:",
      "ratio:",
      "ratio:",
    ]);
    expect(lines.find((line) => line.startsWith("gap-total-2022"))).toMatch(
      new RegExp(`^gap-total-2022: rect \\S+ ${px(axis - 26)} \\S+x26, page/0$`),
    );
  });

  test("a slope of one line says its change at the line, one of several beside the names", () => {
    const one = seen(draw(slopePanel)).filter((line) => /“/.test(line));
    expect(one.slice(0, 3)).toEqual([
      expect.stringMatching(/^“46%” 13 ink1 600 at \S+ 32.1 end on page$/),
      expect.stringMatching(/^“37%” 13 ink1 600 at \S+ 62.7 on page$/),
      expect.stringMatching(/^“Alibaba” 13 #[0-9a-f]{6} 600 at \S+ \S+ middle on page$/),
    ]);
    const [x = 0, y = 0] = (/at (\S+) (\S+)/.exec(one[4] ?? "") ?? []).slice(1).map(Number);
    expect(one.slice(4, 6)).toEqual([
      `change-alibaba: “−9 points” 13 ink2 at ${px(x)} ${px(y)} on page`,
      `change-alibaba: “(−10 to −8)” 12 ink3 at ${px(x)} ${px(y + 16)} on page`,
    ]);
    const crowded = seen(draw(crowdedSlopePanel));
    expect(crowded.find((line) => line.includes("“Huawei 18%”"))).toContain("“Huawei 18%” 13 ink1 [“Huawei” 600][“ 18%”] at");
    const several = crowded.filter((line) => line.startsWith("change-huawei"));
    const [left = 0, base = 0] = (/at (\S+) (\S+)/.exec(several[2] ?? "") ?? []).slice(1).map(Number);
    expect(several).toEqual([
      `change-huawei: rect ${px(left - 22)} ${px(base - 12)} 16x16 r2, page, line ink3, dash 1 2`,
      `change-huawei: “ƒ” 13 ink2 serif 600 italic at ${px(left - 14)} ${px(base + 0.5)} middle`,
      `change-huawei: “+9 points (8 to 10)” 13 ink2 [“+9 points”][“ (8 to 10)” 12 ink3] at ${px(left)} ${px(base)} on page`,
    ]);
  });

  test("a change without a range has none beside it", () => {
    const exact = (panel: Panel): Panel => {
      if (panel.chart.form !== "slope") throw new Error("no slope");
      return { ...panel, chart: { ...panel.chart, changes: panel.chart.changes.map((change) => ({ ...change, bandText: "" })) } };
    };
    for (const panel of [slopePanel, crowdedSlopePanel])
      expect(seen(draw(exact(panel))).filter((line) => line.includes("−9 points"))).toEqual([
        expect.stringMatching(/^change-alibaba: “−9 points” 13 ink2 at \S+ \S+ on page$/),
      ]);
  });
});
