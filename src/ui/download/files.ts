/** Makes the files of the download menu. Loaded when the menu opens: nothing of it stands in the page's first script. */
import { inPlain } from "../../domain/numerals.ts";
import { fileName } from "../../io/export/fileName.ts";
import { COPY_FORMATS, FORMATS } from "../../io/export/index.ts";
import { type Taking, takeCards, takeMarket } from "../../io/export/take.ts";
import type { Format, Taken } from "../../io/export/taken.ts";
import { readPalette, type Theme } from "../../io/picture/palette.ts";
import { marketOf } from "../../spec/marketRows.ts";
import { plainDataset, selectChartSpec, selectPlainSpec } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { pageBase } from "../shell/pageBase.ts";
import tokens from "../tokens.css?raw";
import { picturePng } from "./picturePng.ts";
import type { MadeFile } from "./saveFile.ts";
import { WHOLE_VIEW } from "./subject.ts";

/** What is taken of the page as it stands now: a card or the whole view, with pictures in a theme. */
export interface Wish {
  readonly state: AppState;
  /** WHOLE_VIEW or a card. */
  readonly cardId: string;
  readonly theme: Theme;
}

function takingOf({ state, theme }: Wish): Taking {
  const { context, view } = state;
  const dataset = plainDataset(state.dataset);
  return { dataset, context, view, spec: selectPlainSpec(state), page: pageBase(), palette: readPalette(tokens, theme) };
}

/** Files are for programs as well: they hold numbers as every file of the page does, not as this reader's locale writes them. */
const takenOf = (wish: Wish): Taken => {
  const taking = takingOf(wish);
  return inPlain(() => takeCards(taking, wish.cardId === WHOLE_VIEW ? null : wish.cardId));
};

/** The formats that fit what is wished for. */
export function formatsFor(wish: Wish): { readonly files: readonly Format[]; readonly copies: readonly Format[] } {
  const taken = takenOf(wish);
  const fitting = (formats: readonly Format[]) => formats.filter(({ fits }) => fits?.(taken) ?? true);
  return { files: fitting(FORMATS), copies: fitting(COPY_FORMATS) };
}

async function fileOf(taken: Taken, format: Format, parts: readonly string[]): Promise<MadeFile> {
  const charset = /^text|json|svg/.test(format.mime) ? ";charset=utf-8" : "";
  const blob = new Blob([await inPlain(() => format.write(taken))], { type: `${format.mime}${charset}` });
  return { name: fileName([...parts, taken.spec.datasetVersion], format.extension), blob };
}

const namesOf = ({ cardId, state }: Wish): readonly string[] => [state.view.view, cardId];

/** What is shown, as a file. */
export function makeFile(wish: Wish, format: Format): Promise<MadeFile> {
  return fileOf(takenOf(wish), format, namesOf(wish));
}

/** A card's figures as CSV, for a card that cannot be drawn. Throws for one that has none. */
export function makeCsv(wish: Wish): Promise<MadeFile> {
  const format = FORMATS.find(({ id }) => id === "csv");
  if (!format) throw new Error("There is no CSV.");
  return makeFile(wish, format);
}

/** All of the card's market, as CSV or JSON. */
export async function makeMarketFile(wish: Wish, formatId: "csv" | "json"): Promise<MadeFile> {
  const card = selectChartSpec(wish.state).cards.find(({ cardId }) => cardId === wish.cardId);
  const marketId = card && marketOf(card);
  const taking = takingOf(wish);
  const taken = marketId ? inPlain(() => takeMarket(taking, marketId)) : null;
  const format = FORMATS.find(({ id }) => id === formatId);
  if (!taken || !format) throw new Error("This card stands for no single market.");
  return fileOf(taken, format, ["market", marketId ?? ""]);
}

/** What is shown, as a picture of dots: `scale` dots for each px of the vector picture. */
export async function makePng(wish: Wish, scale: 1 | 2 | 4): Promise<MadeFile> {
  const taken = takenOf(wish);
  const bytes = await inPlain(() => picturePng(taken, scale));
  const size = scale === 1 ? [] : [`${scale}x`];
  return { name: fileName([...namesOf(wish), taken.spec.datasetVersion, ...size], "png"), blob: new Blob([bytes], { type: "image/png" }) };
}

/** What is shown, as text for the clipboard. */
export async function makeText(wish: Wish, format: Format): Promise<string> {
  const taken = takenOf(wish);
  const content = await inPlain(() => format.write(taken));
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
