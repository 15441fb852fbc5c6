/** Bytes to text: a byte order mark or sound UTF-8 is certain, all else is a ranked guess with its reason. */
import * as importWords from "../../domain/words/en/import.ts";
import type { Encoding, Guess } from "./types.ts";

export interface Decoded {
  readonly text: string;
  /** Best first; the first was used unless a choice was given. */
  readonly guesses: readonly Guess<Encoding>[];
  /** False where the file itself does not settle it, so that a preview and a choice are due. */
  readonly certain: boolean;
  /** Signs that could not be read, now U+FFFD. */
  readonly damaged: number;
}

/** The signs of windows-1252 where Latin-1 has controls; some decoders leave those as they are. */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** So much of a long file is judged: bytes, and signs of its text. */
export const JUDGED = 2_000_000;

/**
 * Text of bytes that come piece by piece, without its byte order mark; what cannot be read becomes U+FFFD. The last piece is told from the
 * others, since a sign may be cut between two of them.
 */
export function decoderOf(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => {
    const decoded = decoder.decode(bytes, { stream: !isLast });
    return encoding === "windows-1252" ? decoded.replace(/[\u0080-\u009f]/g, (c) => CP1252.charAt(c.charCodeAt(0) - 0x80)) : decoded;
  };
}

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string => decoderOf(encoding)(bytes, true);

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** ASCII signs as two bytes leave NULs on one side. */
function byNuls(bytes: Uint8Array): Encoding | null {
  const part = bytes.subarray(0, 65_536);
  const nuls = [0, 0];
  for (const [k, byte] of part.entries()) if (byte === 0) nuls[k % 2] = (nuls[k % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) * 10 < part.length) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Pairs of bytes as Chinese and Japanese files have them, and high bytes that fit neither. */
interface PairCount {
  pairs: number;
  odd: number;
}

/** GB 2312 pairs, which common Chinese text is made of; other pairs and four-byte signs of GB18030 count as odd. */
function countGb(bytes: Uint8Array): PairCount {
  const count = { pairs: 0, odd: 0 };
  for (let k = 0; k < bytes.length; k++) {
    const lead = bytes[k] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[k + 1] ?? 0;
    const common = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
    if (common) count.pairs++;
    else count.odd++;
    if (common || (lead > 0x80 && trail >= 0x40)) k++;
  }
  return count;
}

/** Kana, full-width signs and first-level kanji of Shift_JIS; half-width kana stand alone and count as odd. */
function countSjis(bytes: Uint8Array): PairCount {
  const count = { pairs: 0, odd: 0 };
  for (let k = 0; k < bytes.length; k++) {
    const lead = bytes[k] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[k + 1] ?? 0;
    const two = ((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc)) && trail >= 0x40 && trail !== 0x7f && trail <= 0xfc;
    if (two && lead <= 0x97) count.pairs++;
    else count.odd++;
    if (two) k++;
  }
  return count;
}

/** Accents between letters and the signs of European print; runs of high bytes and undefined ones count as odd. */
function countLatin(bytes: Uint8Array): PairCount {
  const count = { pairs: 0, odd: 0 };
  const high = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;
  for (let k = 0; k < bytes.length; k++) {
    const byte = bytes[k] ?? 0;
    if (byte < 0x80) continue;
    const run = high(bytes[k - 1]) || high(bytes[k + 1]);
    const sign = byte === 0x80 || (byte >= 0x91 && byte <= 0x97) || byte === 0xa0 || byte === 0xb0 || byte === 0xb1;
    const undefinedSign = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
    if (!undefinedSign && ((byte >= 0xc0 && !run) || sign)) count.pairs++;
    else count.odd++;
  }
  return count;
}

/** Part of the high bytes that make sense, from 0 to 1. */
const sense = ({ pairs, odd }: PairCount): number => (pairs + odd === 0 ? 0 : pairs / (pairs + odd));

function guesses(bytes: Uint8Array, text: string, damaged: number): readonly Guess<Encoding>[] {
  const part = bytes.subarray(0, JUDGED);
  let beyond = 0;
  for (const sign of text.slice(0, JUDGED)) if (sign > "\u007f" && sign !== "\ufffd") beyond++;
  const scored: readonly (readonly [Encoding, number, string])[] = [
    ["utf-8", beyond / (beyond + damaged * 3), importWords.mostOfItIsSound(damaged)],
    ["gb18030", sense(countGb(part)), importWords.itsBytesPairUp],
    ["shift_jis", sense(countSjis(part)) * 0.98, importWords.itsBytesPairUpAs],
    ["windows-1252", sense(countLatin(part)) * 0.99 + 0.02, importWords.itIsNotUtfAndIts],
  ];
  return [...scored].sort((a, b) => b[1] - a[1]).map(([value, , reason]) => ({ value, reason }));
}

const RANKED_AFTER: readonly Encoding[] = ["utf-8", "windows-1252", "gb18030", "shift_jis", "utf-16le", "utf-16be"];
const certainly = (value: Encoding, reason: string): readonly Guess<Encoding>[] => [
  { value, reason },
  ...RANKED_AFTER.filter((e) => e !== value).map((e) => ({ value: e, reason: importWords.notLikely })),
];

/** Signs in a text that could not be read. */
export function damagedIn(text: string): number {
  let damaged = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) damaged++;
  return damaged;
}

/** Reads the bytes as text, in the chosen encoding or the likeliest. Never throws. */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const found = detect(bytes);
  const text = decodeAs(bytes, chosen ?? found.guesses[0]?.value ?? "utf-8");
  return { ...found, text, damaged: damagedIn(text) };
}

/** What is known of a file's encoding before it is read in it. */
export type Detection = Pick<Decoded, "guesses" | "certain">;

/** What the first bytes alone settle; null for nothing. */
export function detectByHead(head: Uint8Array): Detection | null {
  const marked = byMark(head);
  if (marked !== null) return { guesses: certainly(marked, importWords.itsByteOrderMark), certain: true };
  const wide = byNuls(head);
  return wide === null ? null : { guesses: certainly(wide, importWords.everySecondByteIs), certain: false };
}

/** For bytes that are UTF-8 throughout; `plain` where they are ASCII. */
export const soundUtf8 = (plain: boolean): Detection => ({
  guesses: certainly("utf-8", plain ? importWords.plainAsciiTheSame : importWords.itIsSoundUtf),
  certain: true,
});

/** For bytes that are not: their beginning (JUDGED of them), their text as UTF-8 (JUDGED signs), and the damaged signs in the whole of it. */
export const guessed = (bytes: Uint8Array, text: string, damaged: number): Detection => ({
  guesses: guesses(bytes, text, damaged),
  certain: false,
});

function detect(bytes: Uint8Array): Detection {
  const head = detectByHead(bytes);
  if (head !== null) return head;
  if (isUtf8(bytes)) return soundUtf8(bytes.every((byte) => byte < 0x80));
  const text = decodeAs(bytes, "utf-8");
  return guessed(bytes, text, damagedIn(text));
}
