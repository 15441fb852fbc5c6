/** What is written here as CSV comes back as it was: tables of any text and any finite number. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BOUNDS } from "../../../src/domain/model.ts";
import { csvFile } from "../../../src/io/export/csv.ts";
import { knownTablesOf } from "../../../src/io/import/known.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import { CSV_COLUMNS, type CsvColumn } from "../../../src/spec/rows.ts";
import { DATASET } from "../../helpers/dataset.ts";

const TABLES = knownTablesOf(DATASET);
const RUNS = Number(process.env["TABLES"] ?? 10_000);

/** Half a surrogate pair is no text, since UTF-8 cannot hold it; a name of nothing but spaces names nobody. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^['=+\-@\t\r\n",;|＝＋ ab]{0,8}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("__proto__", "AWS", "Growth", "2021", "39", "Market share", "n/a", "sep=;", "'", "\ufeff", "Total", "a\r\nb", "Σ\u0301", "=1+1"),
  },
);
const name = text.filter((t) => t.trim() !== "");

const figure = fc.record({
  provider: name,
  firm: name,
  segment: name,
  geography: name,
  measure: fc.constantFrom("Market share", "Revenue", "Revenue growth"),
  period: fc.constantFrom("2021", "2020-Q4", "2019-H1", "2018-09"),
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()).map((value) => value + 0),
  bound: fc.constantFrom(...BOUNDS),
  status: fc.constantFrom("reported", "estimated", "provisional", "forecast"),
  vintage: fc.constantFrom("", "2022", "2022-06-02"),
  as_printed: text,
  note: text,
  source_id: text,
});

test(`export then import is the identity over ${RUNS} tables of any text and any finite number`, () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 3 }), (rows) => {
      const lines = rows.map((row, k) => {
        const unit = row.measure === "Revenue" ? "usd_million" : "percent";
        const cells: Partial<Record<CsvColumn, string | number>> = { ...row, receipt_id: `own-1.${k}`, kind: "observed", unit };
        return CSV_COLUMNS.map((column) => cells[column] ?? null);
      });
      const file = csvFile({ columns: CSV_COLUMNS, lines });
      const { figures, questions, rows: counts } = readTable(new TextEncoder().encode(file), {}, TABLES);
      expect(questions).toEqual([]);
      expect(counts.accepted).toBe(rows.length);
      const back = figures.map((f) => ({
        provider: f.providerText,
        ...f.market,
        measure: DATASET.measureById.get(f.measureId)?.label,
        period: f.period,
        value: f.amount.kind === "value" ? f.amount.value : Number.NaN,
        bound: f.amount.kind === "value" ? f.amount.bound : "range",
        status: f.status,
        vintage: f.vintage,
        as_printed: f.asTyped,
        note: f.note,
        source_id: f.sourceText,
      }));
      expect(back).toEqual(rows.map((row) => ({ ...row, as_printed: row.as_printed === "" ? String(row.value) : row.as_printed })));
    }),
    { seed: 5, numRuns: RUNS },
  );
});
