/** PNG bytes: texts (iTXt) and the density (pHYs) put into a file and read back. Pixels are never touched. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 96 px an inch, the px of the web. */
const PX_PER_METRE = 96 / 0.0254;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where it starts in the file. */
  readonly at: number;
}

/** The chunks of a file that begins as a PNG, to its end or where it is cut off. Null for any other file. */
function chunksOf(png: Uint8Array): readonly Chunk[] | null {
  if (SIGNATURE.some((byte, k) => png[k] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length), at });
    // The picture ends here. What is appended to it is no part of it, and could be millions of empty chunks.
    if (type === "IEND") break;
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** A keyword is 1 to 79 Latin characters; its text any Unicode, not compressed, so that a plain search of the file finds it. */
function textChunk(keyword: string, text: string): Uint8Array {
  if (!/^[\x21-\x7e](?:[\x20-\x7e]{0,77}[\x21-\x7e])?$/.test(keyword)) throw new Error(`“${keyword}” is no keyword of a PNG.`);
  // Keyword, then: end of it, not compressed, method 0, no language, no translated keyword.
  return chunk(
    "iTXt",
    Uint8Array.from([...new TextEncoder().encode(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text.replaceAll("\0", ""))]),
  );
}

/**
 * The same picture with these texts and, for a picture at `scale`, its density, so that it prints at the size of the unscaled one. Throws for
 * bytes that are no PNG.
 */
export function withTexts(png: Uint8Array, texts: ReadonlyMap<string, string>, scale = 1): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png);
  const [head] = chunks ?? [];
  if (chunks === null || head?.type !== "IHDR") throw new Error("The picture is no PNG.");
  const density = new Uint8Array(9);
  const view = new DataView(density.buffer);
  view.setUint32(0, Math.round(PX_PER_METRE * scale));
  view.setUint32(4, Math.round(PX_PER_METRE * scale));
  density[8] = 1;
  const own = [chunk("pHYs", density), ...[...texts].filter(([, text]) => text !== "").map(([keyword, text]) => textChunk(keyword, text))];
  const isReplaced = ({ type, data }: Chunk): boolean =>
    type === "pHYs" || (type === "iTXt" && texts.has(String.fromCharCode(...data.subarray(0, data.indexOf(0)))));
  const kept = chunks.slice(1).filter((one) => !isReplaced(one));
  const parts = [
    png.subarray(0, head.at + 12 + head.data.length),
    ...own,
    ...kept.map(({ at, data }) => png.subarray(at, at + 12 + data.length)),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The uncompressed texts of a PNG by keyword; empty for files without any and for files that are no PNG. */
export function readTexts(png: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { type, data } of chunksOf(png) ?? []) {
    const end = data.indexOf(0);
    if (type !== "iTXt" || end < 1 || data[end + 1] !== 0) continue;
    const language = data.indexOf(0, end + 3);
    const translated = data.indexOf(0, language + 1);
    if (language < 0 || translated < 0) continue;
    texts.set(String.fromCharCode(...data.subarray(0, end)), new TextDecoder().decode(data.subarray(translated + 1)));
  }
  return texts;
}
