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

/** Addresses of what is kept. */
const KEPT = new Set(FILES.map((file) => new URL(file, self.registration.scope).href));

/** The kept address that a request means; null where it means another. Choices stand in the query, and every choice is the same page. */
function keptAddress({ method, mode, url }) {
  const { origin, pathname, search } = new URL(url);
  const address = origin + (mode === "navigate" ? pathname.replace(/\/index\.html$/, "/") : pathname + search);
  return method === "GET" && KEPT.has(address) ? address : null;
}

/**
 * What is kept, and from the network where the browser has thrown it away. Scripts and styles that are lost there fail by their status: of an answer
 * that never comes, as when the page is left meanwhile, some browsers complain.
 */
async function answer(request, address) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address, { ignoreVary: true });
  if (kept !== undefined) return kept;
  return fetch(request).catch((error) => {
    if (request.mode === "navigate") throw error;
    return new Response(null, { status: 504 });
  });
}

// A new version waits until the reader asks for it: what is open goes on with the files that it began with.
self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(dropOld()));
self.addEventListener("message", (event) => {
  if (event.data === "use") self.skipWaiting();
});
// What is not kept the browser asks for itself.
self.addEventListener("fetch", (event) => {
  const address = keptAddress(event.request);
  if (address !== null) event.respondWith(answer(event.request, address));
});
