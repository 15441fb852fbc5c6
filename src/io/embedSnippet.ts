/** The lines of HTML that put one card into another page. */

export interface Snippet {
  /** Address of the embed page with its query. */
  readonly address: string;
  /** Names the frame for assistive technology. */
  readonly title: string;
  /** CSS pixels; the frame is never wider than its column. */
  readonly width: number;
  readonly height: number;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** One iframe: without a script, loaded when it comes into sight, allowed to copy a citation to the clipboard. */
export function embedSnippet({ address, title, width, height }: Snippet): string {
  const attributes = [
    `src="${escapeHtml(address)}"`,
    `title="${escapeHtml(title)}"`,
    `width="${width}"`,
    `height="${height}"`,
    'loading="lazy"',
    'allow="clipboard-write"',
    // A page that forbids inline styles shows a border and keeps the width: nothing else depends on it.
    'style="border:0;max-width:100%"',
  ];
  return `<iframe ${attributes.join(" ")}></iframe>`;
}
