/** Just enough of a source map reader to say how many bytes of a bundle each source became. */

const DIGITS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].map((char, value) => [char, value]));

/** The numbers of one base64 VLQ segment. */
function decodeSegment(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const char of segment) {
    const digit = DIGITS.get(char) ?? 0;
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Bytes of `code` by source name; what no segment covers is counted under "". The parts sum to the whole. */
export function bytesBySource(code, map) {
  const lines = code.split("\n");
  const bytes = new Map();
  const add = (source, text) => bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(text));
  let sourceIndex = 0;
  const mapped = map.mappings.split(";");
  lines.forEach((line, number) => {
    const text = number < lines.length - 1 ? `${line}\n` : line;
    let column = 0;
    let at = 0;
    let owner = "";
    for (const segment of (mapped[number] ?? "").split(",").filter(Boolean)) {
      const [columnStep = 0, sourceStep] = decodeSegment(segment);
      column += columnStep;
      add(owner, text.slice(at, column));
      at = column;
      if (sourceStep === undefined) owner = "";
      else {
        sourceIndex += sourceStep;
        owner = map.sources[sourceIndex] ?? "";
      }
    }
    add(owner, text.slice(at));
  });
  return bytes;
}
