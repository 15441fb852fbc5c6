/** What a picture says about itself in its file, written and read here: of what view, of which dataset, how to cite it, and every figure in it. */
import type { Card } from "../../spec/card.ts";
import { CSV_COLUMNS, type CsvColumn } from "../../spec/rows.ts";
import type { Taken } from "../export/taken.ts";
import { xml } from "./svg.ts";

/** Our own names in the metadata of an SVG. They name, and need not lead anywhere. */
const NAMESPACE = "urn:cloud-shares:picture:1";
const RIGHTS =
  "Selection, notes and structure of the dataset: CC0 1.0. The figures belong to the firms and companies named beside them; name them when you use one.";

/** What identifies the view of a picture. */
export interface PictureSource {
  readonly address: string;
  readonly datasetVersion: string;
  readonly citation: string;
}

/** The keywords of the same in a PNG (iTXt chunks). Title, Source, Copyright and Comment are those that every viewer knows. */
export const PNG_KEYWORDS = {
  title: "Title",
  description: "Description",
  software: "Software",
  source: "Source",
  copyright: "Copyright",
  comment: "Comment",
  address: "cloud-shares:address",
  datasetVersion: "cloud-shares:dataset-version",
  citation: "cloud-shares:citation",
  figures: "cloud-shares:figures",
} as const;

/** What is kept of each figure: who says it, of what, where it stands, how it is printed, and how sure it is. */
const KEPT: readonly CsvColumn[] = [
  "receipt_id",
  "kind",
  "firm",
  "geography",
  "segment",
  "provider",
  "measure",
  "period",
  "value",
  "unit",
  "low",
  "high",
  "bound",
  "as_printed",
  "status",
  "obs_status",
  "vintage",
  "derivation",
  "inputs",
  "source_id",
  "source_title",
  "locator",
];
const KEPT_AT = KEPT.map((column) => CSV_COLUMNS.indexOf(column));

/** The figures of the cards as tab-separated lines under a head: the provenance that survives without the page. */
export function figureLines(cards: readonly Card[], most: number): string {
  const clean = (cell: string | number | null | undefined): string => String(cell ?? "").replace(/[\t\r\n]+/g, " ");
  const lines = cards.flatMap((card) => card.rows.slice(0, most).map((row) => KEPT_AT.map((at) => clean(row.cells[at])).join("\t")));
  return lines.length === 0 ? "" : [KEPT.join("\t"), ...new Set(lines)].join("\n");
}

/** The title of what is taken: a card's takeaway, or the heading of the view. */
export function takenTitle({ cards, spec }: Taken): string {
  const [first] = cards;
  return cards.length === 1 && first !== undefined ? first.title : spec.heading;
}

/** Where the figures come from, said once for each card that says it otherwise. */
const sourcesOf = ({ cards }: Taken): string => [...new Set(cards.map((card) => card.source).filter((text) => text !== ""))].join(" ");

/** The inside of an SVG's `<metadata>`: Dublin Core in RDF for every reader, then our own names. Already escaped. */
export function svgMetadata(taken: Taken, figures: string): string {
  const { address, citation, spec } = taken;
  const dc = (name: string, text: string): string => `<dc:${name}>${xml(text)}</dc:${name}>`;
  const own = (name: string, text: string): string => `<cs:${name}>${xml(text)}</cs:${name}>`;
  return [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">',
    dc("title", takenTitle(taken)),
    dc("creator", "Cloud Shares"),
    dc("type", "StillImage"),
    dc("format", "image/svg+xml"),
    dc("identifier", address),
    dc("source", sourcesOf(taken)),
    dc("relation", `Cloud Shares dataset ${spec.datasetVersion}`),
    dc("rights", RIGHTS),
    "</rdf:Description></rdf:RDF>",
    `<cs:view xmlns:cs="${NAMESPACE}">`,
    own("address", address),
    own("dataset-version", spec.datasetVersion),
    own("citation", citation),
    own("figures", figures),
    "</cs:view>",
  ].join("");
}

/** The same as texts of a PNG, by keyword. */
export function pngTexts(taken: Taken, figures: string): ReadonlyMap<string, string> {
  const { address, citation, spec } = taken;
  return new Map([
    [PNG_KEYWORDS.title, takenTitle(taken)],
    [PNG_KEYWORDS.description, taken.cards.map((card) => card.description).join(" ")],
    [PNG_KEYWORDS.software, "Cloud Shares"],
    [PNG_KEYWORDS.source, sourcesOf(taken)],
    [PNG_KEYWORDS.copyright, RIGHTS],
    [PNG_KEYWORDS.comment, `${citation} ${address}`],
    [PNG_KEYWORDS.address, address],
    [PNG_KEYWORDS.datasetVersion, spec.datasetVersion],
    [PNG_KEYWORDS.citation, citation],
    [PNG_KEYWORDS.figures, figures],
  ]);
}

const UNESCAPED: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => UNESCAPED[entity] ?? entity);

/** One of our own names in an SVG; null where it has none. Reads text, so that a file need not be well formed to be known. */
function svgName(svg: string, name: string): string | null {
  const view = svg.includes(`xmlns:cs="${NAMESPACE}"`) ? svg : "";
  const text = new RegExp(`<cs:${name}>([^<]*)</cs:${name}>`).exec(view)?.[1];
  return text === undefined ? null : unescaped(text);
}

/** The figures that an SVG of ours lists, as tab-separated lines under a head; empty for none and for any other file. */
export const readSvgFigures = (svg: string): string => svgName(svg, "figures") ?? "";

/** The same of a PNG. */
export const readPngFigures = (texts: ReadonlyMap<string, string>): string => texts.get(PNG_KEYWORDS.figures) ?? "";

/** What an SVG of ours says about itself; null for any other file. */
export function readSvgSource(svg: string): PictureSource | null {
  const own = (name: string): string | null => svgName(svg, name);
  const address = own("address");
  return address === null ? null : { address, datasetVersion: own("dataset-version") ?? "", citation: own("citation") ?? "" };
}

/** What the texts of a PNG of ours say about it; null for any other. */
export function readPngSource(texts: ReadonlyMap<string, string>): PictureSource | null {
  const address = texts.get(PNG_KEYWORDS.address);
  if (address === undefined) return null;
  return { address, datasetVersion: texts.get(PNG_KEYWORDS.datasetVersion) ?? "", citation: texts.get(PNG_KEYWORDS.citation) ?? "" };
}
