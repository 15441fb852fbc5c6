import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Bill, runTimeBill } from "../src/build/bill.ts";
import { type Lockfile, runTimePackages } from "../src/build/runTimePackages.ts";
import { billText } from "../src/build/sbomCommand.ts";
import { installedLicences, LICENCES_FILE, licenceList } from "../src/build/thirdPartyLicences.ts";
import { licenceFaults, lockfileFaults, settingFaults } from "./helpers/lockfileFaults.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const lock = JSON.parse(read("package-lock.json")) as Lockfile;
const { dependencies } = JSON.parse(read("package.json")) as { readonly dependencies: Readonly<Record<string, string>> };
const shipped = runTimePackages(lock);

/** The lockfile with other fields in one entry. */
const changed = (place: string, fields: Readonly<Record<string, unknown>>): Lockfile => ({
  ...lock,
  packages: { ...lock.packages, [place]: { ...lock.packages[place], ...fields } },
});
const askingFor = (spec: string) => changed("node_modules/recharts", { dependencies: { clsx: spec } });
const HASH = `${"A".repeat(86)}==`;

describe("the lockfile", () => {
  test("has version 3, a sha512 for every package, no install script, no other source than a registry, and no address", () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(lockfileFaults(lock)).toEqual([]);
  });

  test("asks for what package.json asks for", () => {
    expect(lock.packages[""]?.dependencies).toEqual(dependencies);
  });

  test.each([
    ["an older form", { ...lock, lockfileVersion: 2 }, "lockfileVersion is 2"],
    ["a package without a hash", changed("node_modules/react", { integrity: undefined }), "react has no sha512"],
    ["a weak hash", changed("node_modules/react", { integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }), "react has no sha512"],
    ["a weak hash beside a strong one", changed("node_modules/react", { integrity: `sha1-AAAA sha512-${HASH}` }), "react has no sha512"],
    ["a cut hash", changed("node_modules/react", { integrity: "sha512-AAAA" }), "react has no sha512"],
    ["an install script", changed("node_modules/react", { hasInstallScript: true }), "react runs a script"],
    ["a registry's address", changed("node_modules/react", { resolved: "https://example.org/react.tgz" }), "react says where"],
    ["an address in another field", changed("node_modules/react", { bin: { a: "https://example.org/a" } }), "react holds an address"],
    ["a linked folder", changed("node_modules/react", { link: true }), "react is a link"],
    ["a version that is a source", changed("node_modules/react", { version: "git+ssh://git@example.org/react" }), "react has the version"],
    ["a git dependency", askingFor("git+https://example.org/clsx.git#main"), "recharts asks for clsx from"],
    ["a dependency by its place on GitHub", askingFor("lukeed/clsx#main"), "recharts asks for clsx from"],
    ["a dependency by a host's short name", askingFor("github:lukeed/clsx"), "recharts asks for clsx from"],
    ["a dependency over http", askingFor("http://example.org/clsx.tgz"), "recharts asks for clsx from"],
    ["a dependency from a file", askingFor("file:../clsx"), "recharts asks for clsx from"],
    ["a dependency from an archive", askingFor("clsx.tgz"), "recharts asks for clsx from"],
    ["a range in the project", changed("", { dependencies: { react: "^19.0.0" } }), "the project asks for react ^19.0.0"],
    ["a tag in the project", changed("", { devDependencies: { vite: "latest" } }), "the project asks for vite latest"],
  ])("is refused with %s", (_, bad, said) => {
    expect(lockfileFaults(bad).join("\n")).toContain(said);
  });

  test("may name a package of a registry by an alias, and any range of versions below the project", () => {
    for (const spec of ["npm:@scope/clsx@^2.0.0", "^2.0.0", ">=1.0.0 <3.0.0 || 4.x", "*", "latest"])
      expect(lockfileFaults(askingFor(spec))).toEqual([]);
  });
});

describe("the settings of npm", () => {
  test("name no registry, no proxy and no token, and turn install scripts off", () => {
    expect(settingFaults(read(".npmrc"))).toEqual([]);
  });

  test.each([
    ["a registry", "\nregistry=https://example.org/"],
    ["a scope's registry", "\n@scope:registry=https://example.org/"],
    ["a token", "\n//example.org/:_authToken=secret"],
    ["install scripts, later in the file", "\nignore-scripts=false"],
  ])("are refused with %s", (_, line) => {
    expect(settingFaults(read(".npmrc") + line)).toEqual([line.trim()]);
  });

  test("are refused without one that is agreed", () => {
    expect(settingFaults(read(".npmrc").replace("ignore-scripts=true", ""))).toEqual(["ignore-scripts=true"]);
  });
});

describe("the licences", () => {
  const places = new Set(shipped.map(({ place }) => place));

  test("are agreed ones, of everything in the page and of every tool", () => {
    expect(licenceFaults(lock, places)).toEqual([]);
  });

  test.each([
    ["node_modules/react", "GPL-3.0-only"],
    ["node_modules/react", "MPL-2.0"],
    ["node_modules/react", undefined],
    ["node_modules/react", "SEE LICENSE IN LICENSE.md"],
    ["node_modules/react", "MIT AND GPL-2.0-only"],
    ["node_modules/react", "GPL-2.0-only AND (X11 OR MIT OR ISC)"],
    ["node_modules/vite", "AGPL-3.0-only"],
    ["node_modules/vite", "UNLICENSED"],
  ])("are refused when %s has %s", (place, license) => {
    expect(licenceFaults(changed(place, { license }), places)).toHaveLength(1);
  });

  test("may be one of several, and others for tools than for the page", () => {
    for (const license of ["(MIT OR GPL-3.0-or-later)", "MIT AND ISC", "Apache-2.0"])
      expect(licenceFaults(changed("node_modules/react", { license }), places)).toEqual([]);
    expect(licenceFaults(changed("node_modules/vite", { license: "MPL-2.0" }), places)).toEqual([]);
    // A tool that is let through by its name is not once the page needs it.
    expect(licenceFaults(lock, new Set([...places, "node_modules/jschardet"]))).toEqual(['jschardet: "LGPL-2.1+"']);
  });
});

describe("the run-time packages", () => {
  const policy = read(".github/SECURITY.md");

  test("are each in the table of reasons, and no more than the ceiling with those that come along", ({ task }) => {
    const reasons = [...policy.matchAll(/^\| (?!package|---)(\S+) \| (.+) \|$/gm)].map(([, name = "", why = ""]) => [name, why] as const);
    expect(reasons.map(([name]) => name)).toEqual(Object.keys(dependencies));
    for (const [name, why] of reasons) expect(why.length, name).toBeGreaterThan(8);
    const ceiling = Number(/at most (\d+) packages/.exec(policy)?.[1]);
    Object.assign(task.meta, {
      figures: { chosen: reasons.length, shipped: shipped.length, ceiling, locked: Object.keys(lock.packages).length - 1 },
    });
    expect(shipped.length).toBeLessThanOrEqual(ceiling);
  });

  const small: Lockfile = {
    lockfileVersion: 3,
    packages: {
      "": { dependencies: { b: "1.0.0" }, devDependencies: { tool: "1.0.0" } },
      "node_modules/b": {
        ...{ version: "1.0.0", license: "MIT", integrity: "sha512-b" },
        dependencies: { c: "^1.0.0" },
        peerDependencies: { p: "1", tool: "1" },
        peerDependenciesMeta: { tool: { optional: true } },
      },
      "node_modules/b/node_modules/c": {
        version: "1.1.0",
        license: "ISC",
        dependencies: { "@s/d": "1" },
        optionalDependencies: { b: "1" },
      },
      "node_modules/c": { version: "2.0.0", dev: true },
      "node_modules/p": { version: "1.0.0" },
      "node_modules/@s/d": { version: "1.0.0" },
      "node_modules/tool": { version: "1.0.0", dev: true, dependencies: { c: "2" } },
    },
  };

  test("are those reached from the project, each where Node would find it, without tools", () => {
    expect(runTimePackages(small).map(({ place, version }) => `${place} ${version}`)).toEqual([
      "node_modules/@s/d 1.0.0",
      "node_modules/b 1.0.0",
      "node_modules/b/node_modules/c 1.1.0",
      "node_modules/p 1.0.0",
    ]);
    const { "node_modules/p": _, ...without } = small.packages;
    expect(() => runTimePackages({ ...small, packages: without })).toThrow("has no p, which node_modules/b needs");
  });

  test("list their licences, each text once, and none without a text", () => {
    const texts: Readonly<Record<string, readonly string[]>> = { "node_modules/b": ["Terms\n", "Notice"], "node_modules/p": ["Terms"] };
    const two = runTimePackages(small).filter(({ place }) => place in texts);
    const list = licenceList(two, (place) => texts[place] ?? []);
    expect(list).toContain("b 1.0.0: MIT\np 1.0.0: ");
    expect(list.match(/^Terms$/gm)).toHaveLength(1);
    expect(list).toMatch(/^-+\nb 1\.0\.0\np 1\.0\.0\n-+\n\nTerms$/m);
    expect(list).toContain("Notice");
    expect(() => licenceList(two, () => [])).toThrow("node_modules/b has no licence file");
  });

  test("are all in the page's list of licences, with the notices that their terms ask for", () => {
    const list = installedLicences(root);
    for (const { name, version, licence } of shipped) expect(list).toContain(`\n${name} ${version}: ${licence}\n`);
    expect(list).toContain("Copyright (c) Meta Platforms");
    expect(list).toContain("Lodash copyright notice");
    expect(list).not.toContain(root);
    expect(read("src/ui/shell/Footer.tsx")).toContain(`href="${LICENCES_FILE}"`);
  });
});

describe("the bill of materials", () => {
  test("names every run-time package with its version, licence and hash, and what needs what", () => {
    const text = billText(root);
    const bill = JSON.parse(text) as Bill;
    expect(bill["bomFormat"]).toBe("CycloneDX");
    expect(bill.metadata.component.name).toBe("cloud-shares");
    const billed = bill.components.map(({ purl, hashes, licenses }) => JSON.stringify([purl, hashes, licenses]));
    const wanted = shipped.map(({ name, version, licence, integrity }) => {
      const content = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
      const terms = licence.includes(" ") ? { expression: licence } : { license: { id: licence } };
      return JSON.stringify([`pkg:npm/${name.replace("@", "%40")}@${version}`, [{ alg: "SHA-512", content }], [terms]]);
    });
    expect(billed.sort()).toEqual(wanted.sort());
    const direct = bill.dependencies.find(({ ref }) => ref === bill.metadata.component["bom-ref"])?.dependsOn ?? [];
    expect([...direct].sort()).toEqual(
      Object.entries(dependencies)
        .map(([name, version]) => `${name}@${version}`)
        .sort(),
    );
    // The same wherever and whenever one npm makes it from one lockfile.
    expect(text).not.toMatch(/timestamp|serialNumber|"resolved"/);
  });

  test("is not made when npm leaves a package out", () => {
    const component = { "bom-ref": "cloud-shares@1.0.0", name: "x", version: "1.0.0" };
    expect(() => runTimeBill({ metadata: { component }, components: [], dependencies: [] }, shipped.slice(0, 1))).toThrow(
      "npm's bill has no",
    );
  });
});
