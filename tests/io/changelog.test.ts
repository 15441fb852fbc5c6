import { expect, test } from "vitest";
import { parseChangelog, releasesSince } from "../../src/io/changelog.ts";
import { DATASET } from "../helpers/dataset.ts";

test("a changelog is read as its releases and their items, lines joined, marks of code taken off", () => {
  const text = "# Versions\n\nWords before.\n\n## 1.1.0\n\n- One `file`\n  goes on.\n- Two.\n\n## 1.0.0\n\nFirst version.\n";
  expect(parseChangelog(text)).toEqual([
    { version: "1.1.0", changes: ["One file goes on.", "Two."] },
    { version: "1.0.0", changes: [] },
  ]);
});

test("since a version there is every later one, the dataset's own first, and nothing since the last", () => {
  const versions = releasesSince("1.0.0").map((release) => release.version);
  expect(versions[0]).toBe(DATASET.version);
  expect(versions).toContain("2.0.0");
  expect(versions).not.toContain("1.0.0");
  expect(releasesSince(DATASET.version)).toEqual([]);
  for (const release of releasesSince("1.0.0")) expect(release.changes.length, release.version).toBeGreaterThan(0);
});
