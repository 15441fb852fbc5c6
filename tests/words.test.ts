import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Alias, resolveConfig } from "vite";
import { describe, expect, test } from "vitest";
import { language, type ShellWords, shellWords, withWords } from "../src/build/language.ts";
import { pseudo } from "./helpers/pseudo.ts";
import { strayWords } from "./helpers/strayWords.ts";

const SOURCES = fileURLToPath(new URL("../src", import.meta.url));

/** Where words stand that are not the page's, and whose they are. */
const APART: Readonly<Record<string, string>> = {
  "domain/words/": "the words themselves",
  "domain/rules/": "faults of the tables, told to who writes them",
  "domain/printed.ts": "the same",
  "domain/printedWords.ts": "words that documents print",
  "io/parse.ts": "faults of the tables",
  "io/schema.ts": "what the columns mean, in the descriptor of the published files",
  "io/descriptor.ts": "the published files",
  "io/package/": "the published files",
  "io/publish/": "the published files",
  "io/cite/": "styles of citations, which have a language of their own",
  "io/picture/metadata.ts": "names of fields of pictures",
  "io/picture/svg.ts": "names of type faces",
  "io/import/aliases.ts": "names that files of readers use",
  "io/import/headerCell.ts": "the same",
  "io/import/numberText.ts": "the same",
  "io/import/rowWords.ts": "the same",
  "io/import/templates.ts": "what stands in a file",
  "ui/use/readyLines.ts": "lines of code, and names of programs",
  "spec/figureColumns.ts": "names of columns of files",
  "build/": "told to who builds",
};

/** Ids, values of files, and names that the dataset is asked for. */
const ALLOWED = new Set([
  ...["Alibaba", "China", "Worldwide", "Home", "End", "Files", "noopener noreferrer"],
  ...["outside quotes", "as it is", "derived from own", " from a forecast", "earlier value", "line ¤, column ¤"],
  ...["¤ from", "¤ to", "earlier ¤", "derivation ¤", "¤ is-sel"],
]);

// A sentence that a card, a dialog or a message says is in `src/domain/words/en`, where a translator finds it.
test("no word of the interface stands outside the words", () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /\.tsx?$/.test(file) && !Object.keys(APART).some((start) => file.startsWith(start)));
  expect(files.length).toBeGreaterThan(400);
  expect(files.flatMap((file) => strayWords(file, readFileSync(path.join(SOURCES, file), "utf8"), ALLOWED))).toEqual([]);
});

/** What a translation lacks of English, or has beside it; a text where English has a function, and the other way round. */
function unlike(english: object, other: object): readonly string[] {
  const kinds = (words: object) => new Map(Object.entries(words).map(([name, value]) => [name, typeof value]));
  const [mine, theirs] = [kinds(english), kinds(other)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].filter((name) => mine.get(name) !== theirs.get(name));
}

test("every language has each word that English has, and none beside", async () => {
  const folder = path.join(SOURCES, "domain/words");
  const languages = readdirSync(folder);
  expect(languages).toContain("en");
  for (const language of languages)
    for (const file of readdirSync(path.join(folder, "en"))) {
      const read = async (of: string): Promise<object> => import(path.join(folder, of, file));
      expect(unlike(await read("en"), await read(language)), `${language}/${file}`).toEqual([]);
    }
  expect(unlike({ share: "Share", held: () => "" }, { share: () => "", hold: () => "" })).toEqual(["share", "held", "hold"]);
});

// The words are taken where they are asked for by name: the folder of another language stands in for `en`, and pages say which it is.
test("a build in another language takes its words from there and names it in the page", async () => {
  const made = await resolveConfig({ configFile: false, plugins: [language("de")] }, "build");
  const [{ find, replacement }] = made.resolve.alias.filter(({ find: wanted }) => String(wanted).includes("words")) as [Alias];
  expect("../../domain/words/en/page.ts".replace(find, replacement)).toBe("../../domain/words/de/page.ts");
});

const pageFile = (page: string): string => readFileSync(path.join(SOURCES, "..", page), "utf8");

test("the HTML pages have no word of their own: another language puts all of theirs, and its tag, into them", async () => {
  const words = await shellWords(path.join(SOURCES, ".."), "en");
  const foreign: ShellWords = { ...pseudo(words), languageTag: "de" };
  for (const page of ["index.html", "embed.html"]) {
    const html = withWords(pageFile(page), foreign);
    expect(html).toMatch(/^<!doctype html>\s*<html lang="de">/i);
    const said = [...html.matchAll(/>([^<]+)<|name="description" content="([^"]*)"/g)].map(
      ([, text = "", description = ""]) => text + description,
    );
    expect(said.filter((text) => text.trim() !== "").length).toBeGreaterThan(1);
    expect(said.filter((text) => /[A-Za-z]{2}/.test(text.replace(/&\w+;/g, "")))).toEqual([]);
  }
  expect(() => withWords("<p>{{nobodySays}}</p>", words)).toThrow("nobodySays");
  expect(withWords("<p>{{a}}</p>", { a: '1 < 2 & "3"' })).toBe("<p>1 &lt; 2 &amp; &quot;3&quot;</p>");
});

// A part of the build that runs sources without the language would give pages of two languages.
test("everything in the build that runs or builds the sources takes the words of the language", () => {
  const folder = path.join(SOURCES, "build");
  const texts = readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), "utf8")] as const);
  const runners = texts.filter(([file, text]) => /await (?:runSource|build)\b/.test(text) && file.endsWith(".ts"));
  const all = ["checkedTables.ts", "prerender.ts", "publishedFiles.ts", "singleFile.ts"];
  expect(runners.map(([file]) => file)).toEqual(expect.arrayContaining(all));
  for (const [file, text] of runners) expect(text, file).toMatch(/(?:plugins: |await runSource[^;]*)\[[^\]]*language\(\)/);
  const others = texts.filter(([file, text]) => text.includes("runnerImport") && file.endsWith(".ts") && file !== "runSource.ts");
  expect(others.map(([file]) => file)).toEqual([]);
});

describe("the check for words itself", () => {
  test.each([
    ["text between tags", "a.tsx", "const a = <p>Share</p>;"],
    ["a label that is spoken", "a.tsx", 'const a = <p aria-label="share" />;'],
    ["a sentence", "a.ts", 'const a = "No share is published";'],
    ["a sentence with parts", "a.ts", `const a = (who: string) => \`\${who} held a share\`;`],
    ["a word between parts", "a.ts", `const a = (from: string, to: string) => \`\${from} to \${to}\`;`],
    ["a column", "a.ts", 'const a = [{ id: "share", label: "Share" }];'],
  ])("reports %s", (_, file, text) => {
    expect(strayWords(file, text)).toHaveLength(1);
  });

  test.each([
    ["classes", 'const a = <p className="a b">{1}</p>;'],
    ["classes in a table", 'const a = { gap: "gap-btn ev-btn" };'],
    ["an error", 'throw new Error("No share is published");'],
    ["an id", 'const a = b === "Share" ? "share" : "share_ratio";'],
    ["a path", 'const a = <path d="M2 2h4v4h-4z" />;'],
    ["a selector", 'const a = document.querySelector(".chart [data-receipt]");'],
    ["a place", `const a = \`translate(\${x} \${y})\`;`],
  ])("lets %s be", (_, text) => {
    expect(strayWords("a.tsx", text)).toEqual([]);
  });
});

// What a style puts before a cell is read aloud and translated like any other word.
test("no word stands in a style sheet", () => {
  const sheets = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(30);
  const wordsIn = (css: string) => [...css.matchAll(/\bcontent:[^";}]*"[^"]*\p{L}[^"]*"/gu)].map(([declaration]) => declaration);
  expect(wordsIn('a::before { content: "printed "; }')).toHaveLength(1);
  expect(sheets.flatMap((file) => wordsIn(readFileSync(path.join(SOURCES, file), "utf8")))).toEqual([]);
});
