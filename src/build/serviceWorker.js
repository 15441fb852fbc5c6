// Keeps the page for use without a network. The build writes the version and the list of files in front of this.
/* global VERSION, FILES */
const MINE = `cloud-shares ${self.registration.scope} `;
const CACHE = MINE + VERSION;

/** A response without the trace of a redirect: browsers refuse that one for a page. */
async function plain(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function keep() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(async (file) => cache.put(file, await plain(await fetch(file, { cache: "no-cache" })))));
}

async function dropOld() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(MINE) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Choices stand in the query, and every choice is the same page. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const isPage = request.mode === "navigate";
  const url = new URL(request.url);
  if (isPage) url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  return (await cache.match(isPage ? url.origin + url.pathname : request, { ignoreSearch: isPage })) ?? fetch(request);
}

// A new version waits until the reader asks for it: what is open goes on with the files that it began with.
self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(dropOld()));
self.addEventListener("message", (event) => {
  if (event.data === "use") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
