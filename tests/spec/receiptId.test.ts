import { expect, test } from "vitest";
import { formatReceiptId, parseReceiptId, type ReceiptRef } from "../../src/spec/receiptId.ts";

test.each<[id: string, ref: ReceiptRef]>([
  ["a2-aws-share-2021", { kind: "observed", observationId: "a2-aws-share-2021" }],
  ["f.growth~a~b", { kind: "derived", derivationId: "growth", inputIds: ["a", "b"] }],
  ["f.hhi", { kind: "derived", derivationId: "hhi", inputIds: [] }],
  ["gap~gartner-ww-iaas~aws~2020", { kind: "gap", marketId: "gartner-ww-iaas", providerId: "aws", period: "2020" }],
  ["event~antitrust-fine", { kind: "event", eventId: "antitrust-fine" }],
  ["break~base", { kind: "break", breakId: "base" }],
  ["assume~total~36.5", { kind: "assumed", observationId: "total", share: 36.5 }],
  ["assume~total~0", { kind: "assumed", observationId: "total", share: 0 }],
  ["assume~total~7", { kind: "assumed", observationId: "total", share: 7 }],
  ["assume~total~10", { kind: "assumed", observationId: "total", share: 10 }],
  ["assume~total~0.5", { kind: "assumed", observationId: "total", share: 0.5 }],
  ["assume~total~100", { kind: "assumed", observationId: "total", share: 100 }],
])("%s is read into its parts and written from them", (id, ref) => {
  expect(parseReceiptId(id)).toEqual(ref);
  expect(formatReceiptId(ref)).toBe(id);
});

test.each([
  "gap~market~provider",
  "gap~market~provider~2020~more",
  "other~market~provider~2020",
  "event",
  "event~a~b",
  "other~a",
  "break",
  "break~a~b",
  "assume~total",
  "assume~total~50~more",
  "other~total~50",
  "assume~total~",
  "assume~total~07",
  "assume~total~1000",
  "assume~total~x50",
  "assume~total~50x",
  "assume~total~50.0",
  "assume~total~50.25",
  "assume~total~100.5",
  "assume~total~150",
  "xf.growth~a~b",
])("%s has the form of no other kind: it is the id of an observation, if of anything", (id) => {
  expect(parseReceiptId(id)).toEqual({ kind: "observed", observationId: id });
});
