/** The colours of a picture, read from the tokens of the interface, so that paper and page cannot drift apart. */
import { INK_IDS, inkId } from "../../spec/geometry/providerInk.ts";

export type Theme = "light" | "dark";

/** Plain colours by what they are for (tokens.css says the same). */
export interface Palette {
  readonly theme: Theme;
  readonly page: string;
  readonly plate: string;
  readonly sunken: string;
  readonly ink1: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hair: string;
  readonly grid: string;
  readonly axis: string;
  /** Elbows from marks to their names, and uprights. */
  readonly control: string;
  readonly rule: string;
  /** Fill of marks and lines, by ink id. */
  readonly fill: ReadonlyMap<string, string>;
  /** The same hue for words. */
  readonly text: ReadonlyMap<string, string>;
}

/** The custom properties of one block of tokens. */
function propertiesOf(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

/** The palette of a theme from the text of tokens.css; throws where a token that pictures need is missing. */
export function readPalette(tokens: string, theme: Theme): Palette {
  const light = propertiesOf(/:root \{([\s\S]*?)\n\}/.exec(tokens)?.[1] ?? "");
  const dark = propertiesOf(/:root\[data-theme="dark"\] \{([\s\S]*?)\}/.exec(tokens)?.[1] ?? "");
  const own = theme === "dark" ? new Map([...light, ...dark]) : light;
  const get = (name: string): string => {
    const value = own.get(name);
    if (value === undefined || !/^#[0-9a-f]{6}$/i.test(value))
      throw new Error(`tokens.css: --${name} is not a plain colour: ${value ?? "missing"}`);
    return value;
  };
  return {
    theme,
    page: get("surface-page"),
    plate: get("surface-plate"),
    sunken: get("surface-sunken"),
    ink1: get("ink-1"),
    ink2: get("ink-2"),
    ink3: get("ink-3"),
    hair: get("line-hair"),
    grid: get("line-grid"),
    axis: get("line-axis"),
    control: get("line-control"),
    rule: get("line-rule"),
    fill: new Map(INK_IDS.map((id) => [id, get(`p-${id}`)])),
    text: new Map(INK_IDS.map((id) => [id, id === "others" ? get("ink-3") : id === "market" ? get("p-market") : get(`p-${id}-text`)])),
  };
}

/** The colour of a provider's marks. */
export const fillOf = (palette: Palette, providerId: string): string => palette.fill.get(inkId(providerId)) ?? palette.ink3;

/** The colour of a provider's words. */
export const textOf = (palette: Palette, providerId: string): string => palette.text.get(inkId(providerId)) ?? palette.ink2;
