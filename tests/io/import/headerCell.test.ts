/** A cell of a header, taken apart into what it is of, what it measures, its time and its unit. */
import { expect, test } from "vitest";
import { namesOf } from "../../../src/io/import/aliases.ts";
import { type HeaderCell, readHeaderCell } from "../../../src/io/import/headerCell.ts";
import { DATASET } from "../../helpers/dataset.ts";

const NAMES = namesOf(DATASET.providers, DATASET.firms, DATASET.measures);

test.each<[cell: string, said: Partial<HeaderCell>]>([
  ["AWS", { providerId: "aws", name: "AWS", measureId: null, hasPeriod: false, role: null }],
  [" AWS ", { providerId: "aws", name: "AWS" }],
  ["AWS[1]", { providerId: "aws", text: "AWS" }],
  ["AWS[1] [b]", { providerId: "aws", text: "AWS" }],
  ["AWS\n  share", { providerId: "aws", measureId: "share", text: "AWS share" }],
  ["AWS share (%)", { providerId: "aws", measureId: "share", name: "AWS" }],
  ["AWS, revenue", { providerId: "aws", measureId: "revenue" }],
  ["AWS - market share", { providerId: "aws", measureId: "share" }],
  ["Market share of AWS", { providerId: "aws", measureId: "share" }],
  ["Share: AWS", { providerId: "aws", measureId: "share" }],
  ["share_of_AWS", { providerId: "aws", measureId: "share" }],
  ["Share (AWS)", { providerId: "aws", measureId: "share" }],
  ["Share （AWS）", { providerId: "aws", measureId: "share" }],
  ["2021", { hasPeriod: true, name: "2021", providerId: null }],
  ["2021 Revenue", { measureId: "revenue", hasPeriod: true, time: "2021", role: null }],
  ["Revenue 2021", { measureId: "revenue", hasPeriod: true, time: "2021" }],
  ["AWS Q1 2021", { providerId: "aws", hasPeriod: true, time: "Q1 2021" }],
  ["Q1 2021 AWS", { providerId: "aws", hasPeriod: true, time: "Q1 2021" }],
  ["2021年阿里云", { providerId: "alibaba", hasPeriod: true, time: "2021年" }],
  ["provider", { role: "provider", providerId: null }],
  ["Möwe Cloud", { providerId: null, measureId: null, role: null, name: "Möwe Cloud", time: "", hasPeriod: false }],
  ["Möwe Cloud 2021", { providerId: null, measureId: null, hasPeriod: false, time: "" }],
  ["   ", { name: "", providerId: null, measureId: null, role: null }],
])("%j", (cell, said) => {
  expect(readHeaderCell(cell, NAMES)).toMatchObject(said);
});

test("a unit that stands in the cell is kept, and the rest is read without it", () => {
  expect(readHeaderCell("AWS share (%)", NAMES).stated.unit).toBe("percent");
  expect(readHeaderCell("AWS", NAMES).stated.unit).toBe("");
  expect(readHeaderCell("Revenue (US$ billion)", NAMES)).toMatchObject({ measureId: "revenue", stated: { unit: "usd_billion" } });
});

test("a cell of more than 120 signs is text and nothing else, as it stands", () => {
  const long = `AWS  share ${"x".repeat(110)}`;
  expect(readHeaderCell(long, NAMES)).toMatchObject({ text: long, name: long, providerId: null, measureId: null });
  const most = `${"x".repeat(114)} share`;
  expect(readHeaderCell(most, NAMES).text).toBe(most);
});
