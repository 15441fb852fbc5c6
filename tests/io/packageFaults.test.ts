/** What of a package is compared with its descriptor, in zips of which only the descriptor and its files matter. */
import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { sha256Of, utf8 } from "../../src/io/package/manifest.ts";
import { NO_PACKAGE, readPackage } from "../../src/io/package/read.ts";
import { TABLES } from "../../src/io/schema.ts";
import { digest } from "../helpers/builtPackage.ts";
import { DATASET } from "../helpers/dataset.ts";

const NAME = "cloud-shares";
interface Told {
  readonly name: string;
  readonly path: string;
  readonly bytes?: number;
  readonly hash?: string;
}

/** A zip of the page's own tables under a descriptor that says this of them. */
function zipOf(
  version: string,
  resources: readonly Told[],
  at = "",
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const tables = Object.entries(TABLES).map(([name, { file }]) => [at + file, strToU8(BUNDLED_TEXTS[name as keyof typeof BUNDLED_TEXTS])]);
  const descriptor = strToU8(JSON.stringify({ name: NAME, version, resources }));
  return new Uint8Array(zipSync({ ...Object.fromEntries(tables), [`${at}datapackage.json`]: descriptor, ...more }, { level: 1 }));
}
const issuesOf = async (zip: Uint8Array<ArrayBuffer>, with_ = digest as typeof digest | null) => {
  const read = await readPackage(zip, with_);
  return read.ok ? [] : read.issues.map(({ place, rule }) => [place, rule]);
};
const firms = strToU8(BUNDLED_TEXTS.firms);
const hash = (bytes: Uint8Array) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

test("a descriptor that names no table still finds each under its usual name, whose size and hash nobody told", async () => {
  const read = await readPackage(zipOf(DATASET.version, []), digest);
  expect(read.ok && [read.value.own, read.value.hashed]).toEqual([true, true]);
});

test.each<[string, Told, readonly (readonly string[])[]]>([
  ["its own size and hash", { name: "firms", path: "firms.csv", bytes: firms.length, hash: hash(firms) }, []],
  ["a size of one byte more", { name: "firms", path: "firms.csv", bytes: firms.length + 1 }, [["firms.csv", "package"]]],
  ["another hash", { name: "firms", path: "firms.csv", hash: hash(strToU8("x")) }, [["firms.csv", "package"]]],
  [
    "a hash of another kind",
    { name: "firms", path: "firms.csv", hash: hash(firms).replace("sha256:", "md5:") },
    [["firms.csv", "package"]],
  ],
  ["a place where it is not", { name: "firms", path: "tables/firms.csv" }, [["tables/firms.csv", "package"]]],
])("a table of which the descriptor tells %s", async (_, told, issues) => {
  expect(await issuesOf(zipOf("2.0.9", [told]))).toEqual(issues);
});

test("where hashes cannot be compared, another hash is no fault, another size is", async () => {
  const told = { name: "firms", path: "firms.csv", hash: "sha256:0" };
  expect(await issuesOf(zipOf("2.0.9", [told]), null)).toEqual([]);
  expect(await issuesOf(zipOf("2.0.9", [{ ...told, bytes: 1 }]), null)).toEqual([["firms.csv", "package"]]);
});

test.each([
  ["a version of two numbers", zipOf("2.1", [])],
  ["a version with words behind it", zipOf("2.1.0-x", [])],
  ["a descriptor two folders down", zipOf("2.1.0", [], "a/b/")],
  ["no file at all", new Uint8Array(zipSync({}))],
])("%s is no package of ours", async (_, zip) => {
  expect(await issuesOf(zip)).toEqual([["datapackage.json", NO_PACKAGE]]);
});

test("files of other kinds in the zip are not looked at; a zip that unpacks to more than a package can is none", async () => {
  expect(await issuesOf(zipOf("2.0.9", [], "", { "a.bin": new Uint8Array(5) }))).toEqual([]);
  expect(await issuesOf(zipOf("2.0.9", [], "", { "a.csv": new Uint8Array(64_000_001) }))).toEqual([["zip", "package"]]);
});

test("a hash is written in lower-case hexadecimal digits, two for each byte", async () => {
  expect(await sha256Of(utf8("é"), digest)).toBe(createHash("sha256").update("é").digest("hex"));
  expect(await sha256Of(utf8(""), async () => new Uint8Array([0, 10, 255]).buffer)).toBe("000aff");
});
