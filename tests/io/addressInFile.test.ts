/** What the address in a file may look like, and what of it is taken: small files, looked at letter by letter. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readAddress } from "../../src/io/reopen/readAddress.ts";
import { CONTEXT } from "../helpers/taken.ts";

const csv = (address: string, version = "2.1.0") => `view_address,dataset_version\n${address},${version}\n`;
const json = (address: string) => JSON.stringify({ address, datasetVersion: "2.1.0" });
const found = (content: string | Uint8Array) => {
  const result = readAddress(typeof content === "string" ? strToU8(content) : content, "file", CONTEXT);
  return result.ok ? result.value : result.issues[0]?.cause;
};
const SPEND = { search: "?view=spend", cardId: "", datasetVersion: "2.1.0" };
const address = "https://a.example/?view=spend";

test.each([
  ["an address that begins at the page", json("./?view=spend")],
  ["a page that is served without encryption", json("http://a.example/?view=spend")],
  ["a page that is opened from a disk", json("file:///home/a/index.html?view=spend")],
  ["spaces around the cell and around the head", ` view_address ,dataset_version\n ${address} ,2.1.0\n`],
  ["JSON after blank lines", `\n\n ${json(address)}`],
  ["UTF-16, the high byte first", Buffer.from(`\uFEFF${csv(address)}`, "utf16le").swap16()],
  ["a file of a zip whose ending is in capitals", zipSync({ "A.CSV": strToU8(csv(address)) })],
  [
    "the first file of a zip that has one",
    zipSync({ "a.csv": strToU8("x\n1\n"), "b.json": strToU8(json(address)), "c.csv": strToU8(csv("?")) }),
  ],
  ["a head after many rows of others", `${"a,b\n".repeat(190)}${csv(address)}`],
])("%s opens the view", (_, content) => expect(found(content)).toEqual(SPEND));

test.each([
  ["a card's name with a sign", json(`${address}#a"b`), { ...SPEND, cardId: "" }],
  ["a card", json(`${address}#shares-a_1`), { ...SPEND, cardId: "shares-a_1" }],
  ["a version that is none", csv(address, "2.1.0 <b>"), { ...SPEND, datasetVersion: "" }],
  ["a version of forty letters", csv(address, "1".repeat(40)), { ...SPEND, datasetVersion: "1".repeat(40) }],
  ["a version that is longer", csv(address, "1".repeat(41)), { ...SPEND, datasetVersion: "" }],
  ["a version that is a number", `{"address":"${address}","datasetVersion":2}`, { ...SPEND, datasetVersion: "" }],
  ["the page without a view", json("https://a.example/"), { search: "", cardId: "", datasetVersion: "2.1.0" }],
  ["an open receipt", json(`${address}&receipt=a2-google-share-2021`), SPEND],
])("%s", (_, content, wanted) => expect(found(content)).toEqual(wanted));

test.each([
  ["an address on an older way of transfer", json("ftp://a.example/?view=spend"), "address"],
  ["a zip inside a zip", zipSync({ "a.csv": zipSync({ "b.csv": strToU8(csv(address)) }) }), "view"],
  ["a name that JSON only inherits", '{"__proto__":{"address":"https://a.example/?view=spend"}}', "view"],
  ["JSON that names no address", '{"a":1}', "names no view"],
  ["rows with an address under another head", `a,b\n1,${address}\n`, "names no view"],
  ["rows without a cell under the head", "view_address,b\n,2\n", "names no view"],
  ["a list", `["${address}"]`, "view"],
  ["a text of no bytes", "", "empty"],
  ["a zip that is cut off", zipSync({ "a.csv": strToU8(csv(address).repeat(50)) }).slice(0, 60), "damaged"],
  ["more than any file of ours", new Uint8Array(64 * 1024 * 1024 + 1), "larger"],
])("%s opens nothing, and the cause says so", (_, content, cause) => expect(found(content)).toContain(cause));
