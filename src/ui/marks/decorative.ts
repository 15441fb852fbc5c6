/** For plot parts that repeat what a mark's own name says: hidden from assistive technology. */
export const DECORATIVE = { "aria-hidden": true } as const;
