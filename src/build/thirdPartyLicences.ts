import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { type Lockfile, type RunTimePackage, runTimePackages } from "./runTimePackages.ts";

/** Address of the list, from the page; the footer links to it. */
export const LICENCES_FILE = "third-party-licences.txt";

const RULE = "-".repeat(80);

/**
 * Names, versions and licences of the packages, then the text of every licence and notice, each text once with the packages that carry it.
 * `textsOf` gives the licence files of a package, without line ends of other systems. Throws when a package has none: its terms ask for it.
 */
export function licenceList(packages: readonly RunTimePackage[], textsOf: (place: string) => readonly string[]): string {
  const carriers = new Map<string, string[]>();
  for (const { place, name, version } of packages) {
    const texts = textsOf(place);
    if (texts.length === 0) throw new Error(`${place} has no licence file`);
    for (const text of texts) carriers.set(text.trim(), [...(carriers.get(text.trim()) ?? []), `${name} ${version}`]);
  }
  return [
    "This page is built with the packages below. Those that give it only types are named too.",
    packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join("\n"),
    ...[...carriers].map(([text, names]) => `${RULE}\n${names.join("\n")}\n${RULE}\n\n${text}`),
  ]
    .join("\n\n")
    .concat("\n");
}

function licenceFiles(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|notice|copying)(?:\W|$)/i.test(name));
  return names.sort().map((name) => readFileSync(path.join(folder, name), "utf8").replace(/\r\n/g, "\n"));
}

/** The list for the packages that package-lock.json names, read from where they are installed under `root`. */
export function installedLicences(root: string): string {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lockfile;
  return licenceList(runTimePackages(lock), (place) => licenceFiles(path.join(root, place)));
}

/** Writes the licences of everything that the page is built with beside it, and serves them while developing. */
export function thirdPartyLicences(): Plugin {
  return {
    name: "third-party-licences",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: LICENCES_FILE, source: installedLicences(this.environment.config.root) });
    },
    configureServer(server) {
      server.middlewares.use(`/${LICENCES_FILE}`, (_, response) => {
        response.setHeader("Content-Type", "text/plain; charset=utf-8");
        response.end(installedLicences(server.config.root));
      });
    },
  };
}
