/** What the head of the page tells search engines and link previews, from the manifest. */
import { datasetJsonLd } from "../package/jsonLd.ts";
import type { Manifest } from "../package/manifest.ts";

/** An element of the page, as Vite takes it. */
export interface HeadTag {
  readonly tag: "meta" | "link" | "script";
  readonly attrs: Readonly<Record<string, string>>;
  readonly children?: string;
  readonly injectTo: "head" | "body";
}

export const PICTURE = { path: "og.png", width: 1200, height: 630 } as const;

/**
 * Description, Open Graph, links to the dataset, and the dataset as JSON-LD.
 * @param site address of the page with a slash at its end, or empty where it is not known: then every address is relative.
 */
export function headTags(manifest: Manifest, site: string): readonly HeadTag[] {
  const meta = (key: "name" | "property", name: string, content: string): HeadTag => ({
    tag: "meta",
    attrs: { [key]: name, content },
    injectTo: "head",
  });
  const link = (rel: string, type: string, href: string): HeadTag => ({ tag: "link", attrs: { rel, type, href }, injectTo: "head" });
  const root = site === "" ? "./" : site;
  const jsonLd = datasetJsonLd(manifest, { files: `${root}data/`, page: root, everyDocument: false });
  return [
    meta("name", "description", manifest.summary),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", "Cloud Shares"),
    meta("property", "og:title", manifest.title),
    meta("property", "og:description", manifest.summary),
    meta("property", "og:image", `${root}${PICTURE.path}`),
    meta("property", "og:image:width", String(PICTURE.width)),
    meta("property", "og:image:height", String(PICTURE.height)),
    meta("property", "og:image:alt", "Market shares of cloud providers, each figure with the document it was read in"),
    meta("name", "twitter:card", "summary_large_image"),
    ...(site === ""
      ? []
      : [meta("property", "og:url", site), { tag: "link", attrs: { rel: "canonical", href: site }, injectTo: "head" } as const]),
    link("describedby", "application/ld+json", "./data/dataset.jsonld"),
    link("alternate", "application/json", "./data/datapackage.json"),
    // At the end of the body: scripts and styles are asked for before the browser has read through it.
    {
      tag: "script",
      attrs: { type: "application/ld+json" },
      children: JSON.stringify(jsonLd).replaceAll("<", "\\u003c"),
      injectTo: "body",
    },
  ];
}
