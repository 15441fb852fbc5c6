/** The service worker: which requests it answers, from where, and what comes of those that are lost. */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { workerText } from "../src/build/offline.ts";

const SCOPE = "https://example.org/some/path/";
const FILES = new Map([
  ["index.html", ""],
  ["shares.html", ""],
  ["assets/a.js", ""],
]);

interface Asked {
  readonly url: string;
  readonly mode?: string;
  readonly method?: string;
}

/** A worker that keeps what is given, by address, on a network that gives nothing. Answers null where it leaves a request to the browser. */
function worker(kept: readonly string[]) {
  const listeners = new Map<string, (event: object) => void>();
  const matched: string[] = [];
  const cache = {
    match: async (address: string) => {
      matched.push(address);
      return kept.includes(address) ? new Response("kept") : undefined;
    },
  };
  const self = {
    registration: { scope: SCOPE },
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
  };
  const fetch = () => Promise.reject(new TypeError("no network"));
  const code = workerText(FILES, readFileSync("src/build/serviceWorker.js", "utf8"));
  runInNewContext(code, { self, fetch, caches: { open: async () => cache }, Response, URL });
  const ask = async ({ url, mode = "cors", method = "GET" }: Asked): Promise<Response | null> => {
    let answer: Promise<Response> | null = null;
    const respondWith = (given: Promise<Response>) => {
      answer = given;
    };
    listeners.get("fetch")?.({ request: { url: new URL(url, SCOPE).href, mode, method }, respondWith });
    return answer;
  };
  return { ask, matched };
}

test("what is kept is answered, a page whatever its choices", async () => {
  const { ask, matched } = worker([SCOPE, `${SCOPE}shares.html`, `${SCOPE}assets/a.js`]);
  const asked = [
    { url: "?view=data&q=x#a", mode: "navigate" },
    { url: "index.html?view=data", mode: "navigate" },
    { url: "shares.html?from=2019", mode: "navigate" },
    { url: "assets/a.js" },
  ];
  for (const one of asked) expect(await (await ask(one))?.text(), one.url).toBe("kept");
  expect(matched).toEqual([SCOPE, SCOPE, `${SCOPE}shares.html`, `${SCOPE}assets/a.js`]);
});

test("what is not kept the browser asks for itself", async () => {
  const { ask, matched } = worker([]);
  const asked = [
    { url: "data/observations.csv" },
    { url: "data/index.html", mode: "navigate" },
    { url: "cloud-shares.html", mode: "navigate" },
    { url: "assets/a.js?other" },
    { url: "assets/a.js", method: "POST" },
    { url: "/some/assets/a.js" },
    { url: "https://example.com/some/path/assets/a.js" },
  ];
  for (const one of asked) expect(await ask(one), one.url).toBeNull();
  expect(matched).toEqual([]);
});

test("a script that is neither kept nor to be had fails by its status, a page as the browser says it", async () => {
  const { ask } = worker([]);
  expect((await ask({ url: "assets/a.js" }))?.status).toBe(504);
  await expect(ask({ url: "", mode: "navigate" })).rejects.toThrow("no network");
});
