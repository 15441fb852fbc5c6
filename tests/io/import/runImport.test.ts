/** One job on one file: what comes of it, also when the file changes, goes away or is too long to be read. */
import { expect, test } from "vitest";
import type { ImportOutcome } from "../../../src/io/import/importJob.ts";
import { knownTablesOf } from "../../../src/io/import/known.ts";
import { KNOWN_TABLES } from "../../../src/io/import/knownTables.ts";
import { importOnPage } from "../../../src/io/import/onPage.ts";
import { buffersOf, type ImportInput, runImport } from "../../../src/io/import/runImport.ts";
import { readStream, sniffSource } from "../../../src/io/import/stream/readStream.ts";
import { QuotesAstray } from "../../../src/io/import/stream/splitStream.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { rowsOf } from "../../helpers/figureRows.ts";
import { namesOf } from "../../helpers/ownSet.ts";
import { sourceOf } from "../../helpers/streamed.ts";

const TABLE = "period,provider,share,firm,segment,geography\n2021,AWS,39,Mine,IaaS,World\n2021,Azure,21,Mine,IaaS,World\n";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const quiet = () => undefined;

const ruleOf = (outcome: ImportOutcome): string => (outcome.kind === "failed" ? outcome.issue.rule : outcome.kind);
const run = async (input: ImportInput): Promise<string> => ruleOf(await runImport(input, {}, quiet));
const throwing = (error: unknown): ImportInput => ({ size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(error) }) });

test("a table is read: figures in columns, the same figures first in the preview, and no buffer twice", async () => {
  const outcome = await runImport(sourceOf(bytes(TABLE)), {}, quiet);
  if (outcome.kind !== "read" || outcome.figures === null) throw new Error(ruleOf(outcome));
  expect(
    rowsOf(outcome.figures).map(({ providerId, amount, line }) => [providerId, amount.kind === "value" && amount.value, line]),
  ).toEqual([
    ["aws", 39, 2],
    ["microsoft", 21, 3],
  ]);
  expect(outcome.preview.sample).toEqual(rowsOf(outcome.figures));
  const buffers = buffersOf(outcome.figures);
  expect(new Set(buffers).size).toBe(14 * 3 + 7);
});

test("JSON is read as one piece and comes in columns too", async () => {
  const json = '[{"period":"2021","provider":"AWS","share":39,"firm":"Mine","segment":"IaaS","geography":"World"}]';
  const outcome = await runImport(sourceOf(bytes(json)), {}, quiet);
  expect(outcome.kind === "read" && [outcome.preview.detected?.lineEnds, outcome.figures?.count]).toEqual(["JSON", 1]);
});

test("a figure of one of the dataset's own markets is held against what the dataset has there", async () => {
  const observation = DATASET.observations.find(
    ({ providerId, status, unit }) => providerId === "aws" && status === "reported" && unit === "percent",
  );
  const market = DATASET.markets.find(({ marketId }) => marketId === observation?.marketId);
  const firm = DATASET.firms.find(({ firmId }) => firmId === market?.firmId);
  if (observation === undefined || market === undefined || firm === undefined) throw new Error("The dataset has no share of AWS.");
  const choices = { market: { firm: firm.label, segment: market.segment, geography: market.geography } };
  const told = async (share: number): Promise<readonly string[]> => {
    const outcome = await runImport(sourceOf(bytes(`period,provider,share\n${observation.period},AWS,${share}%\n`)), choices, quiet);
    return outcome.kind === "read" ? outcome.preview.problems.map(({ code }) => code) : [outcome.kind];
  };
  expect(await told(observation.value ?? Number.NaN)).toEqual(["same-as-curated"]);
  expect(await told(99)).toEqual(["differs-from-curated"]);
});

test("figures are held against the dataset that the page shows, where that is another, in tables and in JSON", async () => {
  const share = DATASET.observations.find(({ observationId }) => observationId === "a1-aws-share-2021");
  if (share === undefined) throw new Error("the dataset has no AWS share of 2021");
  const known = knownTablesOf({ ...DATASET, observations: [{ ...share, value: 50, asPrinted: "50%" }] });
  const told = async (text: string): Promise<readonly string[]> => {
    const outcome = await runImport(sourceOf(bytes(text)), { market: namesOf(share.marketId) }, quiet, undefined, known);
    return outcome.kind === "read" ? outcome.preview.problems.map(({ code }) => code) : [outcome.kind];
  };
  expect(await told("period,provider,share\n2021,AWS,39%\n")).toEqual(["differs-from-curated"]);
  expect(await told("period,provider,share\n2021,AWS,50%\n")).toEqual(["same-as-curated"]);
  expect(await told('[{"period":"2021","provider":"AWS","share":"39%"}]')).toEqual(["differs-from-curated"]);
});

test("a rejected file gives no figures and says why", async () => {
  const outcome = await runImport(sourceOf(bytes("%PDF-1.7 and more")), {}, quiet);
  expect(outcome.kind === "read" && [outcome.preview.verdict, outcome.preview.problems[0]?.code, outcome.figures]).toEqual([
    "rejected",
    "not-a-table",
    null,
  ]);
});

test("a file that becomes shorter, is changed or is gone while it is read fails with the cause, and nothing is thrown", async () => {
  const whole = sourceOf(bytes(TABLE));
  expect(await run({ ...whole, size: whole.size + 1 })).toBe("file-changed");
  let times = 0;
  const touched: ImportInput = {
    ...whole,
    get lastModified() {
      return times++;
    },
  };
  expect(await run(touched)).toBe("file-changed");
  expect(await run(throwing(new DOMException("", "NotReadableError")))).toBe("file-changed");
  expect(await run(throwing(new DOMException("", "NotFoundError")))).toBe("file-gone");
  expect(await run(throwing(new DOMException("", "NotAllowedError")))).toBe("file-refused");
  expect(await run(throwing(new RangeError("Array buffer allocation failed")))).toBe("memory");
  expect(await run(throwing("something else"))).toBe("import-failed");
});

test("what is too long to be held is refused before it is read, JSON earlier than tables", async () => {
  const unread = (size: number, head: string): ImportInput => ({
    size,
    slice: (from, to) => ({ arrayBuffer: async () => new Uint8Array(to - from).fill(32).map((_, k) => head.charCodeAt(k) || 32).buffer }),
  });
  expect(await run(unread(1_000_000_001, "a,b"))).toBe("too-long");
  expect(await run(unread(64_000_001, '[{"a":1}]'))).toBe("too-long");
});

test("quotes that do not pair up in a file too long to be mended fail with their line", async () => {
  const source = sourceOf(bytes('period,provider,share\n2021,AWS,39\n2021,"Azure"x,21\n2021,"AWS,3\n'));
  const options = { sliceSize: 8, tick: quiet };
  const read = async (longestMended: number) =>
    readStream(source, await sniffSource(source), {}, KNOWN_TABLES, { ...options, longestMended });
  await expect(read(source.size - 1)).rejects.toMatchObject({ name: "QuotesAstray", line: 3 });
  expect((await read(source.size)).preview.problems.map(({ code, line }) => [code, line])).toContainEqual(["stray-quote", 3]);
  const outcome = await runImport(throwing(new QuotesAstray(3)), {}, quiet);
  expect(outcome.kind === "failed" && [outcome.issue.rule, outcome.issue.place]).toEqual(["quotes", "line 3"]);
});

test("on the page a file is read with pauses, and a stop in a pause ends it", async () => {
  const rows = Array.from({ length: 30_000 }, (_, k) => `${2000 + (k % 20)},P${k % 50},${k % 40},Mine,S${Math.floor(k / 1000)},World\n`);
  const input = new Blob(["period,provider,share,firm,segment,geography\n", ...rows]);
  let isStopped = false;
  const outcome = await importOnPage(
    input,
    {},
    () => {
      isStopped = true;
    },
    () => isStopped,
  );
  expect(outcome).toEqual({ kind: "stopped" });
  const done = await importOnPage(new Blob([TABLE]), {}, quiet, () => false);
  expect(done.kind === "read" && done.preview.figureCount).toBe(2);
});
