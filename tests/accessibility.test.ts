import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const statement = readFileSync(".github/ACCESSIBILITY.md", "utf8");
const rows = statement.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
const filesIn = (text: string): readonly string[] => [...text.matchAll(/`((?:tests|src)\/[^`]+)`/g)].map((match) => match[1] ?? "");

test("every file that the accessibility statement names exists", () => {
  const named = filesIn(statement);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

/** All success criteria of WCAG 2.2 at the levels A and AA. */
const CRITERIA = [
  ...[
    "1.1.1",
    "1.2.1",
    "1.2.2",
    "1.2.3",
    "1.2.4",
    "1.2.5",
    "1.3.1",
    "1.3.2",
    "1.3.3",
    "1.3.4",
    "1.3.5",
    "1.4.1",
    "1.4.2",
    "1.4.3",
    "1.4.4",
  ],
  ...["1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3"],
  ...[
    "2.4.4",
    "2.4.5",
    "2.4.6",
    "2.4.7",
    "2.4.11",
    "2.5.1",
    "2.5.2",
    "2.5.3",
    "2.5.4",
    "2.5.7",
    "2.5.8",
    "3.1.1",
    "3.1.2",
    "3.2.1",
    "3.2.2",
  ],
  ...["3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3"],
];

test("the statement speaks of every criterion of WCAG 2.2, levels A and AA", () => {
  // 4.1.1 is no criterion any more; 55 are left.
  expect(new Set(CRITERIA).size).toBe(55);
  const spoken = new Set(statement.match(/\b[1-4]\.\d\.\d{1,2}\b/g));
  expect(CRITERIA.filter((criterion) => !spoken.has(criterion))).toEqual([]);
});

test("every heuristic and every criterion of the statement names a test", () => {
  const claims = rows.filter((row) => row.split("|").length === 5 && !/^\| (heuristic|criterion) /.test(row));
  expect(claims.length).toBeGreaterThan(25);
  expect(claims.filter((row) => !filesIn(row).some((file) => file.startsWith("tests/")))).toEqual([]);
});
