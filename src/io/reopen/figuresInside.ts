/** The figures that a file of this page carries without being a table itself: a zip of tables, the whole dataset, a picture. Nothing of others is read. */
import { unzipSync } from "fflate";
import { readPngFigures, readSvgFigures } from "../picture/metadata.ts";
import { readTexts } from "../picture/png.ts";

/** A table to import, under the name that it is known by. */
export interface TableInside {
  readonly name: string;
  readonly text: string;
}

/** Larger files are not made here, and no table in one of ours comes near it unpacked. A zip can claim any number. */
export const MOST_PACKED = 64 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_TABLES = 50;

/** Figures stand in tables that name their receipts, or in the dataset's own table of observations: each with its value and print. */
function holdsFigures(text: string): boolean {
  const names = (/^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? "").replaceAll('"', "").split(",");
  return (names.includes("receipt_id") || names.includes("observation_id")) && names.includes("value") && names.includes("as_printed");
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, k) => bytes[k] === byte);

/** Whether the first bytes are those of a kind of file that can carry figures inside. */
export const mayCarry = (head: Uint8Array): boolean =>
  startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x89, 0x50, 0x4e, 0x47]) || isSvg(head);

const isSvg = (head: Uint8Array): boolean =>
  /^[\s\uFEFF]*<(?:\?xml[^>]*>\s*<)?svg\b/.test(new TextDecoder().decode(head.subarray(0, 1000)));

function inZip(bytes: Uint8Array): readonly TableInside[] {
  let unpacked = 0;
  let tables = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.csv$/i.test(name) || originalSize > MOST_UNPACKED - unpacked || tables === MOST_TABLES) return false;
      unpacked += originalSize;
      tables += 1;
      return true;
    },
  });
  return Object.entries(files)
    .map(([path, content]) => ({ name: path.split("/").at(-1) ?? path, text: new TextDecoder().decode(content) }))
    .filter(({ text }) => holdsFigures(text));
}

/** The tables of figures in a file of ours; none for every other file. Never throws. */
export function figuresInside(bytes: Uint8Array, name: string): readonly TableInside[] {
  if (bytes.length > MOST_PACKED) return [];
  try {
    if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return inZip(bytes);
    const isPng = startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]);
    const text = isPng ? readPngFigures(readTexts(bytes)) : isSvg(bytes) ? readSvgFigures(new TextDecoder().decode(bytes)) : "";
    return text === "" ? [] : [{ name: `${name}: its figures`, text }];
  } catch {
    // Damaged: the import says what it is.
    return [];
  }
}
