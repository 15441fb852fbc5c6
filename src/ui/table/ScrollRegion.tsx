import type { ReactNode } from "react";

/** A wide table scrolls inside its own region, which the keyboard can reach, so that the page never scrolls sideways. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to be scrolled by keyboard
    <section className="tbl-wrap" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
