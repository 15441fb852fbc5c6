import { readFileSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { checkedTables } from "./checkedTables.ts";
import { hashOf } from "./contentSecurityPolicy.ts";
import { language, type ShellWords, shellWords, withWords } from "./language.ts";
import { linkedStyles } from "./prerender.ts";
import { versionInPage } from "./softwareVersion.ts";
import { installedLicences } from "./thirdPartyLicences.ts";

/** The page as one file, for the footer's link. */
export const SINGLE_FILE = "cloud-shares.html";

/** What a page may hold beside its text. */
export interface Parts {
  readonly script: string;
  /** The sheets of everything that the scripts draw. */
  readonly styles: string;
  readonly icon: string;
  readonly licences: string;
  /** The words of the HTML pages, in the language that is built. */
  readonly words: ShellWords;
}

/** Script text that cannot end or comment out its element. */
const inElement = (code: string): string => code.replace(/<\/(script|style)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");

/**
 * A built page with everything in it. Its policy names its own scripts and styles by their hashes and lets nothing be asked of any network.
 * What only stands beside the page on a server is left out.
 */
export function asSingleFile(html: string, parts: Parts): string {
  const script = inElement(parts.script);
  const styles = inElement(parts.styles);
  const textOf = (element: RegExp): string => {
    const [, text] = element.exec(html) ?? [];
    if (text === undefined) throw new Error(`The page has no ${element.source}`);
    return text;
  };
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(textOf(/<script>([\s\S]*?)<\/script>/))} ${hashOf(script)}`,
    `style-src ${hashOf(textOf(/<style>([\s\S]*?)<\/style>/))} ${hashOf(styles)}`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html
    .replace("<html ", "<html data-single ")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => head)
    .replace(/\s*<link [^>]*rel="(?:modulepreload|stylesheet|describedby|alternate|icon)"[^>]*>/g, "")
    .replace(/\s*<template id="scripts">[\s\S]*?<\/template>/, "")
    .replace(/\s*<script[^>]*type="application\/ld\+json"[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<noscript>[\s\S]*?<\/noscript>/, () =>
      withWords('<noscript><p class="wrap no-script">{{withoutScriptsInOneFile}}</p></noscript>', parts.words),
    )
    .replace(
      "</head>",
      () => `<style>${styles}</style>\n<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(parts.icon)}">\n</head>`,
    )
    .replace("</body>", () => `<script type="module">${script}</script>\n</body>`)
    .concat(`<!--\n${parts.licences.replaceAll("--", "- -")}\n-->\n`);
}

/** Writes the page a second time as one file that can be mailed and opened from a disk, without a server and a network. */
export function singleFile(): Plugin {
  return {
    name: "single-file",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const index = bundle["index.html"];
        if (index === undefined || index.type !== "asset") return;
        const { root } = this.environment.config;
        const built = await build({
          root,
          configFile: false,
          logLevel: "error",
          mode: "production",
          plugins: [react(), versionInPage(), language(), checkedTables()],
          // From a disk the page is one script: nothing can be fetched later.
          build: {
            target: "es2022",
            write: false,
            modulePreload: false,
            cssCodeSplit: false,
            reportCompressedSize: false,
            chunkSizeWarningLimit: 1e9,
            rolldownOptions: { input: "index.html", output: { codeSplitting: false } },
          },
        });
        if (!("output" in built)) throw new Error("One build was asked for");
        const text = (source: string | Uint8Array): string => (typeof source === "string" ? source : Buffer.from(source).toString("utf8"));
        const scripts = built.output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
        const [script = ""] = scripts;
        if (scripts.length !== 1) throw new Error(`The page in one file has ${scripts.length} scripts`);
        const source = asSingleFile(text(index.source), {
          script,
          styles: linkedStyles(String(index.source), bundle),
          icon: readFileSync(path.join(root, "public/favicon.svg"), "utf8"),
          licences: installedLicences(root),
          words: await shellWords(root),
        });
        this.emitFile({ type: "asset", fileName: SINGLE_FILE, source });
      },
    },
  };
}
