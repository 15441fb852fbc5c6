import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Package } from "datapackage";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tables } from "../../src/domain/model.ts";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { NO_PACKAGE, readPackage } from "../../src/io/package/read.ts";
import type { BuiltPackage } from "../../src/io/package/zip.ts";
import { columnOf, TABLES } from "../../src/io/schema.ts";
import { ROOT } from "../data/files.ts";
import { buildPackage, digest, unzipped } from "../helpers/builtPackage.ts";
import { DATASET } from "../helpers/dataset.ts";

const TABLE_NAMES = Object.keys(TABLES) as (keyof Tables)[];
const fileOf = (name: keyof Tables) => TABLES[name].file;

let built: BuiltPackage;
let files: ReadonlyMap<string, Buffer>;
let folder: string;

beforeAll(async () => {
  built = await buildPackage();
  files = await unzipped(built.zip);
  folder = mkdtempSync(path.join(tmpdir(), "package-"));
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The zip with files changed or, where null, left out. */
function zipWith(changed: Readonly<Record<string, string | Uint8Array | null>>, folderName = ""): Uint8Array<ArrayBuffer> {
  const all = { ...Object.fromEntries(files), ...changed };
  const entries = Object.entries(all).filter((entry): entry is [string, string | Buffer] => entry[1] !== null);
  return new Uint8Array(
    zipSync(Object.fromEntries(entries.map(([name, content]) => [folderName + name, new Uint8Array(Buffer.from(content))]))),
  );
}
const descriptorWith = (change: (descriptor: Record<string, unknown>) => void): string => {
  const descriptor = JSON.parse(String(files.get("datapackage.json"))) as Record<string, unknown>;
  change(descriptor);
  return JSON.stringify(descriptor);
};

describe("the zip, read by a library of others", () => {
  test("holds the tables byte for byte, the descriptor, and what goes with them", () => {
    for (const name of TABLE_NAMES) expect(files.get(fileOf(name)), name).toEqual(readFileSync(path.join(ROOT, "data", fileOf(name))));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(["datapackage.json", "README.md", "LICENSE.txt", "CITATION.cff", "CHANGELOG.md", "csv-metadata.json"]),
    );
    expect([...files.keys()].filter((name) => name.startsWith("decisions/")).length).toBe(16);
    for (const [name, content] of files) expect(content.length, name).toBeGreaterThan(0);
  });

  test("says size and hash of each file as they are", () => {
    const { resources } = JSON.parse(String(files.get("datapackage.json"))) as {
      resources: readonly { path: string; bytes: number; hash: string }[];
    };
    expect(resources.map((r) => r.path)).toEqual(TABLE_NAMES.map(fileOf));
    for (const { path: name, bytes, hash } of resources) {
      const content = files.get(name) ?? Buffer.alloc(0);
      expect(bytes, name).toBe(content.length);
      expect(hash, name).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
    }
  });

  test("is the same bytes for the same data, wherever the clock stands", async () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Auckland";
    try {
      expect(Buffer.from((await buildPackage()).zip).equals(Buffer.from(built.zip))).toBe(true);
    } finally {
      process.env["TZ"] = zone;
    }
  });

  test("opens in an independent Data Package reader, with the rows of the page", async () => {
    const read = await Package.load(path.join(folder, "datapackage.json"));
    expect(read.errors).toEqual([]);
    expect(read.resources.map((r) => r.name)).toEqual(TABLE_NAMES);
    for (const resource of read.resources) {
      const ours = DATASET[resource.name as keyof Tables].map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value === "" ? null : value])),
      );
      // Cast by the types that the descriptor gives each column.
      expect(await resource.read({ keyed: true }), resource.name).toEqual(ours);
    }
  });
});

describe("reading a package back", () => {
  test("gives the rows of the page and says that they are its own", async () => {
    const read = await readPackage(built.zip, digest);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.own).toBe(true);
    expect(read.value.hashed).toBe(true);
    expect(read.value.dataset.version).toBe(DATASET.version);
    for (const name of TABLE_NAMES) expect(read.value.dataset[name]).toEqual(DATASET[name]);
  });

  test("takes a package that was zipped again in a folder, and one without hashes", async () => {
    const read = await readPackage(zipWith({}, "cloud-shares/"), digest);
    expect(read.ok && read.value.own).toBe(true);
    const plain = readFileSync(path.join(ROOT, "data/datapackage.json"), "utf8");
    const unhashed = await readPackage(zipWith({ "datapackage.json": plain }), null);
    expect(unhashed.ok && unhashed.value.hashed).toBe(false);
  });

  test("takes the same rows under another version for another dataset", async () => {
    const read = await readPackage(zipWith({ "datapackage.json": descriptorWith((d) => (d["version"] = "2.0.9")) }), digest);
    expect(read.ok && [read.value.own, read.value.dataset.version]).toEqual([false, "2.0.9"]);
  });

  test("opens another version as that version", async () => {
    const observations = BUNDLED_TEXTS.observations.replace("Third behind Amazon and Microsoft", "Behind Amazon and Microsoft");
    const other = descriptorWith((descriptor) => {
      descriptor["version"] = "2.0.9";
      for (const resource of descriptor["resources"] as { bytes?: number; hash?: string }[]) {
        delete resource.bytes;
        delete resource.hash;
      }
    });
    const read = await readPackage(zipWith({ "observations.csv": observations, "datapackage.json": other }), digest);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.own).toBe(false);
    expect(read.value.dataset.version).toBe("2.0.9");
    expect(read.value.dataset.observationById.get("a1-alibaba-rank-world")?.note).toMatch(/^Behind Amazon/);
  });

  test.each<[string, () => Uint8Array<ArrayBuffer>, string, string]>([
    ["a file that is no zip", () => new TextEncoder().encode("PK\u0003\u0004 but no zip"), "zip", "no zip that can be read"],
    ["a zip that ends too early", () => built.zip.slice(0, 5000), "zip", "no zip that can be read"],
    ["a zip of something else", () => zipWith({ "datapackage.json": null }), "datapackage.json", "no package of this dataset"],
    [
      "a descriptor of others",
      () => zipWith({ "datapackage.json": descriptorWith((d) => (d["name"] = "other")) }),
      "datapackage.json",
      "no package",
    ],
    ["a descriptor that is no JSON", () => zipWith({ "datapackage.json": "{" }), "datapackage.json", "no package"],
    ["a table that is missing", () => zipWith({ "breaks.csv": null }), "breaks.csv", "does not hold this file"],
    ["a table that grew", () => zipWith({ "firms.csv": `${BUNDLED_TEXTS.firms}x,X,other\n` }), "firms.csv", "bytes"],
    [
      "a table of the same size that was changed",
      () => zipWith({ "firms.csv": BUNDLED_TEXTS.firms.replace("Gartner", "Gartnes") }),
      "firms.csv",
      "not the one that the descriptor has the hash of",
    ],
  ])("refuses %s and says where and why", async (_, bytes, place, cause) => {
    const read = await readPackage(bytes(), digest);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.issues.map((issue) => issue.place)).toContain(place);
    expect(read.issues.map((issue) => issue.cause).join("\n")).toContain(cause);
    expect(read.issues.every((issue) => issue.remedy !== "")).toBe(true);
    expect(read.issues.some(({ rule }) => rule === NO_PACKAGE)).toBe(place === "datapackage.json");
  });

  test("holds every rule of the contract for rows that were changed with their hash", async () => {
    const observations = BUNDLED_TEXTS.observations.replace("a2-aws-share-2021,gartner-ww-iaas", "a2-aws-share-2021,no-such-market");
    expect(observations).not.toBe(BUNDLED_TEXTS.observations);
    const other = descriptorWith((descriptor) => {
      for (const resource of descriptor["resources"] as { bytes?: number; hash?: string }[]) {
        delete resource.bytes;
        delete resource.hash;
      }
    });
    const read = await readPackage(zipWith({ "observations.csv": observations, "datapackage.json": other }), digest);
    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.issues.map((issue) => issue.cause).join()).toContain("no-such-market");
  });
});
