import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { parseTable } from "../../src/io/parse.ts";
import { TABLES } from "../../src/io/schema.ts";
import { accepted, refused } from "../domain/results.ts";

const firms = (text: string) => parseTable(text, TABLES.firms);
const HEADER = "firm_id,label,kind\n";
const GARTNER = { firmId: "gartner", label: "Gartner", kind: "research" };

describe("a table", () => {
  test.each([
    ["as it is written", `${HEADER}gartner,Gartner,research\n`],
    ["without a line end at the end", `${HEADER}gartner,Gartner,research`],
    ["with a byte order mark", `\uFEFF${HEADER}gartner,Gartner,research\n`],
    ["with Windows line ends", "firm_id,label,kind\r\ngartner,Gartner,research\r\n"],
    ["with old Mac line ends", "firm_id,label,kind\rgartner,Gartner,research\r"],
    ["with quoted cells", `${HEADER}"gartner","Gartner","research"\n`],
    ["with its columns in another order", "kind,label,firm_id\nresearch,Gartner,gartner\n"],
  ])("is read %s", (_, text) => {
    expect(accepted(firms(text))).toEqual([GARTNER]);
  });

  test("may hold commas, quotes and line breaks in quoted cells", () => {
    expect(accepted(firms(`${HEADER}gartner,"Gartner, ""Inc""\nof the US",research\n`))).toEqual([
      { ...GARTNER, label: 'Gartner, "Inc"\nof the US' },
    ]);
  });

  test("with a header alone has no rows", () => {
    expect(accepted(firms(HEADER))).toEqual([]);
  });

  test.each([
    ["an empty file", "", "firms.csv:1", "empty"],
    ["an unknown column", "firm_id,label,kind,colour\n", "firms.csv:1 column 4", "colour"],
    ["a column named like an object's own", "firm_id,label,kind,__proto__\n", "firms.csv:1 column 4", "__proto__"],
    ["a column given twice", "firm_id,label,kind,kind\n", "firms.csv:1 column 4", "twice"],
    ["a missing column", "firm_id,label\n", "firms.csv:1", "kind is missing"],
    ["a short row", `${HEADER}gartner,Gartner\n`, "firms.csv:2", "2 cells, the header 3"],
    ["a last row of one cell", `${HEADER}gartner`, "firms.csv:2", "1 cells, the header 3"],
    ["a long word, told by its beginning", `${HEADER}${"X".repeat(61)},a,research\n`, "firms.csv:2 firm_id", `“${"X".repeat(60)}…”`],
    ["a word of sixty letters, told whole", `${HEADER}${"X".repeat(60)},a,research\n`, "firms.csv:2 firm_id", `“${"X".repeat(60)}”`],
    ["a long row", `${HEADER}gartner,Gartner,research,x\n`, "firms.csv:2", "4 cells, the header 3"],
    ["an empty line between rows", `${HEADER}\ngartner,Gartner,research\n`, "firms.csv:2", "empty"],
    ["a word outside its list", `${HEADER}gartner,Gartner,oracle\n`, "firms.csv:2 kind", "“oracle” is not one of research"],
    ["an empty cell that is needed", `${HEADER}gartner,,research\n`, "firms.csv:2 label", "“” is not text"],
    ["a space at the end", `${HEADER}gartner,Gartner ,research\n`, "firms.csv:2 label", "without space"],
    ["an id in capitals", `${HEADER}Gartner,Gartner,research\n`, "firms.csv:2 firm_id", "readable id"],
    ["a fault below a cell of two lines", `${HEADER}a,"x\ny",research\nb,B,none\n`, "firms.csv:4 kind", "none"],
    ["a quote left open", `${HEADER}gartner,"Gartner,research\n`, "firms.csv:2", "uote"],
  ])("is refused for %s, by place and cause", (_, text, place, cause) => {
    const issue = refused(firms(text));
    expect(issue.place).toBe(place);
    expect(issue.cause).toContain(cause);
  });

  test("names every fault, but at most a thousand", () => {
    const result = firms(HEADER + "x\n".repeat(1500));
    expect(result.ok ? [] : result.issues).toHaveLength(1001);
    expect(result.ok ? "" : result.issues.at(-1)?.cause).toBe("500 more of the kind");
  });

  test.each(["1,234", "1e5", "0x10", " 9", "9.", ".5", "+9", "--9", "NaN", "9%", "007"])("takes no number written %s", (value) => {
    const row = BUNDLED_TEXTS.observations.split("\n").find((line) => line.startsWith("a2-google-share-2021,")) ?? "";
    const header = BUNDLED_TEXTS.observations.split("\n")[0] ?? "";
    const changed = row.replace(",7.1,percent", `,"${value}",percent`);
    expect(changed).not.toBe(row);
    expect(refused(parseTable(`${header}\n${changed}\n`, TABLES.observations)).place).toBe("observations.csv:2 value");
  });

  test("of any text whatsoever gives rows or issues and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "\uFEFF") })),
        (text) => {
          const result = firms(HEADER + text);
          expect(result.ok || result.issues.length > 0).toBe(true);
        },
      ),
      { seed: 20220602, numRuns: 500 },
    );
  });
});
