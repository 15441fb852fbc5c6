/** The part of jsdom that tests outside of a page read documents with; it brings no types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(text: string, options?: { readonly contentType?: string });
    readonly window: { readonly document: Document };
  }
}
