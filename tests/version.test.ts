import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "./data/files.ts";

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

interface Versioned {
  readonly version: string;
}

test("the version of the dashboard is one in the package, its lockfile, the citation and the changelog, which dates it", () => {
  const { version } = JSON.parse(read("package.json")) as Versioned;
  const lock = JSON.parse(read("package-lock.json")) as Versioned & { readonly packages: Readonly<Record<string, Versioned>> };
  const { references } = parse(read("CITATION.cff")) as { readonly references: readonly (Versioned & { readonly type: string })[] };
  const cited = references.find(({ type }) => type === "software")?.version;
  const [, released, day] = /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/m.exec(read("CHANGELOG.md")) ?? [];
  expect([lock.version, lock.packages[""]?.version, cited, released]).toEqual([version, version, version, version]);
  expect(day).toBeDefined();
});
