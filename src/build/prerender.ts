import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin, Rolldown } from "vite";
import { headersWithHashes, type PageParts, withHashes } from "./contentSecurityPolicy.ts";
import { firstScript } from "./firstScript.ts";
import { stylesFor } from "./firstStyles.ts";
import { language } from "./language.ts";
import { runSource } from "./runSource.ts";
import { versionInPage } from "./softwareVersion.ts";
import { inPage, linkedSheets, linksToPages, scriptsLater, stylesApart, stylesWithin, withView } from "./staticText.ts";

/** What src/app/drawViews.tsx gives back. */
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

/** Addresses at which the page of a view is answered. */
const addressesOf = (view: string): readonly string[] => (view === FIRST ? ["/", "/index.html"] : [`/${pageOf(view)}`]);

/** The style sheets that a page links to, as one text in its order. Throws when the build has not made them. */
export function linkedStyles(html: string, bundle: Rolldown.OutputBundle): string {
  const texts = linkedSheets(html).map((file) => {
    const sheet = bundle[file];
    if (sheet === undefined || sheet.type !== "asset") throw new Error(`The build has no ${file}`);
    return typeof sheet.source === "string" ? sheet.source : Buffer.from(sheet.source).toString("utf8");
  });
  return texts.join("\n");
}

/**
 * Draws every view into a page of its own at build: the Overview into index.html, the others beside it. They show charts, tables and sources
 * before any script, and without scripts their tabs are plain links from page to page.
 */
export function prerender(): Plugin {
  return {
    name: "prerender",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const index = bundle["index.html"];
        if (index === undefined || index.type !== "asset") return;
        const { root } = this.environment.config;
        const { drawViews } = await runSource<DrawModule>(root, "src/app/drawViews.tsx", [versionInPage(), language()]);
        const drawn = drawViews();
        const addresses = new Map(
          drawn.map(({ view, search }) => [search === "" ? "./" : search, `./${view === FIRST ? "" : pageOf(view)}`]),
        );
        const script = firstScript(root);
        const sheet = linkedStyles(String(index.source), bundle);
        const shell = scriptsLater(String(index.source));
        const partsAt = new Map<string, PageParts>();
        for (const { view, title, html } of drawn) {
          const apart = stylesApart(html);
          const page = withView(shell, { view, title: view === FIRST ? null : title, drawn: linksToPages(apart.html, addresses) });
          // First script and styles stand in the page: what it asks for after itself would come a round trip later.
          const parts = { script, styles: inPage([stylesFor(page, sheet), ...apart.rules].join("\n")) };
          for (const address of addressesOf(view)) partsAt.set(address, parts);
          const source = withHashes(stylesWithin(page, parts.styles), parts);
          if (view === FIRST) index.source = source;
          else this.emitFile({ type: "asset", fileName: pageOf(view), source });
        }
        const headers = readFileSync(path.join(root, "public/_headers"), "utf8");
        this.emitFile({ type: "asset", fileName: "_headers", source: headersWithHashes(headers, partsAt) });
      },
    },
  };
}
