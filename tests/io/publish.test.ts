/** What the built site holds beside the page, from hand-made files: the list for people and programs, the head of the page, the page of lost links. */
import { describe, expect, test } from "vitest";
import * as words from "../../src/domain/words/en/shell.ts";
import { ABOUT } from "../../src/io/package/about.ts";
import type { Manifest } from "../../src/io/package/manifest.ts";
import { headTags } from "../../src/io/publish/headTags.ts";
import { indexJson, indexPage } from "../../src/io/publish/indexPage.ts";
import { lostPage } from "../../src/io/publish/lostPage.ts";
import { mediaTypeOf, type PublishedFile } from "../../src/io/publish/published.ts";

const MANIFEST: Manifest = {
  ...ABOUT,
  title: "Shares & <more>",
  summary: "A “summary” of <all>",
  software: "1.0.0",
  files: [],
  years: [2018, 2022],
  places: ["Worldwide"],
  measures: [],
  documents: [],
  figures: 3,
};
const file = (path: string, title: string, content: PublishedFile["content"], of: PublishedFile["of"] = { kind: "dataset" }) => ({
  path,
  title,
  content,
  of,
  mediatype: mediaTypeOf(path),
});
const SHARES = { kind: "view", id: "shares", label: "Shares & co." } as const;
const SPEND = { kind: "view", id: "spend", label: "Spend" } as const;
const MARKET = { kind: "market", id: "gartner-ww", label: "Gartner, IaaS" } as const;
const FILES: readonly PublishedFile[] = [
  file("data/all.zip", "The whole <dataset>", new Uint8Array(999)),
  file("og.png", "A picture", "é".repeat(500)),
  file("views/shares.csv", "Shares: every figure", "x".repeat(1499), SHARES),
  file("views/shares.svg", "Shares: picture", "x".repeat(1500), SHARES),
  file("views/shares/lines.csv", "The lines & more", "x", SHARES),
  file("views/spend.json", "Spend: cards", "", SPEND),
  file("markets/gartner-ww.csv", "Gartner: every figure", "x", MARKET),
];

test.each([
  ["views/shares.csv", "text/csv"],
  ["data/index.html", "text/html"],
  ["README.md", "text/markdown"],
  ["a.b/LICENSE.txt", "text/plain"],
  ["CITATION.cff", "text/yaml"],
  ["index.css", "text/css"],
  ["datapackage.json", "application/json"],
  ["dataset.jsonld", "application/ld+json"],
  ["views/shares.svg", "image/svg+xml"],
  ["sitemap.xml", "application/xml"],
  ["all.zip", "application/zip"],
  ["font.woff2", "application/octet-stream"],
])("%s is %s", (path, type) => {
  expect(mediaTypeOf(path)).toBe(type);
});

test("the list for programs names each file from where it stands, with its type, its bytes and what it is of", () => {
  const text = indexJson(MANIFEST, FILES);
  expect(text.endsWith("}\n")).toBe(true);
  const { files, ...about } = JSON.parse(text);
  expect(about).toEqual({ title: MANIFEST.title, version: ABOUT.version, released: ABOUT.released, licence: ABOUT.licence.id });
  expect(files).toHaveLength(FILES.length);
  expect(files[0]).toEqual({ href: "all.zip", title: "The whole <dataset>", mediatype: "application/zip", bytes: 999, of: "dataset" });
  expect(files[1]).toMatchObject({ href: "../og.png", bytes: 1000, of: "dataset" });
  expect(files[2]).toEqual({
    href: "../views/shares.csv",
    title: "Shares: every figure",
    mediatype: "text/csv",
    bytes: 1499,
    of: "view",
    id: "shares",
  });
});

describe("the list for people", () => {
  const page = indexPage(MANIFEST, FILES);
  const rowsOf = (id: string): readonly string[] => {
    const [, section = ""] = page.split(`<h2 id="${id}">`);
    return /<tbody>\n([\s\S]*?)\n<\/tbody>/.exec(section)?.[1]?.split("\n") ?? [];
  };
  const link = (href: string, label: string, said: string, size: string) =>
    `<a href="${href}" aria-label="${label}">${said}</a> <span>${size}</span>`;

  test("has a line for each file of the dataset, with its address and its size", () => {
    expect(rowsOf("dataset")).toEqual([
      `<tr><th scope="row">The whole &lt;dataset&gt;</th><td>${link("all.zip", "all.zip", "all.zip", "999 B")}</td></tr>`,
      `<tr><th scope="row">A picture</th><td>${link("../og.png", "../og.png", "../og.png", "1 kB")}</td></tr>`,
    ]);
  });

  test("has a line for each view and market, its tables under it", () => {
    const shares = [
      link("../views/shares.csv", "Shares &amp; co., CSV", "CSV", "1 kB"),
      "",
      link("../views/shares.svg", "Shares &amp; co., SVG", "SVG", "2 kB"),
    ];
    const table = link("../views/shares/lines.csv", "The lines &amp; more CSV", "CSV", "1 B");
    expect(rowsOf("views")).toEqual([
      `<tr><th scope="row">Shares &amp; co.</th>${shares.map((cell) => `<td>${cell}</td>`).join("")}</tr>` +
        `<tr class="sub"><th scope="row">The lines &amp; more</th><td colspan="3">${table}</td></tr>`,
      `<tr><th scope="row">Spend</th><td></td><td>${link("../views/spend.json", "Spend, JSON", "JSON", "0 B")}</td><td></td></tr>`,
    ]);
    expect(rowsOf("markets")).toEqual([
      `<tr><th scope="row">Gartner, IaaS</th><td>${link("../markets/gartner-ww.csv", "Gartner, IaaS, CSV", "CSV", "1 B")}</td><td></td><td></td></tr>`,
    ]);
  });

  test("says what it is, escapes what it takes over, and allows nothing but its own style sheet", () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"`);
    expect(page).toContain(`Shares &amp; &lt;more&gt;. Version ${ABOUT.version}, ${ABOUT.released}.`);
    expect(page).not.toContain("<all>");
    expect(page).not.toMatch(/<script|style=/);
    const heads = [...page.matchAll(/<thead><tr>(.*?)<\/tr>/g)].map(([, cells = ""]) => cells.replaceAll(/<\/?th[^>]*>/g, " ").trim());
    expect(heads.map((head) => head.split(/ +/))).toEqual([
      ["File", "Address"],
      ["View", "Rows", "Cards", "Picture"],
      ["Market", "Rows", "Rows", "Picture"],
    ]);
    for (const [id, title] of [
      ["dataset", "The dataset"],
      ["views", "Views"],
      ["markets", "Markets"],
    ])
      expect(page).toContain(`<h2 id="${id}">${title}</h2>\n<p>`);
    expect(page).not.toContain("<p></p>");
  });
});

describe("the head of the page", () => {
  const tags = headTags(MANIFEST, "https://shares.example/");
  const said = (all: readonly (typeof tags)[number][]) =>
    all.map(({ tag, attrs, injectTo }) => `${tag} ${Object.values(attrs).join(" ")} ${injectTo}`);

  test("describes it, with absolute addresses where its own is known", () => {
    const head = [
      `meta description ${MANIFEST.summary} head`,
      "meta og:type website head",
      "meta og:site_name Cloud Shares head",
      `meta og:title ${MANIFEST.title} head`,
      `meta og:description ${MANIFEST.summary} head`,
      "meta og:image https://shares.example/og.png head",
      "meta og:image:width 1200 head",
      "meta og:image:height 630 head",
      expect.stringMatching(/^meta og:image:alt \S.* head$/),
      "meta twitter:card summary_large_image head",
      "meta og:url https://shares.example/ head",
      "link canonical https://shares.example/ head",
      "link describedby application/ld+json ./data/dataset.jsonld head",
      "link alternate application/json ./data/datapackage.json head",
      "script application/ld+json body",
    ];
    expect(said(tags)).toEqual(head);
    const relative = said(headTags(MANIFEST, ""));
    expect(relative).toEqual(
      head
        .filter((line) => typeof line !== "string" || !/og:url|canonical/.test(line))
        .map((line) => (typeof line === "string" ? line.replace("https://shares.example/", "./") : line)),
    );
    const keys = tags.filter(({ tag }) => tag === "meta").map(({ attrs }) => Object.entries(attrs)[0] ?? []);
    expect(keys.map(([key]) => key)).toEqual(keys.map(([, name = ""]) => (name.startsWith("og:") ? "property" : "name")));
  });

  test("names the documents of the articles alone, and its words end no script", () => {
    const script = tags.at(-1)?.children ?? "";
    expect(script).toContain("Shares & \\u003cmore>");
    expect(script).not.toContain("<");
    expect(JSON.parse(script)).toMatchObject({ "@type": "Dataset", name: MANIFEST.title });
    const record = {
      sourceId: "r1",
      kind: "press_release",
      collection: "record",
      title: "Of the record",
      publisher: "P",
      publishedOn: "2021",
      language: "en",
      url: "https://a.example/",
    };
    const withRecord = headTags({ ...MANIFEST, documents: [record] } as unknown as Manifest, "").at(-1)?.children ?? "";
    expect(withRecord).not.toContain("Of the record");
  });
});

test("the page of lost links leads to the page, and allows nothing", () => {
  const page = lostPage("https://shares.example/?a&b");
  expect(page).toContain(`<a href="https://shares.example/?a&amp;b">${words.openCloudShares}</a>`);
  expect(lostPage("")).toContain(`<a href="./">${words.openCloudShares}</a>`);
  expect(page).toContain(`<h1>${words.lostTitle}</h1>`);
  expect(page).toContain("default-src 'none'; base-uri 'none'; form-action 'none'");
  expect(page).toContain(`<title>${words.withSiteName(words.lostTitle)}</title>`);
});
