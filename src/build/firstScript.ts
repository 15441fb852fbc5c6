import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** The script that stands in the page, before its content: without the comments of its file. `root` is the folder of the project. */
export function firstScript(root: string): string {
  const lines = readFileSync(path.join(root, "src/build/first.js"), "utf8").split(/\r?\n/);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n");
}

/** Writes the first script into the head of the dashboard, while developing too. */
export function firstScriptInPage(): Plugin {
  let root = "";
  return {
    name: "first-script-in-page",
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { path: page }) =>
        page.endsWith("embed.html") ? [] : [{ tag: "script", injectTo: "head", children: firstScript(root) }],
    },
  };
}
