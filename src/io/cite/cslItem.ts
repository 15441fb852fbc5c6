/** CSL-JSON items: the one shape that every citation style is written from. Names and fields are those of CSL 1.0.2. */
import type { Cited, CitedDocument } from "../../spec/cited.ts";

interface CslDate {
  /** Year, month and day as far as they are known. */
  readonly "date-parts": readonly (readonly number[])[];
}

export interface CslItem {
  readonly id: string;
  readonly type: "dataset" | "webpage" | "report";
  readonly title: string;
  /** Organisations, as they are written: `literal` keeps a program from taking them apart into first and last names. */
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher: string;
  /** Missing = not dated. */
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL: string;
  readonly version?: string;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** Who stands behind the page and its dataset, as CITATION.cff names them. */
const AUTHOR = "Cloud Shares contributors";
const PUBLISHER = "Cloud Shares";

/** A partial date (`2022`, `2022-06`, `2022-06-02`) in CSL's parts. */
function cslDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}

function documentItem({ source, author }: CitedDocument): CslItem {
  return {
    id: source.sourceId,
    type: source.kind === "filing" ? "report" : "webpage",
    title: source.title,
    ...(author === "" ? {} : { author: [{ literal: author }] }),
    publisher: source.publisher,
    issued: cslDate(source.publishedOn),
    accessed: cslDate(source.accessedOn),
    URL: source.url,
    language: source.language,
  };
}

/** The view first, then each document that it shows. The view has no date of its own: it is drawn anew, so the day of access and the version date it. */
export function cslItems(cited: Cited): readonly [CslItem, ...CslItem[]] {
  const view: CslItem = {
    id: cited.id,
    type: "dataset",
    title: cited.title,
    author: [{ literal: AUTHOR }],
    publisher: PUBLISHER,
    accessed: cslDate(cited.accessed),
    URL: cited.address,
    version: cited.version,
    language: "en",
  };
  return [view, ...cited.documents.map(documentItem)];
}

/** The known parts of a date, as numbers: none without a date. */
export function partsOf(date: CslDate | undefined): readonly number[] {
  return date?.["date-parts"][0] ?? [];
}
