/** The one policy under which addresses of scripts are made where a page asks for trusted ones: of the page's own origin, and no other. */

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** Throws a TypeError for an address of another origin. */
function own(address: string): string {
  const { href, origin } = new URL(address, globalThis.location.href);
  if (origin !== globalThis.location.origin) throw new TypeError("A worker's script must come from the page's own origin.");
  return href;
}

const trusted = (): TrustedTypes | undefined => (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
// A name can be given away once only: the policy is made when the file is loaded.
const policy = trusted()?.createPolicy("cloud-shares-worker", { createScriptURL: own }) ?? { createScriptURL: own };

/** An address as the page may hand it to `new Worker` or register it as a service worker. Throws for another origin than the page's. */
export function scriptUrl(address: string): string {
  return policy.createScriptURL(address);
}
