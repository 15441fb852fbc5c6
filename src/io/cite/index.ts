/** The styles that a citation can be taken in, in the order of the switch. */
import { APA } from "./apa.ts";
import { BIBTEX } from "./bibtex.ts";
import { CSL_JSON } from "./cslJson.ts";
import { RIS } from "./ris.ts";
import type { CitationStyle } from "./style.ts";

export const CITATION_STYLES: readonly CitationStyle[] = [APA, BIBTEX, RIS, CSL_JSON];
