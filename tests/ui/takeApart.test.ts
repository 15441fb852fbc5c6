/** Files that carry their figures inside stand for their tables, all others for themselves. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { needsTakingApart, takeApart } from "../../src/ui/own/takeApart.ts";

const FIGURES = "receipt_id,value,as_printed\na,1,1\n";
const named = (name: string, part: BlobPart) => new File([part], name);

test("a table is not looked into, so that it goes on at once", () => {
  expect(needsTakingApart([named("a.csv", FIGURES), named("b.json", "[]")])).toBe(false);
  expect(needsTakingApart([named("a.csv", FIGURES), named("b.ZIP", "")])).toBe(true);
});

test("a zip of ours gives its tables in its place, and what carries none stays for the import to name", async () => {
  const zip = named(
    "view.zip",
    new Uint8Array(zipSync({ "one.csv": strToU8(FIGURES), "two.csv": strToU8(FIGURES), "b.csv": strToU8("x") })),
  );
  const foreign = named("foreign.zip", new Uint8Array(zipSync({ "a.txt": strToU8("x") })));
  const files = await takeApart([named("a.csv", FIGURES), zip, foreign, named("cut.png", "no picture")]);
  expect(files.map(({ name }) => name)).toEqual(["a.csv", "one.csv", "two.csv", "foreign.zip", "cut.png"]);
  expect(await files[2]?.text()).toBe(FIGURES);
});
