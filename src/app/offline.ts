import { scriptUrl } from "../io/trustedTypes.ts";
import { afterLoad } from "./afterLoad.ts";

/** What this module needs of a window. */
type Place = Pick<Window, "location" | "parent" | "navigator" | "addEventListener">;

/** A newer page has been fetched and waits: `use` puts it in place of this one. */
export type OnUpdate = (use: () => void) => void;

/** A page in a frame, from a disk or over an open network keeps nothing; nor does one whose reader saves data. */
function maySave(place: Place): boolean {
  const { saveData = false } = (place.navigator as { readonly connection?: { readonly saveData?: boolean } }).connection ?? {};
  return "serviceWorker" in place.navigator && /^https?:$/.test(place.location.protocol) && place.parent === place && !saveData;
}

/**
 * Keeps the page for use without a network, once it has loaded. A newer version is told to `onUpdate` and waits for the reader.
 * Where the browser refuses, the page works as before.
 */
export function keepOffline(place: Window, onUpdate: OnUpdate): void {
  if (!maySave(place)) return;
  const { serviceWorker } = place.navigator;
  const offer = (waiting: ServiceWorker): void =>
    onUpdate(() => {
      serviceWorker.addEventListener("controllerchange", () => place.location.reload(), { once: true });
      waiting.postMessage("use");
    });
  const watch = (registration: ServiceWorkerRegistration): void => {
    if (registration.waiting !== null && serviceWorker.controller !== null) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const next = registration.installing;
      next?.addEventListener("statechange", () => {
        // The first one replaces nothing.
        if (next.state === "installed" && serviceWorker.controller !== null) offer(next);
      });
    });
  };
  afterLoad(place, () => {
    serviceWorker.register(scriptUrl(new URL("sw.js", place.location.href).href), { updateViaCache: "none" }).then(watch, () => undefined);
  });
}
