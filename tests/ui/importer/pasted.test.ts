import { describe, expect, test } from "vitest";
import { tablesIn } from "../../../src/io/import/pasted.ts";

const page = (html: string) => tablesIn({ text: "", html });

describe("a table copied from a web page", () => {
  test("becomes text with tabs, every merged cell in each place that it covers", () => {
    const html = `<p>Before</p><table><caption>Shares</caption>
      <tr><th rowspan="2">Year</th><th colspan="2">Worldwide</th></tr>
      <tr><th>AWS</th><th>Alibaba</th></tr>
      <tr><td>2021</td><td>38.9</td><td>9.5&nbsp;%</td></tr></table>`;
    expect(page(html)).toEqual(["Year\tWorldwide\tWorldwide\nYear\tAWS\tAlibaba\n2021\t38.9\t9.5 %"]);
  });

  test("keeps a title over the whole width in one cell, and breaks and quotes inside cells in theirs", () => {
    const html = `<table><tr><td colspan="2">All of it</td></tr><tr><td>A<br>"B"\n\tC</td><td>1</td></tr></table>`;
    expect(page(html)).toEqual([`All of it\n"A""B"" C"\t1`]);
  });

  test("gives each of several tables, and none for a layout of one cell or a table around another", () => {
    const inner = "<table><tr><td>Year</td><td>AWS</td></tr><tr><td>2021</td><td>39</td></tr></table>";
    const html = `<table><tr><td>Menu</td></tr></table><table><tr><td>${inner}</td><td>x</td></tr></table>${inner}`;
    expect(page(html)).toEqual(["Year\tAWS\n2021\t39", "Year\tAWS\n2021\t39"]);
  });

  test("runs nothing and survives spans that no page means", () => {
    const html = `<table onclick="window.ran=1"><tr><td rowspan="999999" colspan="-4">a<script>window.ran=1</script></td><td>b</td></tr>
      <tr><td>c<img src="x" onerror="window.ran=1"></td></tr></table>`;
    expect(page(html)).toEqual(["a\tb\na\tc"]);
    expect("ran" in window).toBe(false);
  });
});

describe("a clip", () => {
  test("of a spreadsheet is taken as its cells show it", () => {
    const html = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Year</td><td>AWS</td></tr></table>';
    expect(tablesIn({ text: "Year\tAWS\n2021\t39", html })).toEqual(["Year\tAWS\n2021\t39"]);
  });

  test.each([
    ["lines with commas", "Year,AWS\n2021,39"],
    ["lines with semicolons", "Year;AWS\r\n2021;38,9"],
    ["a JSON list", '[{"year":2021,"AWS":39}]'],
  ])("with %s is a table", (_, text) => {
    expect(tablesIn({ text, html: "" })).toEqual([text]);
  });

  test.each([
    ["a sentence", "Amazon, Microsoft and Alibaba."],
    ["prose of two lines without a figure", "One, two\nthree, four"],
    ["an address", "https://example.org/?a=1,2"],
    ["nothing", ""],
  ])("with %s is none", (_, text) => {
    expect(tablesIn({ text, html: `<p>${text}</p>` })).toEqual([]);
  });
});
