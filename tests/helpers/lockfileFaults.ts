/** Says what in package-lock.json or .npmrc could let something else in than what was chosen. Works on values, so that a test can change them. */
import { type LockedPackage, type Lockfile, packageName } from "../../src/build/runTimePackages.ts";

/** 64 bytes in base 64: one hash, and no weaker one beside it. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
const VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
/** What npm takes from elsewhere than a registry: addresses, archives and folders, and `owner/name` on GitHub. */
const ELSEWHERE = /^(?:[a-z+]+:|\.{0,2}\/|~\/|[^@/\s]+\/[^/\s]+)|\.t(?:ar\.)?gz$/i;
/** Fields whose addresses nobody fetches from. */
const PROSE = new Set(["funding", "license", "deprecated"]);

function entryFaults(place: string, locked: LockedPackage): string[] {
  const faults: string[] = [];
  const own = place === "";
  if (!own && locked.link === true) faults.push("is a link to a folder");
  if (!own && !VERSION.test(locked.version ?? "")) faults.push(`has the version ${locked.version}`);
  if (!own && !SHA512.test(locked.integrity ?? "")) faults.push("has no sha512 of its own");
  if (locked.hasInstallScript === true) faults.push("runs a script when it is installed");
  if (locked.resolved !== undefined) faults.push(`says where it came from: ${locked.resolved}`);
  const asked = { ...locked.dependencies, ...locked.devDependencies, ...locked.optionalDependencies, ...locked.peerDependencies };
  for (const [name, range] of Object.entries(asked)) {
    if (own && !VERSION.test(range)) faults.push(`asks for ${name} ${range}, which is no exact version`);
    // An alias names a package of a registry under another name.
    else if (ELSEWHERE.test(range.replace(/^npm:@?[^@]+@/, ""))) faults.push(`asks for ${name} from ${range}`);
  }
  const rest = Object.entries(locked).filter(([field]) => !PROSE.has(field));
  if (/:\/\//.test(JSON.stringify(rest))) faults.push("holds an address");
  return faults.map((fault) => `${own ? "the project" : packageName(place)} ${fault}`);
}

export function lockfileFaults(lock: Lockfile): string[] {
  const version = lock.lockfileVersion === 3 ? [] : [`lockfileVersion is ${lock.lockfileVersion}`];
  return [...version, ...Object.entries(lock.packages).flatMap(([place, locked]) => entryFaults(place, locked))];
}

const SETTINGS = ["omit-lockfile-registry-resolved=true", "engine-strict=true", "ignore-scripts=true", "fund=false", "audit=false"];

/** Settings beside the agreed ones (a registry, a proxy, a token), and agreed ones that are missing. */
export function settingFaults(npmrc: string): string[] {
  const lines = npmrc.split(/\r?\n/).filter((line) => line.trim() !== "");
  return [...lines.filter((line) => !SETTINGS.includes(line)), ...SETTINGS.filter((line) => !lines.includes(line))];
}

const SHIPPED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0"]);
const TOOLS = new Set([...SHIPPED, "MPL-2.0", "MIT-0", "BlueOak-1.0.0", "Zlib"]);
/** Tools that no list covers; neither is part of the page. */
const NAMED: Readonly<Record<string, string>> = {
  "caniuse-lite": "CC-BY-4.0", // tables of browsers for a tool that mutates code; its data names its author
  jschardet: "LGPL-2.1+", // guesses encodings for the Data Package library that tests use
  tv4: "Public Domain or MIT", // checks JSON schemas for the same library; an old way to write its licence
};

/** Whether the terms of one of the alternatives are all allowed. Nested brackets are not read, and so not allowed. */
function allows(allowed: ReadonlySet<string>, expression: string): boolean {
  const open = expression.replace(/^\(([^()]*)\)$/, "$1");
  const alternatives = /[()]/.test(open) ? [open] : open.split(" OR ");
  return alternatives.some((terms) => terms.split(" AND ").every((term) => allowed.has(term)));
}

/** Packages whose licence is not agreed: `shipped` are the places of those that are part of the page. */
export function licenceFaults(lock: Lockfile, shipped: ReadonlySet<string>): string[] {
  return Object.entries(lock.packages).flatMap(([place, { license }]) => {
    if (place === "" || (!shipped.has(place) && packageName(place) in NAMED)) return [];
    const expression = typeof license === "string" ? license : "";
    return allows(shipped.has(place) ? SHIPPED : TOOLS, expression) ? [] : [`${packageName(place)}: ${JSON.stringify(license) ?? "none"}`];
  });
}
