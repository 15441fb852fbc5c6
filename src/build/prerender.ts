import { readFileSync } from "node:fs";
import path from "node:path";
import { type Plugin, type Rolldown, runnerImport } from "vite";
import { withHashes } from "./contentSecurityPolicy.ts";
import { firstScript } from "./firstScript.ts";
import { language } from "./language.ts";
import { versionInPage } from "./softwareVersion.ts";
import { inPage, linksToPages, scriptsLater, stylesApart, stylesWithin, withView } from "./staticText.ts";

/** What src/app/drawViews.tsx gives back. It is run, not imported: the build stands apart from the layers of the app. */
interface DrawnView {
  readonly view: string;
  readonly search: string;
  readonly title: string;
  readonly html: string;
}
interface DrawModule {
  readonly drawViews: () => readonly DrawnView[];
}

const FIRST = "overview";

/** File of the page that is drawn for a view. */
const pageOf = (view: string): string => (view === FIRST ? "index.html" : `${view}.html`);

/** The texts of the style sheets that a page links to, in its order. */
function linkedStyles(html: string, bundle: Rolldown.OutputBundle): readonly string[] {
  return [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(([, file = ""]) => {
    const sheet = bundle[file];
    if (sheet === undefined || sheet.type !== "asset") throw new Error(`The build has no ${file}`);
    return String(sheet.source);
  });
}

/**
 * Draws every view into a page of its own at build: the Overview into index.html, the others beside it. They show charts, tables and sources
 * before any script, and without scripts their tabs are plain links from page to page.
 */
export function prerender(): Plugin {
  let root = "";
  return {
    name: "prerender",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const index = bundle["index.html"];
        if (index === undefined || index.type !== "asset") return;
        const { module } = await runnerImport<DrawModule>(path.join(root, "src/app/drawViews.tsx"), {
          root,
          configFile: false,
          logLevel: "error",
          plugins: [versionInPage(), language()],
        });
        const drawn = module.drawViews();
        const addresses = new Map(
          drawn.map(({ view, search }) => [search === "" ? "./" : search, `./${view === FIRST ? "" : pageOf(view)}`]),
        );
        const rules = new Set<string>();
        const pages = drawn.map(({ view, title, html }) => {
          const apart = stylesApart(html);
          for (const rule of apart.rules) rules.add(rule);
          return { view, title, html: linksToPages(apart.html, addresses) };
        });
        // Style sheet and first script stand in the page: what it asks for after itself would come a round trip later.
        const parts = { script: firstScript(root), styles: inPage([...linkedStyles(String(index.source), bundle), ...rules].join("\n")) };
        const shell = withHashes(scriptsLater(stylesWithin(String(index.source), parts.styles)), parts);
        const headers = readFileSync(path.join(root, "public/_headers"), "utf8");
        this.emitFile({ type: "asset", fileName: "_headers", source: withHashes(headers, parts) });
        for (const { view, title, html } of pages) {
          const page = withView(shell, { view, title: view === FIRST ? null : title, drawn: html });
          if (view === FIRST) index.source = page;
          else this.emitFile({ type: "asset", fileName: pageOf(view), source: page });
        }
      },
    },
  };
}
