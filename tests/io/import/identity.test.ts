/** What is written here as CSV comes back as it was: tables of any text and any finite number. */
import { expect, test } from "vitest";
import { BOUNDS } from "../../../src/domain/model.ts";
import { csvFile } from "../../../src/io/export/csv.ts";
import { knownTablesOf } from "../../../src/io/import/known.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import { CSV_COLUMNS, type CsvColumn } from "../../../src/spec/rows.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { runs } from "../../helpers/runs.ts";
import { random } from "./corpus/random.ts";

const TABLES = knownTablesOf(DATASET);
const RUNS = runs(10_000);

/** Milliseconds on a machine that is busy with much else. */
const SLOWEST = 900_000;

const WORDS = [
  "__proto__",
  "AWS",
  "Growth",
  "2021",
  "39",
  "Market share",
  "n/a",
  "sep=;",
  "'",
  "\ufeff",
  "Total",
  "a\r\nb",
  "Σ\u0301",
  "=1+1",
  "",
];
const SIGNS = [..."'=+-@\t\r\n\",;|＝＋ ab\u0000\u001b\u00a0\u2028\u202e0"];
const PLANES = [0x80, 0x250, 0xd800, 0x11000, 0x110000];

interface Row {
  readonly provider: string;
  readonly firm: string;
  readonly segment: string;
  readonly geography: string;
  readonly measure: string;
  readonly period: string;
  readonly value: number;
  readonly bound: string;
  readonly status: string;
  readonly vintage: string;
  readonly as_printed: string;
  readonly note: string;
  readonly source_id: string;
}

/** Rows of any text and any finite number. */
class Maker {
  constructor(private readonly next: () => number) {}

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  of<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Half a surrogate pair is no text: UTF-8 cannot hold it. */
  private sign(): string {
    const code = this.below(PLANES[this.below(PLANES.length)] ?? 0x80);
    return code >= 0xd800 && code < 0xe000 ? "\ufffd\u0301" : String.fromCodePoint(code);
  }

  text(): string {
    const kind = this.below(8);
    if (kind === 0) return WORDS[this.below(WORDS.length)] ?? "";
    return Array.from({ length: this.below(9) }, () => (kind < 3 ? (SIGNS[this.below(SIGNS.length)] ?? "") : this.sign())).join("");
  }

  /** A name of nothing but spaces names nobody. */
  name(): string {
    const text = this.text();
    return text.trim() === "" ? `${text}x` : text;
  }

  /** Every pattern of 64 bits that is a finite number is as likely as any other; whole numbers and short ones among them. */
  number(): number {
    if (this.below(3) === 0) return this.below(2_000_001) / 100 - 10_000;
    const bits = new DataView(new ArrayBuffer(8));
    bits.setUint32(0, this.below(2 ** 32));
    bits.setUint32(4, this.below(2 ** 32));
    const value = bits.getFloat64(0);
    return Number.isFinite(value) ? value + 0 : this.number();
  }

  row(): Row {
    return {
      provider: this.name(),
      firm: this.name(),
      segment: this.name(),
      geography: this.name(),
      measure: this.of(["Market share", "Revenue", "Revenue growth"]),
      period: this.of(["2021", "2020-Q4", "2019-H1", "2018-09"]),
      value: this.number(),
      bound: this.of(BOUNDS),
      status: this.of(["reported", "estimated", "provisional", "forecast"]),
      vintage: this.of(["", "2022", "2022-06-02"]),
      as_printed: this.text(),
      note: this.text(),
      source_id: this.text(),
    };
  }
}

function written(rows: readonly Row[]): string {
  const lines = rows.map((row, k) => {
    const unit = row.measure === "Revenue" ? "usd_million" : "percent";
    const cells: Partial<Record<CsvColumn, string | number>> = { ...row, receipt_id: `own-1.${k}`, kind: "observed", unit };
    return CSV_COLUMNS.map((column) => cells[column] ?? null);
  });
  return csvFile({ columns: CSV_COLUMNS, lines });
}

function returned(file: string): readonly Row[] {
  const { figures, questions } = readTable(new TextEncoder().encode(file), {}, TABLES);
  return questions.length > 0
    ? []
    : figures.map((f) => ({
        provider: f.providerText,
        ...f.market,
        measure: DATASET.measureById.get(f.measureId)?.label ?? "",
        period: f.period,
        value: f.amount.kind === "value" ? f.amount.value : Number.NaN,
        bound: f.amount.kind === "value" ? f.amount.bound : "range",
        status: f.status,
        vintage: f.vintage,
        as_printed: f.asTyped,
        note: f.note,
        source_id: f.sourceText,
      }));
}

test(
  `export then import is the identity over ${RUNS} tables of any text and any finite number`,
  ({ task }) => {
    task.meta.fuzz = [{ runs: RUNS, seed: 0 }];
    const keys = Object.keys(new Maker(random(0)).row()).sort();
    const told = (rows: readonly Row[]): string =>
      JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
    const wrong: unknown[] = [];
    for (let seed = 0; seed < RUNS; seed++) {
      const maker = new Maker(random(seed));
      const rows = Array.from({ length: 1 + maker.below(2) }, () => maker.row());
      const expected = rows.map((row) => ({ ...row, as_printed: row.as_printed === "" ? String(row.value) : row.as_printed }));
      const back = returned(written(rows));
      if (told(back) !== told(expected)) wrong.push({ seed, back, expected });
    }
    expect(keys.length).toBe(13);
    expect(wrong.slice(0, 2)).toEqual([]);
  },
  SLOWEST,
);
