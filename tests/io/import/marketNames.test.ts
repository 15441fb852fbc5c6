/** The markets of a file's figures. */
import { expect, test } from "vitest";
import { figureColumnsOf } from "../../../src/domain/figureColumns.ts";
import { marketsOf } from "../../../src/io/import/marketNames.ts";
import { figure } from "../../helpers/ownSet.ts";

const named = (firm: string, segment: string, geography: string) => figure({ market: { firm, segment, geography } });

test("each market is named once, in the order of the file, and three names that only change places are two markets", () => {
  const rows = [
    named("a", "b", "c"),
    named("a", "b", "c"),
    named("b", "a", "c"),
    named("a", "b", "d"),
    named("a", "b", "c"),
    named("a", "c", "c"),
    named("b", "b", "c"),
  ];
  expect(marketsOf(figureColumnsOf(rows)).map(({ firm, segment, geography }) => firm + segment + geography)).toEqual([
    "abc",
    "bac",
    "abd",
    "acc",
    "bbc",
  ]);
  expect(marketsOf(figureColumnsOf([]))).toEqual([]);
});
