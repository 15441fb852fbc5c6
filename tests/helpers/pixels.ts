/** Two pictures of the same thing, compared as an eye would: how much of each colour, and where the ink is. */
import type { PNG } from "pngjs";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const channels = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function distance(png: PNG, x: number, y: number, [r = 0, g = 0, b = 0]: readonly number[]): number {
  const at = 4 * (y * png.width + x);
  return Math.abs((png.data[at] ?? 0) - r) + Math.abs((png.data[at + 1] ?? 0) - g) + Math.abs((png.data[at + 2] ?? 0) - b);
}

/** Dots of an area in each of these colours, exactly but for three steps a channel. */
export function colourShares(png: PNG, area: Area, colours: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    colours.map((colour) => {
      const wanted = channels(colour);
      let dots = 0;
      for (let y = area.y; y < area.y + area.height; y += 1)
        for (let x = area.x; x < area.x + area.width; x += 1) if (distance(png, x, y, wanted) <= 9) dots += 1;
      return [colour, dots];
    }),
  );
}

/** Ink by cells of `cell` px: how far the dots of each are from the ground, on average. */
export function inkGrid(png: PNG, area: Area, ground: string, cell: number): readonly number[] {
  const of = channels(ground);
  const cells: number[] = [];
  for (let top = area.y; top + cell <= area.y + area.height; top += cell)
    for (let left = area.x; left + cell <= area.x + area.width; left += cell) {
      let sum = 0;
      for (let y = top; y < top + cell; y += 1) for (let x = left; x < left + cell; x += 1) sum += distance(png, x, y, of);
      cells.push(sum / cell ** 2);
    }
  return cells;
}

/** Correlation of two grids of the same size: 1 = the same places, 0 = nothing in common. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length || a.length === 0) throw new Error(`Grids of ${a.length} and ${b.length} cells cannot be compared.`);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    p.reduce((sum, one, k) => sum + (one - mp) * ((q[k] ?? 0) - mq), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}
