/** The tables as the page has them: as text of the build, and back. */
import { expect, test } from "vitest";
import type { Issue, Tables } from "../../src/domain/model.ts";
import { loadBuiltIn } from "../../src/io/builtIn.ts";
import { BUNDLED_TEXTS, loadBundled } from "../../src/io/bundled.ts";
import { packTables, unpackTables } from "../../src/io/packTables.ts";
import { parseTables } from "../../src/io/parseTables.ts";
import { accepted } from "../domain/results.ts";

// Fails when a field is lost, when a missing value comes back as anything else, and when rows change places.
test("every table comes back as it was read, row for row and cell for cell", () => {
  const tables = accepted(parseTables(BUNDLED_TEXTS));
  expect(unpackTables(packTables({ ok: true, value: tables }))).toStrictEqual({ ok: true, value: tables });
});

test("an empty table is an empty table", () => {
  const empty = Object.fromEntries(Object.keys(BUNDLED_TEXTS).map((name) => [name, []])) as unknown as Tables;
  expect(unpackTables(packTables({ ok: true, value: empty }))).toStrictEqual({ ok: true, value: empty });
});

test("what is wrong with tables comes back in their place", () => {
  const issues: readonly Issue[] = [{ place: "data/firms.csv:2", cause: "a", remedy: "b", rule: "c" }];
  expect(unpackTables(packTables({ ok: false, issues }))).toStrictEqual({ ok: false, issues });
});

// Fails when the page's way to its dataset and the way of the build and of the tests part.
test("the dataset that the page loads is the one that its files hold", () => {
  expect(loadBuiltIn()).toStrictEqual(loadBundled());
});
