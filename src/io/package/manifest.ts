/** The manifest of the package: what the dataset is, what it covers and its files, from which every description of it is made. */
import type { Dataset, Source, Tables } from "../../domain/model.ts";
import { yearOf } from "../../domain/period.ts";
import { TABLES } from "../schema.ts";
import { ABOUT, type About } from "./about.ts";

/** A table of the package as a file. */
export interface PackageFile {
  readonly table: keyof Tables;
  /** Beside the descriptor. */
  readonly path: string;
  readonly title: string;
  readonly mediatype: "text/csv";
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface Manifest extends About {
  /** Version of the dashboard (package.json). */
  readonly software: string;
  readonly files: readonly PackageFile[];
  /** First and last year that a figure is about. */
  readonly years: readonly [number, number];
  /** Where the markets lie, in the order of their number of markets. */
  readonly places: readonly string[];
  /** Measures of which there is a figure, with the units that they come in. */
  readonly measures: readonly { readonly measureId: string; readonly label: string; readonly units: readonly string[] }[];
  readonly documents: readonly Source[];
  readonly figures: number;
}

/** Bytes to 32 bytes of SHA-256. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** SHA-256 as the platform has it; null in a page that is not served securely, where browsers offer none. */
export function platformDigest(): Digest | null {
  // The type says that it is always there, which holds for secure pages only.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  return subtle === undefined ? null : (bytes) => subtle.digest("SHA-256", bytes);
}

/** Bytes as lower-case hexadecimal digits of their hash. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>, digest: Digest): Promise<string> {
  return [...new Uint8Array(await digest(bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function placesOf(dataset: Dataset): readonly string[] {
  const counts = new Map<string, number>();
  for (const { geography } of dataset.markets) counts.set(geography, (counts.get(geography) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([place]) => place);
}

/**
 * The manifest of a dataset.
 * @param texts the CSV files by table, as they are published: size and hash are theirs.
 * @param software version of the dashboard.
 */
export async function buildManifest(
  dataset: Dataset,
  texts: Readonly<Record<keyof Tables, string>>,
  software: string,
  digest: Digest,
): Promise<Manifest> {
  const years = dataset.observations.map((o) => yearOf(o.period));
  const files = Object.entries(TABLES).map(async ([name, { file, title }]): Promise<PackageFile> => {
    const table = name as keyof Tables;
    const bytes = utf8(texts[table]);
    return { table, path: file, title, mediatype: "text/csv", bytes: bytes.length, sha256: await sha256Of(bytes, digest) };
  });
  return {
    ...ABOUT,
    software,
    files: await Promise.all(files),
    years: [Math.min(...years), Math.max(...years)],
    places: placesOf(dataset),
    measures: dataset.measures.flatMap(({ measureId, label }) => {
      const units = [...new Set(dataset.observations.filter((o) => o.measureId === measureId).map((o) => o.unit))];
      return units.length === 0 ? [] : [{ measureId, label, units }];
    }),
    documents: dataset.sources,
    figures: dataset.observations.length,
  };
}
