/** Runs once all of the page has loaded; at once where it has: the scripts come late. */
export function afterLoad(place: Pick<Window, "addEventListener">, run: () => void): void {
  if (document.readyState === "complete") run();
  else place.addEventListener("load", run, { once: true });
}
