/** A seeded sample of mutants: each is drawn or not by its own place and kind, so that a change in one file draws no others elsewhere. */

/** FNV-1a with a last stir, as a number from 0 up to 1. */
function chance(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * Whether a mutant is tried.
 * @param {{ fileName: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }} mutant lines and
 *   columns from 0
 * @param {{ sample: number, seed: string }} draw share in percent, and seed
 */
export function isDrawn({ fileName, mutatorName, replacement, location: { start } }, { sample, seed }) {
  return sample >= 100 || chance([seed, fileName, start.line, start.column, mutatorName, replacement ?? ""].join("|")) * 100 < sample;
}

/** Names a mutant in every run of the same source: of two that begin alike, where they end tells them apart. Lines and columns from 0, as above. */
export function keyOf({ fileName, mutatorName, replacement, location: { start, end } }) {
  return [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement ?? ""].join("|");
}
