import { expect, test } from "vitest";
import { buildReceipt } from "../../../src/spec/buildReceipt.ts";
import { dataRows } from "../../../src/spec/dataRows.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import type { Receipt } from "../../../src/spec/receipt.ts";
import { CSV_COLUMNS, type CsvColumn } from "../../../src/spec/rows.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { ownSet } from "../../helpers/ownSet.ts";

const joined = withOwnSets(DATASET, [ownSet()]);
const receiptOf = (id: string, dataset = joined): Receipt => {
  const result = buildReceipt(dataset, id);
  if (!result.ok) throw new Error(result.issues[0]?.cause);
  return result.value;
};
const said = ({ sections }: Receipt) =>
  Object.fromEntries(sections.flatMap(({ title, lines }) => lines.map(({ term, text }) => [`${title}: ${term}`, text])));

test("the receipt says file, line and column, the words as typed, as read, the day, and that nobody published it", () => {
  const receipt = receiptOf("own-1.2");
  expect(said(receipt)).toMatchObject({
    "As typed in your file: Figure": "“7”",
    "As typed in your file: File": "report.csv",
    "As typed in your file: Place": "Line 4, column 2",
    "As typed in your file: Imported on": "22 November 2026",
    "As typed in your file: The file names": "Annex B",
    "As read, with its rounding band: Value": "7 percent",
    "As read, with its rounding band: Could be": "6.5 to 7.5, as exactly as it is typed",
    "What it speaks of: Vintage": "June 2022, as your file says",
  });
  expect(receipt).toMatchObject({ statusText: "Yours", ink: "own", code: "own-1.2" });
  expect(receipt.sections[0]?.notes).toEqual(["Not published by anyone: added by you in this browser, and kept in it alone."]);
  expect(receipt.citation).toMatch(/^Not a published figure\./);
  expect(JSON.stringify(receipt)).not.toContain("Cloud Shares dataset");
});

test("a status is only the word that the file gives: what the project means by it is not what the file says", () => {
  expect(said(receiptOf("own-1.0"))["What it speaks of: Status"]).toBe("Reported");
  expect(said(receiptOf("own-1.4"))["What it speaks of: Status"]).toBe("Forecast");
});

test("the day of the import is no vintage: a file that names none has none, in the receipt, the table and the files", () => {
  expect(said(receiptOf("own-1.0"))).toMatchObject({
    "As typed in your file: Imported on": "22 November 2026",
    "What it speaks of: Vintage": "Not given: your file does not say when it was published",
  });
  const o = joined.observationById.get("own-1.0");
  const [row] = o === undefined ? [] : dataRows(joined, [o]);
  expect(row).toMatchObject({ vintageText: "Not given", basisText: "imported on 22 November 2026" });
  const cell = (column: CsvColumn) => row?.cells[CSV_COLUMNS.indexOf(column)];
  expect([cell("vintage"), cell("vintage_basis"), cell("published_on")]).toEqual(["", "", ""]);
});

test("a range says that only its ends are typed and where it is drawn", () => {
  expect(receiptOf("own-1.3").sections[1]).toMatchObject({
    lines: [
      { term: "Value", text: "33–35% (percent)" },
      { term: "Could be", text: "33 to 35, the two ends that are typed" },
    ],
    notes: ["It is drawn at 34, the middle, which your file does not say."],
  });
});

test("what is published of the same stands beside it with the difference and without a verdict", () => {
  const section = receiptOf("own-1.0").sections.find(({ title }) => title === "What is published of the same");
  const expected = DATASET.observations.filter(
    (o) => o.marketId === "gartner-ww-iaas" && o.providerId === "aws" && o.measureId === "share" && o.period === "2021",
  );
  expect(section?.lines.map(({ receiptId }) => receiptId)).toEqual(expected.map((o) => o.observationId));
  expect(expected.length).toBeGreaterThan(1);
  expect(section?.verdict).toBeUndefined();
  expect(section?.lines.find(({ receiptId }) => receiptId === "a2-aws-2021")?.text ?? section?.lines[0]?.text).toMatch(
    /higher|lower|same value/,
  );
});

test("no receipt of what is published changes by a set that is joined", () => {
  for (const { observationId } of DATASET.observations) expect(receiptOf(observationId)).toEqual(receiptOf(observationId, DATASET));
});

test("a value that is calculated from figures of the reader's says whose they are", () => {
  const receipt = receiptOf("f.change-points~own-1.0~own-1.1");
  expect(receipt.statusText).toBe("Derived, from yours");
  expect(receipt.sections[0]?.notes.join()).toContain("The figures are yours");
});

test("a provider that the file does not give in a period is missing from the file, and not from what is published", () => {
  const receipt = receiptOf("gap~own-1-m1~huawei~2022");
  expect(receipt.statusText).toBe("not in your file");
  expect(JSON.stringify(receipt)).not.toContain("Articles 1 to");
});
