import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { language } from "./language.ts";
import { runSource } from "./runSource.ts";

/** What src/io/publish/publish.ts gives back. */
interface Published {
  readonly files: readonly { readonly path: string; readonly mediatype: string; readonly content: string | Uint8Array }[];
  readonly head: readonly HtmlTagDescriptor[];
}
interface PublishModule {
  readonly publish: (input: Readonly<Record<string, unknown>>) => Promise<Published>;
}

/** Address of the page where it will be served, with a slash at its end; unknown unless SITE_URL says so. */
function siteFrom(env: string | undefined): string {
  if (env === undefined || env === "") return "";
  const { origin, pathname } = new URL(env);
  return `${origin}${pathname.replace(/\/?$/, "/")}`;
}

async function publishFrom(root: string): Promise<Published> {
  const read = (file: string) => readFileSync(path.join(root, file), "utf8").replace(/\r\n/g, "\n");
  const decisions = readdirSync(path.join(root, "data/decisions")).filter((name) => name.endsWith(".md"));
  const { publish } = await runSource<PublishModule>(root, "src/io/publish/publish.ts", [language()]);
  const { version } = JSON.parse(read("package.json")) as { readonly version: string };
  return publish({
    documents: Object.fromEntries([
      ["CHANGELOG.md", read("data/CHANGELOG.md")],
      ["LICENSE.txt", read("data/LICENSE.txt")],
      ...decisions.map((name) => [`decisions/${name}`, read(`data/decisions/${name}`)]),
    ]),
    tokens: read("src/ui/tokens.css"),
    indexStyles: read("src/build/index.css"),
    software: version,
    site: siteFrom(process.env["SITE_URL"]),
  });
}

/**
 * Writes the dataset, every view and every market as files at fixed addresses into the built site, tells the page's head about them, and
 * serves the same files while developing.
 */
export function publishedFiles(): Plugin {
  let root = "";
  let made: Promise<Published> | undefined;
  const published = (): Promise<Published> => {
    made ??= publishFrom(root);
    return made;
  };
  return {
    name: "published-files",
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle() {
      for (const { path: fileName, content } of (await published()).files) this.emitFile({ type: "asset", fileName, source: content });
    },
    transformIndexHtml: {
      order: "pre",
      // While developing, the page should not wait for all files to be made.
      handler: async (_, { server, filename }) =>
        server === undefined && path.basename(filename) === "index.html" ? [...(await published()).head] : [],
    },
    configureServer(server) {
      server.watcher.on("change", () => {
        made = undefined;
      });
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? "/", "http://localhost");
        // With a query it is a module of the page: the sources read the same tables.
        const wanted = url.search === "" && /^\/(?:data|views|markets)\//.test(url.pathname) ? decodeURI(url.pathname.slice(1)) : null;
        if (wanted === null || existsSync(path.join(root, "public", wanted))) {
          next();
          return;
        }
        published().then(({ files }) => {
          const file = files.find((f) => f.path === wanted || f.path === `${wanted}index.html`);
          if (file === undefined) {
            next();
            return;
          }
          response.setHeader("Content-Type", typeof file.content === "string" ? `${file.mediatype}; charset=utf-8` : file.mediatype);
          response.end(file.content);
        }, next);
      });
    },
  };
}
