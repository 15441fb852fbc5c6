/** The dataset in the words of schema.org, as search engines for datasets read them. */
import type { Source } from "../../domain/model.ts";
import { zipName } from "../../spec/datasetName.ts";
import type { Manifest } from "./manifest.ts";

/** Where the description stands, and so what its addresses look like. */
export interface Place {
  /** In front of the addresses of the package's files: `data/` in the page, nothing beside the files, an origin where it is known. */
  readonly files: string;
  /** Address of the page. */
  readonly page: string;
  /** Whether every document of the record is told too; else the articles are, and the record stands for its documents. */
  readonly everyDocument: boolean;
}

function documentOf(source: Source) {
  return {
    "@type": source.kind === "article" ? "NewsArticle" : source.kind === "filing" ? "Report" : "CreativeWork",
    ...(source.url === "" ? {} : { "@id": source.url, url: source.url }),
    name: source.title,
    publisher: { "@type": "Organization", name: source.publisher },
    datePublished: source.publishedOn,
    inLanguage: source.language,
  };
}

/** A `Dataset` with its files, its measures, its times and places and the documents that it is based on, as plain JSON. */
export function datasetJsonLd(manifest: Manifest, place: Place) {
  const { files, page, everyDocument } = place;
  const creator = { "@type": "Organization", name: manifest.creator };
  const download = (path: string, name: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    name,
    encodingFormat,
    contentUrl: `${files}${path}`,
  });
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: manifest.title,
    alternateName: "Cloud Shares",
    description: manifest.description,
    url: page,
    version: manifest.version,
    datePublished: manifest.released,
    dateModified: manifest.released,
    license: manifest.licence.url,
    isAccessibleForFree: true,
    inLanguage: "en",
    keywords: manifest.keywords,
    creator,
    publisher: creator,
    temporalCoverage: manifest.years.join("/"),
    spatialCoverage: manifest.places.map((name) => ({ "@type": "Place", name })),
    variableMeasured: manifest.measures.map(({ measureId, label, units }) => ({
      "@type": "PropertyValue",
      propertyID: measureId,
      name: label,
      unitText: units.join(", "),
    })),
    distribution: [
      download(zipName(manifest.version), "The whole dataset as a Data Package", "application/zip"),
      ...manifest.files.map((file) => ({
        ...download(file.path, file.title, file.mediatype),
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
    ],
    isBasedOn: everyDocument
      ? manifest.documents.map(documentOf)
      : [
          ...manifest.documents.filter((source) => source.collection === "articles").map(documentOf),
          {
            "@type": "Collection",
            name: `The public record: ${manifest.documents.filter((source) => source.collection === "record").length} documents`,
            url: `${files}dataset.jsonld`,
          },
        ],
  };
}
