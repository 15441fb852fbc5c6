import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { architectureFaults, importEdges } from "./helpers/importGraph.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (file: string) => path.join(root, file);

function sourceFiles(): Map<string, string> {
  const names = readdirSync(inRoot("src"), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return new Map(names.map((name) => [`src/${name.split(path.sep).join("/")}`, readFileSync(path.join(root, "src", name), "utf8")]));
}

describe("the source tree", () => {
  test("imports only downwards, only allowed packages, without cycles, barrels, page or clock in the pure layers", () => {
    const files = sourceFiles();
    expect(importEdges(files).length).toBeGreaterThan(100); // a check that saw nothing must not pass
    expect(architectureFaults(files, (file) => existsSync(inRoot(file)))).toEqual([]);
  });

  test("keeps the policy for hosts that send headers equal to the one in the page", async () => {
    const { POLICY } = await import("../src/build/contentSecurityPolicy.ts");
    const rules = readFileSync(inRoot("public/_headers"), "utf8").split(/\n(?=\/)/);
    const headers = new Map(rules.map((rule) => [rule.split("\n")[0], /Content-Security-Policy: (.*)/.exec(rule)?.[1]]));
    for (const page of ["/", "/index.html"]) expect(headers.get(page), page).toBe(`${POLICY}; frame-ancestors 'self'`);
    // Anyone may hold a card in a frame. Some hosts leave out the ending of a page's name, and all of them add up the rules that fit an address:
    // a policy for every address would take the embed back.
    for (const page of ["/embed.html", "/embed"]) expect(headers.get(page), page).toBe(`${POLICY}; frame-ancestors *`);
    expect(headers.get("/*")).toBeUndefined();
    expect(POLICY).not.toContain("unsafe");
  });

  test("has exactly the agreed top level", () => {
    const ignored = /^(\.git|node_modules|coverage|dist|dist-.*|\.cache|.*\.tsbuildinfo)$/;
    const present = readdirSync(root).filter((name) => !ignored.test(name));
    const agreed = [
      ...[
        ".ci",
        ".editorconfig",
        ".gitattributes",
        ".github",
        ".gitignore",
        ".npmrc",
        "CHANGELOG.md",
        "CITATION.cff",
        "LICENSE",
        "README.md",
        "biome.json",
      ],
      ...[
        "data",
        "embed.html",
        "index.html",
        "package-lock.json",
        "package.json",
        "public",
        "seeds",
        "src",
        "tests",
        "tsconfig.json",
        "vite.config.ts",
      ],
    ];
    expect(present.sort()).toEqual(agreed.sort());
  });

  test("holds every path that the README names under How to change it", () => {
    const readme = readFileSync(inRoot("README.md"), "utf8");
    const section = /^#+ How to change it\n([\s\S]*?)(?=^#+ |$(?![\s\S]))/m.exec(readme)?.[1] ?? "";
    const paths = [...section.matchAll(/`((?:src|data|tests|seeds|public)\/[^`\s]*)`/g)].map((match) => match[1] ?? "");
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.filter((file) => !existsSync(inRoot(file)))).toEqual([]);
  });
});

describe("the architecture check itself", () => {
  const faultsOf = (files: Record<string, string>) => architectureFaults(new Map(Object.entries(files)), () => false);
  const unit = { "src/domain/unit.ts": "export const ONE = 1;" };

  test.each([
    [
      "an import upwards",
      { "src/domain/a.ts": 'import { B } from "../ui/b.ts"; export const A = B;', "src/ui/b.ts": "export const B = 1;" },
      "domain lies below ui",
    ],
    [
      "a type import upwards",
      { "src/spec/a.ts": 'import type { B } from "../state/b.ts"; export type A = B;', "src/state/b.ts": "export type B = 1;" },
      "spec lies below state",
    ],
    [
      "a dynamic import upwards",
      { "src/io/a.ts": 'export const a = () => import("../app/b.ts");', "src/app/b.ts": "export const B = 1;" },
      "io lies below app",
    ],
    [
      "recharts outside the charts",
      { "src/ui/shell/a.tsx": 'import { Bar } from "recharts"; export const A = Bar;' },
      "may not use this package",
    ],
    ["papaparse outside io", { "src/ui/a.ts": 'import Papa from "papaparse"; export const A = Papa;' }, "may not use this package"],
    ["react in the state", { "src/state/a.ts": 'import { use } from "react"; export const a = use;' }, "may not use this package"],
    [
      "the build in the app",
      { "src/app/a.ts": 'import { P } from "../build/p.ts"; export const A = P;', "src/build/p.ts": "export const P = 1;" },
      "src/build stands apart",
    ],
    [
      "a cycle",
      {
        "src/ui/a.ts": 'import { B } from "./b.ts"; export const A = () => B;',
        "src/ui/b.ts": 'import { A } from "./a.ts"; export const B = () => A;',
      },
      "cycle: src/ui/a.ts -> src/ui/b.ts -> src/ui/a.ts",
    ],
    ["a barrel", { ...unit, "src/domain/all.ts": 'export { ONE } from "./unit.ts";' }, "passes on the exports"],
    ["a star barrel", { ...unit, "src/domain/all.ts": 'export * from "./unit.ts";' }, "passes on the exports"],
    [
      "an index without a table",
      { ...unit, "src/domain/index.ts": 'import { ONE } from "./unit.ts"; export const one = ONE;' },
      "an index file is a registry",
    ],
    ["a missing extension", { ...unit, "src/domain/a.ts": 'import { ONE } from "./unit"; export const A = ONE;' }, "carries its extension"],
    ["a file that is not there", { "src/domain/a.ts": 'import { B } from "./b.ts"; export const A = B;' }, "no such file"],
    ["the page in the domain", { "src/domain/a.ts": "export const a = () => document.title;" }, "uses document"],
    ["the clock in the spec", { "src/spec/a.ts": "export const a = () => new Date().getFullYear();" }, "uses Date.now"],
    ["chance in the state", { "src/state/a.ts": "export const a = () => Math.random();" }, "uses Math.random"],
  ])("reports %s", (_, files, said) => {
    expect(faultsOf(files as unknown as Record<string, string>).join("\n")).toContain(said);
  });

  test("accepts a good file, also one whose own names look like the page's", () => {
    const good = {
      ...unit,
      "src/spec/a.ts":
        'import { ONE } from "../domain/unit.ts"; export const a = (history: number[]) => ({ location: history.length + ONE });',
    };
    expect(faultsOf(good)).toEqual([]);
  });
});
