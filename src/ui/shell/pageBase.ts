/**
 * The address of the page without query and anchor: what every address of a view starts with. An embed names the whole page, which is what is
 * cited, copied and opened again; some hosts leave out the ending of its file.
 */
export function pageBase(): string {
  return window.location.href.replace(/[?#].*$/s, "").replace(/\/embed(\.html)?$/, "/");
}
