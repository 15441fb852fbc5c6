import type { Plugin } from "vite";

/** The language of the page, a folder of `src/domain/words`: English, unless PAGE_LANGUAGE names another. */
const LANGUAGE = process.env["PAGE_LANGUAGE"] ?? "en";

/** Takes the words of the page from the folder of its language, and names that language in the pages. */
export function language(tag = LANGUAGE): Plugin {
  return {
    name: "language",
    config: () => ({ resolve: { alias: tag === "en" ? [] : [{ find: /\/words\/en\//, replacement: `/words/${tag}/` }] } }),
    transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${tag}">`),
  };
}
