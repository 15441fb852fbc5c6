/* What styles may not do, because each change of the page would pay for it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const SHEETS = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));

// With one such style of `body` or of an ancestor of the cards, a toggle on the Overview styled 1,300 elements anew in place of 30.
test("no style looks for what an element holds or what follows it", () => {
  expect(SHEETS.length).toBeGreaterThan(20);
  const looking = SHEETS.filter((file) => readFileSync(path.join("src", file), "utf8").includes(":has("));
  expect(looking).toEqual([]);
});
