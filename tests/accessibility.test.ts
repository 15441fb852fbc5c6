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

test("every heuristic and every criterion of the statement names a test", () => {
  const claims = rows.filter((row) => row.split("|").length === 5 && !/^\| (heuristic|criterion) /.test(row));
  expect(claims.length).toBeGreaterThan(25);
  expect(claims.filter((row) => !filesIn(row).some((file) => file.startsWith("tests/")))).toEqual([]);
});
