/** What the bytes of a file are, whatever its name says: tables of text are read, everything else is named with a way out. */

export interface Sniffed {
  readonly kind: "text" | "json" | "empty" | "other";
  /** For `empty` and `other`: what it is. */
  readonly cause: string;
  /** And what to do. */
  readonly remedy: string;
}

const TABLE = "Save the table as CSV (UTF-8) and drop that file.";
const PICTURE = "A picture holds no table. Type the figures into the template, or drop the file that the picture was made from.";
const ARCHIVE = "Unpack it and drop the CSV files in it.";

/** First bytes in hex, what they mean, what to do. The longest match does not matter: none begins like another. */
const MAGIC: readonly (readonly [string, string, string])[] = [
  ["fffe0000", "It is text in UTF-32.", "Save it as UTF-8, and drop that file."],
  ["0000feff", "It is text in UTF-32.", "Save it as UTF-8, and drop that file."],
  ["25504446", "It is a PDF document.", "Copy the table out of it into a spreadsheet, check it, and save it as CSV."],
  ["89504e47", "It is a picture (PNG).", PICTURE],
  ["ffd8ff", "It is a picture (JPEG).", PICTURE],
  ["47494638", "It is a picture (GIF).", PICTURE],
  ["424d", "It is a picture (BMP).", PICTURE],
  ["52494646", "It is a picture, sound or film (RIFF).", PICTURE],
  ["d0cf11e0a1b11ae1", "It is an old Office file, most likely an Excel workbook (.xls).", `Open it in a spreadsheet. ${TABLE}`],
  ["1f8b", "It is packed (gzip).", ARCHIVE],
  ["425a68", "It is packed (bzip2).", ARCHIVE],
  ["fd377a585a00", "It is packed (xz).", ARCHIVE],
  ["28b52ffd", "It is packed (Zstandard).", ARCHIVE],
  ["377abcaf271c", "It is an archive (7-Zip).", ARCHIVE],
  ["526172211a07", "It is an archive (RAR).", ARCHIVE],
  ["50415231", "It is a Parquet file.", "Write it out as CSV with the program that made it."],
  ["53514c69746520666f726d6174203300", "It is a database (SQLite).", "Write the table out as CSV with a database program."],
  ["7b5c727466", "It is a text document (RTF).", "Copy the table out of it into a spreadsheet and save it as CSV."],
  ["7f454c46", "It is a program.", "Drop a table saved as CSV."],
  ["4d5a9000", "It is a program.", "Drop a table saved as CSV."],
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
    return other("It is an Excel workbook (.xlsx).", `Open it in a spreadsheet. ${TABLE}`);
  if (/opendocument\.spreadsheet/.test(names))
    return other("It is an OpenDocument spreadsheet (.ods).", `Open it in a spreadsheet. ${TABLE}`);
  if (/word\/document/.test(names)) return other("It is a Word document (.docx).", "Copy its table into a spreadsheet and save it as CSV.");
  if (/Index\/.*\.iwa/.test(names)) return other("It is an Apple Numbers, Pages or Keynote file.", TABLE);
  return other("It is a zip archive.", ARCHIVE);
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
  if (bytes.length === 0)
    return { kind: "empty", cause: "The file is empty: it has no bytes.", remedy: "Save it again where it comes from." };
  const hex = [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (/^504b(0304|0506|0708)/.test(hex)) return zipOf(bytes);
  for (const [start, cause, remedy] of MAGIC) {
    // "BM" alone also begins words: a bitmap's header has four bytes of nought further on.
    if (hex.startsWith(start) && (start !== "424d" || hex.slice(12, 20) === "00000000")) return other(cause, remedy);
  }
  // A tar has no sign at its start, but one in its first header.
  if (String.fromCharCode(...bytes.subarray(257, 262)) === "ustar") return other("It is an archive (tar).", ARCHIVE);
  if (isBinary(bytes)) return other("It is not text: it holds bytes that no table of text has.", TABLE);
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 2000))
    .replaceAll("\0", "")
    .replace(/^(?:\s*<!--[\s\S]*?-->)+/, "")
    .trimStart();
  if (head === "" && bytes.length < 2000) {
    return {
      kind: "empty",
      cause: "The file is empty: it holds nothing but spaces and line breaks.",
      remedy: "Save it again where it comes from.",
    };
  }
  if (/^<(?:!doctype html|html|head|body|table|meta|script)\b/i.test(head)) {
    return other("It is a web page (HTML).", "Copy the table on that page and paste it here, or into a spreadsheet.");
  }
  if (/^<(?:\?xml|svg)\b/i.test(head)) return other("It is an XML or SVG file.", TABLE);
  if (/^[{[]\s*(?:["{[}\]]|-?\d|null|true|false)/.test(head)) return { kind: "json", cause: "", remedy: "" };
  return text;
}
