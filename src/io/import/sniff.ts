/** What the bytes of a file are, whatever its name says: tables of text are read, everything else is named with a way out. */

import * as importWords from "../../domain/words/en/import.ts";
export interface Sniffed {
  readonly kind: "text" | "json" | "empty" | "other";
  /** For `empty` and `other`: what it is. */
  readonly cause: string;
  /** And what to do. */
  readonly remedy: string;
}

const TABLE = importWords.saveTheTableAs;
const PICTURE = importWords.aPictureHoldsNo;
const ARCHIVE = importWords.unpackItAndDrop;

/** First bytes in hex, what they mean, what to do. The longest match does not matter: none begins like another. */
const MAGIC: readonly (readonly [string, string, string])[] = [
  ["fffe0000", importWords.itIsTextInUtf, importWords.saveItAsUtfAnd],
  ["0000feff", importWords.itIsTextInUtf, importWords.saveItAsUtfAnd],
  ["25504446", importWords.itIsAPdfDocument, importWords.copyTheTableOut],
  ["89504e47", importWords.itIsAPicturePng, PICTURE],
  ["ffd8ff", importWords.itIsAPictureJpeg, PICTURE],
  ["47494638", importWords.itIsAPictureGif, PICTURE],
  ["424d", importWords.itIsAPictureBmp, PICTURE],
  ["52494646", importWords.itIsAPictureSound, PICTURE],
  ["d0cf11e0a1b11ae1", importWords.itIsAnOldOffice, importWords.openItInASpreadsheet(TABLE)],
  ["1f8b", importWords.itIsPackedGzip, ARCHIVE],
  ["425a68", importWords.itIsPackedBzip2, ARCHIVE],
  ["fd377a585a00", importWords.itIsPackedXz, ARCHIVE],
  ["28b52ffd", importWords.itIsPackedZstandard, ARCHIVE],
  ["377abcaf271c", importWords.itIsAnArchiveZip, ARCHIVE],
  ["526172211a07", importWords.itIsAnArchiveRar, ARCHIVE],
  ["50415231", importWords.itIsAParquetFile, importWords.writeItOutAsCsv],
  ["53514c69746520666f726d6174203300", importWords.itIsADatabaseSqlite, importWords.writeTheTableOut],
  ["7b5c727466", importWords.itIsATextDocument, importWords.copyTheTableOutOf],
  ["7f454c46", importWords.itIsAProgram, importWords.dropATableSaved],
  ["4d5a9000", importWords.itIsAProgram, importWords.dropATableSaved],
];

/** How far is looked for bytes that no text has. */
const LOOKED_AT = 65_536;

const text: Sniffed = { kind: "text", cause: "", remedy: "" };
const other = (cause: string, remedy: string): Sniffed => ({ kind: "other", cause, remedy });

function zipOf(bytes: Uint8Array): Sniffed {
  // Names of packed files stand in plain ASCII, at the front for the first ones and at the end for all.
  const ascii = (part: Uint8Array): string => String.fromCharCode(...part);
  const names = ascii(bytes.subarray(0, 4000)) + ascii(bytes.subarray(Math.max(0, bytes.length - 4000)));
  if (/xl\/|\[Content_Types\][\s\S]*workbook/.test(names))
    return other(importWords.itIsAnExcelWorkbook, importWords.openItInASpreadsheet(TABLE));
  if (/opendocument\.spreadsheet/.test(names)) return other(importWords.itIsAnOpendocument, importWords.openItInASpreadsheet(TABLE));
  if (/word\/document/.test(names)) return other(importWords.itIsAWordDocument, importWords.copyItsTableInto);
  if (/Index\/.*\.iwa/.test(names)) return other(importWords.itIsAnAppleNumbers, TABLE);
  return other(importWords.itIsAZipArchive, ARCHIVE);
}

/** A part of a text that may end within a sign. */
function isUtf8(part: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(part, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A text with NUL in every second place is UTF-16; NUL anywhere else is in no text. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const part = bytes.subarray(0, LOOKED_AT);
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (const [k, byte] of part.entries()) {
    if (byte === 0) k % 2 === 0 ? even++ : odd++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) controls++;
  }
  // A few noughts within sound UTF-8 are signs of a text, if odd ones.
  if (even + odd > 0 && (even + odd) * 50 < part.length && controls * 10 <= part.length && isUtf8(part)) return false;
  if (even + odd > 0 && !(even === 0 || odd === 0 || Math.min(even, odd) * 20 < Math.max(even, odd))) return true;
  if (even + odd > 0 && Math.max(even, odd) * 10 < part.length) return true;
  return controls * 10 > part.length;
}

/** Says what a file is by its bytes alone. Never throws. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: "empty", cause: importWords.theFileIsEmpty, remedy: importWords.saveItAgainWhere };
  const hex = [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (/^504b(0304|0506|0708)/.test(hex)) return zipOf(bytes);
  for (const [start, cause, remedy] of MAGIC) {
    // "BM" alone also begins words: a bitmap's header has four bytes of nought further on.
    if (hex.startsWith(start) && (start !== "424d" || hex.slice(12, 20) === "00000000")) return other(cause, remedy);
  }
  // A tar has no sign at its start, but one in its first header.
  if (String.fromCharCode(...bytes.subarray(257, 262)) === "ustar") return other(importWords.itIsAnArchiveTar, ARCHIVE);
  if (isBinary(bytes)) return other(importWords.itIsNotTextItHolds, TABLE);
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 2000))
    .replaceAll("\0", "")
    .replace(/^(?:\s*<!--[\s\S]*?-->)+/, "")
    .trimStart();
  if (head === "" && bytes.length < 2000) {
    return {
      kind: "empty",
      cause: importWords.theFileIsEmptyIt,
      remedy: importWords.saveItAgainWhere,
    };
  }
  if (/^<(?:!doctype html|html|head|body|table|meta|script)\b/i.test(head)) {
    return other(importWords.itIsAWebPageHtml, importWords.copyTheTableOn);
  }
  if (/^<(?:\?xml|svg)\b/i.test(head)) return other(importWords.itIsAnXmlOrSvg, TABLE);
  if (/^[{[]\s*(?:["{[}\]]|-?\d|null|true|false)/.test(head)) return { kind: "json", cause: "", remedy: "" };
  return text;
}
