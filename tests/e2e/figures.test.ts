/* Figures that the page must show, in their places; that each mark agrees with its receipt, table and CSV is in agreement.test.ts and marks.test.ts. */
import { expect, test } from "vitest";
import { showAll } from "../helpers/cards.ts";
import { card, cardIds, type Drawn, drawnThings, launch, markOf, open, pressMark, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

const GARTNER = "shares-gartner-ww-iaas";
const CANALYS = "shares-canalys-cn-cloud-infrastructure";
const IDC = "shares-idc-cn-cloud";

const inCard = (things: readonly Drawn[], cardId: string) => things.filter((thing) => thing.cardId === cardId);
const valuesOf = (things: readonly Drawn[]) => things.flatMap(({ value }) => (value === null ? [] : [value]));
/** Minus signs as typed, runs of space as one. */
const plain = (text: string) => text.replaceAll("\u2212", "-").replaceAll(/\s+/g, " ");

test.each([
  ["overview", ""],
  ["shares", "?view=shares"],
])("the %s shows the articles' shares in each firm's own card, gaps as gaps and Huawei's ratio without a level", async (_, search) => {
  const { page, complaints, close } = await open(browser, { search });
  const things = await drawnThings(page);
  const gartner = inCard(things, GARTNER);
  expect(valuesOf(gartner)).toEqual([39, 21, 9.5, 7.1]);
  const gaps = gartner.filter(({ value }) => value === null);
  expect(gaps.map(({ name }) => name).join("; ")).toMatch(/^[^;]*Huawei[^;]*$/);
  expect(await markOf(page, gaps[0] ?? { cardId: GARTNER, receiptId: "" }).innerText()).toMatch(/not published/i);

  const canalys = inCard(things, CANALYS);
  expect(valuesOf(canalys)).toEqual(expect.arrayContaining([46, 37, -9, 2]));
  const words = plain(await card(page, CANALYS).innerText());
  expect(words).toMatch(/-9 points/);
  expect(words).toMatch(/-10 to -8/);
  expect(canalys.filter(({ name, value }) => /Huawei/.test(name) && value !== null).map(({ value }) => value)).toEqual([2]);
  const ratio = canalys.find(({ value }) => value === 2) ?? { cardId: CANALYS, receiptId: "" };
  await pressMark(page, ratio);
  expect(await receiptOf(page, ratio.receiptId).locator("[data-figure]").innerText()).toMatch(/×\s?2/);

  expect(valuesOf(inCard(things, IDC))).toEqual([45.5]);
  expect(complaints).toEqual([]);
  await close();
});

test("as of December 2022 Gartner's 2021 reads as first printed, today as restated, and the receipt names both and the article's 39", async () => {
  const search = "?view=shares&firms=gartner&collection=record";
  const { page, complaints, close } = await open(browser, { search: `${search}&as-of=2022-12` });
  const shares = async () =>
    inCard(await drawnThings(page), GARTNER)
      .filter(({ receiptId }) => receiptId.includes("-share-2021-"))
      .map(({ receiptId, value }) => `${/^r-([a-z]+)-/.exec(receiptId)?.[1]} ${value}`)
      .sort();
  expect(await shares()).toEqual(["alibaba 9.5", "aws 38.9", "google 7.1", "huawei 4.6", "microsoft 21.1"]);
  await page.goto(new URL(search, page.url()).href);
  await settle(page);
  expect(await shares()).toEqual(["alibaba 9.8", "aws 38.1", "google 6.9", "huawei 4.5", "microsoft 20.6"]);
  const aws = { cardId: GARTNER, receiptId: "r-aws-share-2021-gartner-2023-07" };
  await pressMark(page, aws);
  const words = plain(await receiptOf(page, aws.receiptId).innerText());
  expect(words).toMatch(/Figure “38\.1”/);
  expect(words).toMatch(/June 2022, table 1, share column 2021 38\.9%/);
  expect(words).toMatch(/Article 2, paragraph 6 39%/);
  expect(complaints).toEqual([]);
  await close();
});

test("no line of Canalys's China quarters crosses a break, and a break's mark opens why", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares&firms=canalys&collection=record" });
  const cardId = `${CANALYS}-quarters`;
  const { segments, breaks } = await card(page, cardId).evaluate((figure) => {
    const at = (line: Element | null, end: string) => Number(line?.getAttribute(end));
    return {
      segments: [...figure.querySelectorAll("line.ink-line")].map((line) => [at(line, "x1"), at(line, "x2")] as const),
      breaks: [...figure.querySelectorAll(".brk")].map((mark) => ({
        receiptId: mark.getAttribute("data-receipt") ?? "",
        x: at(mark.querySelector(".brk-line"), "x1"),
      })),
    };
  });
  expect(breaks.map(({ receiptId }) => receiptId)).toEqual([
    "break~canalys-cn-base-2020",
    "break~canalys-cn-alibaba-2023",
    "break~canalys-cn-base-2025",
  ]);
  for (const { receiptId, x } of breaks) {
    expect(
      segments.filter(([from, to]) => from < x && x < to),
      receiptId,
    ).toEqual([]);
  }
  // Lines there are, on both sides of the first break.
  const first = breaks[0]?.x ?? 0;
  expect(segments.some(([, to]) => to < first) && segments.some(([from]) => from > first)).toBe(true);
  const mark = { cardId, receiptId: "break~canalys-cn-base-2025" };
  await pressMark(page, mark);
  expect(plain(await receiptOf(page, mark.receiptId).innerText())).toMatch(/Last on the old footing 2024 First on the new one 2025/);
  // Huawei's "doubled" of 2019 has no level, in years and in quarters alike.
  const huawei = (await drawnThings(page)).filter((thing) => thing.cardId.startsWith(CANALYS) && /huawei-share-2019/.test(thing.receiptId));
  expect(huawei.filter(({ value }) => value !== null)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("Disagreement finds what the record prints in two ways, and says what may not be compared", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=disagreement&collection=record" });
  await showAll(page, "figure[data-card]:not(:has(table))");
  const things = await drawnThings(page);
  const shown = (cardId: string, receiptId: RegExp) => valuesOf(inCard(things, cardId).filter((thing) => receiptId.test(thing.receiptId)));
  expect(shown("prints-gartner-ww-iaas-share-percent-year", /^r-alibaba-share-2021-/)).toEqual([9.5, 9.8]);
  expect(shown("prints-synergy-ww-cloud-infrastructure-share-percent-quarter", /-google-share-2021-q2/)).toEqual([10, 9]);
  expect(shown("prints-synergy-ww-cloud-infrastructure-share-percent-quarter", /-microsoft-share-2021-q2/)).toEqual([20, 19]);
  /** The line of a card that says this. */
  const line = async (cardId: string, text: string) =>
    plain(await card(page, cardId).locator("tr[data-row]").filter({ hasText: text }).first().innerText());
  const fine = await line("two-currencies", "Alibaba Group, fine");
  expect(fine).toMatch(/€2\.3 billion/);
  expect(fine).toMatch(/US\$2\.8 billion/);
  expect(await line("changes-against-levels", "fallen by 9%")).toMatch(/Article 3, paragraph 17.*-9\.1 points.*Points printed as percent/);
  const pair = await line("not-comparable", "Worldwide IaaS and mainland China cloud");
  expect(pair).toMatch(/Gartner, Canalys.*Alibaba in 2021.*9\.8%.*37%/);
  expect(pair).toMatch(/Infrastructure only and the whole world/);
  expect(complaints).toEqual([]);
  await close();
});

test("the what-if slider takes its keys, and what comes of it is marked as the reader's", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=spend" });
  const ofReader = async () => inCard(await drawnThings(page), "what-if").filter(({ receiptId }) => receiptId.startsWith("assume~"));
  expect(await ofReader(), "nothing is assumed at first").toEqual([]);
  const slider = card(page, "what-if").getByRole("slider");
  await slider.focus();
  for (const share of [1, 2]) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toMatch(new RegExp(`assume=${share}(&|$)`));
  }
  // The cards follow the control and the address when there is time for them.
  await settle(page);
  // 2% of the 85 billion dollars that are forecast for 2026.
  expect((await ofReader()).map(({ receiptId, value }) => [receiptId, value])).toEqual([["assume~a5-total-spend-2026~2", 1.7]]);
  expect(plain(await card(page, "what-if").innerText())).toMatch(/US\$1\.7 billion: your assumption/);
  expect(await slider.getAttribute("aria-valuetext")).toMatch(/2 percent, your assumption/);
  // Beside its table it is there as well.
  await card(page, "what-if").getByRole("button", { name: "Table" }).click();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).toMatch(/assume=3(&|$)/);
  await settle(page);
  // 3% of the same 85 billion.
  expect((await ofReader()).map(({ receiptId, value }) => [receiptId, value])).toEqual([["assume~a5-total-spend-2026~3", 2.55]]);
  expect(complaints).toEqual([]);
  await close();
});

// Over every view that can be asked for, the scope guard's property test in tests/spec holds this; here once on the page.
test("no card of the whole record holds a figure of another research firm", async () => {
  const { page, close } = await open(browser, { search: "?view=shares&collection=record" });
  const firms = ["gartner", "canalys", "idc", "synergy", "omdia"];
  const things = await drawnThings(page);
  let cards = 0;
  for (const cardId of await cardIds(page)) {
    const firm = /^(?:shares|index)-([a-z]+)-/.exec(cardId)?.[1];
    if (firm === undefined) continue;
    cards += 1;
    const ids = inCard(things, cardId).map(({ receiptId }) => receiptId);
    expect(ids.length, cardId).toBeGreaterThan(0);
    const others = firms.filter((other) => other !== firm);
    expect(
      ids.filter((id) => others.some((other) => id.split(/[-~]/).includes(other))),
      cardId,
    ).toEqual([]);
  }
  expect(cards).toBeGreaterThan(9);
  await close();
});
