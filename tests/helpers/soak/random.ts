/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0, below `n`. */
  readonly below: (n: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of these; throws where there is none. */
  readonly pick: <T>(things: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: (share) => next() < share,
    pick: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new Error("nothing to pick from");
      return thing;
    },
  };
}
