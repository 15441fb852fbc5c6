/**
 * The page's one policy where a browser asks for trusted types: addresses of scripts, of the page's own origin and no other, and mark-up that is
 * only looked through. Nothing else of the code can make a text into either.
 */

interface Rules {
  readonly createScriptURL: (address: string) => string;
  readonly createHTML: (markUp: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Rules;
}

/** Throws a TypeError for an address of another origin. */
function own(address: string): string {
  const { href, origin } = new URL(address, globalThis.location.href);
  if (origin !== globalThis.location.origin) throw new TypeError("A worker's script must come from the page's own origin.");
  return href;
}

const RULES: Rules = { createScriptURL: own, createHTML: (markUp) => markUp };
const trusted = (): TrustedTypes | undefined => (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
// A name can be given away once only: the policy is made when the file is loaded.
const policy = trusted()?.createPolicy("cloud-shares", RULES) ?? RULES;

/** An address as the page may hand it to `new Worker` or register it as a service worker. Throws for another origin than the page's. */
export function scriptUrl(address: string): string {
  return policy.createScriptURL(address);
}

/** Mark-up from elsewhere as a document apart from the page: its scripts never run, nothing of it is loaded or shown. */
export function inertDocument(markUp: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(markUp), "text/html");
}
