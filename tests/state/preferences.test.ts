import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPreferences, parsePreferences, preferencesFrom1, preferencesTo1 } from "../../src/state/preferences.ts";
import { anyText } from "../helpers/randomView.ts";

test.each(["light", "dark", null])("version 1, “%s”, becomes version 2 and is itself again on the way back", (word) => {
  const text = preferencesFrom1(word);
  expect(parsePreferences(text)).toEqual({ preferences: { theme: word ?? "system" }, standing: "ours" });
  expect(preferencesTo1(text)).toBe(word);
});

test("any text at all is read, and a theme comes of no text but one that names it", () => {
  const json = fc.json({ maxDepth: 2 });
  const near = fc
    .record({ version: fc.constantFrom(1, 2, 3, "2", null), theme: fc.constantFrom("dark", "light", "Dark", 1, null, ["dark"]) })
    .map((fields) => JSON.stringify(fields));
  fc.assert(
    fc.property(fc.oneof(anyText(40), json, near), (text) => {
      const { preferences, standing } = parsePreferences(text);
      if (preferences.theme !== "system") expect(JSON.parse(text).theme).toBe(preferences.theme);
      if (standing === "ours") expect(JSON.parse(text).version).toBe(2);
      if (standing === "newer") expect(JSON.parse(text).version).toBeGreaterThan(2);
      expect(parsePreferences(formatPreferences({ theme: "dark" }, text))).toEqual({ preferences: { theme: "dark" }, standing: "ours" });
    }),
    { numRuns: 2_000, seed: 20261122 },
  );
});
