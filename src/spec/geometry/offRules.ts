/** Px that a 13 px text takes over and under its base line, with a little air. */
const OVER = 12;
const UNDER = 4;

/** The base line of a text, px, moved up or down past every rule that would strike it through. */
export function offRules(base: number, rules: readonly number[], way: "up" | "down"): number {
  const ordered = rules.toSorted((a, b) => (way === "up" ? b - a : a - b));
  return ordered.reduce((y, rule) => (rule > y - OVER && rule < y + UNDER ? (way === "up" ? rule - UNDER : rule + OVER) : y), base);
}
