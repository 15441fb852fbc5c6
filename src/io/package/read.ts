/** Reads a package back: the zip that this project hands out, of this version or another. */

import { type UnzipFileInfo, unzipSync } from "fflate";
import * as v from "valibot";
import { buildDataset } from "../../domain/dataset.ts";
import type { Dataset, Issue, Result, Tables } from "../../domain/model.ts";
import * as filesWords from "../../domain/words/en/files.ts";
import { packTables } from "../packTables.ts";
import { parseTables } from "../parseTables.ts";
import { TABLES } from "../schema.ts";
import { tablesText } from "../tablesText.ts";
import { ABOUT } from "./about.ts";
import { type Digest, sha256Of } from "./manifest.ts";
import { DATASET_WORDS } from "./words.ts";

export interface OpenedPackage {
  readonly dataset: Dataset;
  /** Whether its version and its tables are those of the page's own dataset, cell for cell. */
  readonly own: boolean;
  /** Whether the hashes were compared: browsers do not offer that to pages that are not served securely. */
  readonly hashed: boolean;
}

/** Unpacked bytes that are read at most: the package has about one million. A zip can claim any number. */
const MOST_BYTES = 64_000_000;

const DESCRIPTOR = v.object({
  name: v.literal(DATASET_WORDS.name),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  resources: v.array(v.object({ name: v.string(), path: v.string(), bytes: v.optional(v.number()), hash: v.optional(v.string()) })),
});
type ReadDescriptor = v.InferOutput<typeof DESCRIPTOR>;

/** The rule of the issue that says that a zip is no package of ours at all, and may be something else. */
export const NO_PACKAGE = "no-package";

const refuse = (place: string, cause: string, remedy: string, rule: string): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues: [{ place, cause, remedy, rule }],
});

/** The files of the zip by path; null when it is none, or holds more than a package can. */
function unzip(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Uint8Array<ArrayBuffer>> | null {
  let total = 0;
  const wanted = (file: UnzipFileInfo): boolean => {
    total += file.originalSize;
    return total <= MOST_BYTES && /\.(?:csv|json)$/.test(file.name);
  };
  try {
    const files = unzipSync(bytes, { filter: wanted });
    return total > MOST_BYTES ? null : new Map(Object.entries(files).map(([path, content]) => [path, new Uint8Array(content)]));
  } catch {
    return null;
  }
}

const textOf = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder().decode(bytes);

function readDescriptor(bytes: Uint8Array<ArrayBuffer>): ReadDescriptor | null {
  try {
    const read = v.safeParse(DESCRIPTOR, JSON.parse(textOf(bytes)));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** What is wrong with a file of the package; null when it is there and is what the descriptor says. */
async function faultOf(resource: ReadDescriptor["resources"][number], bytes: Uint8Array<ArrayBuffer> | undefined, digest: Digest | null) {
  if (bytes === undefined) return filesWords.thePackageDoesNot;
  if (resource.bytes !== undefined && resource.bytes !== bytes.length) return filesWords.theFileHasBytes(bytes.length, resource.bytes);
  if (digest === null || resource.hash === undefined) return null;
  return resource.hash === `sha256:${await sha256Of(bytes, digest)}` ? null : filesWords.theFileIsNotThe;
}

/**
 * The checked dataset of a package, or what is wrong with it by place, cause and remedy.
 * @param digest null where the platform has none: then sizes are compared, hashes are not.
 */
export async function readPackage(bytes: Uint8Array<ArrayBuffer>, digest: Digest | null): Promise<Result<OpenedPackage>> {
  const files = unzip(bytes);
  if (files === null) return refuse("zip", filesWords.theFileIsNoZip, filesWords.downloadThePackageAgain, "package");
  // Zipped by hand, a package often stands in a folder of its own.
  const at = [...files.keys()].find((path) => /^(?:[^/]+\/)?datapackage\.json$/.test(path));
  const folder = at?.slice(0, -"datapackage.json".length) ?? "";
  const descriptor = readDescriptor(files.get(at ?? "") ?? new Uint8Array());
  if (descriptor === null) return refuse("datapackage.json", filesWords.theZipHoldsNoPackage, filesWords.chooseAPackageThat, NO_PACKAGE);
  const issues: Issue[] = [];
  const texts: Partial<Record<keyof Tables, string>> = {};
  for (const name of Object.keys(TABLES) as (keyof Tables)[]) {
    const resource = descriptor.resources.find((r) => r.name === name) ?? { name, path: TABLES[name].file };
    const content = files.get(folder + resource.path);
    const cause = await faultOf(resource, content, digest);
    if (cause !== null) issues.push({ place: resource.path, cause, remedy: filesWords.downloadThePackageAgain, rule: "package" });
    texts[name] = content === undefined ? "" : textOf(content);
  }
  if (issues.length > 0) return { ok: false, issues };
  const tables = parseTables(texts as Record<keyof Tables, string>);
  if (!tables.ok) return tables;
  const dataset = buildDataset(tables.value, descriptor.version);
  if (!dataset.ok) return dataset;
  const own = descriptor.version === ABOUT.version && packTables(tables) === tablesText();
  return { ok: true, value: { dataset: dataset.value, own, hashed: digest !== null } };
}
