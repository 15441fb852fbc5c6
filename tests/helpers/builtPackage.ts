/** The package as the build makes it, and its zip read by a library that knows nothing of it. */
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import yauzl from "yauzl";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import type { Digest } from "../../src/io/package/manifest.ts";
import { packageZip } from "../../src/io/package/zip.ts";
import { ROOT, textsIn } from "../data/files.ts";
import { DATASET } from "./dataset.ts";

export const digest: Digest = (bytes) => webcrypto.subtle.digest("SHA-256", bytes);

const { version: software } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { readonly version: string };
export const SOFTWARE = software;

export const DOCUMENTS: Readonly<Record<string, string>> = Object.fromEntries([
  ...["CHANGELOG.md", "LICENSE.txt"].map((name) => [name, readFileSync(path.join(ROOT, "data", name), "utf8")]),
  ...textsIn(path.join(ROOT, "data/decisions"), ".md").map(({ name, text }) => [`decisions/${name}`, text]),
]);

export const buildPackage = () => packageZip({ dataset: DATASET, texts: BUNDLED_TEXTS, software: SOFTWARE, documents: DOCUMENTS, digest });

/** Every file of a zip by path, read by yauzl, which also compares sizes and names. */
export function unzipped(zip: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(zip), { lazyEntries: true, validateEntrySizes: true }, (error, file) => {
      if (error) {
        reject(error);
        return;
      }
      const found = new Map<string, Buffer>();
      file.on("entry", (entry: yauzl.Entry) => {
        file.openReadStream(entry, (failed, stream) => {
          if (failed) {
            reject(failed);
            return;
          }
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("error", reject);
          stream.on("end", () => {
            found.set(entry.fileName, Buffer.concat(parts));
            file.readEntry();
          });
        });
      });
      file.on("error", reject);
      file.on("end", () => resolve(found));
      file.readEntry();
    });
  });
}
