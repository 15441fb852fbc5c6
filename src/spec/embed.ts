/** The address of an embed: one card of a view, its theme, and the version of the dataset that it was made for. */
import * as pageWords from "../domain/words/en/page.ts";
import { addressParams, meantValues } from "./addressParams.ts";
import { NAMES_OWN } from "./own/showsOwn.ts";
import { decodeView, encodeView, VIEW_PARAMS, type ViewContext, type ViewState } from "./view.ts";

/** `auto` follows the reader's system. */
export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface Embed {
  /** Empty = the address names none. */
  readonly cardId: string;
  readonly theme: EmbedTheme;
  /** SemVer of the dataset that the embed was made for; empty = not pinned. */
  readonly pin: string;
  readonly view: ViewState;
}

/** `?card=…` and, where they are not as at first, theme, pin and the parameters of the view. A receipt is no part of it. */
export function encodeEmbed({ cardId, theme, pin, view }: Embed, context: ViewContext): string {
  const own = [["card", cardId], ...(theme === "auto" ? [] : [["theme", theme]]), ...(pin === "" ? [] : [["pin", pin]])];
  const rest = encodeView({ ...view, receipt: null }, context).slice(1);
  return `?${[...own.map(([name, text]) => `${name}=${encodeURIComponent(text ?? "")}`), ...(rest === "" ? [] : [rest])].join("&")}`;
}

export interface DecodedEmbed extends Embed {
  /** One sentence for each parameter that could not be followed. */
  readonly problems: readonly string[];
}

const EMBED_PARAMS: ReadonlySet<string> = new Set([...VIEW_PARAMS, "card", "theme", "pin"]);

/** A card of a reader's own figures is in no other page than the reader's. */
const noCard = (cardId: string): string =>
  NAMES_OWN.test(cardId) ? pageWords.cardNamesAReaders : pageWords.thereIsNoCardIn(cardId.slice(0, 60));

const VERSION = /^\d+\.\d+\.\d+$/;

/** Reads an embed's query (with or without `?`). Never throws: what is unknown keeps its default and is reported. */
export function decodeEmbed(search: string, context: ViewContext): DecodedEmbed {
  const params = addressParams(search, EMBED_PARAMS);
  const take = (name: string, isKnown: (text: string) => boolean): string => {
    const text = params.get(name) ?? "";
    params.delete(name);
    return isKnown(text) ? text : (meantValues(text).find(isKnown) ?? text);
  };
  const cardId = take("card", (text) => context.cards.includes(text));
  const themeText = take("theme", (text) => EMBED_THEMES.some((known) => known === text));
  const pinText = take("pin", (text) => VERSION.test(text));
  const theme = EMBED_THEMES.find((known) => known === themeText);
  const { view, problems } = decodeView(params, context);
  return {
    cardId: context.cards.includes(cardId) ? cardId : "",
    theme: theme ?? "auto",
    pin: VERSION.test(pinText) ? pinText : "",
    view: { ...view, receipt: null },
    problems: [
      ...(cardId === "" ? [pageWords.cardIsMissingIt] : []),
      ...(cardId === "" || context.cards.includes(cardId) ? [] : [noCard(cardId)]),
      ...(themeText === "" || theme !== undefined ? [] : [pageWords.themeIsUnknownIt(themeText.slice(0, 20), EMBED_THEMES.join(", "))]),
      ...(pinText === "" || VERSION.test(pinText) ? [] : [pageWords.pinIsNotAVersion(pinText.slice(0, 20))]),
      ...problems,
    ],
  };
}

/** Whether version `a` came before version `b`; both SemVer without a suffix. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
