/** The production build on an address of its own, each page of it with the watch as its first script. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { watchPage } from "./watchPage.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** From the page's own origin, as its policy wants. */
const WATCH = "watch-page.js";

/** Answers for the pages and the watch; all other files are the server's own. */
function watchedPages(folder) {
  return {
    name: "watched-pages",
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, answer, next) => {
        const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "index.html";
        if (name === WATCH) {
          answer.setHeader("content-type", "text/javascript; charset=utf-8");
          answer.end(`(${watchPage})();`);
        } else if (name === "index.html" || name === "embed.html") {
          const html = readFileSync(path.join(folder, name), "utf8");
          answer.setHeader("content-type", "text/html; charset=utf-8");
          answer.end(html.replace("</head>", `<script src="./${WATCH}"></script></head>`));
        } else next();
      });
    },
  };
}

/** Builds as `npm run build` does, or takes a folder that is built already, and serves it. */
export async function serveBuild(built) {
  const outDir = built ?? path.join(root, `dist-engines-${process.pid}`);
  if (built === undefined) {
    const vite = ["node_modules/vite/bin/vite.js", "build", "--outDir", outDir, "--logLevel", "warn"];
    execFileSync(process.execPath, vite, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  }
  const server = await preview({
    root,
    configFile: false,
    base: "./",
    plugins: [watchedPages(outDir)],
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
  });
  const [base] = server.resolvedUrls.local;
  return {
    base,
    folder: outDir,
    stop: async () => {
      if (built === undefined) rmSync(outDir, { recursive: true, force: true });
      await server.close();
    },
  };
}
