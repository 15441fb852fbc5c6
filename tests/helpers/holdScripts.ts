import type { BrowserContext, Page } from "playwright-core";

/** Holds every script of the build back, as a slow line does, until what is given back is called. */
export async function holdScripts(place: BrowserContext | Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await place.route(/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
