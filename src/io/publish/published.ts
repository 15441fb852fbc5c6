/** A file of the built site beside the page. */
export interface PublishedFile {
  /** From the root of the site, with forward slashes: `views/shares.csv`. */
  readonly path: string;
  readonly mediatype: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** For people, in the index. */
  readonly title: string;
  /** What it is a file of: the dataset as such, or the view or market with this id. */
  readonly of: { readonly kind: "dataset" } | { readonly kind: "view" | "market"; readonly id: string; readonly label: string };
}

/** Media types by ending, as hosts should send them. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  cff: "text/yaml",
  css: "text/css",
  csv: "text/csv",
  html: "text/html",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown",
  svg: "image/svg+xml",
  txt: "text/plain",
  xml: "application/xml",
  zip: "application/zip",
};

export const mediaTypeOf = (path: string): string => MEDIA_TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
