/** What the tests use of the independent citation readers, which come without types. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: { readonly chain: (text: unknown, options?: { readonly generateGraph?: boolean }) => unknown[] };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
