/**
 * The parameters of an address as they were meant. On its way through mails, chats and search engines a link is escaped once more, wrapped into
 * another, tagged for counting, or takes the full stop of its sentence along. An address that this page wrote is read as it stands.
 */

/** Text that is the reader's own and may hold anything: never mended. */
const FREE_TEXT = "q";

/** Added by others to count clicks: it asks nothing of the page, and the reader did not write it. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|piwik|hsa|fb|ns)_.+|_hs(?:enc|mi)|__hs\w+|_g[al]|fbclid|gclid|gclsrc|[gw]braid|dclid|msclkid|yclid|ttclid|twclid|igsh(?:id)?|li_fat_id|mc_[ce]id|mkt_tok|vero_id|oly_(?:enc|anon)_id|srsltid|ref|ref_src|si|spm|trk)$/i;

/** Names under which services that wrap links keep the address that was meant. */
const WRAPPERS: ReadonlySet<string> = new Set(["url", "u", "target", "link", "dest", "destination", "redirect"]);

/** Layers of escaping or wrapping that are taken off; no service is known to add more. */
const MOST_LAYERS = 4;

/** No value that this page writes comes near it, and taking a text apart again and again takes time. */
const LONGEST_MENDED = 4_000;

/** Parameters that are read; this page has a tenth of them. */
const MOST_PAIRS = 250;

/** The text without one layer of percent signs; as it is where they are broken. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes layers of escaping off until the text is as it should be; null when it never is. */
function peeled(text: string, isRight: (text: string) => boolean): string | null {
  let now = text;
  for (let layer = 0; layer <= MOST_LAYERS; layer += 1) {
    if (isRight(now)) return now;
    const next = unescaped(now);
    if (next === now) return null;
    now = next;
  }
  return null;
}

/** An ampersand as mark-up writes it, however often it was written anew. */
const ENTITY = /&(?:(?:amp|#0*38|#x0*26);)+/gi;

const plainName = (name: string): string =>
  name
    .replace(/^[\s?]*(?:amp;)*/, "")
    .trim()
    .toLowerCase();

/**
 * Every parameter of a query (with or without `?`), names as in `known` where they can be meant so. What counts clicks is left out without a
 * word; any other name stays, so that the page can say it does not know it. Never throws.
 */
export function addressParams(search: string, known: ReadonlySet<string>): URLSearchParams {
  const found = new URLSearchParams();
  collect(search, known, found, MOST_LAYERS);
  return found;
}

function collect(search: string, known: ReadonlySet<string>, found: URLSearchParams, layers: number): void {
  // An address of this page has an equals sign in the open, and no ampersand as mark-up: a semicolon in a value would be escaped.
  const whole = peeled(search, (text) => text.includes("=")) ?? search;
  const pairs = [...new URLSearchParams(whole.replace(/^\?+/, "").replace(ENTITY, "&"))].slice(0, MOST_PAIRS);
  const wrapped = layers === 0 ? null : wrappedQuery(pairs, known);
  for (const [given, value] of pairs) {
    const name = known.has(given) ? given : plainName(given);
    if (!known.has(name)) {
      // With the wrapping go the parameters that it has for itself.
      if (wrapped === null && !TRACKING.test(name) && /\w/.test(name)) found.append(given, value);
      continue;
    }
    const [own, rest] = name === FREE_TEXT || layers === 0 ? [value, ""] : splitValue(value, known);
    found.append(name, own);
    if (rest !== "") collect(rest, known, found, layers - 1);
  }
  if (wrapped !== null) collect(wrapped, known, found, layers - 1);
}

/** Whether a text goes on with parameters of this page behind an ampersand or a question mark, and where. */
function nextParameter(text: string, sign: "&" | "?", known: ReadonlySet<string>): number {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    const name = /^[&?](?:amp;)*([\w-]{1,40})=/.exec(text.slice(at, at + 60))?.[1];
    if (name !== undefined && known.has(name.toLowerCase())) return at;
  }
  return -1;
}

/** A value and the parameters that were escaped into it. */
function splitValue(value: string, known: ReadonlySet<string>): readonly [own: string, rest: string] {
  if (value.length > LONGEST_MENDED) return [value, ""];
  const text = peeled(value, (inner) => nextParameter(inner, "&", known) >= 0);
  if (text === null) return [value, ""];
  const at = nextParameter(text, "&", known);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The query of an address of this page that stands inside another. */
function wrappedQuery(pairs: readonly (readonly [string, string])[], known: ReadonlySet<string>): string | null {
  for (const [name, value] of pairs) {
    if (known.has(name) || !WRAPPERS.has(name.toLowerCase()) || value.length > LONGEST_MENDED) continue;
    const text = peeled(value, (inner) => nextParameter(inner, "?", known) >= 0);
    if (text !== null) return text.slice(nextParameter(text, "?", known) + 1).replace(/#.*$/s, "");
  }
  return null;
}

/**
 * What a value that is unknown as it stands can have been meant as, in order: without further escaping, spaces, the rest of a broken line
 * (`=3D`) and the signs that a text put around it; then in lower case.
 */
export function meantValues(text: string): readonly string[] {
  if (text.length > LONGEST_MENDED) return [];
  const plain = (peeled(text, (inner) => !inner.includes("%")) ?? text)
    .replace(/^3D/i, "")
    .replace(/\s+/g, "")
    .replace(/^[<>("'“”‘’«»[{*_\\]+/, "")
    .replace(/[\])}<>"'“”‘’«»….,;:!?*_\\]+$/, "");
  return [...new Set([plain, plain.toLowerCase()])].filter((meant) => meant !== text && meant !== "");
}
