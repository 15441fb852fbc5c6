/** Changes to drawn text, so that it stands without scripts and under a policy that forbids style attributes. */

/** Elements keep what their style attribute said here; `takeOver` in src/app/takeOver.ts gives it back to them. */
const STYLE = "data-s";
/** And the address that the scripts know. */
const ADDRESS = "data-h";

/** Style attributes as an attribute of ours, and the rules for a style sheet that give them their effect. */
export function stylesApart(html: string): { readonly html: string; readonly rules: ReadonlySet<string> } {
  const rules = new Set<string>();
  const changed = html.replace(/(<[a-z][\w-]*\b[^>]*?) style="([^"]*)"/gi, (_, before: string, style: string) => {
    const plain = style.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
    rules.add(`[${STYLE}=${JSON.stringify(plain)}]{${plain}}`);
    return `${before} ${STYLE}="${style}"`;
  });
  return { html: changed, rules };
}

/** Links to a view without any choice lead to the page that is drawn for it. */
export function linksToPages(html: string, pageOf: ReadonlyMap<string, string>): string {
  return html.replace(/ href="([^"]*)"/g, (whole, address: string) => {
    const page = pageOf.get(address.replaceAll("&amp;", "&"));
    return page === undefined ? whole : ` href="${page}" ${ADDRESS}="${address}"`;
  });
}

/** Id of the template that holds what is fetched later; `first.js` puts it into the page. */
const LATER = "scripts";

/**
 * Scripts, what is fetched for them and the sheet that styles what they draw, put aside at the end of the body: nothing is asked for before the
 * page stands. The sheet comes first: nothing is drawn without it.
 */
export function scriptsLater(html: string): string {
  const late: string[] = [];
  const early = html.replace(/\s*<(?:script type="module"[^>]*><\/script>|link rel="(?:modulepreload|stylesheet)"[^>]*>)/g, (tag) => {
    if (tag.includes('"stylesheet"')) late.unshift(tag.trim());
    else late.push(tag.trim());
    return "";
  });
  return early.replace("</body>", () => `  <template id="${LATER}">${late.join("")}</template>\n  </body>`);
}

/** Files of the sheets that a page links to, in its order. */
export const linkedSheets = (html: string): readonly string[] =>
  [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(([, file = ""]) => file);

/**
 * A page on its way, which is whole as soon as something follows its root: it is shown from its first card on, and of its cards those that are
 * whole. So the first paint has a chart, and nothing grows or moves before the reader's eyes: the foot of a card stands at the end of its row, so it
 * waits for the row. (While a list is still read, no element is its :last-child.) A page that comes to be longer than the window has room for its
 * scroll bar from the beginning.
 */
const COMING = "#root[data-view]:not(:has(+ *))";
const WHOLE_CARDS = [
  `${COMING}:not(:has(figure+*)){display:none}`,
  `${COMING} :not(:has(+*))>figure:not(:has(+*)){visibility:hidden}`,
  `${COMING} :not(.stack,:has(+*))>figure .plate-foot{visibility:hidden}`,
  "html{overflow-y:scroll}",
].join("");

/** The text of the style element of a page: its styles, and how it is shown while it comes. */
export const inPage = (styles: string): string => `${styles}\n${WHOLE_CARDS}`;

/** The page with a style element at the end of its head: the first paint waits for nothing else. */
export function stylesWithin(html: string, styles: string): string {
  if (/<\/style/i.test(styles)) throw new Error("The styles would end their element");
  return html.replace("</head>", () => `  <style>${styles}</style>\n  </head>`);
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The page with a view in its root. Throws when the page has no empty root. */
export function withView(html: string, { view, title, drawn }: { view: string; title: string | null; drawn: string }): string {
  const root = '<div id="root"></div>';
  if (!html.includes(root)) throw new Error(`The page has no ${root}`);
  const filled = html.replace(root, () => `<div id="root" data-view="${view}">${drawn}</div>`);
  return title === null ? filled : filled.replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`);
}
