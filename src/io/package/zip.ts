/** The whole dataset as one file: a Data Package in a zip, the same bytes for the same data. */
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Dataset, Tables } from "../../domain/model.ts";
import { buildDescriptor, type Descriptor } from "../descriptor.ts";
import { citationFile } from "./citation.ts";
import { csvwMetadata } from "./csvw.ts";
import { buildManifest, type Digest, type Manifest } from "./manifest.ts";
import { packageReadme } from "./readme.ts";

/** What goes into the package. */
export interface PackageInput {
  readonly dataset: Dataset;
  /** The CSV files by table. */
  readonly texts: Readonly<Record<keyof Tables, string>>;
  /** Version of the dashboard. */
  readonly software: string;
  /** Texts that go along as they are, by path: licence, changelog, decisions. */
  readonly documents: Readonly<Record<string, string>>;
  readonly digest: Digest;
}

/** The package as files and as one. */
export interface BuiltPackage {
  readonly manifest: Manifest;
  readonly descriptor: Descriptor;
  /** Every file of the package by path, in the order of the zip. */
  readonly files: ReadonlyMap<string, string>;
  readonly zip: Uint8Array<ArrayBuffer>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A zip holds local times: the day of the release as every time zone writes it. */
function dayOf(released: string): Date {
  const [year = 1980, month = 1, day = 1] = released.split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** Builds the package. Pure but for the digest: equal input gives equal bytes. */
export async function packageZip({ dataset, texts, software, documents, digest }: PackageInput): Promise<BuiltPackage> {
  const manifest = await buildManifest(dataset, texts, software, digest);
  const descriptor = buildDescriptor(manifest.version, manifest.released, new Map(manifest.files.map((file) => [file.path, file])));
  const files = new Map<string, string>([
    ["datapackage.json", json(descriptor)],
    ["README.md", packageReadme(manifest)],
    ["CITATION.cff", citationFile(manifest, software)],
    ["csv-metadata.json", json(csvwMetadata(manifest, descriptor))],
    ...manifest.files.map(({ path, table }): [string, string] => [path, texts[table]]),
    ...Object.entries(documents).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const zippable: Zippable = Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)]));
  const zip = zipSync(zippable, { level: 9, mtime: dayOf(manifest.released) });
  return { manifest, descriptor, files, zip };
}
