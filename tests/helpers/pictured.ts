/** Cards as a reader takes them, from an address of the page. */
import { readFileSync } from "node:fs";
import type { Taken } from "../../src/io/export/taken.ts";
import { readPalette, type Theme } from "../../src/io/picture/palette.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card } from "../../src/spec/card.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "./dataset.ts";

const CONTEXT = viewContext(DATASET);
// Tests run in the folder of the project; import.meta.url is an address of the page where there is a DOM.
const TOKENS = readFileSync("src/ui/tokens.css", "utf8");

export const PALETTES: Readonly<Record<Theme, Taken["palette"]>> = {
  light: readPalette(TOKENS, "light"),
  dark: readPalette(TOKENS, "dark"),
};

/** All cards of a view, as charts, or these of them. */
export function takenOf(search: string, which: (card: Card) => boolean = () => true, theme: Theme = "light"): Taken {
  const spec = buildChartSpec(DATASET, decodeView(search, CONTEXT).view, [], CONTEXT);
  return {
    spec,
    cards: spec.cards.filter(which),
    tables: [],
    address: `https://shares.example/${search}`,
    citation: `Cloud Shares, dataset ${spec.datasetVersion}, A & B <c>`,
    palette: PALETTES[theme],
  };
}
