/*
 * What must hold in every view, on one page for a desk and one for a phone: loading is the dearest part of a test. Each test takes the
 * page as it opened and leaves it so (`back` loads it anew only after a failure). What is the same code in all views is proved once:
 * addresses of receipts in address.test.ts, empty states, motion and storage in states.test.ts, paper and forced colours in media.test.ts,
 * every filter in tour.test.ts.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type Analysis, violations } from "../helpers/axe.ts";
import { downloaded, showAll, tableOf } from "../helpers/cards.ts";
import { arrowsFrom, chartsByKind, focusedReceipt, numberTabStops, tabThrough } from "../helpers/keyboard.ts";
import { overflow } from "../helpers/overflow.ts";
import {
  CHART_VIEWS,
  card,
  cardIds,
  type Drawn,
  drawnThings,
  expectFigure,
  launch,
  markOf,
  open,
  pressMark,
  receiptOf,
  settle,
  VIEWS,
  type Watched,
} from "../helpers/page.ts";
import { oneOfEachKind, openAll, pressInCards } from "../helpers/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const DESK = { width: 1440, height: 1000 };
/** The widths about the breaks of the layout: phone, wide phone, tablet, the first with the receipt beside the charts, and a desk. */
const WIDTHS = [360, 600, 768, 1100, 1920];

/** Puts the page back as it opened. */
async function back(page: Page, search: string): Promise<void> {
  const address = inject("base") + search;
  await page.emulateMedia({ colorScheme: "light" });
  if (page.viewportSize()?.width !== DESK.width) await page.setViewportSize(DESK);
  if (page.url() !== address) await page.goto(address);
  await settle(page);
}

/** Switches the theme as the system does; the page must follow. */
async function goDark(page: Page): Promise<void> {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(), "the dark theme is on").not.toBe(light);
}

const none = async (page: Page, state: string, analysis: Analysis = {}) => expect(await violations(page, analysis), state).toEqual([]);
const withReceipt = (receiptId: string) => ["[data-receipt-open]", `figure [data-receipt="${receiptId}"]`];

async function closeReceipt(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("[data-receipt-open]").waitFor({ state: "detached" });
}

async function firstValue(page: Page): Promise<Drawn> {
  const first = (await drawnThings(page)).find(({ value }) => value !== null);
  if (!first) throw new Error("No value is drawn");
  return first;
}

async function fitsAt(page: Page, widths: readonly number[], state: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    expect(await overflow(page), `${width} px ${state}`).toEqual({ sideways: 0, outside: [] });
  }
}

/** What a receipt must say of where it comes from. */
function expectPlace(receiptId: string, words: string, places: readonly string[]): void {
  if (receiptId.startsWith("gap~")) expect(words, receiptId).toMatch(/Looked for in\s+Articles 1 to 5/);
  // A document of the record has no number of its own and names its place in its own way; breaks are read in such documents.
  else if (/^(r-|break~)/.test(receiptId)) expect(words, receiptId).toMatch(/Read in|Document/i);
  else expect(places[0], receiptId).toMatch(/^[1-5]\. .+, paragraph \d+/);
}

describe.each(VIEWS)("on a desk the $view view", ({ view, search }) => {
  const hasCharts = CHART_VIEWS.some((chart) => chart.view === view);
  let desk: Watched;
  beforeAll(async () => {
    desk = await open(browser, { search, ...DESK, colorScheme: "light" });
  });
  beforeEach(() => back(desk.page, search));
  afterAll(() => desk.close());

  test("lets Tab reach every control in order, each visibly", async () => {
    const { page } = desk;
    const stops = await numberTabStops(page);
    expect(stops.length).toBeGreaterThan(20);
    const reached = await tabThrough(page, stops.length);
    expect(reached.map(({ stop }) => stop)).toEqual(stops);
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  /*
   * The light theme gets every rule, the dark one those of colour alone: a theme changes custom properties of colour and nothing else. The
   * whole page is analysed once in each theme; a state after that where it differs (the receipt, the tables).
   */
  test("opens the receipt of any mark, gap or event, with its figure and place, and without accessibility violations", async () => {
    const { page, complaints } = desk;
    await none(page, "as it opens", { rules: "structure" });
    await none(page, "as it opens, light", { rules: "colour" });
    // A folded line that holds the open receipt unfolds its table: all are unfolded first.
    await showAll(page);
    const things = await drawnThings(page);
    expect(things.length).toBeGreaterThan(6);
    // A real pointer on one mark of each kind, and on the rest the same event from inside the page: marks of a kind differ in data alone.
    for (const thing of await oneOfEachKind(page)) {
      await pressMark(page, thing);
      await receiptOf(page, thing.receiptId).waitFor();
      expect(new URL(page.url()).searchParams.get("receipt")).toBe(thing.receiptId);
    }
    await closeReceipt(page);
    const opened = await openAll(page);
    expect(opened.map(({ cardId, receiptId, value }) => [cardId, receiptId, value])).toEqual(
      things.map(({ cardId, receiptId, value }) => [cardId, receiptId, value]),
    );
    expect(opened.filter(({ covered }) => covered !== "").map(({ receiptId, covered }) => `${receiptId} is under ${covered}`)).toEqual([]);
    for (const { receiptId, value, figure, words, places, inAddress } of opened) {
      expect(inAddress).toBe(receiptId);
      if (value !== null) expectFigure(figure, value, receiptId);
      expectPlace(receiptId, words, places);
    }
    await none(page, "with a receipt, light", { within: withReceipt(opened.at(-1)?.receiptId ?? "") });
    await goDark(page);
    await none(page, "with a receipt, dark", { rules: "colour" }); // the whole page: the drawer stands beside it
    await closeReceipt(page);
    expect(complaints).toEqual([]);
  });

  test("fits every width, plain and with a receipt", async () => {
    const { page, complaints } = desk;
    await fitsAt(page, WIDTHS, "plain");
    await page.setViewportSize(DESK);
    await settle(page);
    const thing = await firstValue(page);
    await pressMark(page, thing);
    await receiptOf(page, thing.receiptId).waitFor();
    // The receipt stays open from width to width, and becomes a sheet where it no longer fits beside the charts.
    await fitsAt(page, [1100, 360], "with a receipt");
    expect(await receiptOf(page, thing.receiptId).count()).toBe(1);
    await closeReceipt(page);
    expect(complaints).toEqual([]);
  });

  // A view without charts has no such test, rather than a skipped one.
  if (hasCharts)
    test("makes each kind of chart one tab stop, whose arrows reach all of it; Enter opens, Escape gives back", async () => {
      const { page, complaints } = desk;
      const things = await drawnThings(page);
      const charts = await chartsByKind(page);
      expect(charts.length).toBeGreaterThan(0);
      for (const { cardId, stops } of charts) {
        expect(stops, `${cardId}: one tab stop`).toHaveLength(1);
        const all = things.filter((thing) => thing.cardId === cardId).map(({ receiptId }) => receiptId);
        const [first = ""] = stops;
        const mark = (receiptId: string) => markOf(page, { cardId, receiptId });
        await mark(first).focus();
        await page.keyboard.press("ArrowRight");
        const afterPress = await focusedReceipt(page);
        const { seen, strays, byEvent } = await arrowsFrom(page, cardId, first, all);
        expect(byEvent, `${cardId}: the event does what the key does`).toBe(afterPress);
        expect(strays, `${cardId}: arrows stay in the chart`).toEqual([]);
        expect([...seen].sort(), `${cardId}: arrows reach everything`).toEqual([...all].sort());
        for (const [receiptId = "", key] of [
          [all[0], "Enter"],
          [all.at(-1), "Space"],
        ] as const) {
          await mark(receiptId).focus();
          await page.keyboard.press(key);
          const receipt = receiptOf(page, receiptId);
          await receipt.waitFor();
          expect(await receipt.evaluate((element) => element.contains(document.activeElement)), "the focus moves in").toBe(true);
          await closeReceipt(page);
          expect(await focusedReceipt(page), `${cardId}: the focus is back on the mark`).toBe(receiptId);
        }
      }
      expect(complaints).toEqual([]);
    });

  // That a receipt holds the value of its mark is what the test above shows: the tables name the same receipts.
  test("has chart, table and CSV of every card hold the same values, and fits as tables", async () => {
    const { page, complaints } = desk;
    await showAll(page);
    const things = await drawnThings(page);
    const isPressed = (await pressInCards(page, "Table")) > 0;
    expect(isPressed).toBe(hasCharts || view === "timeline");
    await showAll(page);
    await settle(page);
    let compared = 0;
    for (const cardId of await cardIds(page)) {
      const { heads, lines } = await tableOf(page, cardId);
      const records = await downloaded(page, cardId);
      if (records === null) continue;
      const drawn = things.filter((thing) => thing.cardId === cardId);
      compared += lines.length;
      if (view === "data") expectSome(records, lines, await card(page, cardId).locator("table").getAttribute("aria-rowcount"));
      else expect(records, `${cardId}: a CSV row for every line`).toHaveLength(lines.length);
      const isOfIds = cardId === "events" || cardId === "coverage";
      // These two word places and values for readers; their lines open what is drawn, and their CSV has a row for each.
      // A cell of several figures opens the first; the receipt's own arrows lead to the others, which the table lists one by one.
      if (isOfIds) {
        const listed = lines.map(({ id }) => id);
        if (cardId === "events") expect(new Set(listed), cardId).toEqual(new Set(drawn.map(({ receiptId }) => receiptId)));
        else expect(drawn.map(({ receiptId }) => receiptId).filter((id) => !listed.includes(id))).toEqual([]);
      } else if (drawn.some(({ value }) => value !== null) && lines.some(({ value }) => value !== null))
        expectValues(cardId, drawn, lines, records);
      else expectLines(cardId, drawn, heads, lines, records);
    }
    expect(compared).toBeGreaterThan(6);
    if (isPressed) {
      const cards = { within: ["figure[data-card]"] };
      await none(page, "with every card as its table", { ...cards, rules: "structure" });
      await fitsAt(page, [360, 768], "as tables");
      await none(page, "with every card as its table on a phone, light", { ...cards, rules: "colour" });
      await goDark(page);
      await none(page, "with every card as its table on a phone, dark", { ...cards, rules: "colour" });
    }
    expect(complaints).toEqual([]);
  });

  test("stands, fits and opens with the public record too, without a complaint", async () => {
    const { page, complaints } = desk;
    await page.goto(`${inject("base")}?${new URLSearchParams([...new URLSearchParams(search), ["collection", "record"]])}`);
    await settle(page);
    expect(await overflow(page)).toEqual({ sideways: 0, outside: [] });
    for (const thing of await oneOfEachKind(page)) {
      await pressMark(page, thing);
      await receiptOf(page, thing.receiptId).waitFor();
    }
    // What the record adds to a page are more of the same elements, and these three kinds of them: breaks, dumbbells, long lines.
    if (["shares", "disagreement", "revenue"].includes(view)) {
      await none(page, "with the record, light", { within: ["main"], rules: "colour" });
      await none(page, "with the record", { within: ["main"], rules: "structure" });
    }
    await closeReceipt(page);
    await fitsAt(page, [360], "with the record");
    expect(complaints).toEqual([]);
  });
});

type Lines = Awaited<ReturnType<typeof tableOf>>["lines"];
type Records = readonly ReadonlyMap<string, string>[];
const BY_ID = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : 1);

/** A table of values: row for row the CSV's, and together the chart's. */
function expectValues(cardId: string, drawn: readonly Drawn[], lines: Lines, records: Records): void {
  const cells = lines.flatMap(({ id, value }): [string, number][] => (value === null ? [] : [[id, value]]));
  const marks = drawn.flatMap(({ receiptId, value }): [string, number][] => (value === null ? [] : [[receiptId, value]]));
  const filled = records.filter((record) => record.get("value") !== "");
  expect([...cells].sort(BY_ID), `${cardId}: table and chart`).toEqual([...marks].sort(BY_ID));
  const csv = filled.slice(0, cells.length).map((record) => Number(record.get("value")));
  expect(csv, `${cardId}: CSV and table, in the table's order`).toEqual(cells.map(([, value]) => value));
  for (const record of filled) {
    for (const column of ["source_id", "source_title", "locator", "as_printed", "status", "vintage"])
      expect(record.get(column), `${cardId}: ${column} in every row`).toBeTruthy();
  }
}

/** Any other table: cell for cell the CSV's columns, and nothing opens that its line of the CSV does not name. */
function expectLines(cardId: string, drawn: readonly Drawn[], heads: readonly string[], lines: Lines, records: Records): void {
  records.forEach((record, index) => {
    const { cells = [], receipts = [] } = lines[index] ?? {};
    const columns = [...record].map(([, text]) => text.replace(/^'/, ""));
    expect(cells.length, `${cardId}: a cell for every column of the screen`).toBe(heads.length);
    // Of an empty cell nothing is left but the column's name.
    for (const cell of cells.filter((text) => !heads.includes(text)))
      expect(
        columns.some((text) => text !== "" && cell.includes(text)),
        `${cardId}: ${cell}`,
      ).toBe(true);
    const named = [...record].flatMap(([column, text]) => (/receipt_ids?$/.test(column) && text !== "" ? text.split("; ") : []));
    // The CSV may name more: other prints of the quantity, which are told in words only.
    const strays = receipts.filter((receiptId) => !named.includes(receiptId));
    expect(strays, `${cardId}: line ${index + 1} opens what its CSV names`).toEqual([]);
  });
  const own = new Set(drawn.map(({ receiptId }) => receiptId));
  expect(own, `${cardId}: nothing else opens`).toEqual(new Set(lines.flatMap((line) => line.receipts)));
}

/** The data table draws the rows in sight; its CSV and its row count hold all. */
function expectSome(records: Records, lines: Lines, rowCount: string | null): void {
  expect(Number(rowCount)).toBe(records.length + 1);
  expect(lines.length).toBeLessThan(records.length);
}
