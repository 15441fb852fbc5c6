/**
 * A folder as a good host serves it (brotli, kept in memory) over a slow line. The line is here and not in the browser's own throttling, which
 * holds an answer back until as much of it has passed as the server had ready: from the same machine that is the whole page, while a line brings
 * it packet by packet, and a page can be shown while it comes.
 */
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** Slow 4G: 1.6 Mbit/s, 150 ms until an answer begins, packets of the usual size. */
const [BYTES_A_MS, LATENCY_MS, PACKET] = [200, 150, 1460];

/** Answers share the line packet by packet. `onSent` is told how many bytes of an answer went out, and when (ms since 1970). */
function slowLine(onSent) {
  const answers = [];
  /** When the line is free again. */
  let free = 0;
  let timer = null;
  const step = () => {
    const now = performance.now();
    while (answers.length > 0 && free <= now) {
      const answer = answers.shift();
      // A page that was closed asks for nothing any more; what it had asked for would take the line from the next one.
      if (answer.response.destroyed) continue;
      const packet = answer.body.subarray(answer.from, answer.from + PACKET);
      answer.from += packet.length;
      free += packet.length / BYTES_A_MS;
      onSent({ at: performance.timeOrigin + now, bytes: packet.length });
      answer.response.write(packet);
      if (answer.from >= answer.body.length) answer.response.end();
      else answers.push(answer);
    }
    if (answers.length > 0) return;
    clearInterval(timer);
    timer = null;
  };
  return (response, body) =>
    setTimeout(() => {
      answers.push({ response, body, from: 0 });
      if (timer !== null) return;
      free = performance.now();
      timer = setInterval(step, 1);
    }, LATENCY_MS);
}

/**
 * Serves a built folder. `isSlow` puts the line before it, and `sent` holds what went over it since the caller emptied it.
 * @returns {Promise<{ base: string, sent: { at: number, bytes: number }[], setSlow: (isSlow: boolean) => void, close: () => void }>}
 */
export function serve(folder) {
  // Packed before anything is timed.
  const packed = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:html|js|css|svg)$/.test(entry.name) && !/^(?:cloud-shares)/.test(entry.name))
      .filter((entry) => !/^(?:views|markets|data)(?:[\\/]|$)/.test(path.relative(folder, entry.parentPath)))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, brotliCompressSync(readFileSync(file))]),
  );
  const sent = [];
  let isSlow = false;
  const overLine = slowLine((packet) => sent.push(packet));
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, pathname === "/" ? "index.html" : pathname);
    const body = packed.get(file);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "", "Content-Encoding": "br" });
    if (isSlow) overLine(response, body);
    else response.end(body);
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () =>
      done({
        base: `http://127.0.0.1:${server.address().port}/`,
        sent,
        setSlow: (slow) => {
          isSlow = slow;
        },
        close: () => server.close(),
      }),
    );
  });
}
