/** The address of this page without query and anchor: what every address of a view starts with. */
export function pageBase(): string {
  return window.location.href.replace(/[?#].*$/s, "");
}
