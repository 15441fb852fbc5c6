import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Own origin only, nothing unsafe: React and Recharts set styles through the CSSOM, which the policy leaves alone. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes mark-up or the address of a script, but through this one policy of our own code, for the address of a worker.
  "require-trusted-types-for 'script'",
  "trusted-types cloud-shares",
].join("; ");

/** A source of a policy: this text and no other. */
export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What stands in a page and is named in its policy by its content. */
export interface PageParts {
  readonly script: string;
  readonly styles: string;
}

/** A text that holds policies, each of which lets the page's own script and style sheet stand in it, named by their content. */
export function withHashes(text: string, { script, styles }: PageParts): string {
  return text
    .replace(/script-src ('|&#39;)self\1/g, (own) => `${own} ${hashOf(script)}`)
    .replace(/style-src ('|&#39;)self\1/g, (own) => `${own} ${hashOf(styles)}`);
}

/** A `_headers` file whose policy for an address lets the parts of the page at it stand; other policies stay as they are. */
export function headersWithHashes(text: string, partsAt: ReadonlyMap<string, PageParts>): string {
  return text.replace(/^(\/\S*)\r?\n(?:[ \t]+\S.*(?:\r?\n|$))+/gm, (rule, address: string) => {
    const parts = partsAt.get(address);
    return parts === undefined ? rule : withHashes(rule, parts);
  });
}

/**
 * Writes the policy into every built page as its first meta tag, because a static host may set no headers. The dev server is left without:
 * its hot reload needs inline scripts. Hosts that read `public/_headers` send the same policy, with frame-ancestors, as a header.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [{ tag: "meta", injectTo: "head-prepend", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY } }],
    },
  };
}
