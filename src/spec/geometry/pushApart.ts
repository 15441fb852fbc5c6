/**
 * Positions at least `gap` apart, as near as possible to where they want to be, kept inside [min, max] when they fit.
 * Order of equal wishes is the order given. Returns one position per wish, in the order of the wishes.
 */
export function pushApart(wishes: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wishes.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at || a.index - b.index);
  // Clusters of touching labels share the shift evenly, so no label is pushed further than its neighbours.
  const clusters: { start: number; count: number; sum: number }[] = [];
  for (const { at } of order) {
    let cluster = { start: at, count: 1, sum: at };
    for (let last = clusters.at(-1); last && last.start + last.count * gap > cluster.start; last = clusters.at(-1)) {
      clusters.pop();
      const count = last.count + cluster.count;
      // `sum` holds the wishes with the offset inside the cluster taken off: its mean is the best start.
      const sum = last.sum + cluster.sum - last.count * gap * cluster.count;
      cluster = { count, sum, start: sum / count };
    }
    clusters.push(cluster);
  }
  const placed = clusters.flatMap(({ start, count }) => Array.from({ length: count }, (_, k) => start + k * gap));
  for (let k = placed.length - 1, limit = max; k >= 0; k -= 1, limit -= gap) placed[k] = Math.min(placed[k] ?? 0, limit);
  for (let k = 0, limit = min; k < placed.length; k += 1, limit += gap) placed[k] = Math.max(placed[k] ?? 0, limit);
  const out = wishes.slice();
  for (const [k, { index }] of order.entries()) out[index] = placed[k] ?? 0;
  return out;
}
