/** Hands a page that the build drew to the scripts. */

/** Whether what stands in `root` is what the address asks for: every page is drawn for its view without any choice. */
export function isDrawnFor(root: HTMLElement, search: string): boolean {
  return root.firstElementChild !== null && search === "";
}

/** What the address of a page asks for, said with its view: all views share one address under the scripts. */
export function sharedSearch(root: HTMLElement, search: string): string {
  const { view = "overview" } = root.dataset;
  if (view === "overview" || new URLSearchParams(search).has("view")) return search;
  return `?view=${view}${search === "" ? "" : `&${search.slice(1)}`}`;
}

/** Gives elements the styles and addresses back that they have under the scripts: what the build had to write in another way. Nothing moves. */
export function takeOver(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>("[data-s]")) {
    element.style.cssText = element.dataset["s"] ?? "";
    delete element.dataset["s"];
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-h]")) {
    link.setAttribute("href", link.dataset["h"] ?? "");
    delete link.dataset["h"];
  }
}

/**
 * Takes away the styles that showed a page while it came. They look for what follows an element (`:has`), and for as long as one such style stands,
 * the browser goes through the styles of the whole page at each change.
 */
export function endComing(page: Document): void {
  for (const { sheet } of page.querySelectorAll("style")) {
    if (sheet === null) continue;
    for (let place = sheet.cssRules.length - 1; place >= 0; place -= 1) {
      const rule = sheet.cssRules[place];
      if (rule instanceof CSSStyleRule && rule.selectorText.includes(":has(")) sheet.deleteRule(place);
    }
  }
}

/** Makes room for a view that the build did not draw; the head hid what stood here before anything was painted. */
export function clear(root: HTMLElement): void {
  root.replaceChildren();
  delete document.documentElement.dataset["other"];
}
