import { expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Panel } from "../../src/spec/card.ts";
import { checkOf } from "../../src/spec/checks.ts";
import type { Receipt } from "../../src/spec/receipt.ts";
import { formatReceiptId, parseReceiptId } from "../../src/spec/receiptId.ts";
import { headVerdict } from "../../src/spec/receipts/crossCheck.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const open = (id: string): Receipt => {
  const result = buildReceipt(DATASET, id);
  if (!result.ok) throw new Error(result.issues.map((i) => i.cause).join());
  return result.value;
};
const observation = (id: string): Observation => {
  const found = DATASET.observationById.get(id);
  if (found === undefined) throw new Error(`no observation ${id}`);
  return found;
};
const words = (r: Receipt): string =>
  r.sections.flatMap((s) => [s.verdict?.text ?? "", ...s.notes, ...s.lines.map((l) => `${l.term}: ${l.text}`)]).join("\n");
const verdict = (r: Receipt): string | undefined => r.sections.find((s) => s.verdict)?.verdict?.text;

test("every row of both views, with and without the record, opens a receipt that shows the same figure", () => {
  let seen = 0;
  for (const search of [
    "",
    "?view=shares",
    "?view=shares&form=bars",
    "?view=shares&form=index",
    "?collection=record",
    "?view=shares&collection=record",
  ]) {
    const spec = buildChartSpec(DATASET, decodeView(search, context).view);
    for (const row of spec.cards.flatMap((c) => c.rows)) {
      const receipt = open(row.receiptId);
      expect(receipt.figure).toBe(row.valueText);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(100);
});

test("every stored observation has a receipt that names its document and place", () => {
  for (const o of DATASET.observations) {
    const text = words(open(o.observationId));
    expect(text).toContain(o.asPrinted);
    expect(text).toContain(DATASET.sourceById.get(o.sourceId)?.title);
    expect(text).toContain(o.locator.replace(/^p(\d+)$/, "paragraph $1"));
  }
});

test("the receipt of AWS 39 %: as printed, band, also in, rounding, agreement within rounding hidden by no other verdict", () => {
  const text = words(open("a2-aws-share-2021"));
  expect(text).toContain("“39%”");
  expect(text).toContain("38.5 to 39.5, printed to the whole percent");
  expect(text).toContain("Also in: article 1, paragraph 2");
  expect(text).toContain("38.9%");
  expect(text).toContain("0.1 points lower. Agrees within rounding");
  expect(text).toContain("Restated since");
  expect(verdict(open("a2-aws-share-2021"))).toBe("Restated since");
});

test("a disputed print says so, restates nothing, and decides no verdict that an accepted print gives", () => {
  const aws = "r-canalys-ww-aws-share-2024-q1";
  const lineTo = (id: string, other: string): string => {
    const lines = open(id).sections.flatMap((s) => s.lines);
    return lines.find((l) => l.receiptId === other)?.text ?? "";
  };
  // 31% of May 2024; 32% of August is disputed, 33% of August restates it.
  expect(lineTo(aws, `${aws}-disputed`)).toContain("Disputed; published");
  expect(lineTo(aws, `${aws}-v2024-08`)).toContain("Restated since");
  expect(verdict(open(aws))).toBe("Restated since");
  expect(verdict(open(`${aws}-disputed`))).toBe("Disputed");
  expect(checkOf(DATASET, observation(`${aws}-disputed`)).text).toBe("Disputed");
  // The only other print is disputed, and a later month would have made it a restatement.
  const accepted = observation("r-synergy-ww-google-share-2024-q3");
  const later = { ...observation("r-synergy-ww-google-share-2024-q3-v2024-11"), vintage: "2025-01" };
  const subject = { ...accepted, band: { low: 12.5, high: 13.5 } };
  expect(headVerdict(DATASET, subject, [later])).toEqual({ glyph: "≠", text: "Disputed" });
  expect(headVerdict(DATASET, subject, [{ ...later, standing: "accepted" }]).text).toBe("Restated since");
  expect(headVerdict(DATASET, subject, [later, { ...later, standing: "accepted" }]).text).toBe("Restated since");
});

test("a corrected token shows what was printed and what was recorded", () => {
  const text = words(open("a1-alibaba-group-net-income"));
  expect(text).toContain("“22.739 million yuan” recorded as 22,739 million yuan");
  expect(text).toContain("Value: 22,739 million yuan");
});

test("a derived receipt gives formula, linked inputs, band and what a document printed itself", () => {
  const receipt = open("f.change-points~a5-alibaba-share-2019~a5-alibaba-share-2021");
  expect(receipt.figure).toBe("−9 points");
  const text = words(receipt);
  expect(text).toContain("37 − 46");
  expect(text).toContain("Could be: −10 to −8");
  expect(receipt.sections[0]?.lines.filter((l) => l.receiptId).map((l) => l.receiptId)).toEqual([
    "a5-alibaba-share-2019",
    "a5-alibaba-share-2021",
  ]);
  expect(verdict(receipt)).toBe("Agrees");
  expect(text).toContain("stands in the cross-check");
  expect(words(open("f.cagr~a5-total-spend-2021~a5-total-spend-2026"))).toContain("no document in this dataset prints the result");
});

test("a gap is not a zero: it says where was looked and what the record holds", () => {
  const receipt = open("gap~gartner-ww-iaas~huawei~2021");
  expect(receipt.figure).toBe("[ ]");
  expect(words(receipt)).toContain("Public record: 4.5%");
});

test("an event opens with its paragraph and its figures", () => {
  const receipt = open("event~ministry-suspension");
  expect(words(receipt)).toMatch(/paragraph 24[\s\S]*article 3, paragraph 18/);
  expect(receipt.sections.some((s) => s.lines.some((l) => l.receiptId === "a5-alibaba-suspension"))).toBe(true);
});

test("a link inside a receipt always leads to a receipt, and outside links only to the document's own address", () => {
  const ids = [...DATASET.observations.map((o) => o.observationId), ...DATASET.events.map((e) => `event~${e.eventId}`)];
  const lines = ids.flatMap((id) => open(id).sections.flatMap((s) => s.lines));
  const linked = new Set(lines.flatMap((line) => line.receiptId ?? []));
  const addresses = new Set(lines.flatMap((line) => line.href ?? []));
  expect([...linked].filter((id) => !buildReceipt(DATASET, id).ok)).toEqual([]);
  const urls = new Set(DATASET.sources.map((s) => s.url));
  expect([...addresses].filter((url) => !urls.has(url))).toEqual([]);
  expect(Math.min(linked.size, addresses.size)).toBeGreaterThan(DATASET.articles.length);
});

const UNKNOWN = [
  "",
  "nope",
  "constructor",
  "f.growth~a~b",
  "f.unknown~a2-aws-share-2021",
  "gap~x~y~z",
  "gap~gartner-ww-iaas~huawei~yesterday",
  "event~nope",
  "f.~",
  "~",
];

test.each(UNKNOWN)("an unknown receipt “%s” is an issue, never an exception", (id) => {
  const result = buildReceipt(DATASET, id);
  expect(result.ok).toBe(false);
});

test("a calculation over two markets is refused even when somebody writes its address by hand", () => {
  expect(buildReceipt(DATASET, "f.change-points~a2-alibaba-share-2021~a5-alibaba-share-2021").ok).toBe(false);
  expect(buildReceipt(DATASET, "f.change-points~a4-alibaba-share-2017~a5-alibaba-share-2021").ok).toBe(false);
});

test("receipt ids are read back into their parts", () => {
  const spec = buildChartSpec(DATASET, decodeView("?view=shares", context).view);
  const panels = spec.cards.filter((c): c is Panel => c.kind === "panel");
  for (const { receiptId } of panels.flatMap((p) => [...p.marks, ...p.gaps]))
    expect(formatReceiptId(parseReceiptId(receiptId))).toBe(receiptId);
});

// Its low end alone would pass for the figure. Shares of 2021: 39, 21, 9.5 and 7.1 percent.
test("the receipt of a concentration gives the interval as its value, under the name that the field uses", () => {
  const receipt = open("f.hhi~a2-aws-share-2021~a2-microsoft-share-2021~a2-alibaba-share-2021~a2-google-share-2021");
  expect(words(receipt)).toContain("Value: 2,041 to 2,319 (");
  expect(receipt.scopeRest).toBe("Gartner, concentration (HHI)");
});

test("the receipts of a ratio and of a rank say their value as one says it", () => {
  expect(words(open("a5-huawei-share-ratio"))).toContain("Value: ×2\n");
  expect(words(open("a1-alibaba-rank-china"))).toContain("Value: 1st\n");
  expect(words(open("a1-alibaba-rank-china"))).toContain("Could be: exactly this: a rank is not rounded");
  expect(words(open("a1-alibaba-data-centres-germany"))).toContain("Could be: exactly this: it counts whole things");
});
