/** Words that the page shows in the language of the document they are taken from. */
import type { Source } from "../domain/model.ts";
import { languageTag } from "../domain/words/en/shell.ts";

/** A part of a text and the language that it is in, as `lang` attributes have it. */
export interface Foreign {
  readonly text: string;
  readonly lang: string;
}

/** Words of a document where it is in another language than the page: to be spread into a line or a cell that shows them. */
export function foreignWords(source: Source | undefined, text: string): { readonly foreign?: Foreign } {
  const lang = source?.language ?? "";
  return lang === "" || lang.startsWith(languageTag) ? {} : { foreign: { text, lang } };
}
