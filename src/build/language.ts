import type { Plugin } from "vite";
import { runSource } from "./runSource.ts";

/** The language of the page, a folder of `src/domain/words`: English, unless PAGE_LANGUAGE names another. */
const LANGUAGE = process.env["PAGE_LANGUAGE"] ?? "en";

/** Texts of the HTML pages by name; sentences with parts are none of theirs. */
export type ShellWords = Readonly<Record<string, unknown>>;

/** The words of the HTML pages in the language that is built. */
export function shellWords(root: string, tag = LANGUAGE): Promise<ShellWords> {
  return runSource(root, `src/domain/words/${tag}/shell.ts`);
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A page with its words in the places that name them. Throws where a name is no text of the language. */
export function withWords(html: string, words: ShellWords): string {
  const tagged = html.replace('<html lang="en">', `<html lang="${words["languageTag"] ?? "en"}">`);
  return tagged.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const text = words[name];
    if (typeof text !== "string") throw new Error(`The language has no text ${name} for the page`);
    return escaped(text);
  });
}

/** Takes the words of the page from the folder of its language, and puts those of the HTML pages in their places. */
export function language(tag = LANGUAGE): Plugin {
  let words: Promise<ShellWords> | undefined;
  let root = "";
  return {
    name: "language",
    config: () => ({ resolve: { alias: tag === "en" ? [] : [{ find: /\/words\/en\//, replacement: `/words/${tag}/` }] } }),
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: "pre",
      handler: async (html) => {
        words ??= shellWords(root, tag);
        return withWords(html, await words);
      },
    },
  };
}
