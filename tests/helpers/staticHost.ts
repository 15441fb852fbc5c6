/** A host as plain as they come: files of a folder under a path, the folder's own page, and 404.html for everything else. No headers but the type. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
};

export interface StaticHost {
  /** With `under` at its end. */
  readonly address: string;
  /** Addresses that were asked for in vain. */
  readonly missed: string[];
  close(): void;
}

/** @param under path that the folder is served at, with a slash at both ends */
export async function staticHost(folder: string, under: string): Promise<StaticHost> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const asked = (request.url ?? "/").replace(/[?#].*$/, "");
    const file = path.join(folder, asked.slice(under.length) || "index.html");
    const found = asked.startsWith(under) && file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    if (!found) missed.push(asked);
    const sent = found ? file : path.join(folder, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[path.extname(sent)] ?? "application/octet-stream" });
    response.end(readFileSync(sent));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    missed,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
