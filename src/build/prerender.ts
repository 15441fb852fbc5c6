import { createHash } from "node:crypto";
import path from "node:path";
import { type Plugin, runnerImport } from "vite";
import { language } from "./language.ts";
import { versionInPage } from "./softwareVersion.ts";
import { linksToPages, scriptsLast, stylesApart, withView } from "./staticText.ts";

/** What src/app/drawViews.tsx gives back. It is run, not imported: the build stands apart from the layers of the app. */
interface DrawnView {
  readonly view: string;
  readonly search: string;
  readonly heading: string;
  readonly html: string;
}
interface DrawModule {
  readonly drawViews: () => readonly DrawnView[];
}

const FIRST = "overview";

/** File of the page that is drawn for a view. */
const pageOf = (view: string): string => (view === FIRST ? "index.html" : `${view}.html`);

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
        const pages = drawn.map(({ view, heading, html }) => {
          const apart = stylesApart(html);
          for (const rule of apart.rules) rules.add(rule);
          return { view, heading, html: linksToPages(apart.html, addresses) };
        });
        const styles = [...rules].join("\n");
        const styleFile = `assets/first-${createHash("sha256").update(styles).digest("base64url").slice(0, 8)}.css`;
        this.emitFile({ type: "asset", fileName: styleFile, source: styles });
        const shell = scriptsLast(String(index.source)).replace(
          "</head>",
          () => `  <link rel="stylesheet" crossorigin href="./${styleFile}">\n  </head>`,
        );
        for (const { view, heading, html } of pages) {
          const page = withView(shell, { view, title: view === FIRST ? null : `${heading} · Cloud Shares`, drawn: html });
          if (view === FIRST) index.source = page;
          else this.emitFile({ type: "asset", fileName: pageOf(view), source: page });
        }
      },
    },
  };
}
