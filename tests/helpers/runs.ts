/**
 * How many random cases a test tries. Where FUZZ=full says so, as `npm run trust` and the mutation tests do, all of them; elsewhere the first fifth of
 * the same seed, so that every change is tried soon.
 */
export const runs = (all: number): number => (process.env["FUZZ"] === "full" ? all : Math.ceil(all / 5));
