/** Whatever this page exports can be imported: a zip of tables, the whole package and pictures carry their figures inside. */
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/io/export/index.ts";
import { knownTablesOf } from "../../src/io/import/known.ts";
import { readTable } from "../../src/io/import/readTable.ts";
import { pngTexts } from "../../src/io/picture/metadata.ts";
import { takenFigures } from "../../src/io/picture/pictureSvg.ts";
import { withTexts } from "../../src/io/picture/png.ts";
import { figuresInside, mayCarry } from "../../src/io/reopen/figuresInside.ts";
import { DATASET } from "../helpers/dataset.ts";
import { takeSearch } from "../helpers/taken.ts";

const TABLES = knownTablesOf(DATASET);
/** A picture of one dot. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const shares = takeSearch("?view=shares&firms=gartner", "shares-gartner-ww-iaas");
const imported = (text: string) => readTable(strToU8(text), { today: "2026-11" }, TABLES);
/** Drawn values that are no calculation. */
const observed = shares.cards.flatMap(({ rows }) => rows).filter((row) => row.kind === "mark" && row.cells.includes("observed"));

async function svg(): Promise<Uint8Array> {
  const format = FORMATS.find(({ id }) => id === "svg");
  const written = await format?.write(shares);
  return typeof written === "string" ? strToU8(written) : new Uint8Array();
}

test.each([
  ["an SVG", svg],
  ["a PNG", async () => new Uint8Array(withTexts(DOT, pngTexts(shares, takenFigures(shares))))],
] as const)("%s of a card gives every printed figure of it back, with its bound and band", async (_, make) => {
  const bytes = await make();
  expect(mayCarry(bytes.subarray(0, 1000))).toBe(true);
  const [table, ...more] = figuresInside(bytes, "card.png");
  expect(more).toEqual([]);
  expect(table?.name).toBe("card.png: its figures");
  const { figures, verdict } = imported(table?.text ?? "");
  expect(verdict).not.toBe("rejected");
  expect(figures.map(({ rowId }) => rowId).sort()).toEqual(observed.map(({ receiptId }) => receiptId).sort());
  expect(observed.length).toBeGreaterThan(3);
});

test("a zip of tables gives those that hold figures, and nothing else of it", () => {
  const figuresCsv = "receipt_id,value,as_printed\na,1,1\n";
  const zip = zipSync({
    "all.csv": strToU8(figuresCsv),
    "in/table.csv": strToU8("figure,yours\na,1\n"),
    "in/corrections.csv": strToU8("observation_id,as_printed,recorded\na,1,2\n"),
    "b.txt": strToU8(figuresCsv),
  });
  expect(figuresInside(zip, "view.zip")).toEqual([{ name: "all.csv", text: figuresCsv }]);
});

test("the package of the dataset gives its table of observations, which is read whole", () => {
  const text = readFileSync("data/observations.csv", "utf8");
  const zip = zipSync({ "data/observations.csv": strToU8(text), "data/sources.csv": strToU8("source_id\na\n") });
  const [table] = figuresInside(zip, "package.zip");
  expect(table?.name).toBe("observations.csv");
  const { cells, figures } = imported(table?.text ?? "");
  expect(figures.length).toBe(DATASET.observations.filter(({ status }) => status !== "missing").length);
  expect(cells.skipped).toBe(0);
});

test("a zip that claims to unpack to more than any of ours, a damaged one and files of others give nothing", () => {
  const bomb = zipSync({ "a.csv": [new Uint8Array(70 * 1024 * 1024), { level: 9 }] });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(figuresInside(bomb, "a.zip")).toEqual([]);
  expect(figuresInside(zipSync({ "a.csv": strToU8("receipt_id,value,as_printed\n") }).subarray(0, 40), "a.zip")).toEqual([]);
  expect(figuresInside(DOT, "dot.png")).toEqual([]);
  expect(figuresInside(strToU8("<svg xmlns='http://www.w3.org/2000/svg'><text>receipt_id</text></svg>"), "a.svg")).toEqual([]);
  expect(mayCarry(strToU8("receipt_id,value\n"))).toBe(false);
});
