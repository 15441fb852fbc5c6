/** What the build changes in drawn pages: text in, text out. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { headersWithHashes, withHashes } from "../src/build/contentSecurityPolicy.ts";
import { stylesFor } from "../src/build/firstStyles.ts";
import { workerText } from "../src/build/offline.ts";
import { asSingleFile } from "../src/build/singleFile.ts";
import { linkedSheets, linksToPages, scriptsLater, stylesApart, stylesWithin, withView } from "../src/build/staticText.ts";

test("style attributes become an attribute of ours and one rule each, whatever they hold", () => {
  const { html, rules } = stylesApart(
    '<i class="a" style="left:calc(9% + 4px)">x</i><i style="fill:url(&quot;#h&quot;)"></i><b style="left:calc(9% + 4px)"></b>',
  );
  expect(html).toBe(
    '<i class="a" data-s="left:calc(9% + 4px)">x</i><i data-s="fill:url(&quot;#h&quot;)"></i><b data-s="left:calc(9% + 4px)"></b>',
  );
  expect([...rules]).toEqual(['[data-s="left:calc(9% + 4px)"]{left:calc(9% + 4px)}', '[data-s="fill:url(\\"#h\\")"]{fill:url("#h")}']);
});

test("only links to a view without any choice lead to its page", () => {
  const pages = new Map([["?view=spend", "./spend.html"]]);
  expect(linksToPages('<a href="?view=spend">a</a><a href="?view=spend&amp;from=2019">b</a>', pages)).toBe(
    '<a href="./spend.html" data-h="?view=spend">a</a><a href="?view=spend&amp;from=2019">b</a>',
  );
});

test("scripts wait in a template at the end, the sheet of what they draw before them; other links stay", () => {
  const page =
    '<head><link rel="icon" href="a.svg"><script type="module" src="a.js"></script>\n<link rel="modulepreload" href="b.js"><link rel="stylesheet" href="./c.css"></head><body>x</body>';
  expect(linkedSheets(page)).toEqual(["c.css"]);
  expect(scriptsLater(page).replace(/\s+</g, "<")).toBe(
    '<head><link rel="icon" href="a.svg"></head><body>x<template id="scripts"><link rel="stylesheet" href="./c.css"><script type="module" src="a.js"></script><link rel="modulepreload" href="b.js"></template></body>',
  );
});

test("styles stand at the end of the head, and cannot end their element", () => {
  const page = '<head><link rel="icon" href="a.svg"></head>';
  expect(stylesWithin(page, 'p::after{content:"$&"}').replace(/\s+</g, "<")).toBe(
    '<head><link rel="icon" href="a.svg"><style>p::after{content:"$&"}</style></head>',
  );
  expect(() => stylesWithin(page, 'p::after{content:"</style>"}')).toThrow();
});

// Each case is a way to lose a rule that applies, or to keep one that cannot.
test.each([
  ["a class that is there", ".on{a:b}", true],
  ["a class that is not", ".off{a:b}", false],
  ["one of two classes", ".on.off{a:b}", false],
  ["a list of which one applies", ".off,.on{a:b}", true],
  ["a tag that is there", "p>b{a:b}", true],
  ["a tag that is not", ".on dialog{a:b}", false],
  ["a state, an attribute and an id, which come to be", '#x .on:hover::before[data-open="}"]{a:b}', true],
  ["what a class is not, and what it may be", ".on:not(.off):is(.off,.on):has(dialog){a:b}", true],
  ["the root and everything", ":root{a:b}*,::selection{a:b}", true],
  ["a rule for paper", "@media print{.on{a:b}}", true],
  ["a rule for paper of what is not there", "@media print{.off{a:b}}", false],
  ["a rule in a rule for narrow containers", "@container main (width<=4rem){@supports (a:b){.on{a:b}}}", true],
  ["steps of a movement", "@keyframes in{from{a:b}to{a:c}}", true],
  ["a statement", '@import "a;b.css";', true],
  ["brackets in a text", '.on::after{content:"}{"}', true],
])("the first styles of a page: %s", (_, sheet, isKept) => {
  const page = '<main><p class="on two"><b>x</b></p></main>';
  expect(stylesFor(page, sheet)).toBe(isKept ? sheet : "");
});

test("the first styles of a page keep their order, and a sheet that is cut off is no sheet", () => {
  const page = '<p class="a b">';
  expect(stylesFor(page, "/* a page's { */p{x:1}.c{x:2}@media print{.c{x:3}.b{x:4}}.a{x:5}")).toBe("p{x:1}@media print{.b{x:4}}.a{x:5}");
  expect(() => stylesFor(page, "@media print{.a{x:1}")).toThrow("bracket");
  expect(() => stylesFor(page, '.a{content:"}')).toThrow("string");
});

test("policies name the page's own script and styles by their content, in mark-up and in headers, and allow nothing else", () => {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const parts = { script: "first()", styles: "p{}" };
  expect(withHashes("script-src 'self'; style-src 'self'; img-src 'self'", parts)).toBe(
    `script-src 'self' ${hash("first()")}; style-src 'self' ${hash("p{}")}; img-src 'self'`,
  );
  expect(withHashes("a script-src &#39;self&#39;; b", parts)).toBe(`a script-src &#39;self&#39; ${hash("first()")}; b`);
});

test("of the headers, those of a page name its own parts, and no other address lets any stand", () => {
  const rule = "  Content-Security-Policy: script-src 'self'; style-src 'self'\n  X: y\n";
  const changed = headersWithHashes(
    `/\n${rule}\n/a.html\n${rule}\n/embed.html\n${rule}`,
    new Map([["/a.html", { script: "first()", styles: "p{}" }]]),
  );
  const parts = changed.split("\n\n");
  expect(parts[0]).toBe(`/\n${rule}`.trimEnd());
  expect(parts[1]?.match(/'sha256-/g)).toHaveLength(2);
  expect(parts[1]).toContain("X: y");
  expect(parts[2]).toBe(`/embed.html\n${rule}`);
});

test("a view stands in the root under its own title, and text that looks like a pattern stays as it is", () => {
  const shell = '<title>Old</title><div id="root"></div>';
  expect(withView(shell, { view: "spend", title: "US$1 & more", drawn: "<p>$&</p>" })).toBe(
    '<title>US$1 &amp; more</title><div id="root" data-view="spend"><p>$&</p></div>',
  );
  expect(withView(shell, { view: "overview", title: null, drawn: "" })).toContain("<title>Old</title>");
  expect(() => withView("<p></p>", { view: "spend", title: null, drawn: "" })).toThrow("no <div");
});

test("the page as one file holds no link to a file beside it, and its scripts cannot end early", () => {
  const page = [
    '<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<script>first()</script><style>p{}</style></head><body><div id="root"></div>',
    '<template id="scripts"><script type="module" src="./assets/a.js"></script></template></body></html>',
  ].join("");
  const single = asSingleFile(page, {
    script: 'const a = "</script><!--$&";',
    styles: "i{}",
    icon: "<svg/>",
    licences: "a -- b",
  });
  expect(single).not.toMatch(/(?:src|href)="\.\//);
  expect(single.match(/<\/script>/g)).toHaveLength(2);
  expect(single).toContain('const a = "<\\/script><\\!--$&";');
  expect(single).toContain("<style>p{}</style><style>i{}</style>");
  expect(single).toMatch(/script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'/);
  expect(single).not.toContain("unsafe");
  expect(single).toContain("a - - b");
});

test("the worker has a new version when a file or its own code changes, and only then", () => {
  const version = (files: Record<string, string>, code = "x") =>
    /VERSION = "(\w+)"/.exec(workerText(new Map(Object.entries(files)), code))?.[1];
  const one = version({ "index.html": "a", "assets/b.js": "b" });
  expect(one).toMatch(/^\w{12}$/);
  expect(version({ "assets/b.js": "b", "index.html": "a" })).toBe(one);
  expect(version({ "index.html": "a", "assets/b.js": "c" })).not.toBe(one);
  expect(version({ "index.html": "a", "assets/b.js": "b" }, "y")).not.toBe(one);
  expect(workerText(new Map([["index.html", "a"]]), "")).toContain('FILES = ["./"]');
});
