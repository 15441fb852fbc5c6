/** Opens a file that was downloaded here: finds the address of its view. Files of others are refused in words, and nothing is ever loaded from them. */
import { unzipSync } from "fflate";
import type { Result } from "../../domain/model.ts";
import * as filesWords from "../../domain/words/en/files.ts";
import { decodeView, encodeView, VIEW_PARAMS, type ViewContext } from "../../spec/view.ts";
import { readPngSource, readSvgSource } from "../picture/metadata.ts";
import { readTexts } from "../picture/png.ts";
import { type Found, type Opened, refusal } from "./opened.ts";
import { findInRows } from "./rows.ts";

/** No file of ours comes near it. */
const MOST_BYTES = 64 * 1024 * 1024;
const FORMATS_TOLD = filesWords.dropACsvTsvJson;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, k) => bytes[k] === byte);
const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** UTF-8, or UTF-16 where a byte order mark says so: some spreadsheets save text like that. */
function textOf(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function findInJson(text: string): Found | null {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof plain !== "object" || plain === null) return null;
  const word = (name: string): string => {
    const value: unknown = Object.hasOwn(plain, name) ? Reflect.get(plain, name) : "";
    return typeof value === "string" ? value : "";
  };
  return word("address") === "" ? null : { address: word("address"), datasetVersion: word("datasetVersion") };
}

/** The first file of an archive that has an address. Larger ones than ours are not unpacked. */
function findInZip(bytes: Uint8Array): Found | null {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => /\.(?:csv|json|svg|png)$/i.test(name) && originalSize < MOST_BYTES,
  });
  for (const inside of Object.values(files)) {
    const found = isZip(inside) ? null : find(inside);
    if (found !== null) return found;
  }
  return null;
}

function find(bytes: Uint8Array): Found | null {
  if (isPng(bytes)) return readPngSource(readTexts(bytes));
  if (isZip(bytes)) return findInZip(bytes);
  const text = textOf(bytes);
  if (/^\s*[{[]/.test(text)) return findInJson(text);
  return readSvgSource(text) ?? findInRows(text);
}

/** The part of an address that names a view of this page; null for what is no address of such a page. */
function viewOf({ address, datasetVersion }: Found, context: ViewContext): Opened | null {
  let url: URL;
  try {
    // Files that the site holds at fixed addresses do not know where it is served: their address begins at the page.
    url = new URL(address, address.startsWith("./") ? "file:///" : undefined);
  } catch {
    return null;
  }
  if (!["http:", "https:", "file:"].includes(url.protocol)) return null;
  // Parameters of which none is ours belong to another page.
  const names = [...url.searchParams.keys()];
  if (names.length > 0 && !names.some((name) => VIEW_PARAMS.has(name))) return null;
  const { view, problems } = decodeView(url.search, context);
  const cardId = url.hash.slice(1);
  // What this page does not know stays in the search, so that the page says so in words.
  const search = problems.length > 0 ? url.search : encodeView({ ...view, receipt: null }, context);
  return {
    search,
    cardId: /^[\w-]+$/.test(cardId) ? cardId : "",
    datasetVersion: /^[\w.+-]{1,40}$/.test(datasetVersion) ? datasetVersion : "",
  };
}

/** The view of a file downloaded from this page, or from another copy of it: only query and anchor of the address count. */
export function readAddress(bytes: Uint8Array, name: string, context: ViewContext): Result<Opened> {
  if (bytes.length === 0) return refusal(name, filesWords.theFileIsEmpty, FORMATS_TOLD);
  if (bytes.length > MOST_BYTES) return refusal(name, filesWords.theFileIsLarger, FORMATS_TOLD);
  let found: Found | null;
  try {
    found = find(bytes);
  } catch {
    return refusal(name, filesWords.theFileIsDamaged, filesWords.downloadItAgainAnd);
  }
  if (found === null) {
    return refusal(name, filesWords.itNamesNoViewOf, FORMATS_TOLD);
  }
  const opened = viewOf(found, context);
  return opened === null ? refusal(name, filesWords.theAddressInIt, FORMATS_TOLD) : { ok: true, value: opened };
}
