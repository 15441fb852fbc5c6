import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** One rule of a `_headers` file: the addresses it is for, and what is sent with them. */
interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: an address, then indented lines with a header each. */
function headerRules(text: string): readonly HeaderRule[] {
  const rules: { readonly pattern: string; readonly headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith("/")) rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

const fits = (pattern: string, address: string): boolean =>
  pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : pattern === address;

/** The headers that a `_headers` file gives an address (a path without a query), all fitting rules together. */
export function headersFor(text: string, address: string): readonly (readonly [name: string, value: string])[] {
  return headerRules(text).flatMap(({ pattern, headers }) => (fits(pattern, address) ? headers : []));
}

/** Lets `npm start` send what public/_headers says, and nothing else, and answer with the page for lost readers where there is no file. */
export function sentHeaders(): Plugin {
  return {
    name: "sent-headers",
    config: () => ({ appType: "mpa", preview: { cors: false } }),
    configurePreviewServer(server) {
      const { root, build } = server.config;
      const built = path.resolve(root, build.outDir);
      const text = readFileSync(path.join(built, "_headers"), "utf8");
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of headersFor(text, pathOf(request.url))) response.setHeader(name, value);
        next();
      });
      return () => {
        server.middlewares.use((request, response, next) => {
          // The pages themselves are still to be sent.
          if (/\.html$/.test(pathOf(request.url)) && existsSync(path.join(built, pathOf(request.url)))) {
            next();
            return;
          }
          response.statusCode = 404;
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(readFileSync(path.join(built, "404.html")));
        });
      };
    },
  };
}

/** The address that was asked for, without its query. */
const pathOf = (url = "/"): string => url.replace(/[?#].*$/s, "");
