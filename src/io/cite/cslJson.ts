/** CSL-JSON, the items as they are, for Zotero, Pandoc and citation processors. */
import * as filesWords from "../../domain/words/en/files.ts";
import { cslItems } from "./cslItem.ts";
import type { CitationStyle } from "./style.ts";

export const CSL_JSON: CitationStyle = {
  id: "csl-json",
  label: "CSL-JSON",
  detail: filesWords.forCslPrograms,
  extension: "json",
  mime: "application/vnd.citationstyles.csl+json",
  write: (cited) => `${JSON.stringify(cslItems(cited), null, 2)}\n`,
};
