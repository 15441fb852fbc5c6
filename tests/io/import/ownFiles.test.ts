/** What is downloaded here comes back as it was: every figure of every market in CSV, rows and JSON, and any text in any cell. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile } from "../../../src/io/export/csv.ts";
import { unguardCell } from "../../../src/io/export/guard.ts";
import { COPY_FORMATS, FORMATS } from "../../../src/io/export/index.ts";
import { takeMarket } from "../../../src/io/export/take.ts";
import type { Taken } from "../../../src/io/export/taken.ts";
import { decode } from "../../../src/io/import/encoding.ts";
import { lineEnds } from "../../../src/io/import/lineEnds.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import { splitRecords } from "../../../src/io/import/records.ts";
import type { ImportResult } from "../../../src/io/import/types.ts";
import { CSV_COLUMNS } from "../../../src/spec/rows.ts";
import { decodeView } from "../../../src/spec/view.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { CONTEXT, takeSearch, takingOf } from "../../helpers/taken.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ImportResult => readTable(bytes(text), {}, DATASET);

const format = (id: string) => {
  const found = [...FORMATS, ...COPY_FORMATS].find((f) => f.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** What stands in the view: its drawn figures, each once, by the words of its row. */
function published(taken: Taken): string[] {
  const rows = taken.cards.flatMap((card) => ("rows" in card ? card.rows : [])).map(({ cells }) => cells);
  const at = (name: string): number => (CSV_COLUMNS as readonly string[]).indexOf(name);
  return [
    ...new Set(
      rows
        .filter((cells) => cells[at("value")] !== null && cells[at("value")] !== "" && cells[at("derivation")] === "")
        .map((cells) =>
          ["market_id", "provider", "measure", "period", "value", "unit", "bound", "vintage"].map((name) => String(cells[at(name)] ?? "")),
        )
        .map(([market = "", ...rest]) => [DATASET.marketById.get(market)?.geography, ...rest].join(" · ")),
    ),
  ].sort();
}

const returned = ({ figures }: ImportResult): string[] =>
  [
    ...new Set(
      figures.map(({ market, providerText, measureId, period, amount, unit, vintage }) =>
        [
          market.geography,
          providerText,
          DATASET.measureById.get(measureId)?.label,
          period,
          amount.kind === "value" ? amount.value : "range",
          unit,
          amount.kind === "value" ? amount.bound : "",
          vintage,
        ].join(" · "),
      ),
    ),
  ].sort();

function check(taken: Taken, id: string): number {
  const result = read(format(id).write(taken) as string);
  expect(result.problems.filter(({ severity, code }) => severity !== "note" && code !== "duplicate").slice(0, 5)).toEqual([]);
  expect(result.questions).toEqual([]);
  expect(returned(result)).toEqual(published(taken));
  return result.figures.length;
}

test.each(["csv", "tsv", "json"])("every figure of every market as %s", (id) => {
  const taking = takingOf(decodeView("?view=shares", CONTEXT).view);
  const takes = DATASET.markets.map(({ marketId }) => takeMarket(taking, marketId)).filter((taken) => taken !== null);
  const counts = takes.filter((taken) => published(taken).length > 0).map((taken) => check(taken, id));
  expect(counts.length).toBeGreaterThan(10);
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThan(1400);
});

test("a view with calculated values gives back what was published, and names what was not", () => {
  const taken = takeSearch("?view=overview");
  expect(check(taken, "json")).toBeGreaterThan(10);
  const result = read(format("json").write(taken) as string);
  expect(result.problemCounts.find(({ code }) => code === "calculated")?.count).toBeGreaterThan(0);
});

test("the dataset's own table of figures comes back whole", () => {
  const result = read(readFileSync("data/observations.csv", "utf8"));
  expect(result.problems.filter(({ severity }) => severity !== "note").slice(0, 5)).toEqual([]);
  expect(result.figures.length).toBe(DATASET.observations.length);
  expect(result.figures.map(({ amount }) => (amount.kind === "value" ? amount.value : null))).toEqual(
    DATASET.observations.map(({ value }) => value),
  );
});

test("any table of any text and any finite number written as CSV reads back cell by cell", () => {
  // Half a surrogate pair is no text: UTF-8 cannot hold it.
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^['=+\-@\t\r\n",;｜＝ab ]{0,8}$/),
    fc.constantFrom("\r", "\n", "\r\n", '"', "'", "''=", "\ufeff", "sep=;", "007", "1e5"),
  );
  const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (lines) => {
      const file = csvFile({ columns: ["receipt_id", "value", "note"], lines });
      const { records, unclosed } = splitRecords(lineEnds(decode(bytes(file)).text), ",");
      expect(unclosed).toBeNull();
      expect(records.slice(1).map(({ cells }) => cells.map(unguardCell))).toEqual(
        lines.map((line) => line.map((c) => (c === null ? "" : String(c)))),
      );
    }),
    { seed: 5, numRuns: 1500 },
  );
});
