import { describe, expect, test } from "vitest";
import type { Tables } from "../../src/domain/model.ts";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { parseTables } from "../../src/io/parseTables.ts";
import { accepted } from "../domain/results.ts";
import { parseCard } from "./readingCard.ts";
import {
  copiedRun,
  numbersLeft,
  offByOne,
  paragraphsOf,
  proveOffByOne,
  sha256Of,
  standsIn,
  type VerifyInput,
  verifyArticles,
} from "./verifyArticles.ts";
import { runVerify } from "./verifyCommand.ts";

const real = accepted(parseTables(BUNDLED_TEXTS));
const [row] = real.observations.filter((o) => o.observationId === "a2-google-share-2021");
const [article] = real.sources.filter((s) => s.sourceId === "article-2");
if (row === undefined || article === undefined) throw new Error("the rows that the made text copies are gone");

// Two made articles: the same words in other places, so that a wrong paragraph or article cannot pass by luck.
const TEXT_A = "A made headline\n\nThe shop grew. Its share was 7.1% in 2021, it said.\nA third line without figures.\n";
const TEXT_B = "Another made headline\nA line of 12 parts.\nThe share was 30% of all.\n";
const card = (id: string, text: string, rows: string) => `**Source id**: \`${id}\`\nsha256 \`${sha256Of(text)}\`\n\n${rows}\n`;
const cards = [
  parseCard(
    "a.md",
    card("article-a", TEXT_A, "| p2 | `7.1%` | `a1-x` |\n| p2 | `2021` | period |\n| p3 | `third` | left out: a count of lines |"),
  ),
  parseCard("b.md", card("article-b", TEXT_B, "| p2 | `12` | left out: no market |\n| p3 | `30%` | `a2-x` |")),
];
const tables: Tables = {
  ...real,
  sources: [
    { ...article, sourceId: "article-a", sha256: sha256Of(TEXT_A), title: "A" },
    { ...article, sourceId: "article-b", sha256: sha256Of(TEXT_B), title: "B" },
  ],
  observations: [
    { ...row, observationId: "a1-x", sourceId: "article-a", locator: "p2" },
    { ...row, observationId: "a2-x", sourceId: "article-b", locator: "p3", value: 30, asPrinted: "30%" },
  ],
  markets: real.markets.filter((m) => m.marketId === row.marketId).map((m) => ({ ...m, definitionSourceId: "article-a" })),
  events: [],
  corrections: [],
  breaks: [],
  exceptions: [],
};
const input: VerifyInput = {
  tables,
  cards,
  texts: [
    { name: "a.txt", text: TEXT_A },
    { name: "b.txt", text: TEXT_B },
  ],
  own: [{ name: "notes.md", text: "Words of our own about the shop." }],
};

describe("the check against the article texts", () => {
  test("passes when rows, cards and texts agree", () => {
    expect(verifyArticles(input).faults).toEqual([]);
    expect(verifyArticles(input).checked).toBeGreaterThan(10);
  });

  test("fails for every row whose value, paragraph or article is off by one", () => {
    expect(proveOffByOne(input)).toEqual({ checked: 10, faults: [] });
    for (const change of offByOne(tables))
      expect(verifyArticles({ ...input, tables: change.tables }).faults.length, change.what).toBeGreaterThan(0);
  });

  test("reports a change that nothing would see", () => {
    const blind = proveOffByOne({ ...input, tables: { ...tables, sources: tables.sources.slice(0, 1), observations: [] } });
    expect(blind).toEqual({ checked: 0, faults: [] });
    // With one article, "the next article" is the same one: the change changes nothing and must be reported as unseen.
    const alone = {
      ...tables,
      sources: tables.sources.slice(0, 1),
      observations: tables.observations.slice(0, 1),
    };
    expect(proveOffByOne({ ...input, tables: alone, cards: cards.slice(0, 1) }).faults).toEqual(["a1-x: next article would pass unseen"]);
  });

  test.each([
    ["a text that changed", { ...input, texts: [{ name: "a.txt", text: `${TEXT_A} ` }, ...input.texts.slice(1)] }, "no text in the folder"],
    [
      "a number that nobody read",
      { ...input, cards: [{ ...input.cards[0], figures: input.cards[0]?.figures.slice(0, 1) }, cards[1]] as VerifyInput["cards"] },
      "“2021” is neither",
    ],
    [
      "a card token that does not stand there",
      {
        ...input,
        cards: [
          { ...cards[0], figures: [...(cards[0]?.figures ?? []), { paragraph: "p1", token: "9", became: "x" }] },
          cards[1],
        ] as VerifyInput["cards"],
      },
      "“9” does not stand in p1",
    ],
    [
      "a copied sentence",
      { ...input, own: [{ name: "notes.md", text: "grew. its share was 7.1% in 2021, it said" }] },
      "notes.md repeats words",
    ],
    [
      "an event beyond the end",
      {
        ...input,
        tables: {
          ...tables,
          events: real.events.slice(0, 1).map((e) => ({ ...e, sourceId: "article-a", locator: "p9", alsoIn: "", observationIds: "" })),
        },
      },
      "article-a has no p9",
    ],
  ])("sees %s", (_, mutated, words) => {
    expect(verifyArticles(mutated).faults.join("\n")).toContain(words);
  });
});

describe("the parts of the check", () => {
  test("paragraphs are the non-empty lines, whatever the line ends", () => {
    expect(paragraphsOf("a\r\n\r\n \nb\nc")).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["21%", "to 21% for", true],
    ["21%", "to 121% for", false],
    ["1.5", "of 11.5 and", false],
    ["10", "of 10,500 in", false],
    ["world's largest", "the world’s  largest market", true],
    ["doubled", "redoubled", false],
  ])("“%s” in “%s”: %s", (token, paragraph, stands) => {
    expect(standsIn(token, paragraph)).toBe(stands);
  });

  test.each([
    ["It had 45.5 percent in 2017.", ["45.5 percent"], ["2017"]],
    ["Two centres, doubled since.", ["doubled"], ["two"]],
    ["One of the firms said often.", [], []],
  ])("numbers left of “%s”", (paragraph, tokens, left) => {
    expect(numbersLeft(paragraph, tokens)).toEqual(left);
  });

  test("eight words in a row are copied, seven are not", () => {
    const eight = "one two three four five six seven eight";
    expect(copiedRun(`x ${eight} y`, eight)).toBe(eight);
    expect(copiedRun(`x ${eight} y`, "one two three four five six seven nine")).toBeNull();
  });

  test.each([[[]], [["--mutate"]], [["no/such/folder"]], [["--write-descriptor", "one"]]])(
    "the command says what to do when started with %j",
    (args) => {
      const { lines, code } = runVerify(args);
      expect(code).toBe(1);
      expect(lines.join("\n")).toContain("npm run data:verify -- <folder>");
    },
  );
});
