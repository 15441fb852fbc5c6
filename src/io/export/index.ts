/** The formats that a reader can take: as files and into the clipboard. A PNG needs a page to draw on: it stands in `src/ui/download`. */
import { csvFormat } from "./csv.ts";
import { csvFilesFormat } from "./csvFiles.ts";
import { jsonFormat } from "./json.ts";
import { markdownFormat } from "./markdown.ts";
import { svgFormat } from "./svg.ts";
import type { Format } from "./taken.ts";
import { tsvFormat } from "./tsv.ts";

/** Files, in the order of the menu. */
export const FORMATS: readonly Format[] = [csvFormat, csvFilesFormat, jsonFormat, svgFormat];

/** Texts to paste elsewhere. */
export const COPY_FORMATS: readonly Format[] = [tsvFormat, markdownFormat];
