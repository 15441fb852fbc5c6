/** What ends when a style sheet that the page links to is there or failed; null when there is none to wait for. */
export function sheetComing(page: Document): Promise<unknown> | null {
  const link = [...page.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].find(({ sheet }) => sheet === null);
  if (link === undefined) return null;
  return new Promise((done) => {
    for (const kind of ["load", "error"]) link.addEventListener(kind, done, { once: true });
  });
}
