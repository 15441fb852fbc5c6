/** Everything that the built site holds beside the page: the dataset, each view and each market as files at addresses that stay. */

import { zipName } from "../../spec/datasetName.ts";
import { viewContext } from "../../spec/view.ts";
import { BUNDLED_TEXTS, loadBundled } from "../bundled.ts";
import { datasetJsonLd } from "../package/jsonLd.ts";
import { platformDigest } from "../package/manifest.ts";
import { packageZip } from "../package/zip.ts";
import { readPalette } from "../picture/palette.ts";
import { type HeadTag, headTags } from "./headTags.ts";
import { indexJson, indexPage } from "./indexPage.ts";
import { LOST_PAGE, lostPage } from "./lostPage.ts";
import { marketFiles } from "./marketFiles.ts";
import { mediaTypeOf, type PublishedFile } from "./published.ts";
import { viewFiles } from "./viewFiles.ts";

export interface PublishInput {
  /** Texts that go into the package as they are, by path. */
  readonly documents: Readonly<Record<string, string>>;
  /** tokens.css. */
  readonly tokens: string;
  /** Style sheet of the index. */
  readonly indexStyles: string;
  /** Version of the dashboard. */
  readonly software: string;
  /** Address of the page with a slash at its end; empty where it is not known. */
  readonly site: string;
}

export interface Published {
  readonly files: readonly PublishedFile[];
  readonly head: readonly HeadTag[];
}

/** What the files of the package are that are no tables. */
const TITLES: Readonly<Record<string, string>> = {
  "datapackage.json": "What each column means, sizes and hashes (Data Package)",
  "csv-metadata.json": "The same columns in the words of CSV on the Web",
  "README.md": "What is in the package and how to read it",
  "CITATION.cff": "How to cite it",
  "CHANGELOG.md": "What changed from version to version",
  "LICENSE.txt": "What may be done with it",
};

/** A file without a title of its own is named by its first heading. */
const titleOf = (path: string, content: string): string => TITLES[path] ?? /^# (.+)$/m.exec(content)?.[1] ?? path;

const sitemap = (site: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${["", "data/index.html"].map((path) => `<url><loc>${encodeURI(site + path)}</loc></url>`).join("")}</urlset>\n`;

/** All files and tags. Throws when the dataset does not hold or the platform has no SHA-256: then there is nothing to publish. */
export async function publish({ documents, tokens, indexStyles, software, site }: PublishInput): Promise<Published> {
  const loaded = loadBundled();
  if (!loaded.ok) throw new Error(loaded.issues.map((issue) => `${issue.place}: ${issue.cause}`).join("\n"));
  const digest = platformDigest();
  if (digest === null) throw new Error("This platform has no SHA-256.");
  const dataset = loaded.value;
  const { manifest, files, zip } = await packageZip({ dataset, texts: BUNDLED_TEXTS, software, documents, digest });
  const ofDataset = (path: string, title: string, content: PublishedFile["content"]): PublishedFile => ({
    path,
    mediatype: mediaTypeOf(path),
    content,
    title,
    of: { kind: "dataset" },
  });
  const titles = new Map(manifest.files.map((file) => [file.path, file.title]));
  const publishing = { dataset, context: viewContext(dataset), page: site === "" ? "./" : site, palette: readPalette(tokens, "light") };
  const jsonLd = datasetJsonLd(manifest, {
    files: site === "" ? "" : `${site}data/`,
    page: site === "" ? "../" : site,
    everyDocument: true,
  });
  const listed = [
    ofDataset(`data/${zipName(manifest.version)}`, "The whole dataset, zipped", zip),
    ...[...files].map(([path, content]) => ofDataset(`data/${path}`, titles.get(path) ?? titleOf(path, content), content)),
    ofDataset("data/dataset.jsonld", "The dataset in the words of schema.org, with every document", `${JSON.stringify(jsonLd, null, 2)}\n`),
    ...(await viewFiles(publishing)),
    ...(await marketFiles(publishing)),
  ];
  return {
    files: [
      ...listed,
      ofDataset("data/index.json", "This list", indexJson(manifest, listed)),
      ofDataset("data/index.html", "This list", indexPage(manifest, listed)),
      ofDataset("data/index.css", "Styles of the list", `${tokens}\n${indexStyles}`),
      ofDataset(LOST_PAGE, "No page at this address", lostPage(site)),
      ...(site === "" ? [] : [ofDataset("sitemap.xml", "Pages", sitemap(site))]),
    ],
    head: headTags(manifest, site),
  };
}
