/**
 * For a control that opens a part of the page that is fetched on demand: fetches it when a pointer or the focus is near, so that it answers the press
 * at once. A finger is near when it touches. A load that fails is told when the part is asked for.
 */
export function near(load: () => Promise<unknown>): { readonly onPointerEnter: () => void; readonly onFocus: () => void } {
  const fetch = (): void => {
    load().catch(() => {});
  };
  return { onPointerEnter: fetch, onFocus: fetch };
}
