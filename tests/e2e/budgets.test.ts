/** What the page weighs on the wire (brotli), by the files of the production build. Timings are no tests; bytes are. */
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, inject, test } from "vitest";

interface Budget {
  readonly what: string;
  /** Files by their address from the page; `first:` and `late:` stand before scripts that it asks for at once and later. */
  readonly match: string;
  /** Each file alone; else all of them together. */
  readonly each?: boolean;
  readonly most: number;
  readonly why: string;
}

const BUDGETS = JSON.parse(readFileSync(new URL("budgets.json", import.meta.url), "utf8")) as readonly Budget[];

const weights = new Map<string, number>();

beforeAll(async () => {
  const get = async (file: string) => {
    const answer = await fetch(new URL(file, inject("base")));
    expect(answer.status, file).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const index = String(await get("./"));
  const kept = JSON.parse(/const FILES = (\[.*?\]);/.exec(String(await get("sw.js")))?.[1] ?? "[]") as readonly string[];
  const files = [...kept, "./cloud-shares.html"];
  // All of them before any is packed: that takes longer than a server keeps a connection.
  const bodies = await Promise.all(files.map(get));
  for (const [place, file] of files.entries()) {
    const name = file === "./" ? "index.html" : file.slice(2);
    const body = bodies[place] ?? Buffer.of();
    // Mail packs nothing.
    const weight = name === "cloud-shares.html" ? body.length : brotliCompressSync(body).length;
    weights.set(name, weight);
    if (name.startsWith("assets/") && name.endsWith(".js"))
      weights.set(`${index.includes(`"./${name}"`) ? "first" : "late"}:${name}`, weight);
  }
});

test.each(BUDGETS)("$what weighs at most $most bytes", ({ match, each, most, why }) => {
  const found = [...weights].filter(([name]) => new RegExp(match).test(name));
  expect(found.length, "a budget for nothing holds for nothing").toBeGreaterThan(0);
  expect(why).not.toBe("");
  if (each) expect(found.filter(([, weight]) => weight > most)).toEqual([]);
  else
    expect(
      found.reduce((sum, [, weight]) => sum + weight, 0),
      found.map(([name, weight]) => `${name} ${weight}`).join("\n"),
    ).toBeLessThanOrEqual(most);
});
